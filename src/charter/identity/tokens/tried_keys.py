"""Tries RSA keys out with `cryptography` alone: loading what signs tokens takes three times as long."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from charter.shared.private_files import exposure_of

PEM_BLOCK: Final = re.compile(r"-----BEGIN ([A-Z ]*)KEY-----.+?-----END \1KEY-----", re.DOTALL)
SMALLEST_RSA_KEY: Final = 2048


def pem_blocks(text: str) -> Iterator[str]:
    """Each key in PEM."""
    return (block.group() for block in PEM_BLOCK.finditer(text))


def find_tried_keys(path: Path) -> str | None:
    """What a guarded file has, if that is private RSA keys in PEM, and all are good to sign with.

    None for all else, good or not: only a closer look tells.
    """
    try:
        if exposure_of(path) is not None:
            return None
        text = path.read_text()
        keys = [find_private_rsa_key(block) for block in pem_blocks(text)]
    except (OSError, ValueError):
        return None
    is_good = bool(keys) and all(key is not None and key.key_size >= SMALLEST_RSA_KEY for key in keys)
    return text if is_good and not text.lstrip().startswith("{") else None


def find_private_rsa_key(pem: str) -> RSAPrivateKey | None:
    """A private RSA key, tried out (docs/decisions/0014). Raises: ValueError."""
    try:
        key = load_pem_private_key(pem.encode(), None, unsafe_skip_rsa_key_validation=True)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    if not isinstance(key, RSAPrivateKey):
        return None
    signature = key.sign(b"", PKCS1v15(), SHA256())
    public_key = key.public_key().public_numbers().public_key()  # refuses exponents that protect nothing
    try:
        public_key.verify(signature, b"", PKCS1v15(), SHA256())
    except InvalidSignature:
        raise ValueError("its RSA key signs wrongly") from None
    return key
