"""Short digests of several parts, none of which can pose as another."""

from collections.abc import Iterable
from hashlib import blake2b


def digest_of(parts: Iterable[bytes], size: int = 16) -> bytes:
    """A BLAKE2b digest over each part with its length in front.

    >>> digest_of([b"ab", b"c"]) == digest_of([b"a", b"bc"])
    False
    """
    digest = blake2b(digest_size=size)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
