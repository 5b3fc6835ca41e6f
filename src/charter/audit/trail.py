"""Writes what operations of the contract did, and what else services want to be written down."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from charter.audit.domain import Event
from charter.shared.clock import Clock
from contract_runtime import AuditEntry, current_request

AfterCommit = Callable[[Callable[[], Awaitable[None]]], Awaitable[None]]
"""Has something awaited once the open transaction is committed."""


Add = Callable[[Event], Awaitable[None]]
"""Writes an event into the transaction that is open, or into one of its own."""


class ContractTrail:
    """Fits `contract_runtime.AuditTrail`: the answer goes out once its entry is sealed."""

    def __init__(
        self, add: Add, seal: Callable[[], Awaitable[None]], after_commit: AfterCommit, now: Clock
    ) -> None:
        self._add = add
        self._seal = seal
        self._after_commit = after_commit
        self._now = now

    async def record(self, entry: AuditEntry) -> None:
        """Write what an operation did."""
        caller, facts = entry.caller, current_request()
        await self._add(
            Event(
                occurred_at=self._now(),
                event=entry.event,
                operation=entry.operation_id,
                actor_kind="anonymous" if caller is None else caller.kind,
                actor_issuer=None if caller is None else caller.issuer,
                actor_subject=None if caller is None else caller.subject,
                actor_tenant=None if caller is None else caller.tenant,
                target=entry.target,
                client_address=facts.client_address,
                request_id=facts.request_id,
                details=entry.details,
            )
        )
        await self._after_commit(self._seal)

    async def __call__(
        self,
        event: str,
        *,
        target: str,
        subject: str | None = None,
        tenant: str | None = None,
        details: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        """Write what no operation stands for: what a user of this service did, or the service itself."""
        facts = current_request()
        await self._add(
            Event(
                occurred_at=self._now(),
                event=event,
                actor_kind="system" if subject is None else "user",
                actor_subject=subject,
                actor_tenant=tenant,
                target=target,
                client_address=facts.client_address,
                request_id=facts.request_id,
                details=details,
            )
        )
        await self._after_commit(self._seal)
