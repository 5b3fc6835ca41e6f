"""What goes by itself: children to whom nothing happened for long, after a notice, and what they answered."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Final, Protocol

from charter.children.domain import ChildId
from charter.children.family.domain import ANSWERS_KEPT, INACTIVE_AFTER, NOTICE
from charter.shared.clock import Clock
from charter.shared.effects import Outbox, Record
from charter.shared.stores import TenantStore
from charter.shared.tenants import EVERY_TENANT, UserTenant, parse_tenant

MAIL_KIND: Final = "children_forgotten"
BATCH: Final = 500
"""Rows that are changed at once: nobody waits for longer than these take."""

AddressOf = Callable[[int], Awaitable[str | None]]
"""The address of an account, if it is one that still is."""


class KeptOfAll(Protocol):
    """What is kept of the children of all accounts, within one transaction."""

    async def notice(self, inactive_since: datetime, at: datetime, limit: int) -> Sequence[str]:
        """Remember that the account was told of children who are inactive since then; whose they are."""
        ...

    async def forget(
        self, inactive_since: datetime, noticed_before: datetime, limit: int
    ) -> Sequence[ChildId]:
        """Erase children who are inactive since then, and were told of before."""
        ...

    async def forget_answers(self, before: datetime, limit: int) -> int:
        """Keep of answers whether they were right, and no more; of how many."""
        ...


class ForgettingService:
    """Done every day. Each batch is a transaction: what was begun is not done again."""

    def __init__(
        self, store: TenantStore[KeptOfAll], address_of: AddressOf, outbox: Outbox, record: Record, now: Clock
    ) -> None:
        self._store = store
        self._address_of = address_of
        self._outbox = outbox
        self._record = record
        self._now = now

    async def forget(self) -> dict[str, int]:
        """Forget what is old. Answers how many of each kind."""
        return {
            "noticed": await _all(self._notice),
            "forgotten": await _all(self._forget),
            "answers": await _all(self._forget_answers),
        }

    async def _notice(self) -> int:
        now = self._now()
        async with self._store.transaction(EVERY_TENANT) as kept:
            tenants = await kept.notice(now - INACTIVE_AFTER + NOTICE, now, BATCH)
            for tenant in dict.fromkeys(tenants):
                owner = parse_tenant(tenant)
                address = await self._address_of(owner.user_id) if isinstance(owner, UserTenant) else None
                if address is not None:
                    await self._outbox.enqueue(MAIL_KIND, address)
        return len(tenants)

    async def _forget(self) -> int:
        now = self._now()
        async with self._store.transaction(EVERY_TENANT) as kept:
            forgotten = await kept.forget(now - INACTIVE_AFTER, now - NOTICE, BATCH)
            for child_id in forgotten:
                await self._record("child.forgotten", target=child_id)
        return len(forgotten)

    async def _forget_answers(self) -> int:
        async with self._store.transaction(EVERY_TENANT) as kept:
            return await kept.forget_answers(self._now() - ANSWERS_KEPT, BATCH)


async def _all(batch: Callable[[], Awaitable[int]]) -> int:
    """Do batches until one is not full."""
    total = done = await batch()
    while done == BATCH:
        done = await batch()
        total += done
    return total
