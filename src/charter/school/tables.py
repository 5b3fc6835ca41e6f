"""The tables of schools. Every key begins with the tenant, so that no row refers to another tenant's.

Whoever has settings has behavior codes as well: `seed_school` of the database adds both at once. Moments of
incidents stand as they were and, for those who count by day or hour, as the school's clock showed them.
"""

from typing import Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Table,
    Text,
    UniqueConstraint,
)

from charter.platform.database.columns import (
    belongs,
    changing,
    keys,
    moment,
    needed,
    numbered,
    optional,
    tenant,
    with_default,
)
from charter.platform.database.tables import metadata

MOMENT: Final = DateTime(timezone=True)


school_settings: Final = Table(
    "school_settings",
    metadata,
    tenant(),
    with_default("retention_years", BigInteger(), "5"),
    with_default("suppress_below", BigInteger(), "10"),
    with_default("time_zone", Text(), "'UTC'"),
    *changing(),
)
"""One row for a tenant; `time_zone` is for incidents of no school."""

school_behavior_codes: Final = Table(
    "school_behavior_codes",
    metadata,
    *keys(Text(), "tenant_id", "code"),
    *needed(Text(), "description"),
    *optional(Text(), "behavior_descriptor", "ceds_code", "severity"),
    with_default("is_active", Boolean(), "true"),
    *changing(),
)

schools: Final = Table(
    "schools",
    metadata,
    *numbered(),
    *needed(Text(), "name", "time_zone"),
    with_default("year_starts_month", BigInteger(), "7"),
    *changing(),
)

school_calendars: Final = Table(
    "school_calendars",
    metadata,
    tenant(),
    *keys(BigInteger(), "school_id"),
    *keys(Text(), "school_year"),
    with_default("non_school_days", ARRAY(Date()), "'{}'"),
    *changing(),
    *belongs("school_calendars", "schools", "school_id", ondelete="CASCADE"),
)

school_terms: Final = Table(
    "school_terms",
    metadata,
    tenant(),
    *keys(BigInteger(), "school_id"),
    *keys(Text(), "school_year", "name"),
    *needed(Date(), "starts_on", "ends_on"),
    ForeignKeyConstraint(
        ["tenant_id", "school_id", "school_year"],
        [f"school_calendars.{column}" for column in ("tenant_id", "school_id", "school_year")],
        name="fk_school_terms_school_year",
        ondelete="CASCADE",
    ),
)

school_people: Final = Table(
    "school_people",
    metadata,
    *keys(Text(), "tenant_id", "person_id"),
    *needed(Text(), "kind", "name"),
    Column("grade", Text),
    Column("school_id", BigInteger),
    Column("left_on", Date),
    *changing(),
    *belongs("school_people", "schools", "school_id"),
)
Index("ix_school_people_tenant_id_school_id", school_people.c.tenant_id, school_people.c.school_id)

school_incident_numbers: Final = Table(
    "school_incident_numbers",
    metadata,
    tenant(),
    *keys(BigInteger(), "school_id"),
    *keys(Text(), "school_year"),
    *needed(BigInteger(), "last_number"),
)
"""The newest number of each series; those of no school have 0 for it."""

school_incidents: Final = Table(
    "school_incidents",
    metadata,
    *numbered(),
    Column("school_id", BigInteger),
    *needed(Text(), "school_year"),
    *needed(BigInteger(), "number"),
    *needed(MOMENT, "occurred_at"),
    *needed(Text(), "time_zone"),
    *needed(Date(), "occurred_on"),
    *needed(BigInteger(), "occurred_hour"),
    *needed(Text(), "behavior_code"),
    *optional(Text(), "description", "location", "reporter_kind"),
    with_default("is_reported_to_police", Boolean(), "false"),
    *optional(Text(), "case_number", "weapon"),
    Column("cost", BigInteger),
    *optional(Text(), "cost_currency", "evidence_note"),
    with_default("status", Text(), "'reported'"),
    *optional(Text(), "status_reason"),
    *needed(Text(), "created_by"),
    *changing(),
    *belongs("school_incidents", "schools", "school_id"),
    *belongs("school_incidents", "school_behavior_codes", "behavior_code", named="code"),
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
    *numbered(),
    *needed(BigInteger(), "incident_id"),
    *needed(Text(), "person_id"),
    *needed(ARRAY(Text()), "roles"),
    Column("grade", Text),
    *changing(),
    *belongs("school_participants", "school_incidents", "incident_id", ondelete="CASCADE"),
    *belongs("school_participants", "school_people", "person_id", named="person_id"),
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
    *keys(Text(), "code"),
    *needed(Text(), "description", "discipline_descriptor"),
    *needed(Boolean(), "is_suspension"),
)
"""The same for everybody."""

