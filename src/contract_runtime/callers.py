"""Who is calling: the one verified identity that handlers see."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NewType

RawToken = NewType("RawToken", str)
"""A credential as it came over the wire: nothing is known about it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A verified caller. `claims` are the verified claims of the token, for those who show them."""

    subject: str
    issuer: str
    kind: Literal["user", "service"]
    tenant: str
    roles: frozenset[str]
    session_id: str | None = None
    claims: Mapping[str, object] = field(default_factory=dict, repr=False, compare=False)


class CredentialsRefused(Exception):
    """The credential is not accepted: answered 401. The message names the reason, never the credential."""


Authenticator = Callable[[RawToken], "Caller | Awaitable[Caller]"]
"""Turns a credential into a caller, or raises `CredentialsRefused`. Returning a `Caller` directly (a
credential seen before) saves the event loop a turn. For HTTP basic the credential is `user:password`."""

Entitle = Callable[[Caller], "Caller | Awaitable[Caller]"]
"""Finds a caller's permissions: answers the caller with exactly those among `roles`, beside its roles. A
permission is a name with a colon. It is asked at each request of an operation that needs one."""


def is_permission(name: str) -> bool:
    """Whether a name of a requirement is a permission, and no role."""
    return ":" in name
