"""The tables of children, and of the content that all of them are shown.

Every key of a child's rows begins with the tenant, which is the account's own; what a child did goes with it.
"""

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Identity,
    Index,
    LargeBinary,
    Table,
    Text,
)

from charter.platform.database.columns import (
    belongs,
    changing,
    needed,
    numbered,
    optional,
    tenant,
    with_default,
)
from charter.platform.database.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOMENT: Final = DateTime(timezone=True)


def _counts(*names: str) -> "Iterable[Column[Any]]":
    return (with_default(name, BigInteger(), "0") for name in names)


def _of_child(name: str, *columns: "Column[Any]") -> Table:
    """Rows of a child, whose key goes on with the first columns that are marked."""
    return Table(
        name,
        metadata,
        tenant(),
        *columns,
        *belongs(name, "children", "child_id", ondelete="CASCADE"),
    )


def _shown(name: str, *columns: "Column[Any]") -> Table:
    """Content. Ages are whole years; a row without any is for all. Seeds leave edited rows alone."""
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True),
        *columns,
        *optional(BigInteger(), "min_age", "max_age"),
        with_default("tags", ARRAY(Text), "'{}'"),
        with_default("sort", BigInteger(), "0"),
        with_default("is_active", Boolean(), "true"),
        with_default("is_edited", Boolean(), "false"),
        with_default("locale", Text(), "'en'"),
    )


children: Final = Table(
    "children",
    metadata,
    tenant(),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("birthday", Date, nullable=False),
    with_default("birthday_precision", Text(), "'day'"),
    Column("interests", ARRAY(Text), nullable=False),
    Column("avatar", Text),
    Column("noticed_at", _MOMENT),
    *changing(),
)
"""`noticed_at` is when the account was told that the child is about to be forgotten."""

Index("uq_children_id", children.c.id, unique=True)
Index("ix_children_updated_at", children.c.updated_at)
Index("ix_children_tenant_id_created_at", children.c.tenant_id, children.c.created_at.desc(), children.c.id)

child_consents: Final = Table(
    "child_consents",
    metadata,
    *numbered(),
    *needed(Text(), "subject", "policy_version", "method"),
    Column("given_at", _MOMENT, nullable=False),
    Column("withdrawn_at", _MOMENT),
)

Index(
    "uq_child_consents_tenant_id",
    child_consents.c.tenant_id,
    unique=True,
    postgresql_where=child_consents.c.withdrawn_at.is_(None),
)

child_settings: Final = Table(
    "child_settings",
    metadata,
    tenant(),
    Column("time_zone", Text),
    with_default("week_starts_on", Text(), "'sunday'"),
    with_default("has_streak_freeze", Boolean(), "false"),
    with_default("daily_goal", BigInteger(), "50"),
    *changing(),
)
"""One row for an account that chose something. The goal is in points."""

child_events: Final = _of_child(
    "child_events",
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    *needed(Text(), "child_id", "kind"),
    *needed(_MOMENT, "occurred_at", "received_at"),
    Column("local_day", Date, nullable=False),
    Column("event_id", Text),
    Column("fingerprint", LargeBinary),
    *optional(Text(), "subject_id", "item_id"),
    *optional(Boolean(), "is_correct", "claimed_correct"),
    Column("answer", Text),
    Column("milliseconds", BigInteger),
    with_default("is_repeat", Boolean(), "false"),
    Column("points", BigInteger, nullable=False),
)
"""`local_day` is the day of `occurred_at` in the account's zone, `fingerprint` what the body of an event with
an id of its client hashes to. `answer` and `fingerprint` go after 30 days."""

_ITEM_OF_DAY: Final = child_events.c.item_id.is_not(None) & ~child_events.c.is_repeat
Index(
    "uq_child_events_event_id",
    child_events.c.tenant_id,
    child_events.c.child_id,
    child_events.c.event_id,
    unique=True,
    postgresql_where=child_events.c.event_id.is_not(None),
)
Index(
    "uq_child_events_item_of_day",
    child_events.c.tenant_id,
    child_events.c.child_id,
    child_events.c.local_day,
    child_events.c.kind,
    child_events.c.item_id,
    unique=True,
    postgresql_where=_ITEM_OF_DAY,
)
Index(
    "ix_child_events_tenant_id_child_id",
    child_events.c.tenant_id,
    child_events.c.child_id,
    child_events.c.id,
)
Index(
    "ix_child_events_answered_at",
    child_events.c.received_at,
    postgresql_where=child_events.c.answer.is_not(None),
)

child_days: Final = _of_child(
    "child_days",
    Column("child_id", Text, primary_key=True),
    Column("local_day", Date, primary_key=True),
    *_counts("flashcards", "flashcards_correct", "chores", "outdoor", "affirmations", "points"),
)
"""What a child did on each day that it did anything."""

child_subjects: Final = _of_child(
    "child_subjects",
    Column("child_id", Text, primary_key=True),
    Column("subject_id", Text, primary_key=True),
    *_counts("completed", "correct", "first_tries", "recent"),
)
"""`recent` are the last ten answers as bits, the newest the lowest. A right one is 1."""

child_achievements: Final = _of_child(
    "child_achievements",
    Column("child_id", Text, primary_key=True),
    Column("achievement_id", Text, primary_key=True),
    Column("unlocked_at", _MOMENT, nullable=False),
)

child_cards: Final = _of_child(
    "child_cards",
    Column("child_id", Text, primary_key=True),
    Column("flashcard_id", Text, primary_key=True),
    Column("state", BigInteger, nullable=False),
    Column("step", BigInteger),
    *optional(Double(), "stability", "difficulty"),
    Column("due_at", _MOMENT, nullable=False),
    Column("last_review_at", _MOMENT),
    Column("introduced_on", Date, nullable=False),
    *_counts("reviews"),
)
"""When a child is to be asked each card again, as FSRS has it. Stability is in days."""

Index(
    "ix_child_cards_tenant_id_child_id_due_at",
    child_cards.c.tenant_id,
    child_cards.c.child_id,
    child_cards.c.due_at,
)

affirmations: Final = _shown(
    "affirmations", Column("text", Text, nullable=False), Column("gradient", ARRAY(Text), nullable=False)
)

subjects: Final = _shown("subjects", *needed(Text(), "name", "icon", "color"))

flashcards: Final = _shown(
    "flashcards",
    Column("subject_id", Text, ForeignKey("subjects.id"), nullable=False),
    *needed(Text(), "question", "answer"),
    with_default("acceptable_answers", ARRAY(Text), "'{}'"),
    Column("difficulty", Text, nullable=False),
)
Index(
    "ix_flashcards_subject_id_difficulty",
    flashcards.c.subject_id,
    flashcards.c.difficulty,
    flashcards.c.sort,
    flashcards.c.id,
)

chores: Final = _shown(
    "chores", *needed(Text(), "label", "icon"), Column("is_extra", Boolean, nullable=False)
)

outdoor_activities: Final = _shown(
    "outdoor_activities",
    *needed(Text(), "name", "category", "icon", "time"),
    Column("points", BigInteger, nullable=False),
    Column("is_daily", Boolean, nullable=False),
)
