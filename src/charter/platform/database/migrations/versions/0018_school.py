"""Schools: behavior codes, places, people, incidents with what followed, and what privacy asks to be kept."""

from alembic import context, op

from charter.platform.database.row_level_security import (
    enable_row_level_security,
    grant,
    show_to_every_tenant,
)

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

CHANGING = (
    "version bigint DEFAULT 1 NOT NULL",
    "created_at timestamptz DEFAULT now() NOT NULL",
    "updated_at timestamptz DEFAULT now() NOT NULL",
)
CODE = "CHECK ({0} ~ '^[A-Z0-9_-]{{1,20}}$')"
YEAR = "school_year text NOT NULL CHECK (school_year ~ '^[0-9]{4}-[0-9]{2}$')"
SPAN = "starts_on date NOT NULL, ends_on date NOT NULL, CHECK (starts_on <= ends_on)"


def numbered(table: str, *parts: str) -> str:
    """Rows of tenants, numbered."""
    columns = "tenant_id text NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY"
    return ", ".join([columns, *parts, f"CONSTRAINT pk_{table} PRIMARY KEY (tenant_id, id)"])


def keyed(table: str, key: str, *parts: str) -> str:
    """Rows of tenants with keys of their own."""
    return ", ".join(
        ["tenant_id text NOT NULL", *parts, f"CONSTRAINT pk_{table} PRIMARY KEY (tenant_id, {key})"]
    )


def text(column: str, most: int, *, needed: bool = True) -> str:
    """A text of at least a character."""
    given = " NOT NULL" if needed else ""
    return f"{column} text{given} CHECK (char_length({column}) BETWEEN 1 AND {most})"


def one_of(column: str, *values: str, then: str = " NOT NULL") -> str:
    """A text of few."""
    return f"{column} text{then} CHECK ({column} IN ({', '.join(map(repr, values))}))"


def key(table: str, column: str, target: str, named: str = "id", then: str = "") -> str:
    """A reference to a row of the same tenant."""
    return (
        f"CONSTRAINT fk_{table}_{column} FOREIGN KEY (tenant_id, {column}) "
        f"REFERENCES {target} (tenant_id, {named}){then}"
    )


