"""Marks on what clients keep for the service (cursors), by which it knows its own again."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest, digest
from typing import Final

LENGTH: Final = 16
"""Bytes of a mark."""


class Marks:
    """Each purpose has a key of its own, derived from the secret, which is asked for when it is needed."""

    def __init__(self, secret: Callable[[], bytes]) -> None:
        self._secret = secret

    def mark(self, content: str, purpose: str) -> str:
        """22 characters of URL-safe Base64."""
        key = digest(self._secret(), purpose.encode(), sha256)
        return urlsafe_b64encode(digest(key, content.encode(), sha256)[:LENGTH]).rstrip(b"=").decode()

    def is_ours(self, content: str, mark: str, purpose: str) -> bool:
        """Whether the mark is of this content for this purpose."""
        return compare_digest(self.mark(content, purpose).encode(), mark.encode())
