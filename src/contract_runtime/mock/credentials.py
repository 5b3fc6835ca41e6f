"""Authenticators of a mock: any well-formed credential is a caller, narrowed by sessions and roles."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from contract_runtime.callers import Authenticator, Caller, CredentialsRefused, RawToken
from contract_runtime.mock.people import PasswordRefused, Person
from contract_runtime.mock.stage import Stage
from contract_runtime.operations import SecurityScheme

_WELL_FORMED: Final = re.compile(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*")
_USER_AND_PASSWORD: Final = re.compile(r"[^:\x00-\x1f\x7f]+:[^\x00-\x1f\x7f]*")


def open_authenticators(stage: Stage) -> Mapping[str, Authenticator]:
    """An authenticator for each scheme of the contract.

    Who logged in, or comes with the name of somebody known, is that person. A credential that names roles has
    those, and any other one has all that operations ask for.
    """
    schemes = stage.contract.security_schemes
    return {name: _authenticator(stage, scheme) for name, scheme in schemes.items()}


def _authenticator(stage: Stage, scheme: SecurityScheme) -> Authenticator:
    is_basic = scheme.kind == "http" and (scheme.scheme or "").lower() == "basic"
    shape = _USER_AND_PASSWORD if is_basic else _WELL_FORMED

    def authenticate(credential: RawToken) -> Caller:
        if shape.fullmatch(credential) is None:
            raise CredentialsRefused("The credential is not well-formed.")
        if not is_basic:
            return _caller_of(stage, credential)
        user, _, password = credential.partition(":")
        person = stage.people.named(user)
        try:
            person.check(password)
        except PasswordRefused:
            raise CredentialsRefused("The password is another one.") from None
        return _named_caller(stage, user, person)

    return authenticate


def _caller_of(stage: Stage, credential: str) -> Caller:
    """The caller of a token, key or cookie. Raises: CredentialsRefused."""
    session = stage.sessions.find(credential)
    if session is None:
        person = stage.people.named(credential)
        return _named_caller(stage, person.name, person)
    if session.is_ended:
        raise CredentialsRefused("The session has ended.")
    return _caller(session.person.name, session.person, str(session.number))


def _named_caller(stage: Stage, subject: str, person: Person) -> Caller:
    """The caller of a name; somebody of whom something is known has a session."""
    session = stage.sessions.unopened(person) if person.facts else None
    return _caller(subject, person, None if session is None else str(session.number))


class OpenTickets:
    """Fits `Tickets`: every well-formed one is valid, for any channel and as often as it comes."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def redeem(self, ticket: str, channel: str, is_for: Callable[[Mapping[str, str]], bool]) -> Caller:
        """The mock's caller. Raises: CredentialsRefused."""
        del channel, is_for
        if _WELL_FORMED.fullmatch(ticket) is None:
            raise CredentialsRefused("The ticket is not well-formed.")
        return _caller_of(self._stage, ticket)


def _caller(subject: str, person: Person, session_id: str | None = None) -> Caller:
    return Caller(
        subject=subject, issuer="mock", kind="user", tenant="mock", roles=person.roles, session_id=session_id
    )