GONE_WITH_IT = " ON DELETE CASCADE"
TABLES = {
    "school_settings": ", ".join(
        [
            "tenant_id text NOT NULL",
            *CHANGING,
            "retention_years bigint DEFAULT 5 NOT NULL CHECK (retention_years BETWEEN 1 AND 100)",
            "suppress_below bigint DEFAULT 10 NOT NULL CHECK (suppress_below BETWEEN 0 AND 1000)",
            "time_zone text DEFAULT 'UTC' NOT NULL",
            "CONSTRAINT pk_school_settings PRIMARY KEY (tenant_id)",
        ]
    ),
    "school_behavior_codes": keyed(
        "school_behavior_codes",
        "code",
        f"code text NOT NULL {CODE.format('code')}",
        text("description", 500),
        text("behavior_descriptor", 100, needed=False),
        "ceds_code text CHECK (ceds_code ~ '^[0-9]{5}$')",
        one_of("severity", "low", "medium", "high", "critical", then=""),
        "is_active boolean DEFAULT true NOT NULL",
        *CHANGING,
    ),
    "schools": numbered(
        "schools",
        text("name", 200),
        "time_zone text NOT NULL",
        "year_starts_month bigint DEFAULT 7 NOT NULL CHECK (year_starts_month BETWEEN 1 AND 12)",
        *CHANGING,
    ),
    "school_calendars": keyed(
        "school_calendars",
        "school_id, school_year",
        f"school_id bigint NOT NULL, {YEAR}, non_school_days date[] DEFAULT '{{}}' NOT NULL",
        *CHANGING,
        key("school_calendars", "school_id", "schools", then=GONE_WITH_IT),
    ),
    "school_terms": keyed(
        "school_terms",
        "school_id, school_year, name",
        f"school_id bigint NOT NULL, {YEAR}",
        text("name", 100),
        SPAN,
        "CONSTRAINT fk_school_terms_school_year FOREIGN KEY (tenant_id, school_id, school_year) "
        f"REFERENCES school_calendars (tenant_id, school_id, school_year){GONE_WITH_IT}",
    ),
    "school_people": keyed(
        "school_people",
        "person_id",
        text("person_id", 64),
        one_of("kind", "student", "staff", "other"),
        text("name", 200),
        text("grade", 20, needed=False),
        "school_id bigint, left_on date",
        *CHANGING,
        key("school_people", "school_id", "schools"),
    ),
    "school_incident_numbers": keyed(
        "school_incident_numbers",
        "school_id, school_year",
        f"school_id bigint NOT NULL, {YEAR}, last_number bigint NOT NULL CHECK (last_number > 0)",
    ),
    "school_incidents": numbered(
        "school_incidents",
        f"school_id bigint, {YEAR}, number bigint NOT NULL CHECK (number > 0)",
        "occurred_at timestamptz NOT NULL, time_zone text NOT NULL, occurred_on date NOT NULL",
        "occurred_hour bigint NOT NULL CHECK (occurred_hour BETWEEN 0 AND 23)",
        "behavior_code text NOT NULL",
        text("description", 4000, needed=False),
        text("location", 100, needed=False),
        text("reporter_kind", 50, needed=False),
        "is_reported_to_police boolean DEFAULT false NOT NULL",
        text("case_number", 100, needed=False),
        text("weapon", 50, needed=False),
        "cost bigint CHECK (cost >= 0), cost_currency text",
        "CHECK (num_nonnulls(cost, cost_currency) <> 1)",
        text("evidence_note", 4000, needed=False),
        one_of(
            *("status", "reported", "under_review", "resolved", "dismissed"),
            then=" DEFAULT 'reported' NOT NULL",
        ),
        text("status_reason", 1000, needed=False),
        text("created_by", 255),
        *CHANGING,
        key("school_incidents", "school_id", "schools"),
        key("school_incidents", "behavior_code", "school_behavior_codes", "code"),
        "CONSTRAINT uq_school_incidents_number UNIQUE NULLS NOT DISTINCT "
        "(tenant_id, school_id, school_year, number)",
    ),
    "school_participants": numbered(
        "school_participants",
        "incident_id bigint NOT NULL, person_id text NOT NULL",
        "roles text[] NOT NULL CHECK (cardinality(roles) BETWEEN 1 AND 4)",
        "CHECK (roles <@ ARRAY['Perpetrator', 'Reporter', 'Victim', 'Witness'])",
        text("grade", 20, needed=False),
        *CHANGING,
        key("school_participants", "incident_id", "school_incidents", then=GONE_WITH_IT),
        key("school_participants", "person_id", "school_people", "person_id"),
        "CONSTRAINT uq_school_participants_person_id UNIQUE (tenant_id, incident_id, person_id)",
    ),
    "school_consequence_types": ", ".join(
        [
            f"code text NOT NULL {CODE.format('code')}",
            text("description", 500),
            text("discipline_descriptor", 100),
            "is_suspension boolean NOT NULL",
            "CONSTRAINT pk_school_consequence_types PRIMARY KEY (code)",
        ]
    ),
    "school_consequences": numbered(
        "school_consequences",
        "incident_id bigint NOT NULL, participant_id bigint NOT NULL, person_id text NOT NULL",
        "consequence_code text NOT NULL, is_suspension boolean NOT NULL",
        SPAN,
        "length_days bigint NOT NULL CHECK (length_days >= 0), actual_days bigint CHECK (actual_days >= 0)",
        text("difference_reason", 100, needed=False),
        text("notes", 4000, needed=False),
        one_of("status", "planned", "served", "waived", then=" DEFAULT 'planned' NOT NULL"),
        text("created_by", 255),
        *CHANGING,
        key("school_consequences", "incident_id", "school_incidents", then=GONE_WITH_IT),
        key("school_consequences", "participant_id", "school_participants"),
        key("school_consequences", "person_id", "school_people", "person_id"),
        "CONSTRAINT fk_school_consequences_consequence_code FOREIGN KEY (consequence_code) "
        "REFERENCES school_consequence_types (code)",
    ),
    "school_notices": numbered(
        "school_notices",
        "incident_id bigint NOT NULL, person_id text NOT NULL",
        text("guardian", 200),
        one_of("channel", "letter", "email", "phone", "meeting"),
        "sent_at timestamptz NOT NULL",
        text("sent_by", 255),
        text("message", 4000),
        "acknowledged_at timestamptz",
        *CHANGING,
        key("school_notices", "incident_id", "school_incidents", then=GONE_WITH_IT),
        key("school_notices", "person_id", "school_people", "person_id"),
    ),
    "school_disclosures": numbered(
        "school_disclosures",
        "person_id text NOT NULL",
        one_of("kind", "request", "disclosure"),
        text("recipient", 500),
        text("basis", 100),
        text("what", 2000),
        text("threat", 4000, needed=False),
        "disclosed_at timestamptz NOT NULL",
        text("recorded_by", 255),
        "recorded_at timestamptz DEFAULT now() NOT NULL",
        key("school_disclosures", "person_id", "school_people", "person_id"),
    ),
    "school_requests": numbered(
        "school_requests",
        "person_id text NOT NULL, incident_id bigint",
        one_of("kind", "access", "amendment"),
        text("requested_by", 500),
        text("what", 4000),
        "received_on date NOT NULL, due_on date NOT NULL CHECK (due_on >= received_on)",
        one_of("status", "open", "granted", "declined", "withdrawn", then=" DEFAULT 'open' NOT NULL"),
        text("decision", 4000, needed=False),
        text("statement", 4000, needed=False),
        text("decided_by", 255, needed=False),
        "decided_at timestamptz",
        text("recorded_by", 255),
        *CHANGING,
        key("school_requests", "person_id", "school_people", "person_id"),
        key("school_requests", "incident_id", "school_incidents", then=GONE_WITH_IT),
    ),
    "school_holds": numbered(
        "school_holds",
        "person_id text NOT NULL",
        text("reason", 1000),
        text("placed_by", 255),
        "placed_at timestamptz DEFAULT now() NOT NULL",
        text("released_by", 255, needed=False),
        "released_at timestamptz",
        key("school_holds", "person_id", "school_people", "person_id"),
    ),
    "school_purged_counts": keyed(
        "school_purged_counts",
        "school_id, school_year, behavior_code",
        f"school_id bigint NOT NULL, {YEAR}, behavior_code text NOT NULL",
        "incidents bigint NOT NULL, perpetrators bigint NOT NULL, suspension_days bigint NOT NULL",
    ),
}
INDEXES = """
CREATE INDEX ix_school_people_tenant_id_school_id ON school_people (tenant_id, school_id);
CREATE INDEX ix_school_incidents_tenant_id_occurred_at ON school_incidents
    (tenant_id, occurred_at DESC, id DESC);
CREATE INDEX ix_school_incidents_tenant_id_created_by ON school_incidents
    (tenant_id, created_by, occurred_at DESC, id DESC);
CREATE INDEX ix_school_incidents_tenant_id_behavior_code ON school_incidents
    (tenant_id, behavior_code, occurred_at DESC, id DESC);
CREATE INDEX ix_school_participants_tenant_id_person_id ON school_participants
    (tenant_id, person_id, incident_id);
CREATE INDEX ix_school_consequences_tenant_id_incident_id ON school_consequences (tenant_id, incident_id);
CREATE INDEX ix_school_consequences_tenant_id_participant_id ON school_consequences
    (tenant_id, participant_id);
CREATE INDEX ix_school_consequences_tenant_id_person_id ON school_consequences
    (tenant_id, person_id, starts_on);
CREATE INDEX ix_school_consequences_tenant_id_ends_on ON school_consequences
    (tenant_id, ends_on, starts_on);
CREATE INDEX ix_school_notices_tenant_id_incident_id ON school_notices (tenant_id, incident_id);
CREATE INDEX ix_school_notices_tenant_id_person_id ON school_notices (tenant_id, person_id);
CREATE INDEX ix_school_disclosures_tenant_id_person_id ON school_disclosures
    (tenant_id, person_id, disclosed_at DESC, id DESC);
CREATE INDEX ix_school_requests_tenant_id_person_id ON school_requests (tenant_id, person_id);
CREATE INDEX ix_school_requests_tenant_id_incident_id ON school_requests (tenant_id, incident_id);
CREATE INDEX ix_school_holds_tenant_id_person_id ON school_holds (tenant_id, person_id);
"""
CONSEQUENCE_TYPES = """
INSERT INTO school_consequence_types (code, description, discipline_descriptor, is_suspension) VALUES
    ('WARN', 'Warning', 'Other', false),
    ('DETN', 'Detention', 'Other', false),
    ('ISS', 'In-school suspension', 'In School Suspension', true),
    ('OSS', 'Out-of-school suspension', 'Out of School Suspension', true),
    ('EXPL', 'Expulsion', 'Expulsion', false),
    ('EXPS', 'Expulsion with services', 'Expulsion with Services', false),
    ('CSRV', 'Community service', 'Community Service', false),
    ('RMVL', 'Removal from class', 'Removal from Classroom', false),
    ('CONF', 'Conference with guardians', 'Other', false),
    ('NONE', 'No action', 'No action for incident', false),
    ('OTHR', 'Other', 'Other', false)
"""
BEHAVIOR_CODES = """
CREATE FUNCTION seed_school(tenant text) RETURNS boolean LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO school_settings (tenant_id) VALUES (tenant) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO school_behavior_codes
        (tenant_id, code, description, behavior_descriptor, ceds_code, severity)
    VALUES
        (tenant, 'TARD', 'Tardy to class', 'School Code of Conduct', '04626', 'low'),
        (tenant, 'SKIP', 'Skipping class / Unexcused absence', 'School Code of Conduct', '04626', 'low'),
        (tenant, 'DRSG', 'Dress code violation', 'School Code of Conduct', '04704', 'low'),
        (tenant, 'DISR', 'Disruptive behavior in class', 'School Violation', '04634', 'low'),
        (tenant, 'DISO', 'Disobedience / Insubordination', 'School Violation', '04659', 'medium'),
        (tenant, 'INAP', 'Inappropriate language / gestures', 'School Code of Conduct', '04661', 'medium'),
        (tenant, 'FGT', 'Fighting / Physical aggression', 'School Violation', '04645', 'high'),
        (tenant, 'HRAS', 'Harassment / Bullying', 'School Violation', '04646', 'high'),
        (tenant, 'THRT', 'Threat / Intimidation', 'School Violation', '04686', 'high'),
        (tenant, 'VAND', 'Vandalism / Property damage', 'School Violation', '04700', 'medium'),
        (tenant, 'THEF', 'Theft', 'School Violation', '04682', 'medium'),
        (tenant, 'TOB', 'Tobacco possession/use', 'School Violation', '04692', 'medium'),
        (tenant, 'DRUG', 'Drugs / Alcohol possession or use', 'State Offense', '04635', 'critical'),
        (tenant, 'WEAP', 'Weapon possession', 'State Offense', '04705', 'critical'),
        (tenant, 'CHEA', 'Academic dishonesty / Cheating', 'School Code of Conduct', '04704', 'medium'),
        (tenant, 'TECH', 'Technology misuse', 'School Code of Conduct', '04704', 'low'),
        (tenant, 'OTHR', 'Other (uncategorized behavior)', 'Other', '04704', 'low');
    RETURN true;
END
$function$
"""


def upgrade() -> None:
    """Make the tables. The codes of a tenant come with its first look at them: `seed_school` adds them."""
    role: str = context.config.attributes["role"]
    for table, columns in TABLES.items():
        op.execute(f"CREATE TABLE {table} ({columns})")
    op.execute(INDEXES)
    op.execute(CONSEQUENCE_TYPES)
    op.execute(BEHAVIOR_CODES)
    for table in TABLES:
        if table == "school_consequence_types":
            grant(role, table, "SELECT")
            continue
        enable_row_level_security(table)
        grant(role, table, "SELECT, INSERT, UPDATE, DELETE")
    show_to_every_tenant("school_settings")


def downgrade() -> None:
    """Drop all."""
    op.execute("DROP FUNCTION seed_school(text)")
    for table in reversed(TABLES):
        op.drop_table(table)
