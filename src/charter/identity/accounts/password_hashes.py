"""Hashes of passwords: argon2id as it is made today, bcrypt as it may come from elsewhere.

Loaded with the first password, for the libraries take their time.
"""

import re
from collections.abc import Collection
from typing import Final

import bcrypt
from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

from charter.identity.accounts.domain import KIND_OF_HASH

HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, type=Type.ID)
"""argon2id with 19 MiB and two passes, as the OWASP Password Storage Cheat Sheet has it."""
NOBODYS_HASH: Final = HASHER.hash("the password of nobody")
"""What a password is compared with where there is no account: the same work as for any other."""
_FILLER: Final = {"$2": "." * 53, "$a": f"{'A' * 22}${'A' * 43}"}
"""What makes a hash that nobody knows the password of from its beginning."""
_KIND: Final = re.compile(KIND_OF_HASH)
BCRYPT: Final = ("$2a$", "$2b$", "$2y$")
BCRYPT_BYTES: Final = 72
"""What bcrypt ever looked at."""


def kind_of(password_hash: str) -> str | None:
    """What says how long a hash takes; None for what is no hash.

    >>> kind_of("$2b$12$" + "a" * 53), kind_of("$2b$12$too-short"), kind_of("!locked")
    ('$2b$12$', None, None)
    """
    found = _KIND.match(password_hash)
    return found[1] if found else None


OURS: Final = kind_of(NOBODYS_HASH) or ""


def is_right(password: str, password_hash: str | None, kinds: Collection[str] = ()) -> bool:
    """Whether the password is the one that was hashed.

    A wrong one takes the same time whichever of the `kinds` the account's hash is of, or none.
    """
    first, *others = hashes_to_compare(password_hash, kinds)
    if _matches(password, first) and first == password_hash:
        return True
    for other in others:
        _matches(password, other)
    return False


def hashes_to_compare(password_hash: str | None, kinds: Collection[str]) -> list[str]:
    """The account's hash, or nobody's, and one of each other kind, which no password is right for."""
    own = None if password_hash is None else kind_of(password_hash)
    first = NOBODYS_HASH if password_hash is None or own is None else password_hash
    return [first, *(kind + _FILLER[kind[:2]] for kind in {OURS, *kinds} - {own or OURS})]


def _matches(password: str, expected: str) -> bool:
    try:
        if expected.startswith(BCRYPT):
            return bcrypt.checkpw(password.encode()[:BCRYPT_BYTES], expected.encode())
        return HASHER.verify(expected, password)
    except (VerificationError, InvalidHashError, ValueError):
        return False


def is_outdated(password_hash: str) -> bool:
    """Whether the hash should be replaced by one as they are made today."""
    return password_hash.startswith(BCRYPT) or HASHER.check_needs_rehash(password_hash)
