"""What verification hands to authentication."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from contract_runtime import Caller, RawToken


@dataclass(frozen=True, slots=True)
class VerifiedToken:
    """A token, whose it is, and from when on it has to be verified again, or is refused."""

    token: RawToken
    caller: Caller
    good_until: datetime


Verify = Callable[[RawToken], Awaitable[VerifiedToken]]
"""Verifies a token. Raises: CredentialsRefused, DependencyUnavailable."""
