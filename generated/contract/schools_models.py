"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    UniqueItems,
)

from .models import (
    ChosenName,
    OptionalGrade,
    OptionalSchoolDay,
    OptionalSchoolId,
    Pagination,
    PersonId,
    PersonKind,
    SchoolDay,
    SchoolId,
    SchoolPersonName,
    SchoolTimeZone,
    SchoolYear,
)

SchoolName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the school is called."""


FirstMonth: TypeAlias = Annotated[int, Field(ge=1, le=12)]
"""The month, 1 to 12, in which school years begin."""


class School(ContractModel):
    """A school. Its school years begin on the first of a month."""

    model_config = ConfigDict(extra="forbid")

    id: SchoolId
    name: SchoolName
    time_zone: SchoolTimeZone
    year_starts_month: Annotated[int, Field(ge=1, le=12)]
    """The month, 1 to 12, in which school years begin."""
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SchoolCreate(ContractModel):
    """What is registered of a school."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    time_zone: SchoolTimeZone
    year_starts_month: FirstMonth = 7


class SchoolUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    time_zone: Annotated[SchoolTimeZone | None, NotNull] = None
    year_starts_month: Annotated[int | None, Field(ge=1, le=12), NotNull] = None
    """The month, 1 to 12, in which school years begin."""


SchoolList: TypeAlias = Annotated[list[School], Field(max_length=100)]
"""Schools, by name."""


class SchoolPage(ContractModel):
    """A page of schools."""

    model_config = ConfigDict(extra="forbid")

    data: SchoolList
    pagination: Pagination


TermName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""What the term is called."""


class SchoolTerm(ContractModel):
    """A part of a school year, with its first and last day."""

    model_config = ConfigDict(extra="forbid")

    name: TermName
    starts_on: SchoolDay
    ends_on: SchoolDay


SchoolTerms: TypeAlias = Annotated[list[SchoolTerm], Field(max_length=12)]
"""Terms, by their days."""


class ChosenSchoolTerm(ContractModel):
    """A part of a school year as it is to be, with its first and last day."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[
        str,
        Field(
            min_length=1,
            max_length=100,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
    ]
    starts_on: SchoolDay
    ends_on: SchoolDay


ChosenSchoolTerms: TypeAlias = Annotated[list[ChosenSchoolTerm], Field(max_length=12)]
"""Terms, by their days."""


NonSchoolDays: TypeAlias = Annotated[list[SchoolDay], Field(max_length=366), UniqueItems()]
"""Days on which there is no school, by day."""


class SchoolCalendar(ContractModel):
    """The terms of a school year, and its days without school."""

    model_config = ConfigDict(extra="forbid")

    school_id: SchoolId
    school_year: SchoolYear
    terms: SchoolTerms
    non_school_days: NonSchoolDays
    updated_at: AwareDatetime


class SchoolCalendarUpdate(ContractModel):
    """A calendar as it is to be."""

    model_config = ConfigDict(extra="forbid")

    terms: ChosenSchoolTerms
    non_school_days: NonSchoolDays


class SchoolPerson(ContractModel):
    """Somebody who can be part of an incident."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: SchoolPersonName
    grade: OptionalGrade
    school_id: OptionalSchoolId
    left_on: OptionalSchoolDay
    created_at: AwareDatetime
    updated_at: AwareDatetime


class SchoolPersonCreate(ContractModel):
    """What is registered of a person."""

    model_config = ConfigDict(extra="forbid")

    person_id: PersonId
    kind: PersonKind
    name: ChosenName
    grade: OptionalGrade = None
    school_id: OptionalSchoolId = None
    left_on: OptionalSchoolDay = None


class SchoolPersonUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[PersonKind | None, NotNull] = None
    name: Annotated[ChosenName | None, NotNull] = None
    grade: OptionalGrade = None
    school_id: OptionalSchoolId = None
    left_on: OptionalSchoolDay = None


SchoolPersonList: TypeAlias = Annotated[list[SchoolPerson], Field(max_length=100)]
"""People, by name."""


class SchoolPersonPage(ContractModel):
    """A page of people."""

    model_config = ConfigDict(extra="forbid")

    data: SchoolPersonList
    pagination: Pagination
