"""Tokens that go out by mail: 256 bits, of which only the hash is kept."""

from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

BYTES: Final = 32


def new_token() -> str:
    """A token for a mail."""
    return token_urlsafe(BYTES)


def hash_of(token: str) -> bytes:
    """What is kept of a token: random as it is, it needs no slow hash."""
    return sha256(token.encode()).digest()
