"""All SQL of progress. An event, its day and its subject are written by one statement."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    Row,
    Text,
    and_,
    bindparam,
    exists,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by, insert
from sqlalchemy.sql.selectable import FromClause

from charter.children.domain import ChildId
from charter.children.progress.needs import Earlier, Event, Family
from charter.children.progress.record import Counts, Days, Record, SubjectRecord
from charter.children.tables import (
    child_achievements,
    child_cards,
    child_consents,
    child_days,
    child_events,
    child_settings,
    child_subjects,
    children,
)
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_TENANT: Final = bindparam("tenant", type_=Text)
_CHILD: Final = bindparam("child", type_=Text)
_COUNTED: Final = ("points", "flashcards", "flashcards_correct", "chores", "outdoor", "affirmations")
_OF_SUBJECT: Final = ("completed", "correct", "first_tries", "recent")
_COLUMN_OF_KIND: Final = {
    "flashcard": "flashcards",
    "chore": "chores",
    "outdoor": "outdoor",
    "affirmation": "affirmations",
}


def _own(table: FromClause) -> ColumnElement[bool]:
    return and_(table.c.tenant_id == _TENANT, table.c.child_id == _CHILD)


_FAMILY: Final = (
    select(
        children.c.birthday,
        child_settings.c.time_zone,
        exists()
        .where(child_consents.c.tenant_id == _TENANT, child_consents.c.withdrawn_at.is_(None))
        .label("has_consent"),
        func.coalesce(child_settings.c.week_starts_on, "sunday").label("week_starts_on"),
        func.coalesce(child_settings.c.has_streak_freeze, literal(False)).label("has_streak_freeze"),
        func.coalesce(child_settings.c.daily_goal, 50).label("daily_goal"),
    )
    .select_from(children.outerjoin(child_settings, child_settings.c.tenant_id == children.c.tenant_id))
    .where(children.c.tenant_id == _TENANT, children.c.id == _CHILD)
)
_LOCK: Final = _FAMILY.with_for_update(of=children, key_share=True)
_FIND: Final = _FAMILY.add_columns(
    select(func.count())
    .where(_own(child_cards), child_cards.c.due_at <= bindparam("now", type_=DateTime(timezone=True)))
    .scalar_subquery()
    .label("due_cards")
)

_OF_EVENT_ID: Final = and_(_own(child_events), child_events.c.event_id == bindparam("event_id", type_=Text))
_same_item = child_events.alias("same_item")
_of_subject = child_subjects.alias("of_subject")
_EARLIER: Final = (
    select(
        child_events.c.id.is_not(None).label("is_told"),
        child_events.c.fingerprint,
        select(_same_item.c.id)
        .where(
            _own(_same_item),
            _same_item.c.local_day == bindparam("day", type_=Date),
            _same_item.c.kind == bindparam("kind", type_=Text),
            _same_item.c.item_id == bindparam("item_id", type_=Text),
            ~_same_item.c.is_repeat,
        )
        .exists()
        .label("is_repeat"),
        func.coalesce(child_days.c.points, 0).label("earned"),
        select(func.count()).where(_own(child_subjects)).scalar_subquery().label("subjects"),
        *(_of_subject.c[name] for name in _OF_SUBJECT),
    )
    .select_from(
        children.outerjoin(child_events, _OF_EVENT_ID)
        .outerjoin(child_days, and_(_own(child_days), child_days.c.local_day == bindparam("day", type_=Date)))
        .outerjoin(
            _of_subject,
            and_(_own(_of_subject), _of_subject.c.subject_id == bindparam("subject_id", type_=Text)),
        )
    )
    .where(children.c.tenant_id == _TENANT, children.c.id == _CHILD)
)

_KEPT: Final = (
    *("kind", "occurred_at", "received_at", "local_day", "event_id", "fingerprint", "subject_id", "item_id"),
    *("is_correct", "claimed_correct", "answer", "milliseconds", "is_repeat", "points"),
)
_event = (
    insert(child_events)
    .values(tenant_id=_TENANT, child_id=_CHILD, **{name: bindparam(f"new_{name}") for name in _KEPT})
    .cte("event")
)
_new_day = insert(child_days).values(
    tenant_id=_TENANT,
    child_id=_CHILD,
    local_day=bindparam("new_local_day"),
    **{name: bindparam(f"more_{name}") for name in _COUNTED},
)
_DAY: Final = _new_day.on_conflict_do_update(
    index_elements=[child_days.c.tenant_id, child_days.c.child_id, child_days.c.local_day],
    set_={name: child_days.c[name] + _new_day.excluded[name] for name in _COUNTED},
)
_ADD: Final = _DAY.add_cte(_event)
_new_subject = insert(child_subjects).values(
    tenant_id=_TENANT,
    child_id=_CHILD,
    subject_id=bindparam("new_subject_id"),
    **{name: bindparam(f"all_{name}") for name in _OF_SUBJECT},
)
_ADD_ANSWER: Final = _new_subject.on_conflict_do_update(
    index_elements=[child_subjects.c.tenant_id, child_subjects.c.child_id, child_subjects.c.subject_id],
    set_={name: _new_subject.excluded[name] for name in _OF_SUBJECT},
).add_cte(_event, _DAY.cte("day"))


def _sums(name: str, *during: ColumnElement[bool]) -> Iterable[ColumnElement[int]]:
    for counted in _COUNTED:
        summed = func.sum(child_days.c[counted])
        limited = summed.filter(*during) if during else summed
        yield func.coalesce(limited, 0).cast(BigInteger).label(f"{name}_{counted}")


_days_in_order = func.array_agg(
    aggregate_order_by(child_days.c.local_day, child_days.c.local_day), type_=ARRAY(Date)
)
_IN_WEEK: Final = child_days.c.local_day.between(
    bindparam("week", type_=Date), bindparam("week_end", type_=Date)
)
_IS_PERFECT: Final = and_(child_days.c.flashcards > 0, child_days.c.chores > 0, child_days.c.outdoor > 0)
_DAYS: Final = select(
    *_sums("total"),
    *_sums("today", child_days.c.local_day == bindparam("today", type_=Date)),
    *_sums("week", _IN_WEEK),
    func.count().filter(_IN_WEEK).label("active_in_week"),
    _days_in_order.label("active"),
    _days_in_order.filter(_IS_PERFECT).label("perfect"),
).where(_own(child_days))

_RECORD: Final = union_all(
    select(
        child_subjects.c.subject_id.label("key"),
        *(child_subjects.c[name] for name in _OF_SUBJECT),
        null().cast(DateTime(timezone=True)).label("unlocked_at"),
    ).where(_own(child_subjects)),
    select(
        child_achievements.c.achievement_id,
        *(null().cast(BigInteger) for _ in _OF_SUBJECT),
        child_achievements.c.unlocked_at,
    ).where(_own(child_achievements)),
)
_UNLOCK: Final = (
    insert(child_achievements)
    .from_select(
        ["tenant_id", "child_id", "achievement_id", "unlocked_at"],
        select(
            _TENANT,
            _CHILD,
            func.unnest(bindparam("achievement_ids", type_=ARRAY(Text))),
            bindparam("now", type_=DateTime(timezone=True)),
        ),
    )
    .on_conflict_do_nothing()
)


class SqlProgress:
    """The progress of one account's children, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def lock(self, child_id: ChildId) -> Family | None:
        found = await self._connection.execute(_LOCK, self._of(child_id))
        row = found.one_or_none()
        return None if row is None else _family(row)

    async def find(self, child_id: ChildId, now: datetime) -> tuple[Family, int] | None:
        found = await self._connection.execute(_FIND, self._of(child_id) | {"now": now})
        row = found.one_or_none()
        return None if row is None else (_family(row), row.due_cards)

    async def find_earlier(self, child_id: ChildId, event: Event) -> Earlier:
        values = {
            "event_id": event.deed.event_id,
            "day": event.local_day,
            "kind": event.deed.kind,
            "item_id": event.deed.item_id,
            "subject_id": event.subject_id,
        }
        row = (await self._connection.execute(_EARLIER, self._of(child_id) | values)).one()
        subject = None if row.completed is None else SubjectRecord(*(getattr(row, n) for n in _OF_SUBJECT))
        return Earlier(row.is_told, row.fingerprint, row.is_repeat, row.earned, subject, row.subjects)

    async def add(
        self, child_id: ChildId, event: Event, points: int, subject: SubjectRecord | None, *, is_repeat: bool
    ) -> None:
        values = self._of(child_id) | _columns(event, points, is_repeat=is_repeat) | _counted(event, points)
        if subject is None:
            await self._connection.execute(_ADD, values)
            return
        answered = {f"all_{name}": getattr(subject, name) for name in _OF_SUBJECT}
        await self._connection.execute(_ADD_ANSWER, values | answered)

    async def read_days(self, child_id: ChildId, today: date, week: date) -> Days:
        values = {"today": today, "week": week, "week_end": week + timedelta(days=6)}
        row = (await self._connection.execute(_DAYS, self._of(child_id) | values)).one()
        size = len(_COUNTED)
        return Days(
            total=Counts(*row[:size]),
            today=Counts(*row[size : 2 * size]),
            week=Counts(*row[2 * size : 3 * size]),
            active_in_week=row.active_in_week,
            active=row.active or (),
            perfect=row.perfect or (),
        )

    async def read_record(self, child_id: ChildId, days: Days) -> Record:
        rows = (await self._connection.execute(_RECORD, self._of(child_id))).all()
        return Record(
            days=days,
            subjects={row[0]: SubjectRecord(*row[1:5]) for row in rows if row.unlocked_at is None},
            unlocked={row[0]: row.unlocked_at for row in rows if row.unlocked_at is not None},
        )

    async def unlock(self, child_id: ChildId, achievement_ids: Iterable[str], at: datetime) -> None:
        values = {"achievement_ids": list(achievement_ids), "now": at}
        await self._connection.execute(_UNLOCK, self._of(child_id) | values)

    def _of(self, child_id: ChildId) -> dict[str, object]:
        return {"tenant": self._tenant, "child": child_id}


