"""Tickets: credentials that open one channel once, for those who can send no header when they open it."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, Protocol

from charter.shared.opaque_tokens import hash_of, new_token
from contract_runtime import Caller, CredentialsRefused

LIFETIME: Final = 30
"""Seconds within which a ticket is used."""


class TicketStore(Protocol):
    """Keeps texts for as long as tickets live."""

    async def put(self, key: str, text: str, seconds: int) -> None:
        """Keep a text. Raises: DependencyUnavailable."""
        ...

    async def take(self, key: str) -> str | None:
        """The text, gone from then on; None where there is none. Raises: DependencyUnavailable."""
        ...


class ChannelTickets:
    """Fits `contract_runtime.Tickets`; only a ticket's hash is kept."""

    def __init__(self, store: TicketStore) -> None:
        self._store = store

    async def issue(self, caller: Caller, channel: str, parameters: Mapping[str, str]) -> str:
        """A ticket for the channel with these parameters of its path. Raises: DependencyUnavailable."""
        ticket = new_token()
        who = {each.name: getattr(caller, each.name) for each in fields(caller)}
        who |= {"roles": sorted(caller.roles), "claims": {**caller.claims}}
        text = json.dumps({"caller": who, "channel": channel, "parameters": {**parameters}})
        await self._store.put(hash_of(ticket).hex(), text, LIFETIME)
        return ticket

    async def redeem(self, ticket: str, channel: str, parameters: Mapping[str, str]) -> Caller:
        """The caller who asked for the ticket. Raises: CredentialsRefused, DependencyUnavailable."""
        text = await self._store.take(hash_of(ticket).hex())
        if text is None:
            raise CredentialsRefused("The ticket is used, or older than 30 seconds.")
        kept: dict[str, Any] = json.loads(text)
        if (kept["channel"], kept["parameters"]) != (channel, {**parameters}):
            raise CredentialsRefused("The ticket opens another channel.")
        caller = Caller(**kept["caller"])
        return replace(caller, roles=frozenset(caller.roles))
