"""All SQL of what an account keeps of its children. What a child did goes with it, by its foreign keys."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from psycopg.errors import UniqueViolation
from sqlalchemy import (
    BigInteger,
    Date,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from charter.children.domain import ChildId
from charter.children.family.domain import (
    Child,
    ChildIdTaken,
    ChildValues,
    Choices,
    Consent,
    Household,
    Kept,
    Standing,
)
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

_OWN: Final = children.c.tenant_id == bindparam("tenant")
_ONE: Final = children.c.id == bindparam("child")
_COLUMNS: Final = tuple(children.c[name] for name in Child.__dataclass_fields__)
_LIST: Final = select(*_COLUMNS).where(_OWN).order_by(children.c.created_at.desc(), children.c.id)
_FIND: Final = select(*_COLUMNS).where(_OWN, _ONE)
_TAKE_TURN: Final = text("SELECT pg_advisory_xact_lock(hashtextextended('children/' || :tenant, 0))")
_VALUES: Final = tuple(ChildValues.__dataclass_fields__)
_NEW: Final = upsert(children).values(
    {name: bindparam(name) for name in ("tenant_id", "id", *_VALUES, "created_at", "updated_at")}
)
_SAVE: Final = _NEW.on_conflict_do_update(
    index_elements=["tenant_id", "id"],
    set_={name: _NEW.excluded[name] for name in (*_VALUES, "updated_at")}
    | {"version": children.c.version + 1, "noticed_at": None},
).returning(*_COLUMNS, literal_column("xmax = 0").label("is_new"))
_CHANGE: Final = (
    update(children)
    .where(_OWN, _ONE)
    .values(
        {name: bindparam(f"new_{name}") for name in (*_VALUES, "updated_at")}
        | {"version": children.c.version + 1, "noticed_at": None}
    )
    .returning(*_COLUMNS)
)
_ERASE: Final = delete(children).where(_OWN, _ONE)

_OWN_CONSENTS: Final = child_consents.c.tenant_id == bindparam("tenant")
_STANDS: Final = child_consents.c.withdrawn_at.is_(None)
_CONSENT_COLUMNS: Final = tuple(child_consents.c[name] for name in Consent.__dataclass_fields__)
MOST_CONSENTS: Final = 1000
"""Records that are shown, the newest."""
_CONSENTS: Final = (
    select(*_CONSENT_COLUMNS).where(_OWN_CONSENTS).order_by(child_consents.c.id.desc()).limit(MOST_CONSENTS)
)
_CONSENT: Final = select(*_CONSENT_COLUMNS).where(_OWN_CONSENTS, child_consents.c.id == bindparam("consent"))
_GIVE: Final = (
    insert(child_consents)
    .values(
        {name: bindparam(name) for name in ("tenant_id", "subject", "policy_version", "method", "given_at")}
    )
    .returning(*_CONSENT_COLUMNS)
)
_END: Final = (
    update(child_consents)
    .where(_OWN_CONSENTS, _STANDS)
    .values(withdrawn_at=func.greatest(child_consents.c.given_at, bindparam("at")))
)
_WITHDRAW: Final = _END.where(child_consents.c.id == bindparam("consent"))

_OWN_SETTINGS: Final = child_settings.c.tenant_id == bindparam("tenant")
_HOUSEHOLD: Final = select(
    select(child_settings.c.time_zone).where(_OWN_SETTINGS).scalar_subquery().label("time_zone"),
    exists().where(_OWN_CONSENTS, _STANDS).label("has_consent"),
    select(func.count())
    .select_from(children)
    .where(_OWN, children.c.id != bindparam("child"))
    .scalar_subquery()
    .label("others"),
)
_CHOICES: Final = tuple(Choices.__dataclass_fields__)
_NEW_CHOICES: Final = upsert(child_settings).values(
    {name: bindparam(name) for name in ("tenant_id", *_CHOICES)}
)
_CHOOSE: Final = _NEW_CHOICES.on_conflict_do_update(
    index_elements=["tenant_id"],
    set_={name: _NEW_CHOICES.excluded[name] for name in _CHOICES}
    | {"version": child_settings.c.version + 1, "updated_at": func.now()},
)
_WAS_ACTIVE_SINCE: Final = exists().where(
    child_days.c.tenant_id == children.c.tenant_id,
    child_days.c.child_id == children.c.id,
    child_days.c.local_day >= cast(children.c.noticed_at, Date),
)
_NOTICED: Final = select(func.min(children.c.noticed_at)).where(_OWN, ~_WAS_ACTIVE_SINCE).scalar_subquery()
_CHOSEN: Final = select(*(child_settings.c[name] for name in _CHOICES)).where(_OWN_SETTINGS)
_TOLD: Final = select(_NOTICED.label("noticed_at"))


_UNTOLD: Final = frozenset({"tenant_id", "child_id", "id", "fingerprint"})


BATCH: Final = 1000
"""Events that are read at once: others are served in between."""


def _of_child(table: Table, *order: str) -> Select[Any]:
    """Rows of a child, without what tells nothing of it."""
    columns = [column for column in table.c if column.name not in _UNTOLD]
    own = (table.c.tenant_id == bindparam("tenant"), table.c.child_id == bindparam("child"))
    return select(*columns).where(*own).order_by(*(table.c[name] for name in order))


_KEPT: Final = {
    "days": _of_child(child_days, "local_day"),
    "subjects": _of_child(child_subjects, "subject_id"),
    "achievements": _of_child(child_achievements, "unlocked_at", "achievement_id"),
    "cards": _of_child(child_cards, "flashcard_id"),
}
_EVENTS: Final = (
    _of_child(child_events, "id")
    .add_columns(child_events.c.id)
    .where(child_events.c.id > bindparam("after", type_=BigInteger))
    .limit(BATCH)
)
_ERASE_ALL: Final = select(func.children_erase(bindparam("tenant", type_=Text)))
_CHOOSE_ZONE: Final = select(
    func.children_choose_zone(bindparam("tenant", type_=Text), bindparam("zone", type_=Text))
)


class SqlFamily:
    """What one account keeps, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_children(self) -> Sequence[Child]:
        return [_child(row) for row in await self._connection.execute(_LIST, {"tenant": self._tenant})]

    async def find_child(self, child_id: ChildId) -> Child | None:
        row = (await self._connection.execute(_FIND, self._of(child_id))).one_or_none()
        return None if row is None else _child(row)

    async def take_turn(self) -> None:
        await self._connection.execute(_TAKE_TURN, {"tenant": self._tenant})

    async def household(self, child_id: ChildId) -> Household:
        row = (await self._connection.execute(_HOUSEHOLD, self._of(child_id))).one()
        return Household(time_zone=row.time_zone, has_consent=row.has_consent, others=row.others)

    async def save_child(self, child_id: ChildId, values: ChildValues, at: datetime) -> tuple[Child, bool]:
        written = {
            **_written(values),
            "tenant_id": self._tenant,
            "id": child_id,
            "created_at": at,
            "updated_at": at,
        }
        try:
            row = (await self._connection.execute(_SAVE, written)).one()
        except IntegrityError as error:
            if isinstance(error.orig, UniqueViolation):
                raise ChildIdTaken(child_id) from None
            raise
        return _child(row[:-1]), row.is_new

    async def change_child(self, child_id: ChildId, values: ChildValues, at: datetime) -> Child | None:
        written = {f"new_{name}": value for name, value in (_written(values) | {"updated_at": at}).items()}
        row = (await self._connection.execute(_CHANGE, self._of(child_id) | written)).one_or_none()
        return None if row is None else _child(row)

    async def erase_child(self, child_id: ChildId) -> None:
        await self._connection.execute(_ERASE, self._of(child_id))

    async def kept_of(self, child_id: ChildId) -> Kept:
        kept = {
            name: [row._asdict() for row in await self._connection.execute(statement, self._of(child_id))]
            for name, statement in _KEPT.items()
        }
        return kept | {"events": await self._events(child_id)}

    async def _events(self, child_id: ChildId) -> list[dict[str, Any]]:
        events: list[dict[str, Any]] = []
        after, is_whole = 0, False
        while not is_whole:
            values = self._of(child_id) | {"after": after}
            rows = [row._asdict() for row in await self._connection.execute(_EVENTS, values)]
            after = rows[-1]["id"] if rows else after
            is_whole = len(rows) < BATCH
            events += ({name: value for name, value in row.items() if name != "id"} for row in rows)
        return events

    async def standing(self) -> Standing:
        values = {"tenant": self._tenant}
        row = (await self._connection.execute(_CHOSEN, values)).one_or_none()
        noticed_at = (await self._connection.execute(_TOLD, values)).scalar_one()
        return Standing(choices=Choices() if row is None else Choices(**row._asdict()), noticed_at=noticed_at)

    async def choose(self, choices: Choices) -> None:
        chosen = {name: getattr(choices, name) for name in _CHOICES}
        await self._connection.execute(_CHOOSE, chosen | {"tenant_id": self._tenant})

    async def list_consents(self) -> Sequence[Consent]:
        found = await self._connection.execute(_CONSENTS, {"tenant": self._tenant})
        return [Consent(**row._asdict()) for row in found]

    async def find_consent(self, consent_id: int) -> Consent | None:
        values = {"tenant": self._tenant, "consent": consent_id}
        row = (await self._connection.execute(_CONSENT, values)).one_or_none()
        return None if row is None else Consent(**row._asdict())

    async def withdraw_consent(self, at: datetime, consent_id: int | None = None) -> None:
        values: dict[str, object] = {"tenant": self._tenant, "at": at}
        if consent_id is None:
            await self._connection.execute(_END, values)
        else:
            await self._connection.execute(_WITHDRAW, values | {"consent": consent_id})

    async def give_consent(self, subject: str, version: str, method: str, at: datetime) -> Consent:
        values = {
            "tenant_id": self._tenant,
            "subject": subject,
            "policy_version": version,
            "method": method,
            "given_at": at,
        }
        return Consent(**(await self._connection.execute(_GIVE, values)).one()._asdict())

    def _of(self, child_id: ChildId) -> dict[str, object]:
        return {"tenant": self._tenant, "child": child_id}


class SqlAccounts:
    """What accounts keep, from a transaction of whichever tenant."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def erase(self, tenant: TenantId) -> None:
        """Remove everything of an account."""
        await self._connection.execute(_ERASE_ALL, {"tenant": tenant})

    async def choose_time_zone(self, tenant: TenantId, time_zone: str | None) -> None:
        """Store the zone that was chosen for an account."""
        await self._connection.execute(_CHOOSE_ZONE, {"tenant": tenant, "zone": time_zone})


def _written(values: ChildValues) -> dict[str, object]:
    return {name: getattr(values, name) for name in _VALUES} | {"interests": list(values.interests)}


def _child(row: Sequence[Any]) -> Child:
    """The columns are the fields of a child, in their order."""
    found = dict(zip(Child.__dataclass_fields__, row, strict=True))
    return Child(**found | {"interests": tuple(found["interests"])})
