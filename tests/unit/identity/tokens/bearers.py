"""What an authenticator makes of a token."""

import pytest

from contract_runtime import Authenticator, Caller, CredentialsRefused, RawToken


async def caller_of(authenticator: Authenticator, token: str) -> Caller:
    caller = authenticator(RawToken(token))
    return caller if isinstance(caller, Caller) else await caller


async def refusal_of(authenticator: Authenticator, token: str) -> str:
    """Why the token is refused; it must be."""
    with pytest.raises(CredentialsRefused) as refused:
        await caller_of(authenticator, token)
    return str(refused.value)
