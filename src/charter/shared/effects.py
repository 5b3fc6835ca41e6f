"""Effects of a use case beside its own rows, in the same transaction: all of them, or nothing."""

from datetime import datetime, timedelta
from typing import Final, Protocol

from charter.shared.tenants import CanEnd

DAY: Final = timedelta(days=1)


class Ended(Protocol):
    """Refuses credentials at the next request, in every process."""

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        """Refuse it from the end of the transaction on.

        `until` is when the tokens expire, where they live for longer than this service's own.
        """
        ...

    async def revive(self, what: CanEnd) -> None:
        """Take it back."""
        ...


class KnownEnded(Ended, Protocol):
    """Also tells what has ended."""

    async def has_ended(self, what: CanEnd) -> bool:
        """Whether it has, by what the open transaction sees."""
        ...


class Record(Protocol):
    """Writes into the audit log what no operation of the contract stands for."""

    async def __call__(self, event: str, *, target: str, subject: str | None = None) -> None:
        """Write one entry: of what the user `subject` did, or the service itself."""
        ...


class Outbox(Protocol):
    """Takes mail to be written and sent."""

    async def enqueue(
        self,
        kind: str,
        address: str,
        reference: int | None = None,
        asker: bytes | None = None,
        within: timedelta = DAY,
    ) -> None:
        """Have a mail sent once the transaction is committed.

        `reference` is what it is about, `asker` the hash of what the browser keeps that asks for it. An
        address gets a few of a kind `within` a time, as anybody may ask for them; more are not sent.
        """
        ...

    async def notify(self, kind: str, address: str, reference: int) -> None:
        """Have an account's owner told of what was done, once the transaction is committed, in any case."""
        ...
