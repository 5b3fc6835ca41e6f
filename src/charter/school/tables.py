"""The tables of schools. Every key begins with the tenant, so that no row refers to another tenant's.

Whoever has settings has behavior codes as well: `seed_school` of the database adds both at once. Moments of
incidents stand as they were and, for those who count by day or hour, as the school's clock showed them.
"""

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Index,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import TypeEngine

from charter.platform.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

MOMENT: Final = DateTime(timezone=True)
_GONE_WITH_IT: Final = "CASCADE"


def _needed(of: TypeEngine[Any], *names: str, key: bool = False) -> "Iterable[Column[Any]]":
    return (Column(name, of, nullable=False, primary_key=key, autoincrement=False) for name in names)


def _optional(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    return (Column(name, of) for name in names)


def _with_default(name: str, of: TypeEngine[Any], default: str) -> "Column[Any]":
    return Column(name, of, nullable=False, server_default=text(default))


def _changing() -> "Iterable[Column[Any]]":
    """What an entity tag and its age are made of."""
    yield _with_default("version", BigInteger(), "1")
    yield from (_with_default(name, MOMENT, "now()") for name in ("created_at", "updated_at"))


def _numbered() -> "Iterable[Column[Any]]":
    yield from _needed(Text(), "tenant_id", key=True)
    yield Column("id", BigInteger, Identity(always=True), primary_key=True)


def _belongs(
    of: str, column: str, to: str, named: str = "id", ondelete: str | None = None
) -> ForeignKeyConstraint:
    """To a row of the same tenant."""
    return ForeignKeyConstraint(
        ["tenant_id", column],
        [f"{to}.tenant_id", f"{to}.{named}"],
        name=f"fk_{of}_{column}",
        ondelete=ondelete,
    )


school_settings: Final = Table(
    "school_settings",
    metadata,
    *_needed(Text(), "tenant_id", key=True),
    _with_default("retention_years", BigInteger(), "5"),
    _with_default("suppress_below", BigInteger(), "10"),
    _with_default("time_zone", Text(), "'UTC'"),
    *_changing(),
)
"""One row for a tenant; `time_zone` is for incidents of no school."""

school_behavior_codes: Final = Table(
    "school_behavior_codes",
    metadata,
    *_needed(Text(), "tenant_id", "code", key=True),
    *_needed(Text(), "description"),
    *_optional(Text(), "behavior_descriptor", "ceds_code", "severity"),
    _with_default("is_active", Boolean(), "true"),
    *_changing(),
)

schools: Final = Table(
    "schools",
    metadata,
    *_numbered(),
    *_needed(Text(), "name", "time_zone"),
    _with_default("year_starts_month", BigInteger(), "7"),
    *_changing(),
)

school_calendars: Final = Table(
    "school_calendars",
    metadata,
    *_needed(Text(), "tenant_id", key=True),
    *_needed(BigInteger(), "school_id", key=True),
    *_needed(Text(), "school_year", key=True),
    _with_default("non_school_days", ARRAY(Date()), "'{}'"),
    *_changing(),
    _belongs("school_calendars", "school_id", "schools", ondelete=_GONE_WITH_IT),
)

school_terms: Final = Table(
    "school_terms",
    metadata,
    *_needed(Text(), "tenant_id", key=True),
    *_needed(BigInteger(), "school_id", key=True),
    *_needed(Text(), "school_year", "name", key=True),
    *_needed(Date(), "starts_on", "ends_on"),
    ForeignKeyConstraint(
        ["tenant_id", "school_id", "school_year"],
        [f"school_calendars.{column}" for column in ("tenant_id", "school_id", "school_year")],
        name="fk_school_terms_school_year",
        ondelete=_GONE_WITH_IT,
    ),
)

school_people: Final = Table(
    "school_people",
    metadata,
    *_needed(Text(), "tenant_id", "person_id", key=True),
    *_needed(Text(), "kind", "name"),
    Column("grade", Text),
    Column("school_id", BigInteger),
    Column("left_on", Date),
    *_changing(),
    _belongs("school_people", "school_id", "schools"),
)
Index("ix_school_people_tenant_id_school_id", school_people.c.tenant_id, school_people.c.school_id)

school_incident_numbers: Final = Table(
    "school_incident_numbers",
    metadata,
    *_needed(Text(), "tenant_id", key=True),
    *_needed(BigInteger(), "school_id", key=True),
    *_needed(Text(), "school_year", key=True),
    *_needed(BigInteger(), "last_number"),
)
"""The newest number of each series; those of no school have 0 for it."""

school_incidents: Final = Table(
    "school_incidents",
    metadata,
    *_numbered(),
    Column("school_id", BigInteger),
    *_needed(Text(), "school_year"),
    *_needed(BigInteger(), "number"),
    *_needed(MOMENT, "occurred_at"),
    *_needed(Text(), "time_zone"),
    *_needed(Date(), "occurred_on"),
    *_needed(BigInteger(), "occurred_hour"),
    *_needed(Text(), "behavior_code"),
    *_optional(Text(), "description", "location", "reporter_kind"),
    _with_default("is_reported_to_police", Boolean(), "false"),
    *_optional(Text(), "case_number", "weapon"),
    Column("cost", BigInteger),
    *_optional(Text(), "cost_currency", "evidence_note"),
    _with_default("status", Text(), "'reported'"),
    *_optional(Text(), "status_reason"),
    *_needed(Text(), "created_by"),
    *_changing(),
    _belongs("school_incidents", "school_id", "schools"),
    _belongs("school_incidents", "behavior_code", "school_behavior_codes", "code"),
    UniqueConstraint(
        *("tenant_id", "school_id", "school_year", "number"),
        name="uq_school_incidents_number",
        postgresql_nulls_not_distinct=True,
    ),
)
"""`occurred_on` and `occurred_hour` are local to `time_zone`; `cost` is in minor units."""

_incident: Final = school_incidents.c
_LATEST_FIRST: Final = (_incident.occurred_at.desc(), _incident.id.desc())
Index("ix_school_incidents_tenant_id_occurred_at", _incident.tenant_id, *_LATEST_FIRST)
Index(
    "ix_school_incidents_tenant_id_created_by", *(_incident.tenant_id, _incident.created_by, *_LATEST_FIRST)
)
Index(
    "ix_school_incidents_tenant_id_behavior_code",
    *(_incident.tenant_id, _incident.behavior_code, *_LATEST_FIRST),
)

school_participants: Final = Table(
    "school_participants",
    metadata,
    *_numbered(),
    *_needed(BigInteger(), "incident_id"),
    *_needed(Text(), "person_id"),
    *_needed(ARRAY(Text()), "roles"),
    Column("grade", Text),
    *_changing(),
    _belongs("school_participants", "incident_id", "school_incidents", ondelete=_GONE_WITH_IT),
    _belongs("school_participants", "person_id", "school_people", "person_id"),
    UniqueConstraint("tenant_id", "incident_id", "person_id", name="uq_school_participants_person_id"),
)
"""`grade` is the one that the person was in at the time."""

_participant: Final = school_participants.c
Index(
    "ix_school_participants_tenant_id_person_id",
    *(_participant.tenant_id, _participant.person_id, _participant.incident_id),
)

school_consequence_types: Final = Table(
    "school_consequence_types",
    metadata,
    *_needed(Text(), "code", key=True),
    *_needed(Text(), "description", "discipline_descriptor"),
    *_needed(Boolean(), "is_suspension"),
)
"""The same for everybody."""

school_consequences: Final = Table(
    "school_consequences",
    metadata,
    *_numbered(),
    *_needed(BigInteger(), "incident_id", "participant_id"),
    *_needed(Text(), "person_id", "consequence_code"),
    *_needed(Boolean(), "is_suspension"),
    *_needed(Date(), "starts_on", "ends_on"),
    *_needed(BigInteger(), "length_days"),
    Column("actual_days", BigInteger),
    *_optional(Text(), "difference_reason", "notes"),
    _with_default("status", Text(), "'planned'"),
    *_needed(Text(), "created_by"),
    *_changing(),
    _belongs("school_consequences", "incident_id", "school_incidents", ondelete=_GONE_WITH_IT),
    _belongs("school_consequences", "participant_id", "school_participants"),
    _belongs("school_consequences", "person_id", "school_people", "person_id"),
    ForeignKeyConstraint(
        ["consequence_code"],
        ["school_consequence_types.code"],
        name="fk_school_consequences_consequence_code",
    ),
)
"""Lengths are school days; `person_id` is the participant's, for who asks about a person."""

_consequence: Final = school_consequences.c
for _column in ("incident_id", "participant_id"):
    Index(f"ix_school_consequences_tenant_id_{_column}", _consequence.tenant_id, _consequence[_column])
Index(
    "ix_school_consequences_tenant_id_person_id",
    *(_consequence.tenant_id, _consequence.person_id, _consequence.starts_on),
)
Index(
    "ix_school_consequences_tenant_id_ends_on",
    *(_consequence.tenant_id, _consequence.ends_on, _consequence.starts_on),
)

school_notices: Final = Table(
    "school_notices",
    metadata,
    *_numbered(),
    *_needed(BigInteger(), "incident_id"),
    *_needed(Text(), "person_id", "guardian", "channel"),
    *_needed(MOMENT, "sent_at"),
    *_needed(Text(), "sent_by", "message"),
    *_optional(MOMENT, "acknowledged_at"),
    *_changing(),
    _belongs("school_notices", "incident_id", "school_incidents", ondelete=_GONE_WITH_IT),
    _belongs("school_notices", "person_id", "school_people", "person_id"),
)
for _column in ("incident_id", "person_id"):
    Index(
        f"ix_school_notices_tenant_id_{_column}",
        *(school_notices.c.tenant_id, school_notices.c[_column]),
    )

school_disclosures: Final = Table(
    "school_disclosures",
    metadata,
    *_numbered(),
    *_needed(Text(), "person_id", "kind", "recipient", "basis", "what"),
    *_optional(Text(), "threat"),
    *_needed(MOMENT, "disclosed_at"),
    *_needed(Text(), "recorded_by"),
    _with_default("recorded_at", MOMENT, "now()"),
    _belongs("school_disclosures", "person_id", "school_people", "person_id"),
)
"""Who asked for what is known of a person, and who was told (34 CFR 99.32)."""

_disclosure: Final = school_disclosures.c
Index(
    "ix_school_disclosures_tenant_id_person_id",
    *(_disclosure.tenant_id, _disclosure.person_id),
    *(_disclosure.disclosed_at.desc(), _disclosure.id.desc()),
)

school_requests: Final = Table(
    "school_requests",
    metadata,
    *_numbered(),
    *_needed(Text(), "person_id"),
    *_optional(BigInteger(), "incident_id"),
    *_needed(Text(), "kind", "requested_by", "what"),
    *_needed(Date(), "received_on", "due_on"),
    _with_default("status", Text(), "'open'"),
    *_optional(Text(), "decision", "statement", "decided_by"),
    *_optional(MOMENT, "decided_at"),
    *_needed(Text(), "recorded_by"),
    *_changing(),
    _belongs("school_requests", "person_id", "school_people", "person_id"),
    _belongs("school_requests", "incident_id", "school_incidents", ondelete=_GONE_WITH_IT),
)
"""What parents ask for: to see a record, or to have it amended, with the statement that stays beside it."""

for _column in ("incident_id", "person_id"):
    Index(
        f"ix_school_requests_tenant_id_{_column}",
        *(school_requests.c.tenant_id, school_requests.c[_column]),
    )

school_holds: Final = Table(
    "school_holds",
    metadata,
    *_numbered(),
    *_needed(Text(), "person_id", "reason", "placed_by"),
    _with_default("placed_at", MOMENT, "now()"),
    *_optional(Text(), "released_by"),
    *_optional(MOMENT, "released_at"),
    _belongs("school_holds", "person_id", "school_people", "person_id"),
)
"""As long as one is not released, nothing of the person is destroyed."""

Index("ix_school_holds_tenant_id_person_id", school_holds.c.tenant_id, school_holds.c.person_id)

school_purged_counts: Final = Table(
    "school_purged_counts",
    metadata,
    *_needed(Text(), "tenant_id", key=True),
    *_needed(BigInteger(), "school_id", key=True),
    *_needed(Text(), "school_year", "behavior_code", key=True),
    *_needed(BigInteger(), "incidents", "perpetrators", "suspension_days"),
)
"""What is left of incidents that were destroyed; those of no school have 0 for it."""
