"""Translates between the contract and audit."""

from collections.abc import AsyncIterator

from pydantic import AwareDatetime

from contract import models
from contract_runtime import Caller


class AuditHandlers:
    """The operations of the tag `audit`."""

    async def list_audit_entries(
        self,
        *,
        caller: Caller,
        cursor: str | None,
        limit: int,
        event: str | None,
        actor: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> models.AuditPage:
        raise NotImplementedError

    async def export_audit_log(
        self,
        caller: Caller,
        event: str | None,
        actor: str | None,
        since: AwareDatetime | None,
        until: AwareDatetime | None,
    ) -> AsyncIterator[models.AuditEntry]:
        raise NotImplementedError
