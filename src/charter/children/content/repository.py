"""All SQL of content."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ARRAY, BigInteger, Boolean, Row, Select, Table, Text, bindparam, func, or_, select

from charter.children.content.domain import (
    Affirmation,
    Birth,
    Chore,
    Difficulty,
    Flashcard,
    Meta,
    OutdoorActivity,
    Subject,
    Viewer,
)
from charter.children.tables import (
    affirmations,
    child_settings,
    children,
    chores,
    flashcards,
    outdoor_activities,
    subjects,
)
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

TOPICS: Final = bindparam("topics", type_=ARRAY(Text))
AGE: Final = bindparam("age", type_=BigInteger)


def shown(table: Table) -> Select[Any]:
    """What is active in a table of content, and is for the age."""
    row = table.c
    return select(table).where(
        row.is_active,
        or_(row.min_age.is_(None), row.min_age <= AGE),
        or_(row.max_age.is_(None), row.max_age >= AGE),
    )


def _listed(table: Table) -> Select[Any]:
    """What meets the interests comes first; the order is the same each time."""
    row = table.c
    return shown(table).order_by(row.tags.op("&&")(TOPICS).desc(), row.sort, row.id)


_BIRTH: Final = (
    select(children.c.birthday, children.c.interests, child_settings.c.time_zone)
    .select_from(children)
    .outerjoin(child_settings, child_settings.c.tenant_id == children.c.tenant_id)
    .where(
        children.c.tenant_id == bindparam("tenant", type_=Text),
        children.c.id == bindparam("child_id", type_=Text),
    )
)
_SUBJECT: Final = select(subjects.c.id).where(subjects.c.id == bindparam("subject_id", type_=Text))
_AFFIRMATIONS: Final = _listed(affirmations)
_SUBJECTS: Final = _listed(subjects)
_CARDS: Final = _listed(flashcards).where(
    flashcards.c.subject_id == bindparam("subject_id", type_=Text),
    flashcards.c.difficulty == func.coalesce(bindparam("difficulty", type_=Text), flashcards.c.difficulty),
)
_CARD: Final = select(flashcards).where(flashcards.c.id == bindparam("flashcard_id", type_=Text))
_CHORES: Final = _listed(chores)
_ACTIVITIES: Final = _listed(outdoor_activities).where(
    outdoor_activities.c.is_daily
    == func.coalesce(bindparam("is_daily", type_=Boolean), outdoor_activities.c.is_daily)
)


class SqlAnswers:
    """The cards that answers are of, over `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find_card(self, flashcard_id: str) -> Flashcard | None:
        row = (await self._connection.execute(_CARD, {"flashcard_id": flashcard_id})).one_or_none()
        return None if row is None else flashcard(row)


class SqlContent:
    """What one account's children are shown, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find_birth(self, child_id: str) -> Birth | None:
        values = {"tenant": self._tenant, "child_id": child_id}
        row = (await self._connection.execute(_BIRTH, values)).one_or_none()
        return None if row is None else Birth(row.birthday, tuple(row.interests), row.time_zone)

    async def list_affirmations(self, viewer: Viewer) -> Sequence[Affirmation]:
        rows = await self._rows(_AFFIRMATIONS, viewer)
        return [Affirmation(row.id, row.text, (row.gradient[0], row.gradient[1]), _meta(row)) for row in rows]

    async def list_subjects(self, viewer: Viewer) -> Sequence[Subject]:
        rows = await self._rows(_SUBJECTS, viewer)
        return [Subject(row.id, row.name, row.icon, row.color, _meta(row)) for row in rows]

    async def has_subject(self, subject_id: str) -> bool:
        found = await self._connection.execute(_SUBJECT, {"subject_id": subject_id})
        return found.one_or_none() is not None

    async def list_flashcards(
        self, viewer: Viewer, subject_id: str, difficulty: Difficulty | None
    ) -> Sequence[Flashcard]:
        rows = await self._rows(_CARDS, viewer, subject_id=subject_id, difficulty=difficulty)
        return [flashcard(row) for row in rows]

    async def list_chores(self, viewer: Viewer) -> Sequence[Chore]:
        rows = await self._rows(_CHORES, viewer)
        return [Chore(row.id, row.label, row.icon, row.is_extra, _meta(row)) for row in rows]

    async def list_activities(self, viewer: Viewer, *, is_daily: bool | None) -> Sequence[OutdoorActivity]:
        rows = await self._rows(_ACTIVITIES, viewer, is_daily=is_daily)
        return [_activity(row) for row in rows]

    async def _rows(self, statement: Select[Any], viewer: Viewer, **values: object) -> Sequence[Row[Any]]:
        given = {"age": viewer.age, "topics": list(viewer.topics)} | values
        return (await self._connection.execute(statement, given)).all()


def _meta(row: Row[Any]) -> Meta:
    return Meta(row.min_age, row.max_age, tuple(row.tags), row.sort, row.locale)


def flashcard(row: Row[Any]) -> Flashcard:
    """A card of a row with the columns of its table."""
    return Flashcard(
        id=row.id,
        subject_id=row.subject_id,
        question=row.question,
        answer=row.answer,
        acceptable_answers=tuple(row.acceptable_answers),
        difficulty=row.difficulty,
        meta=_meta(row),
    )


def _activity(row: Row[Any]) -> OutdoorActivity:
    return OutdoorActivity(
        id=row.id,
        name=row.name,
        category=row.category,
        icon=row.icon,
        time=row.time,
        points=row.points,
        is_daily=row.is_daily,
        meta=_meta(row),
    )
