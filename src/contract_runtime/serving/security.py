"""Who calls: credentials out of a request, through authenticators, to a caller. Nothing opens by accident."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote

from contract_runtime.callers import (
    Authenticator,
    Caller,
    CredentialsRefused,
    Entitle,
    KnownAs,
    RawToken,
    is_coming,
    is_permission,
    roles_of,
)
from contract_runtime.operations import Operation, SecurityRequirement, SecurityScheme
from contract_runtime.refusals import Refusal, forbidden
from contract_runtime.serving.presented_credentials import Extract, extractor, http_scheme, key_header
from contract_runtime.wire import Headers

Authenticate = Callable[[Mapping[str, Any], Headers], "Caller | Awaitable[Caller | None] | None"]
"""Finds the caller of a request, at once or later; None is the anonymous one. Raises: Refusal (401, 403)."""

BEARER: Final = b"Bearer "


@dataclass(frozen=True, slots=True)
class Guard:
    """One security scheme at work."""

    extract: Extract
    authenticator: Authenticator
    challenge: str
    header: bytes | None = None
    """The header in which the credential comes alone."""
    roles_of: Callable[[object], frozenset[str]] = roles_of

    async def authenticate(self, credential: str) -> Caller:
        """Raises: CredentialsRefused."""
        caller = self.authenticator(RawToken(credential))
        return _somebody(await caller if is_coming(caller) else caller)


Need = tuple[Guard, frozenset[str]]
"""A scheme, and the roles or scopes that its caller needs."""


def guards(
    schemes: Mapping[str, SecurityScheme],
    authenticators: Mapping[str, Authenticator],
    known_as: KnownAs | None = None,
) -> dict[str, Guard]:
    """The schemes that have an authenticator."""
    finds = roles_of if known_as is None else lambda caller: known_as(caller).roles
    return {
        name: Guard(extractor(scheme), authenticators[name], _challenge(scheme), key_header(scheme), finds)
        for name, scheme in schemes.items()
        if name in authenticators
    }


def challenges(operation: Operation | None, schemes: Mapping[str, SecurityScheme]) -> Sequence[str]:
    """What a 401 asks for: the schemes of the operation, else the first of the contract, else any token."""
    names = [name for each in (operation.security if operation else ()) for name in each if name in schemes]
    return list(dict.fromkeys(_challenge(schemes[name]) for name in names or list(schemes)[:1])) or ["Bearer"]


def authentication(
    security: Sequence[SecurityRequirement], guards_: Mapping[str, Guard], entitle: Entitle | None = None
) -> Authenticate:
    """The check of an operation's requirements: one bearer token, the common case, in straight code.

    Schemes that take the same token to the same authenticator are one. `entitle` is asked where a permission
    is required.
    """
    entitled = guards_ if entitle is None else _entitled(guards_, entitle)
    alternatives = _distinct(
        [
            ((entitled if any(map(is_permission, roles)) else guards_)[name], frozenset(roles))
            for name, roles in requirement.items()
        ]
        for requirement in security
    )
    if not alternatives or len(alternatives[0]) != 1 or alternatives[0][0][0].challenge != "Bearer":
        return lambda scope, headers: _authenticate_any(alternatives, scope, headers)
    ((guard, roles),) = alternatives[0]
    others = list(dict.fromkeys(other for schemes in alternatives[1:] for other, _ in schemes))
    challenges = list(dict.fromkeys([guard.challenge, *(each.challenge for each in others)]))
    straight = _bearer_authentication(guard, roles, challenges)
    if not others and len(alternatives) == 1:
        return straight
    if not all(alternatives) or any(other.challenge == "Bearer" for other in others):
        return lambda scope, headers: _authenticate_any(alternatives, scope, headers)

    names = {other.header for other in others if other.header is not None}
    elsewhere = [other for other in others if other.header is None]

    def authenticate(scope: Mapping[str, Any], headers: Headers) -> Caller | Awaitable[Caller | None] | None:
        is_bearer = b"authorization" in headers and names.isdisjoint(headers)
        if is_bearer and not [other for other in elsewhere if other.extract(scope, headers) is not None]:
            return straight(scope, headers)
        return _authenticate_any(alternatives, scope, headers)

    return authenticate


def _entitled(guards_: Mapping[str, Guard], entitle: Entitle) -> dict[str, Guard]:
    """The guards, whose callers have their permissions; those of one authenticator keep one in common."""
    known = {guard.authenticator: _entitling(guard.authenticator, entitle) for guard in guards_.values()}
    return {name: replace(guard, authenticator=known[guard.authenticator]) for name, guard in guards_.items()}


def _entitling(authenticator: Authenticator, entitle: Entitle) -> Authenticator:
    async def later(coming: Awaitable[Caller]) -> Caller:
        caller = entitle(_somebody(await coming))
        return await caller if is_coming(caller) else caller

    def authenticate(token: RawToken) -> Caller | Awaitable[Caller]:
        caller = authenticator(token)
        return later(caller) if is_coming(caller) else entitle(_somebody(caller))

    return authenticate


def _distinct(alternatives: Iterable[Sequence[Need]]) -> list[Sequence[Need]]:
    """The alternatives, each once: two bearer schemes with one authenticator ask for the same."""
    distinct: list[Sequence[Need]] = []
    seen = set[tuple[object, ...]]()
    for schemes in alternatives:
        key = tuple(
            (guard.authenticator if guard.challenge == "Bearer" else guard, roles) for guard, roles in schemes
        )
        if key not in seen:
            seen.add(key)
            distinct.append(schemes)
    return distinct


def _bearer_authentication(
    guard: Guard, roles: frozenset[str], challenges: Sequence[str]
) -> Callable[[Mapping[str, Any], Headers], Caller | Awaitable[Caller]]:
    authenticator = guard.authenticator

    def authenticate(_scope: Mapping[str, Any], headers: Headers) -> Caller | Awaitable[Caller]:
        authorization = headers.get(b"authorization")
        if authorization is None:
            raise _unauthenticated(challenges, None)
        if not authorization.startswith(BEARER):
            authorization = _normal_bearer(authorization, challenges)
        try:
            caller = authenticator(RawToken(authorization[7:].strip().decode("ascii")))
            if caller is None:
                raise CredentialsRefused
        except (CredentialsRefused, UnicodeDecodeError) as refused:
            raise _unauthenticated(challenges, refused) from None
        if is_coming(caller):
            return _authenticate_later(caller, guard, roles, challenges)
        if roles and not roles <= (owned := guard.roles_of(caller)):
            raise forbidden(roles - owned)
        return caller

    return authenticate


def _normal_bearer(authorization: bytes, challenges: Sequence[str]) -> bytes:
    scheme, _, token = authorization.partition(b" ")
    if scheme.lower() != b"bearer":
        raise _unauthenticated(challenges, None)
    return BEARER + token.strip()


async def _authenticate_later(
    coming: Awaitable[Caller], guard: Guard, roles: frozenset[str], challenges: Sequence[str]
) -> Caller:
    try:
        caller = _somebody(await coming)
    except CredentialsRefused as refused:
        raise _unauthenticated(challenges, refused) from None
    if roles and not roles <= (owned := guard.roles_of(caller)):
        raise forbidden(roles - owned)
    return caller


def _somebody(caller: Caller | None) -> Caller:
    """Raises: CredentialsRefused, for nobody."""
    if caller is None:
        raise CredentialsRefused
    return caller


async def _authenticate_any(
    alternatives: Sequence[Sequence[Need]],
    scope: Mapping[str, Any],
    headers: Headers,
) -> Caller | None:
    """The caller of the first alternative that holds. A refused credential never counts as none at all."""
    refused: CredentialsRefused | None = None
    missing = frozenset[str]()
    credentials = {guard: guard.extract(scope, headers) for schemes in alternatives for guard, _ in schemes}
    for schemes in alternatives:
        if not schemes:
            if all(credential is None for credential in credentials.values()):
                return None
            continue
        try:
            caller, lacking = await _authenticate_all(schemes, credentials)
        except CredentialsRefused as refusal:
            refused = refusal
            continue
        if caller is not None and not lacking:
            return caller
        missing = missing or lacking
    if missing:
        raise forbidden(missing)
    challenges = dict.fromkeys(guard.challenge for guard in credentials)
    raise _unauthenticated(list(challenges), refused)


async def _authenticate_all(
    schemes: Sequence[Need], credentials: Mapping[Guard, str | None]
) -> tuple[Caller | None, frozenset[str]]:
    """The caller of the first scheme, None where a credential is absent, and the roles that callers lack."""
    first: Caller | None = None
    lacking = frozenset[str]()
    for guard, roles in schemes:
        credential = credentials[guard]
        if credential is None:
            return None, frozenset()
        caller = await guard.authenticate(credential)
        lacking |= roles and roles - guard.roles_of(caller)
        first = first or caller
    return first, lacking


def _unauthenticated(challenges: Sequence[str], refused: Exception | None) -> Refusal:
    message = "A valid credential is required."
    if isinstance(refused, CredentialsRefused) and str(refused):
        message = str(refused)
    if refused is not None:
        challenges = [
            'Bearer error="invalid_token"' if challenge == "Bearer" else challenge for challenge in challenges
        ]
    headers = [(b"www-authenticate", challenge.encode("latin-1")) for challenge in challenges]
    return Refusal(401, "UNAUTHENTICATED", message, headers=headers)


def _challenge(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f'ApiKey name="{quote(scheme.name or "")}"'
    if scheme.kind == "mutualTLS":
        return "Mutual"
    name = http_scheme(scheme)
    return 'Basic realm="api", charset="UTF-8"' if name == "basic" else name.capitalize()
