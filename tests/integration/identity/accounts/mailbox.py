"""Reads the mail that the service writes into a folder, as the user's mail program does."""

import asyncio
import email
import re
from collections.abc import Awaitable, Callable
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Final

ATTEMPTS: Final = 500
PAUSE: Final = 0.02
LINK: Final = re.compile(
    r"^https://app\.example\.com/(?P<page>[a-z-]+)#token=(?P<token>[\w-]+)\s*$", re.MULTILINE
)


class Mailbox:
    """All the mail of the service; each is taken out once, as soon as the service is done with it."""

    def __init__(self, folder: Path, is_waiting: Callable[[str], Awaitable[bool]]) -> None:
        self._folder = folder
        self._is_waiting = is_waiting
        self._read: set[Path] = set()

    async def next_to(self, address: str) -> EmailMessage:
        """The next mail to an address."""
        for _ in range(ATTEMPTS):
            for path in self._all():
                message = email.message_from_bytes(path.read_bytes(), policy=default)
                if path not in self._read and message["To"] == address:
                    self._read.add(path)
                    await self.settle(address)
                    return message
            await asyncio.sleep(PAUSE)
        raise AssertionError(f"there is no mail to {address}")

    async def token_for(self, address: str, page: str) -> str:
        """The token of the link in the next mail that has one, which leads to the page."""
        while (found := LINK.search((await self.next_to(address)).get_content())) is None:
            continue  # a notice
        assert found["page"] == page
        return found["token"]

    async def settle(self, address: str) -> None:
        """Wait until no mail waits for an address: what was sent is committed, tokens included."""
        for _ in range(ATTEMPTS):
            if not await self._is_waiting(address):
                return
            await asyncio.sleep(PAUSE)
        raise AssertionError(f"mail to {address} is not sent")

    def count(self) -> int:
        """How many mails came in all."""
        return len(self._all())

    def _all(self) -> list[Path]:
        return sorted(path for path in self._folder.glob("*.eml") if not path.name.startswith("."))
