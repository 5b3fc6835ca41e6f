"""Checks of claims after the signature: issuer's audience, times, and what kind of token it is."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from charter.identity.tokens.claims import Claims
from contract_runtime import CredentialsRefused

Header = Mapping[str, object]
"""The protected header of a token."""

RequireKind = Callable[[Header, Claims], None]
"""Refuses a token that is no access token. Raises: CredentialsRefused."""

LEEWAY: Final = timedelta(seconds=30)
"""How far clocks of issuers may be off."""
LAST_SECOND: Final = 253_402_214_400
"""Midnight before the last day that `datetime` knows."""
LONGEST_TEXT: Final = 255
"""Characters in a subject (OpenID Connect Core 1.0, section 2), a tenant or a session id."""

ACCESS_TOKEN_TYPES: Final = frozenset({"at+jwt", "application/at+jwt"})
ACCESS_TOKEN_CLAIMS: Final = ("scope", "scp", "azpacr")
"""What is allowed; and how the client proved itself, as Entra ID tells of programs, which have no scope."""
ID_TOKEN_CLAIMS: Final = frozenset({"nonce", "at_hash", "c_hash", "s_hash"})


def require_times(claims: Claims, now: datetime) -> datetime:
    """Check `exp`, `iat` and `nbf`, with leeway.

    Returns: the moment from which the token is refused. Raises: CredentialsRefused.
    """
    if _moment(claims, "iat") > now + LEEWAY:
        raise CredentialsRefused("The token was issued in the future.")
    if "nbf" in claims and _moment(claims, "nbf") > now + LEEWAY:
        raise CredentialsRefused("The token is not valid yet.")
    good_until = _moment(claims, "exp") + LEEWAY
    if now >= good_until:
        raise CredentialsRefused("The token has expired.")
    return good_until


def require_audience(claims: Claims, audience: str) -> None:
    """Check that `aud`, a text or a list of them, names us. `azp` is who asked for the token: no substitute.

    Raises: CredentialsRefused.
    """
    named = claims.get("aud")
    if named != audience and not (isinstance(named, list) and audience in named):
        raise CredentialsRefused("The token is for another audience.")


def require_own_access_token(header: Header, _claims: Claims) -> None:
    """This service marks its access tokens in the header (RFC 9068); nothing else that it signs is one."""
    if _media_type(header) not in ACCESS_TOKEN_TYPES:
        raise _not_an_access_token()


def require_oidc_access_token(header: Header, claims: Claims) -> None:
    """Tell access tokens of an OpenID Connect issuer from its other tokens.

    Keycloak writes the kind into the claim `typ`: `Bearer`, against `ID`, `Refresh`, `Logout` and others. A
    token without it says `at+jwt` in the header (RFC 9068). One that says nothing counts as an ID token, for
    those need no mark, unless it has what they have not: a scope, or a client that is not in the audience
    (RFC 9068, section 2.2).
    """
    media_type = _media_type(header)
    if media_type not in ACCESS_TOKEN_TYPES | {"jwt", ""}:
        raise _not_an_access_token()
    if "typ" in claims:
        if claims["typ"] != "Bearer":
            raise _not_an_access_token()
    elif media_type not in ACCESS_TOKEN_TYPES and (ID_TOKEN_CLAIMS & claims.keys() or not _is_to_act(claims)):
        raise _not_an_access_token()


def _is_to_act(claims: Claims) -> bool:
    """Whether the token allows something, or is for somebody else than the client that asked for it.

    `azp` is no sign of that: an ID token for one client of an application may have been asked for by another.
    """
    if any(claims.get(name) for name in ACCESS_TOKEN_CLAIMS):
        return True
    named, client = claims.get("aud"), claims.get("client_id") or claims.get("appid")
    audience = named if isinstance(named, list) else [named]
    return isinstance(client, str) and client not in audience


def required_text(claims: Claims, name: str) -> str:
    """A claim that goes into rows, keys and logs: a short, printable text. Raises: CredentialsRefused."""
    value = claims.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_TEXT or not value.isprintable():
        raise CredentialsRefused(f"The token lacks a usable claim {name}.")
    return value


def optional_text(claims: Claims, name: str) -> str | None:
    """The same for a claim that may be absent; one that is present and unusable is refused all the same."""
    return required_text(claims, name) if name in claims else None


def _moment(claims: Claims, name: str) -> datetime:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LAST_SECOND:
        raise CredentialsRefused(f"The token lacks a usable claim {name}.")
    return datetime.fromtimestamp(value, UTC)


def _media_type(header: Header) -> str:
    kind = header.get("typ", "")
    return kind.lower() if isinstance(kind, str) else "unknown"


def _not_an_access_token() -> CredentialsRefused:
    return CredentialsRefused("The token is not an access token.")
