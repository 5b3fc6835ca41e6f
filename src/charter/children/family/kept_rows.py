"""SQL over the children of all accounts, in a transaction that sees every tenant's rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Date, DateTime, bindparam, cast, delete, exists, or_, select, tuple_, update

from charter.children.domain import ChildId
from charter.children.tables import child_days, child_events, children
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId

_MOMENT: Final = DateTime(timezone=True)
_KEY: Final = tuple_(children.c.tenant_id, children.c.id)
_SINCE: Final = bindparam("since", type_=_MOMENT)
_IS_INACTIVE: Final = (
    children.c.updated_at < _SINCE,
    ~exists().where(
        child_days.c.tenant_id == children.c.tenant_id,
        child_days.c.child_id == children.c.id,
        child_days.c.local_day >= cast(_SINCE, Date),
    ),
)
_UNTOLD: Final = or_(children.c.noticed_at.is_(None), children.c.noticed_at < _SINCE)
_TOLD: Final = children.c.noticed_at < bindparam("noticed_before", type_=_MOMENT)
_OLDEST: Final = (
    select(children.c.tenant_id, children.c.id)
    .order_by(children.c.updated_at)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_NOTICE: Final = (
    update(children)
    .where(_KEY.in_(_OLDEST.where(*_IS_INACTIVE, _UNTOLD)))
    .values(noticed_at=bindparam("at", type_=_MOMENT))
    .returning(children.c.tenant_id)
)
_LOCK: Final = _OLDEST.where(*_IS_INACTIVE, _TOLD)
_FORGET: Final = (
    delete(children)
    .where(children.c.tenant_id == bindparam("tenant"), children.c.id == bindparam("child"), *_IS_INACTIVE)
    .returning(children.c.id)
)
_ANSWERED: Final = (
    select(child_events.c.tenant_id, child_events.c.id)
    .where(
        child_events.c.received_at < bindparam("before", type_=_MOMENT), child_events.c.answer.is_not(None)
    )
    .order_by(child_events.c.received_at)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_FORGET_ANSWERS: Final = (
    update(child_events)
    .where(tuple_(child_events.c.tenant_id, child_events.c.id).in_(_ANSWERED))
    .values(answer=None, fingerprint=None)
    .returning(child_events.c.id)
)


class SqlKeptOfAll:
    """What is kept of all children, in the transaction of `connection`, which is one of every tenant."""

    def __init__(self, connection: Connection, _every: TenantId) -> None:
        self._connection = connection

    async def notice(self, inactive_since: datetime, at: datetime, limit: int) -> Sequence[str]:
        values = {"since": inactive_since, "at": at, "limit": limit}
        return list((await self._connection.execute(_NOTICE, values)).scalars())

    async def forget(
        self, inactive_since: datetime, noticed_before: datetime, limit: int
    ) -> Sequence[ChildId]:
        """Locked first, and asked again: an event may have come that the first look did not see."""
        values = {"since": inactive_since, "noticed_before": noticed_before, "limit": limit}
        forgotten = []
        for row in (await self._connection.execute(_LOCK, values)).all():
            one = {"since": inactive_since, "tenant": row.tenant_id, "child": row.id}
            found = (await self._connection.execute(_FORGET, one)).one_or_none()
            if found is not None:
                forgotten.append(ChildId(found.id))
        return forgotten

    async def forget_answers(self, before: datetime, limit: int) -> int:
        values = {"before": before, "limit": limit}
        return len((await self._connection.execute(_FORGET_ANSWERS, values)).all())
