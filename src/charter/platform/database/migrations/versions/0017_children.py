"""Children: what an account keeps of them, what they did and learn; content; the time zones of accounts."""

from alembic import context, op

from charter.platform.database.row_level_security import (
    enable_row_level_security,
    grant,
    show_to_every_tenant,
)

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

CHANGING = """version bigint DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL, updated_at timestamptz DEFAULT now() NOT NULL"""
ZONE = "time_zone text CHECK (char_length(time_zone) BETWEEN 1 AND 64)"
DIFFICULTIES = "('easy', 'medium', 'hard')"
KINDS = "('flashcard', 'chore', 'outdoor', 'affirmation')"
COUNTED = ("flashcards", "flashcards_correct", "chores", "outdoor", "affirmations", "points")


def counts(*names: str) -> str:
    """How often something happened."""
    return ", ".join(f"{name} bigint DEFAULT 0 NOT NULL CHECK ({name} >= 0)" for name in names)


def joined(*parts: str) -> str:
    """One list of columns and constraints."""
    return ", ".join(parts)


def of_child(table: str, key: str, *parts: str) -> str:
    """Rows of a child, which go with it."""
    return joined(
        "tenant_id text NOT NULL, child_id text NOT NULL",
        *parts,
        f"CONSTRAINT pk_{table} PRIMARY KEY ({key})",
        f"CONSTRAINT fk_{table}_child_id FOREIGN KEY (tenant_id, child_id) "
        "REFERENCES children (tenant_id, id) ON DELETE CASCADE",
    )


def shown(table: str, *parts: str) -> str:
    """Content, the same for every tenant. A row that was edited is never written over by a seed."""
    return joined(
        f"id text NOT NULL CONSTRAINT pk_{table} PRIMARY KEY CHECK (char_length(id) BETWEEN 1 AND 64)",
        *parts,
        "min_age bigint CHECK (min_age BETWEEN 0 AND 18)",
        "max_age bigint CHECK (max_age BETWEEN min_age AND 18)",
        "tags text[] DEFAULT '{}' NOT NULL, sort bigint DEFAULT 0 NOT NULL",
        "is_active boolean DEFAULT true NOT NULL, is_edited boolean DEFAULT false NOT NULL",
        "locale text DEFAULT 'en' NOT NULL",
    )


