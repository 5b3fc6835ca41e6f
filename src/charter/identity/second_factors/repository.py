"""All SQL of second factors. The tables belong to no tenant: statements join whatever transaction is open."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Executable, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from charter.identity.second_factors.domain import SecondFactor
from charter.identity.second_factors.tables import recovery_codes, second_factors
from charter.platform.database.connections import Connection

_USER: Final = second_factors.c.user_id == bindparam("user")
_FIND: Final = select(second_factors).where(_USER)
_NEW: Final = upsert(second_factors).values(user_id=bindparam("user"), sealed_secret=bindparam("secret"))
_ENROL: Final = _NEW.on_conflict_do_update(
    index_elements=[second_factors.c.user_id],
    set_={"sealed_secret": _NEW.excluded.sealed_secret, "last_step": None, "created_at": func.now()},
    where=second_factors.c.confirmed_at.is_(None),
).returning(second_factors.c.user_id)
_USE_STEP: Final = (
    update(second_factors)
    .where(_USER, or_(second_factors.c.last_step.is_(None), second_factors.c.last_step < bindparam("step")))
    .values(
        last_step=bindparam("step"),
        confirmed_at=func.coalesce(second_factors.c.confirmed_at, bindparam("confirmed_at")),
    )
    .returning(second_factors.c.user_id)
)
_USE_RECOVERY_CODE: Final = (
    delete(recovery_codes)
    .where(recovery_codes.c.user_id == bindparam("user"), recovery_codes.c.code_hash == bindparam("hash"))
    .returning(recovery_codes.c.user_id)
)
_COUNT: Final = select(func.count()).where(recovery_codes.c.user_id == bindparam("user"))
_FORGET: Final = delete(second_factors).where(_USER)
_FORGET_SINCE: Final = _FORGET.where(
    or_(second_factors.c.confirmed_at.is_(None), second_factors.c.confirmed_at >= bindparam("since"))
).returning(second_factors.c.user_id)
_FORGET_CODES: Final = delete(recovery_codes).where(recovery_codes.c.user_id == bindparam("user"))


class SqlSecondFactors:
    """The second factors, in the transaction of `connection`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def find(self, user_id: int) -> SecondFactor | None:
        """The authenticator of an account."""
        return await self._find(_FIND, user_id)

    async def find_for_update(self, user_id: int) -> SecondFactor | None:
        """The same, kept as it is until the transaction ends."""
        return await self._find(_FIND.with_for_update(), user_id)

    async def _find(self, statement: Executable, user_id: int) -> SecondFactor | None:
        row = (await self._connection.execute(statement, {"user": user_id})).one_or_none()
        if row is None:
            return None
        return SecondFactor(
            sealed_secret=row.sealed_secret.decode(), last_step=row.last_step, confirmed_at=row.confirmed_at
        )

    async def enrol(self, user_id: int, sealed_secret: str) -> bool:
        """Store a secret that is not confirmed yet; False where a confirmed one is there."""
        values = {"user": user_id, "secret": sealed_secret.encode()}
        return (await self._connection.execute(_ENROL, values)).one_or_none() is not None

    async def use_step(self, user_id: int, step: int, confirmed_at: datetime | None = None) -> bool:
        """Note that the code of a step was used; False where it, or a later one, had been."""
        values = {"user": user_id, "step": step, "confirmed_at": confirmed_at}
        return (await self._connection.execute(_USE_STEP, values)).one_or_none() is not None

    async def use_recovery_code(self, user_id: int, code_hash: bytes) -> bool:
        """Forget a recovery code; False where there is none."""
        found = await self._connection.execute(_USE_RECOVERY_CODE, {"user": user_id, "hash": code_hash})
        return found.one_or_none() is not None

    async def replace_recovery_codes(self, user_id: int, code_hashes: Iterable[bytes]) -> None:
        """Store recovery codes in the place of older ones."""
        await self._connection.execute(_FORGET_CODES, {"user": user_id})
        rows = [{"user_id": user_id, "code_hash": code_hash} for code_hash in code_hashes]
        await self._connection.execute(insert(recovery_codes).values(rows))

    async def count_recovery_codes(self, user_id: int) -> int:
        """How many were not used yet."""
        return int((await self._connection.execute(_COUNT, {"user": user_id})).scalar_one())

    async def forget(self, user_id: int) -> bool:
        """Forget authenticator and recovery codes; False where there is none."""
        await self._connection.execute(_FORGET_CODES, {"user": user_id})
        found = await self._connection.execute(_FORGET.returning(second_factors.c.user_id), {"user": user_id})
        return found.one_or_none() is not None

    async def forget_since(self, user_id: int, since: datetime | None) -> None:
        """Forget one that waits to be confirmed, or was confirmed since then, and the codes with it."""
        values = {"user": user_id, "since": since}
        if (await self._connection.execute(_FORGET_SINCE, values)).one_or_none() is not None:
            await self._connection.execute(_FORGET_CODES, {"user": user_id})

    async def enabled_for(self, user_ids: Collection[int]) -> set[int]:
        """Those of the accounts that have a confirmed authenticator."""
        statement = select(second_factors.c.user_id).where(
            second_factors.c.user_id.in_(user_ids), second_factors.c.confirmed_at.is_not(None)
        )
        return {row.user_id for row in await self._connection.execute(statement)}
