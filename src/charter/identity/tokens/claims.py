"""What the verified claims of a token say about its bearer: roles and profile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

Claims = Mapping[str, object]
"""The payload of a token whose signature was verified."""

SUPER_ADMIN: Final = "super_admin"
IMPLIED_ROLES: Final[Mapping[str, frozenset[str]]] = {
    SUPER_ADMIN: frozenset({"admin", "user"}),
    "admin": frozenset({"user"}),
}

LONGEST_NAME: Final = 255
LONGEST_EMAIL: Final = 320
MOST_ROLES: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The caller as its token describes it; what the token leaves out is None or empty."""

    subject: str
    username: str | None
    email: str | None
    name: str | None
    realm_roles: tuple[str, ...]
    client_roles: Mapping[str, tuple[str, ...]]


def profile_of(subject: str, claims: Claims) -> Profile:
    """The profile in a caller's claims. A text longer than the contract allows counts as left out."""
    return Profile(
        subject=subject,
        username=_short_text(claims, "preferred_username", LONGEST_NAME),
        email=_short_text(claims, "email", LONGEST_EMAIL),
        name=_short_text(claims, "name", LONGEST_NAME),
        realm_roles=realm_roles(claims) or own_roles(claims),
        client_roles=client_roles(claims),
    )


def with_implied(roles: Iterable[str]) -> frozenset[str]:
    """The roles and those they imply: a super admin is an admin, an admin is a user."""
    held = frozenset(roles)
    return held.union(*(IMPLIED_ROLES.get(role, ()) for role in held))


def own_roles(claims: Claims) -> tuple[str, ...]:
    """Roles in a token of this service."""
    return _role_names(claims.get("roles"))


def realm_roles(claims: Claims) -> tuple[str, ...]:
    """Keycloak's realm roles."""
    return _roles_in(claims.get("realm_access"))


def client_roles(claims: Claims) -> dict[str, tuple[str, ...]]:
    """Keycloak's client roles, by client."""
    access = claims.get("resource_access")
    if not isinstance(access, dict):
        return {}
    return {client: roles for client, granted in access.items() if (roles := _roles_in(granted))}


def _roles_in(access: object) -> tuple[str, ...]:
    return _role_names(access.get("roles")) if isinstance(access, dict) else ()


def _role_names(names: object) -> tuple[str, ...]:
    """The names in a claim, up to a thousand; what is no name grants nothing."""
    if not isinstance(names, list):
        return ()
    return tuple(
        name for name in names[:MOST_ROLES] if isinstance(name, str) and 0 < len(name) <= LONGEST_NAME
    )


def _short_text(claims: Claims, name: str, longest: int) -> str | None:
    value = claims.get(name)
    return value if isinstance(value, str) and len(value) <= longest else None
