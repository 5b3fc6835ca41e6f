"""Passwords: hashed off the event loop, and which ones are too easy to guess.

The rules are those of NIST SP 800-63B (3.1.1): length, no composition, nothing common or of the context.
"""

import asyncio
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

from charter.identity.accounts.domain import PasswordRefused, TooManyPasswords
from charter.shared.emails import email_key

SHORTEST_PASSWORD: Final = 15
LONGEST_PASSWORD: Final = 128
SERVICE: Final = "charter"
SHORTEST_WORD: Final = 4
"""Shorter words of a name or an address are in too many good passwords."""
THREADS: Final = 4
"""Hashes at a time: each takes 19 MiB."""
PATIENCE: Final = 1.4
"""Seconds for which a password waits for its turn; beyond that a queue would only make everybody wait."""

Answer = TypeVar("Answer")


class Passwords:
    """Hashes and checks passwords in threads of its own, which load what does so with the first one."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="passwords")
        self._turns = asyncio.Semaphore(THREADS)
        self._patience = patience
        self.kinds: frozenset[str] = frozenset()

    def learn(self, kinds: Iterable[str]) -> None:
        """Take as long for a wrong password as if it were compared with a hash of each of these kinds."""
        self.kinds |= frozenset(kinds)

    async def hash(self, password: str) -> str:
        """The hash to keep. Raises: TooManyPasswords."""

        def work() -> str:
            from charter.identity.accounts.password_hashes import HASHER

            return HASHER.hash(normalized(password))

        return await self._run(work)

    async def is_right(self, password: str, password_hash: str | None) -> bool:
        """Whether the password is the one that was hashed; without a hash, no, after the same time.

        Raises: TooManyPasswords.
        """

        def work() -> bool:
            from charter.identity.accounts.password_hashes import is_right, kind_of

            kind = None if password_hash is None else kind_of(password_hash)
            if kind is not None and kind not in self.kinds:
                self.learn([kind])
            return is_right(normalized(password), password_hash, self.kinds)

        return await self._run(work)

    async def is_outdated(self, password_hash: str) -> bool:
        """Whether the hash should be replaced by one as they are made today."""

        def work() -> bool:
            from charter.identity.accounts.password_hashes import is_outdated

            return is_outdated(password_hash)

        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        try:
            async with asyncio.timeout(self._patience):
                await self._turns.acquire()
        except TimeoutError:
            raise TooManyPasswords from None
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._turns.release()


def require_good_password(password: str, *, name: str, email: str) -> None:
    """Raises: PasswordRefused, saying what is wrong with it."""
    text = normalized(password)
    if not SHORTEST_PASSWORD <= len(text) <= LONGEST_PASSWORD:
        lengths = f"{SHORTEST_PASSWORD} to {LONGEST_PASSWORD}"
        raise PasswordRefused(f"The password has {len(text)} characters: choose {lengths}.")
    folded = _folded(text)
    if _is_common(folded):
        raise PasswordRefused("The password is a common one: choose several words that nobody would guess.")
    for word in _words_of_context(name, email):
        if word in folded:
            raise PasswordRefused(
                f"The password contains {word!r}, which others would try: choose other words."
            )


def normalized(password: str) -> str:
    """The same password however a keyboard composes its characters (NIST SP 800-63B, section 3.1.1.2)."""
    return unicodedata.normalize("NFC", password)


def _is_common(folded: str) -> bool:
    """Whether it is a common password, or one repeated."""
    common = common_passwords()
    if folded in common:
        return True
    lengths = range(SHORTEST_WORD, len(folded) // 2 + 1)
    return any(folded[:length] in common and _repeats(folded, length) for length in lengths)


def _repeats(text: str, length: int) -> bool:
    """Whether the text is its beginning over and over, the last time perhaps not to the end."""
    return all(sign == text[place % length] for place, sign in enumerate(text))


def _words_of_context(name: str, email: str) -> Iterator[str]:
    """What anybody who knows the user would try.

    >>> list(_words_of_context("Ada K Lovelace", "ada.l@example.com"))
    ['charter', 'ada.l@example.com', 'ada.l', 'lovelace']
    """
    yield SERVICE
    address = email_key(email)
    yield address
    local, _, _ = address.partition("@")
    yield from _long_words([local, *_folded(name).split()])


def _folded(text: str) -> str:
    """A text as words in it are compared: case and compatible characters make no difference."""
    return unicodedata.normalize("NFKC", text).casefold()


def _long_words(words: Iterable[str]) -> Iterator[str]:
    return (word for word in words if len(word) >= SHORTEST_WORD)


@cache
def common_passwords() -> frozenset[str]:
    """The 30,000 passwords that people choose most, in lower case."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    return frozenset(FREQUENCY_LISTS["passwords"])
