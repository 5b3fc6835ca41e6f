"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import ConfigDict, ContractModel, Field, NotNull

from .models import (
    FiscalYearId,
    FiscalYearName,
    LedgerDate,
    OptionalEntryId,
    OptionalLedgerDate,
    OptionalMoment,
    OptionalSubject,
    Pagination,
)

PeriodId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which a period is stored."""


class PeriodState(StrEnum):
    """Whether entries may be posted into a period; `locked` is for good."""

    OPEN = "open"
    CLOSED = "closed"
    LOCKED = "locked"


class FiscalYearState(StrEnum):
    """Whether the result of the year is carried to retained earnings."""

    OPEN = "open"
    CLOSED = "closed"


class Period(ContractModel):
    """A month of a fiscal year."""

    model_config = ConfigDict(extra="forbid")

    id: PeriodId
    year_id: FiscalYearId
    number: Annotated[int, Field(ge=1, le=12)]
    start: LedgerDate
    end: LedgerDate
    state: PeriodState
    closed_by: OptionalSubject
    closed_at: OptionalMoment
    locked_by: OptionalSubject
    locked_at: OptionalMoment


PeriodList: TypeAlias = Annotated[list[Period], Field(max_length=100)]
"""Periods, the earliest first."""


class PeriodPage(ContractModel):
    """A page of periods."""

    model_config = ConfigDict(extra="forbid")

    data: PeriodList
    pagination: Pagination


Authoriser: TypeAlias = Annotated[str, Field(max_length=200, pattern=r"^[^\u0000]*$")] | None
"""Who authorised the accounts for issue, or null for nobody yet; blanks alone are nobody."""


class FiscalYear(ContractModel):
    """A fiscal year and its periods. Entries are numbered anew in each."""

    model_config = ConfigDict(extra="forbid")

    id: FiscalYearId
    name: FiscalYearName
    start: LedgerDate
    end: LedgerDate
    state: FiscalYearState
    closing_entry_id: OptionalEntryId
    authorised_on: OptionalLedgerDate
    authorised_by: Authoriser
    periods: PeriodList


FiscalYearList: TypeAlias = Annotated[list[FiscalYear], Field(max_length=100)]
"""Fiscal years, the newest first."""


class FiscalYearPage(ContractModel):
    """A page of fiscal years."""

    model_config = ConfigDict(extra="forbid")

    data: FiscalYearList
    pagination: Pagination


class FiscalYearCreate(ContractModel):
    """A new fiscal year; what is left out follows from the last one and the settings."""

    model_config = ConfigDict(extra="forbid")

    start: Annotated[LedgerDate | None, NotNull] = None
    end: Annotated[LedgerDate | None, NotNull] = None
    name: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=40,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
        NotNull,
    ] = None


class FiscalYearUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    authorised_on: OptionalLedgerDate = None
    authorised_by: Authoriser = None


class ClosedYear(ContractModel):
    """A year that was closed or reopened; `entry_id` is null where there was nothing to carry over."""

    model_config = ConfigDict(extra="forbid")

    year: FiscalYear
    entry_id: OptionalEntryId
