"""Translates between the contract and the audit log."""

from collections.abc import AsyncIterator
from datetime import datetime

from charter.audit.domain import Entry, EntryFilter
from charter.audit.service import AuditService
from charter.shared.clock import in_utc
from contract import models
from contract_runtime import Caller


class AuditHandlers:
    """The operations of the tag `audit`."""

    def __init__(self, audit: AuditService) -> None:
        self._audit = audit

    async def list_audit_entries(
        self,
        *,
        caller: Caller,
        cursor: str | None,
        limit: int,
        event: str | None,
        actor: str | None,
        since: datetime | None,
        until: datetime | None,
    ) -> models.AuditPage:
        del caller
        wanted = entry_filter(event, actor, since, until)
        entries, following = await self._audit.list_page(cursor, wanted, limit)
        return models.AuditPage(data=[to_contract(entry) for entry in entries], next_cursor=following)

    async def export_audit_log(
        self,
        caller: Caller,
        event: str | None,
        actor: str | None,
        since: datetime | None,
        until: datetime | None,
    ) -> AsyncIterator[models.AuditEntry]:
        del caller
        exported = self._audit.export(entry_filter(event, actor, since, until))
        return (to_contract(entry) async for entry in exported)


def to_contract(entry: Entry) -> models.AuditEntry:
    """An entry as the contract shows it."""
    return models.AuditEntry(
        id=entry.id,
        occurred_at=entry.occurred_at,
        event=entry.event,
        operation=entry.operation,
        actor_kind=models.ActorKind(entry.actor_kind),
        actor_issuer=entry.actor_issuer,
        actor_subject=entry.actor_subject,
        actor_tenant=entry.actor_tenant,
        target=entry.target,
        client_address=entry.client_address,
        request_id=entry.request_id,
        details=dict(entry.details),
        sequence=entry.sequence,
        hash=None if entry.hash is None else entry.hash.hex(),
    )


def entry_filter(
    event: str | None, actor: str | None, since: datetime | None, until: datetime | None
) -> EntryFilter:
    """Which entries a client wants."""
    return EntryFilter(
        event=event,
        actor=actor,
        since=None if since is None else in_utc(since),
        until=None if until is None else in_utc(until),
    )
