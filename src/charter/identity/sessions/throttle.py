"""Slows down whoever guesses the password of an account, and never its owner.

Two counts of failures in a row: of an account from one address, and of an account from anywhere. The second
stops everybody but the devices and addresses that the account was used on before, and setting a new password
by mail ends it: nobody is locked out of his own device by somebody else's guesses. Addresses without an
account are counted alike.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from hashlib import sha256
from typing import Final, Protocol

from charter.identity.sessions.domain import Device, TooManyFailures
from charter.shared.emails import email_key

MOST_FROM_ADDRESS: Final = 10
MOST_IN_ALL: Final = 100
"""Failures in a row after which an account is only let in on known devices (NIST SP 800-63B, 3.2.2)."""
ADDRESS_WINDOW: Final = timedelta(minutes=15)
ACCOUNT_WINDOW: Final = timedelta(days=1)

IsKnown = Callable[[str, Device], Awaitable[bool]]
"""Whether the account of an address was used on the device before."""


class FailureCounts(Protocol):
    """Counts failures in a row, for every process."""

    async def count(self, key: str) -> int:
        """The failures of `key` since the last success."""
        ...

    async def add(self, key: str, window: timedelta) -> int:
        """Count one failure."""
        ...

    async def clear(self, *keys: str) -> None:
        """Begin at nought again."""
        ...


class LoginThrottle:
    """Counts by the account's address, whether there is such an account or not."""

    def __init__(self, counts: FailureCounts, is_known: IsKnown) -> None:
        self._counts = counts
        self._is_known = is_known

    async def require_few(self, email: str, device: Device) -> None:
        """Raises: TooManyFailures."""
        from_address = await self._counts.count(_of_address(email, device))
        in_all = await self._counts.count(_of_account(email))
        await self._require(email, device, from_address < MOST_FROM_ADDRESS, in_all < MOST_IN_ALL)

    async def note_failure(self, email: str, device: Device) -> None:
        """Count a wrong password or code.

        Raises: TooManyFailures, where others that ran beside it were counted first: it tells nothing then.
        """
        from_address = await self._counts.add(_of_address(email, device), ADDRESS_WINDOW)
        in_all = await self._counts.add(_of_account(email), ACCOUNT_WINDOW)
        await self._require(email, device, from_address <= MOST_FROM_ADDRESS, in_all <= MOST_IN_ALL)

    async def note_success(self, email: str, device: Device) -> None:
        """Begin at nought again; failures elsewhere go on counting against where they come from."""
        await self._counts.clear(_of_address(email, device), _of_account(email))

    async def forgive(self, email: str) -> None:
        """Let the owner in again, who has shown that the mail is read."""
        await self._counts.clear(_of_account(email))

    async def _require(self, email: str, device: Device, few_from_address: bool, few_in_all: bool) -> None:
        if not few_from_address:
            raise TooManyFailures(int(ADDRESS_WINDOW.total_seconds()))
        if not few_in_all and not await self._is_known(email, device):
            raise TooManyFailures(int(ACCOUNT_WINDOW.total_seconds()))


def _of_account(email: str) -> str:
    return sha256(email_key(email).encode()).hexdigest()


def _of_address(email: str, device: Device) -> str:
    return sha256(f"{_of_account(email)} {device.network}".encode()).hexdigest()
