"""The signing keys in a file that `charter keys rotate` can change under a running service."""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from joserfc.jwk import Key

from charter.identity.settings import IdentitySettings
from charter.identity.tokens.signing_keys import (
    SigningKeys,
    SigningKeyUnusable,
    find_signing_key_file,
    load_signing_keys,
)
from charter.shared.private_files import exposure_of

LOOK_AGAIN: Final = 1.0
"""Seconds for which the file is taken to be as it was."""

Version = tuple[int, int, int]
"""What differs between two files at one path: inode, time of change, size."""

logger = logging.getLogger(__name__)


class KeyFile:
    """The keys of one file: read at once, and again where it has changed since.

    A file that cannot be read any more changes nothing: its keys of before go on. So does a guarded one that
    others can read. `tried` is what it had when the service started: those are then its keys of before.

    Raises: SigningKeyUnusable where it cannot be read the first time.
    """

    def __init__(
        self,
        path: Path,
        seconds: Callable[[], float] = time.monotonic,
        *,
        is_guarded: bool = False,
        tried: str | None = None,
    ) -> None:
        self._path = path.absolute()
        self._seconds = seconds
        self._is_guarded = is_guarded
        self._version = self._look() if tried is None else None
        self._keys = self._read() if tried is None else load_signing_keys(path, tried)
        self._looked_at = seconds()

    def current(self) -> SigningKeys:
        """The keys as they were a second ago or later."""
        if self._seconds() >= self._looked_at + LOOK_AGAIN:
            self.refresh()
        return self._keys

    def refresh(self) -> SigningKeys:
        """The keys as they are."""
        self._looked_at = self._seconds()
        version = self._look()
        if version != self._version:
            self._version = version
            self._load()
        return self._keys

    async def find(self, algorithm: str, key_id: str | None) -> Key | None:
        """The key with this id. For one that is unknown the file is looked at first: it may be new."""
        known = self.current().verifying.find(algorithm, key_id)
        return known or self.refresh().verifying.find(algorithm, key_id)

    def _load(self) -> None:
        try:
            self._keys = self._read()
        except SigningKeyUnusable as error:
            logger.error("the signing keys stay as they were: %s", error)
            return
        logger.info("tokens are signed with the key %s from now on", self._keys.key_id)

    def _read(self) -> SigningKeys:
        try:
            problem = exposure_of(self._path) if self._is_guarded else None
        except OSError as error:
            raise SigningKeyUnusable(self._path, str(error)) from None
        if problem:
            raise SigningKeyUnusable(self._path, f"it is a file that {problem}")
        return load_signing_keys(self._path)

    def _look(self) -> Version | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size


def find_signing_keys(settings: IdentitySettings, tried: str | None = None) -> KeyFile | None:
    """The keys that this service signs with, `tried` as in KeyFile. None where it has no tokens of its own.

    Raises: SigningKeyUnusable.
    """
    path = find_signing_key_file(settings)
    return None if path is None else KeyFile(path, is_guarded=settings.is_production, tried=tried)