school_consequences: Final = Table(
    "school_consequences",
    metadata,
    *numbered(),
    *needed(BigInteger(), "incident_id", "participant_id"),
    *needed(Text(), "person_id", "consequence_code"),
    *needed(Boolean(), "is_suspension"),
    *needed(Date(), "starts_on", "ends_on"),
    *needed(BigInteger(), "length_days"),
    Column("actual_days", BigInteger),
    *optional(Text(), "difference_reason", "notes"),
    with_default("status", Text(), "'planned'"),
    *needed(Text(), "created_by"),
    *changing(),
    *belongs("school_consequences", "school_incidents", "incident_id", ondelete="CASCADE"),
    *belongs("school_consequences", "school_participants", "participant_id"),
    *belongs("school_consequences", "school_people", "person_id", named="person_id"),
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
    *numbered(),
    *needed(BigInteger(), "incident_id"),
    *needed(Text(), "person_id", "guardian", "channel"),
    *needed(MOMENT, "sent_at"),
    *needed(Text(), "sent_by", "message"),
    *optional(MOMENT, "acknowledged_at"),
    *changing(),
    *belongs("school_notices", "school_incidents", "incident_id", ondelete="CASCADE"),
    *belongs("school_notices", "school_people", "person_id", named="person_id"),
)
for _column in ("incident_id", "person_id"):
    Index(
        f"ix_school_notices_tenant_id_{_column}",
        *(school_notices.c.tenant_id, school_notices.c[_column]),
    )

school_disclosures: Final = Table(
    "school_disclosures",
    metadata,
    *numbered(),
    *needed(Text(), "person_id", "kind", "recipient", "basis", "what"),
    *optional(Text(), "threat"),
    *needed(MOMENT, "disclosed_at"),
    *needed(Text(), "recorded_by"),
    moment("recorded_at"),
    *belongs("school_disclosures", "school_people", "person_id", named="person_id"),
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
    *numbered(),
    *needed(Text(), "person_id"),
    *optional(BigInteger(), "incident_id"),
    *needed(Text(), "kind", "requested_by", "what"),
    *needed(Date(), "received_on", "due_on"),
    with_default("status", Text(), "'open'"),
    *optional(Text(), "decision", "statement", "decided_by"),
    *optional(MOMENT, "decided_at"),
    *needed(Text(), "recorded_by"),
    *changing(),
    *belongs("school_requests", "school_people", "person_id", named="person_id"),
    *belongs("school_requests", "school_incidents", "incident_id", ondelete="CASCADE"),
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
    *numbered(),
    *needed(Text(), "person_id", "reason", "placed_by"),
    moment("placed_at"),
    *optional(Text(), "released_by"),
    *optional(MOMENT, "released_at"),
    *belongs("school_holds", "school_people", "person_id", named="person_id"),
)
"""As long as one is not released, nothing of the person is destroyed."""

Index("ix_school_holds_tenant_id_person_id", school_holds.c.tenant_id, school_holds.c.person_id)

school_purged_counts: Final = Table(
    "school_purged_counts",
    metadata,
    tenant(),
    *keys(BigInteger(), "school_id"),
    *keys(Text(), "school_year", "behavior_code"),
    *needed(BigInteger(), "incidents", "perpetrators", "suspension_days"),
)
"""What is left of incidents that were destroyed; those of no school have 0 for it."""
