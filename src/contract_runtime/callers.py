"""Who is calling: the one verified identity that handlers see, ours or one of the service's own."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NewType, TypeAlias

from typing_extensions import TypeIs, TypeVar

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


CallerT = TypeVar("CallerT", default=Caller)

Authenticator: TypeAlias = Callable[[RawToken], CallerT | Awaitable[CallerT]]
"""Turns a credential into a caller, or raises `CredentialsRefused`; None is nobody, and refused as well.
Returning one directly (a credential seen before) saves the event loop a turn. For HTTP basic the credential
is `user:password`. The caller may be of any type, which the option `--caller` of a build names."""

KnownAs = Callable[[Any], Caller]
"""Tells who a caller of the service's own type is: by it requirements look for roles, and policies count."""

Entitle = Callable[[Caller], "Caller | Awaitable[Caller]"]
"""Finds a caller's permissions: answers the caller with exactly those among `roles`, beside its roles. A
permission is a name with a colon. It is asked at each request of an operation that needs one."""


def is_coming(found: object) -> TypeIs[Awaitable[Any]]:
    """Whether a caller, of whichever type, has to be awaited."""
    return type(found) is not Caller and hasattr(found, "__await__")


def as_caller(caller: object) -> Caller:
    """A caller of our own type. Raises: TypeError for any other."""
    if isinstance(caller, Caller):
        return caller
    raise TypeError(f"PolicyBackends(known_as=...) has to say who a {type(caller).__name__} is")


def roles_of(caller: object) -> frozenset[str]:
    """The roles of a caller: those in its attribute of that name, none without it."""
    return frozenset(getattr(caller, "roles", ()))


def is_permission(name: str) -> bool:
    """Whether a name of a requirement is a permission, and no role."""
    return ":" in name