def _family(row: Row[Any]) -> Family:
    return Family(
        birthday=row.birthday,
        time_zone=row.time_zone,
        has_consent=row.has_consent,
        week_starts_on=row.week_starts_on,
        has_streak_freeze=row.has_streak_freeze,
        daily_goal=row.daily_goal,
    )


def _columns(event: Event, points: int, *, is_repeat: bool) -> dict[str, object]:
    deed = event.deed
    kept = {
        "kind": deed.kind,
        "occurred_at": event.occurred_at,
        "received_at": event.received_at,
        "local_day": event.local_day,
        "event_id": deed.event_id,
        "fingerprint": None if deed.event_id is None else deed.fingerprint(),
        "subject_id": event.subject_id,
        "item_id": deed.item_id,
        "is_correct": event.is_right,
        "claimed_correct": deed.is_right,
        "answer": deed.answer,
        "milliseconds": deed.milliseconds,
        "is_repeat": is_repeat,
        "points": points,
    }
    return {f"new_{name}": value for name, value in kept.items()}


def _counted(event: Event, points: int) -> dict[str, object]:
    """What the event adds to its day."""
    more = dict.fromkeys(_COUNTED, 0) | {"points": points, _COLUMN_OF_KIND[event.deed.kind]: 1}
    more["flashcards_correct"] = int(event.deed.kind == "flashcard" and bool(event.is_right))
    return {f"more_{name}": count for name, count in more.items()}
