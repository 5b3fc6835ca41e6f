"""Who opens a channel: browsers can set no header, so a credential has other ways to come as well."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs

from contract_runtime.callers import Caller, CredentialsRefused, Entitle, is_permission
from contract_runtime.operations import Channel, Operation
from contract_runtime.policies import ChannelBackends
from contract_runtime.refusals import Refusal, forbidden
from contract_runtime.wire import Headers

BEARER: Final = "bearer."
"""What stands before a token among the subprotocols."""
TICKET: Final = "ticket"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a handshake brought along; None for what is missing or not declared."""

    token: str | None = None
    ticket: str | None = None
    has_header: bool = False


def brought(channel: Channel, scope: Mapping[str, Any], headers: Headers, names: frozenset[bytes]) -> Brought:
    """The credential of a handshake; `names` are the headers in which the operation's schemes look."""
    query = parse_qs(scope["query_string"].decode("latin-1")) if scope["query_string"] else {}
    declared = channel.auth
    token = None
    if "subprotocol" in declared:
        offered = scope.get("subprotocols", ())
        token = next((each[len(BEARER) :] for each in offered if each.startswith(BEARER)), None)
    if token is None and "query" in declared:
        token = next(iter(query.get("token", ())), None)
    ticket = next(iter(query.get(TICKET, ())), None) if TICKET in declared else None
    return Brought(token, ticket, "header" in declared and not names.isdisjoint(headers))


def with_token(headers: Headers, token: str) -> Headers:
    """The headers as if the token had come in them. Raises: Refusal (401), where it could never be one."""
    if not token.isascii():
        raise unauthenticated()
    return {**headers, b"authorization": b"Bearer " + token.encode()}


async def redeem(
    backends: ChannelBackends | None,
    ticket: str,
    operation: Operation,
    is_for: Callable[[Mapping[str, str]], bool],
    entitle: Entitle | None,
) -> Caller:
    """The caller of a ticket, which is used up. Raises: Refusal (401, 403)."""
    if backends is None or operation.channel is None:
        raise unauthenticated()
    try:
        caller = await backends.tickets.redeem(ticket, operation.channel.name, is_for)
    except CredentialsRefused as refused:
        raise Refusal(401, "UNAUTHENTICATED", str(refused) or "The ticket is not valid.") from None
    if backends.is_ended(caller):
        raise unauthenticated()
    alternatives = [
        frozenset(name for names in needed.values() for name in names) for needed in operation.security
    ]
    if entitle is not None and any(map(is_permission, frozenset().union(*alternatives))):
        entitled = entitle(caller)
        caller = entitled if isinstance(entitled, Caller) else await entitled
    if not any(names <= caller.roles for names in alternatives):
        raise forbidden(alternatives[0] - caller.roles)
    return caller


def check_origin(backends: ChannelBackends | None, scope: Mapping[str, Any], headers: Headers) -> None:
    """Refuse the pages of other sites in a browser. Raises: Refusal (403)."""
    origin = headers.get(b"origin")
    if origin is None:
        return
    text = origin.decode("latin-1")
    if backends is None:
        is_allowed = text.partition("://")[2].encode("latin-1") == headers.get(b"host")
    else:
        is_allowed = backends.is_allowed_origin(text, scope)
    if not is_allowed:
        raise Refusal(403, "FORBIDDEN", "The page's origin may not open this channel.")


def unauthenticated() -> Refusal:
    """Nobody that is known."""
    return Refusal(401, "UNAUTHENTICATED", "A valid credential is required.")
