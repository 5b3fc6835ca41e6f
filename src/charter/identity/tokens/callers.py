"""From verified claims to a caller.

An identity is issuer and subject: the same subject from two issuers is two callers. The tenant is the claim
`tenant`, else `sub`; that of another issuer lies below its name in the settings, so that two issuers share
nothing. Within one, an issuer must not let its users choose their `sub` or `tenant`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Literal

from charter.identity.tokens.claim_checks import optional_text, required_text
from charter.identity.tokens.claims import (
    SUPER_ADMIN,
    Claims,
    client_roles,
    own_roles,
    realm_roles,
    with_implied,
)
from charter.shared.tenants import NOBODYS, RESERVED, IssuerSession, IssuerTenant
from contract_runtime import Caller, CredentialsRefused

ToCaller = Callable[[Claims], Caller]
"""Makes the caller of verified claims. Raises: CredentialsRefused."""

USER_CLAIMS: Final = ("preferred_username", "email", "name", "sid")

RESERVED_TENANT: Final = "The token names a tenant that only this service can name."


def own_caller(claims: Claims) -> Caller:
    """The bearer of a token of this service: a user, with the roles in the claim `roles`."""
    caller = _caller(claims, "user", own_roles(claims))
    if caller.tenant in NOBODYS:
        raise CredentialsRefused(RESERVED_TENANT)
    return caller


def oidc_caller(claims: Claims, *, issuer: str, audience: str, may_name_super_admins: bool) -> Caller:
    """The bearer of a token of the OpenID Connect issuer that the settings name so; roles as Keycloak's.

    Realm roles and the roles of our own client (the one named like the audience) count as they are. Roles of
    another client are `client:role`: an admin of something else is no admin here. Scopes are no roles. Super
    admins are named by issuers that the settings let do so.
    """
    roles = [*realm_roles(claims)]
    for client, granted in client_roles(claims).items():
        roles += granted if client == audience else (f"{client}:{role}" for role in granted)
    if not may_name_super_admins:
        roles = [role for role in roles if role != SUPER_ADMIN]
    caller = _caller(claims, "service" if _is_of_a_client(claims) else "user", roles)
    if caller.tenant.startswith(RESERVED):
        raise CredentialsRefused(RESERVED_TENANT)
    session = None if caller.session_id is None else str(IssuerSession(issuer, caller.session_id))
    return replace(caller, tenant=str(IssuerTenant(issuer, caller.tenant)), session_id=session)


def _caller(claims: Claims, kind: Literal["user", "service"], roles: Iterable[str]) -> Caller:
    subject = required_text(claims, "sub")
    return Caller(
        subject=subject,
        issuer=required_text(claims, "iss"),
        kind=kind,
        tenant=optional_text(claims, "tenant") or subject,
        roles=with_implied(roles),
        session_id=optional_text(claims, "sid"),
        claims=MappingProxyType(claims),
    )


def _is_of_a_client(claims: Claims) -> bool:
    """Whether the token came from the client credentials grant: no user is behind it.

    Keycloak's user of a client is called `service-account-<client>`; RFC 9068 has the client as subject; else
    the token names a client and has nothing of a user. `azp` alone says nothing: users' tokens have it, too.
    """
    named = claims.get("client_id") or claims.get("clientId")
    client = named or claims.get("azp")
    if not isinstance(client, str):
        return False
    if claims.get("preferred_username") == f"service-account-{client.lower()}" or claims.get("sub") == client:
        return True
    return named is not None and not any(name in claims for name in USER_CLAIMS)
