"""Hashes of passwords: argon2id as it is made today, bcrypt as it may come from elsewhere.

Loaded with the first password, for the libraries take their time.
"""

from typing import Final

import bcrypt
from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, type=Type.ID)
"""argon2id with 19 MiB and two passes, as the OWASP Password Storage Cheat Sheet has it."""
NOBODYS_HASH: Final = HASHER.hash("the password of nobody")
"""What a password is compared with where there is no account: the same work as for any other."""
BCRYPT: Final = ("$2a$", "$2b$", "$2y$")
BCRYPT_BYTES: Final = 72
"""What bcrypt ever looked at."""


def is_right(password: str, password_hash: str | None) -> bool:
    """Whether the password is the one that was hashed; without a hash, no, after the same time."""
    expected = password_hash or NOBODYS_HASH
    try:
        if expected.startswith(BCRYPT):
            matches = bcrypt.checkpw(password.encode()[:BCRYPT_BYTES], expected.encode())
        else:
            matches = HASHER.verify(expected, password)
    except (VerificationError, InvalidHashError, ValueError):
        return False
    return matches and password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Whether the hash should be replaced by one as they are made today."""
    return password_hash.startswith(BCRYPT) or HASHER.check_needs_rehash(password_hash)
