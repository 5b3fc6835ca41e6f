"""All SQL of cards that come back."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ARRAY, BigInteger, DateTime, Text, and_, bindparam, exists, func, select, text, true
from sqlalchemy.dialects.postgresql import insert as upsert

from charter.children.cards.domain import Answered, DueCard, Memory
from charter.children.content.domain import Difficulty, Viewer
from charter.children.content.repository import TOPICS, flashcard, shown
from charter.children.tables import child_cards, child_subjects, flashcards, subjects
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_card: Final = child_cards.c
_flash: Final = flashcards.c
_LIMIT: Final = bindparam("most", type_=BigInteger)
_OF_CHILD: Final = and_(
    _card.tenant_id == bindparam("tenant", type_=Text), _card.child_id == bindparam("child_id", type_=Text)
)
_REMEMBERED: Final = ("state", "step", "stability", "difficulty", "due_at", "last_review_at")
_DUE: Final = (
    select(flashcards, _card.due_at)
    .join(child_cards, _card.flashcard_id == _flash.id)
    .where(_OF_CHILD, _card.due_at <= bindparam("at", type_=DateTime(timezone=True)), _flash.is_active)
    .order_by(_card.due_at, _flash.id)
    .limit(_LIMIT)
)
_INTRODUCED: Final = (
    select(func.count())
    .select_from(child_cards)
    .where(_OF_CHILD, _card.introduced_on == bindparam("day", type_=_card.introduced_on.type))
)
_ANSWERED: Final = (
    select(
        subjects.c.id,
        *(
            func.coalesce(child_subjects.c[name], 0).label(name)
            for name in ("completed", "correct", "recent")
        ),
    )
    .select_from(subjects)
    .outerjoin(
        child_subjects,
        and_(
            child_subjects.c.tenant_id == bindparam("tenant", type_=Text),
            child_subjects.c.child_id == bindparam("child_id", type_=Text),
            child_subjects.c.subject_id == subjects.c.id,
        ),
    )
    .where(subjects.c.is_active)
)
_WANTED: Final = (
    func.unnest(bindparam("subjects", type_=ARRAY(Text)), bindparam("difficulties", type_=ARRAY(Text)))
    .table_valued("subject_id", "difficulty")
    .render_derived(name="wanted")
)
_TURN: Final = func.row_number().over(order_by=(_flash.tags.op("&&")(TOPICS).desc(), _flash.sort, _flash.id))
_UNSEEN: Final = (
    shown(flashcards)
    .add_columns(_TURN.label("turn"))
    .where(
        _flash.subject_id == _WANTED.c.subject_id,
        _flash.difficulty == _WANTED.c.difficulty,
        ~exists().where(_OF_CHILD, _card.flashcard_id == _flash.id),
    )
    .order_by(text("turn"))
    .limit(_LIMIT)
    .lateral()
)
_NEW: Final = (
    select(_UNSEEN)
    .select_from(_WANTED.join(_UNSEEN, true()))
    .order_by(_UNSEEN.c.turn, _UNSEEN.c.sort, _UNSEEN.c.id)
    .limit(_LIMIT)
)
_MEMORY: Final = select(*(_card[name] for name in _REMEMBERED)).where(
    _OF_CHILD, _card.flashcard_id == bindparam("flashcard_id", type_=Text)
)
_NAMES: Final = ("tenant_id", "child_id", "flashcard_id", *_REMEMBERED, "introduced_on")
_INSERT: Final = upsert(child_cards).values({name: bindparam(name) for name in _NAMES} | {"reviews": 1})
_REMEMBER: Final = _INSERT.on_conflict_do_update(
    index_elements=[_card.tenant_id, _card.child_id, _card.flashcard_id],
    set_={name: _INSERT.excluded[name] for name in _REMEMBERED} | {"reviews": _card.reviews + 1},
)


class SqlCards:
    """What an account's children remember, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_due(self, child_id: str, at: datetime, limit: int) -> Sequence[DueCard]:
        rows = await self._connection.execute(_DUE, self._of(child_id, at=at, most=limit))
        return [DueCard(flashcard(row), row.due_at) for row in rows]

    async def list_answered(self, child_id: str) -> Sequence[Answered]:
        rows = await self._connection.execute(_ANSWERED, self._of(child_id))
        return [Answered(row.id, row.completed, row.correct, row.recent) for row in rows]

    async def count_introduced(self, child_id: str, day: date) -> int:
        found = await self._connection.execute(_INTRODUCED, self._of(child_id, day=day))
        return int(found.scalar_one())

    async def list_new(
        self, child_id: str, viewer: Viewer, wanted: Mapping[str, Difficulty], limit: int
    ) -> Sequence[DueCard]:
        values = self._of(
            child_id,
            age=viewer.age,
            topics=list(viewer.topics),
            subjects=list(wanted),
            difficulties=list(wanted.values()),
            most=limit,
        )
        return [DueCard(flashcard(row), None) for row in await self._connection.execute(_NEW, values)]

    async def find_memory(self, child_id: str, flashcard_id: str) -> Memory | None:
        found = await self._connection.execute(_MEMORY, self._of(child_id, flashcard_id=flashcard_id))
        row = found.one_or_none()
        return None if row is None else Memory(**row._asdict())

    async def remember(self, child_id: str, flashcard_id: str, memory: Memory, day: date) -> None:
        values = {name: getattr(memory, name) for name in _REMEMBERED}
        key = {"tenant_id": self._tenant, "child_id": child_id, "flashcard_id": flashcard_id}
        await self._connection.execute(_REMEMBER, key | values | {"introduced_on": day})

    def _of(self, child_id: str, **values: object) -> dict[str, Any]:
        return {"tenant": self._tenant, "child_id": child_id} | values