OF_TENANTS = {
    "children": joined(
        "tenant_id text NOT NULL, id text NOT NULL CHECK (id ~ '^[A-Za-z0-9_-]{1,64}$')",
        "name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255)",
        "birthday date NOT NULL",
        "birthday_precision text DEFAULT 'day' NOT NULL CHECK (birthday_precision IN ('day', 'month'))",
        "interests text[] NOT NULL CHECK (cardinality(interests) BETWEEN 1 AND 20)",
        "avatar text CHECK (char_length(avatar) <= 255)",
        "noticed_at timestamptz",
        CHANGING,
        "CONSTRAINT pk_children PRIMARY KEY (tenant_id, id)",
    ),
    "child_consents": joined(
        "tenant_id text NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, subject text NOT NULL",
        "policy_version text NOT NULL CHECK (char_length(policy_version) BETWEEN 1 AND 40)",
        "method text NOT NULL CHECK (char_length(method) BETWEEN 1 AND 40)",
        "given_at timestamptz NOT NULL, withdrawn_at timestamptz CHECK (withdrawn_at >= given_at)",
        "CONSTRAINT pk_child_consents PRIMARY KEY (tenant_id, id)",
    ),
    "child_settings": joined(
        "tenant_id text NOT NULL CONSTRAINT pk_child_settings PRIMARY KEY",
        ZONE,
        "week_starts_on text DEFAULT 'sunday' NOT NULL CHECK (week_starts_on IN ('sunday', 'monday'))",
        "has_streak_freeze boolean DEFAULT false NOT NULL",
        "daily_goal bigint DEFAULT 50 NOT NULL CHECK (daily_goal BETWEEN 1 AND 500)",
        CHANGING,
    ),
    "child_events": of_child(
        "child_events",
        "tenant_id, id",
        f"id bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL CHECK (kind IN {KINDS})",
        "occurred_at timestamptz NOT NULL, received_at timestamptz NOT NULL, local_day date NOT NULL",
        "event_id text CHECK (char_length(event_id) BETWEEN 1 AND 255), fingerprint bytea",
        "subject_id text, item_id text, is_correct boolean, claimed_correct boolean",
        "answer text CHECK (char_length(answer) <= 200)",
        "milliseconds bigint CHECK (milliseconds >= 0)",
        "is_repeat boolean DEFAULT false NOT NULL, points bigint NOT NULL CHECK (points >= 0)",
    ),
    "child_days": of_child(
        "child_days", "tenant_id, child_id, local_day", "local_day date NOT NULL", counts(*COUNTED)
    ),
    "child_subjects": of_child(
        "child_subjects",
        "tenant_id, child_id, subject_id",
        "subject_id text NOT NULL",
        counts("completed", "correct", "first_tries"),
        "recent bigint DEFAULT 0 NOT NULL CHECK (recent BETWEEN 0 AND 1023)",
    ),
    "child_achievements": of_child(
        "child_achievements",
        "tenant_id, child_id, achievement_id",
        "achievement_id text NOT NULL, unlocked_at timestamptz NOT NULL",
    ),
    "child_cards": of_child(
        "child_cards",
        "tenant_id, child_id, flashcard_id",
        "flashcard_id text NOT NULL, state bigint NOT NULL, step bigint",
        "stability double precision, difficulty double precision",
        "due_at timestamptz NOT NULL, last_review_at timestamptz, introduced_on date NOT NULL",
        counts("reviews"),
    ),
}
CONTENT = {
    "affirmations": shown(
        "affirmations", "text text NOT NULL, gradient text[] NOT NULL CHECK (cardinality(gradient) = 2)"
    ),
    "subjects": shown("subjects", "name text NOT NULL, icon text NOT NULL, color text NOT NULL"),
    "flashcards": shown(
        "flashcards",
        "subject_id text NOT NULL CONSTRAINT fk_flashcards_subject_id_subjects REFERENCES subjects (id)",
        "question text NOT NULL, answer text NOT NULL, acceptable_answers text[] DEFAULT '{}' NOT NULL",
        f"difficulty text NOT NULL CHECK (difficulty IN {DIFFICULTIES})",
    ),
    "chores": shown("chores", "label text NOT NULL, icon text NOT NULL, is_extra boolean NOT NULL"),
    "outdoor_activities": shown(
        "outdoor_activities",
        "name text NOT NULL, category text NOT NULL, icon text NOT NULL, time text NOT NULL",
        "points bigint NOT NULL CHECK (points >= 0), is_daily boolean NOT NULL",
    ),
}
INDEXES = """
CREATE UNIQUE INDEX uq_children_id ON children (id);
CREATE INDEX ix_children_updated_at ON children (updated_at);
CREATE INDEX ix_children_tenant_id_created_at ON children (tenant_id, created_at DESC, id);
CREATE UNIQUE INDEX uq_child_consents_tenant_id ON child_consents (tenant_id) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX uq_child_events_event_id ON child_events (tenant_id, child_id, event_id)
    WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX uq_child_events_item_of_day ON child_events
    (tenant_id, child_id, local_day, kind, item_id)
    WHERE item_id IS NOT NULL AND NOT is_repeat;
CREATE INDEX ix_child_events_tenant_id_child_id ON child_events (tenant_id, child_id, id);
CREATE INDEX ix_child_events_answered_at ON child_events (received_at) WHERE answer IS NOT NULL;
CREATE INDEX ix_child_cards_tenant_id_child_id_due_at ON child_cards (tenant_id, child_id, due_at);
CREATE INDEX ix_flashcards_subject_id_difficulty ON flashcards (subject_id, difficulty, sort, id);
"""
ERASE = """
CREATE FUNCTION children_erase(whose text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE scope text := coalesce(current_setting('app.tenant', true), '');
BEGIN
    PERFORM set_config('app.tenant', whose, true);
    DELETE FROM children WHERE tenant_id = whose;
    DELETE FROM child_consents WHERE tenant_id = whose;
    DELETE FROM child_settings WHERE tenant_id = whose;
    PERFORM set_config('app.tenant', scope, true);
END $$
"""
CHOOSE_ZONE = """
CREATE FUNCTION children_choose_zone(whose text, zone text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE scope text := coalesce(current_setting('app.tenant', true), '');
BEGIN
    PERFORM set_config('app.tenant', whose, true);
    INSERT INTO child_settings AS s (tenant_id, time_zone) VALUES (whose, zone)
    ON CONFLICT (tenant_id) DO UPDATE
        SET time_zone = excluded.time_zone, updated_at = now(), version = s.version + 1;
    PERFORM set_config('app.tenant', scope, true);
END $$
"""
"""Whoever ends an account, or chooses its zone, does so in a transaction of another tenant too."""
PURGED = ("children", "child_events", "child_days")


def upgrade() -> None:
    """Make the tables; content can be read by the application, and is written by migrations."""
    role: str = context.config.attributes["role"]
    op.execute(f"ALTER TABLE users ADD COLUMN {ZONE}")
    for table, columns in (OF_TENANTS | CONTENT).items():
        op.execute(f"CREATE TABLE {table} ({columns})")
    for statement in (INDEXES, ERASE, CHOOSE_ZONE):
        op.execute(statement)
    for table in OF_TENANTS:
        enable_row_level_security(table)
        grant(role, table, "SELECT, INSERT, UPDATE, DELETE")
    for table in PURGED:
        show_to_every_tenant(table)
    for table in CONTENT:
        grant(role, table, "SELECT")


def downgrade() -> None:
    """Drop all."""
    op.execute("DROP FUNCTION children_choose_zone(text, text)")
    op.execute("DROP FUNCTION children_erase(text)")
    for table in reversed(OF_TENANTS | CONTENT):
        op.drop_table(table)
    op.drop_column("users", "time_zone")
