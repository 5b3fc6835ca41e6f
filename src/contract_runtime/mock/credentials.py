"""Authenticators of a mock: any well-formed credential is a caller who may do everything."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from contract_runtime.callers import Authenticator, Caller, CredentialsRefused, RawToken
from contract_runtime.operations import Contract, SecurityScheme

_WELL_FORMED: Final = re.compile(r"[\x21-\x7e]+(?: [\x21-\x7e]+)*")
_USER_AND_PASSWORD: Final = re.compile(r"[^:\x00-\x1f\x7f]+:[^\x00-\x1f\x7f]*")


def open_authenticators(contract: Contract) -> Mapping[str, Authenticator]:
    """An authenticator for each scheme of the contract, which grants all that its operations ask for."""
    granted = _granted(contract)
    return {name: _authenticator(scheme, granted) for name, scheme in contract.security_schemes.items()}


def _granted(contract: Contract) -> frozenset[str]:
    """Every role and permission that the contract knows."""
    return frozenset(
        role
        for operation in contract.operations
        for requirement in operation.security
        for roles in requirement.values()
        for role in roles
    )


def _authenticator(scheme: SecurityScheme, granted: frozenset[str]) -> Authenticator:
    is_basic = scheme.kind == "http" and (scheme.scheme or "").lower() == "basic"
    shape = _USER_AND_PASSWORD if is_basic else _WELL_FORMED

    def authenticate(credential: RawToken) -> Caller:
        if shape.fullmatch(credential) is None:
            raise CredentialsRefused("The credential is not well-formed.")
        return _caller(credential.partition(":")[0] if is_basic else "mock", granted)

    return authenticate


class OpenTickets:
    """Fits `Tickets`: every well-formed one is valid, for any channel and as often as it comes."""

    def __init__(self, contract: Contract) -> None:
        self._granted = _granted(contract)

    async def redeem(self, ticket: str, channel: str, is_for: Callable[[Mapping[str, str]], bool]) -> Caller:
        """The mock's caller. Raises: CredentialsRefused."""
        del channel, is_for
        if _WELL_FORMED.fullmatch(ticket) is None:
            raise CredentialsRefused("The ticket is not well-formed.")
        return _caller("mock", self._granted)


def _caller(subject: str, granted: frozenset[str]) -> Caller:
    return Caller(subject=subject, issuer="mock", kind="user", tenant="mock", roles=granted)
