"""Random texts that open something: whoever has one is let in, and only its hash is kept.

>>> token = new_token()
>>> len(token), hash_of(token) == hash_of(token), hash_of(token) == hash_of(new_token())
(43, True, False)
"""

from hashlib import sha256
from secrets import token_urlsafe
from typing import Final

BYTES: Final = 32


def new_token() -> str:
    """256 random bits as text."""
    return token_urlsafe(BYTES)


def hash_of(token: str) -> bytes:
    """What is kept of a token: random as it is, it needs no slow hash."""
    return sha256(token.encode()).digest()
