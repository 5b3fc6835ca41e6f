"""Slows down whoever guesses the password of an account, and never its owner.

Failures in a row are counted three times: of an account from one address, from anywhere, and under the name
that a device gave itself. The first stops everybody at that address but the devices, the second everybody but
the devices and addresses that the account was used on before; a device is let through until it has guessed
too often itself. Setting a new password by mail ends the second: nobody is locked out of his own device by
somebody else's guesses. Addresses without an account are counted alike.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Final, Protocol

from charter.identity.sessions.domain import Device, TooManyFailures
from charter.shared.emails import email_key

MOST_FROM_ADDRESS: Final = 10
MOST_OF_DEVICE: Final = 10
MOST_IN_ALL: Final = 100
"""Failures in a row after which an account is only let in on known devices (NIST SP 800-63B, 3.2.2)."""
ADDRESS_WINDOW: Final = timedelta(minutes=15)
ACCOUNT_WINDOW: Final = timedelta(days=1)

IsKnown = Callable[[str, Device], Awaitable[bool]]
"""Whether the account of an address was used on the device before, by its name, or in its network."""


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
        if from_address >= MOST_FROM_ADDRESS or in_all >= MOST_IN_ALL:
            of_device = await self._counts.count(_of_device(email, device))
            few_from = from_address < MOST_FROM_ADDRESS, of_device < MOST_OF_DEVICE
            await self._require_known(email, device, *few_from)

    async def note_failure(self, email: str, device: Device) -> None:
        """Count a wrong password or code.

        Raises: TooManyFailures, where others that ran beside it were counted first: it tells nothing then.
        """
        from_address = await self._counts.add(_of_address(email, device), ADDRESS_WINDOW)
        in_all = await self._counts.add(_of_account(email), ACCOUNT_WINDOW)
        of_device = 0
        if device.device_id is not None:
            of_device = await self._counts.add(_of_device(email, device), ADDRESS_WINDOW)
        if from_address > MOST_FROM_ADDRESS or in_all > MOST_IN_ALL:
            few_from = from_address <= MOST_FROM_ADDRESS, of_device <= MOST_OF_DEVICE
            await self._require_known(email, device, *few_from)

    async def note_success(self, email: str, device: Device) -> None:
        """Begin at nought again; failures elsewhere go on counting against where they come from.

        So do those of an address that is stopped: a known device beside whoever guesses brings no new tries.
        """
        ended = [_of_account(email), _of_device(email, device)]
        if await self._counts.count(_of_address(email, device)) < MOST_FROM_ADDRESS:
            ended.append(_of_address(email, device))
        await self._counts.clear(*ended)

    async def forgive(self, email: str) -> None:
        """Let the owner in again, who has shown that the mail is read."""
        await self._counts.clear(_of_account(email))

    async def _require_known(
        self, email: str, device: Device, few_from_address: bool, few_of_device: bool
    ) -> None:
        """Let through who is known by what has not failed too often itself."""
        trusted = device
        if not few_of_device:
            trusted = replace(trusted, device_id=None)
        if not few_from_address:
            trusted = replace(trusted, client_address=None, client_network=None)
        is_told = trusted.device_id is not None or trusted.network is not None
        if not is_told or not await self._is_known(email, trusted):
            window = ACCOUNT_WINDOW if few_from_address else ADDRESS_WINDOW
            raise TooManyFailures(int(window.total_seconds()))


def _of_account(email: str) -> str:
    return sha256(email_key(email).encode()).hexdigest()


def _of_address(email: str, device: Device) -> str:
    return sha256(f"{_of_account(email)} {device.network}".encode()).hexdigest()


def _of_device(email: str, device: Device) -> str:
    return sha256(f"{_of_account(email)} device {device.device_id}".encode()).hexdigest()
