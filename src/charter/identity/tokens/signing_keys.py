"""The private keys that sign this service's own tokens."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, cast

from joserfc.errors import JoseError
from joserfc.jwk import DictKey, Key, OKPKey, RSAKey

from charter.identity.settings import IdentitySettings
from charter.identity.tokens.signatures import KEY_TYPES, VerificationKeys, find_algorithm
from charter.identity.tokens.tried_keys import find_private_rsa_key, pem_blocks
from charter.shared.private_files import write_once

DEVELOPMENT_KEY: Final = Path(".charter/signing-key.jwk")


class SigningKeyUnusable(Exception):
    """The file has no key that this service can sign with."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} is no signing key: {reason}.")


@dataclass(frozen=True, slots=True)
class SigningKeys:
    """The key that signs, and every key whose signature counts."""

    signing: Key
    algorithm: str
    key_id: str
    verifying: VerificationKeys

    @classmethod
    def of(cls, keys: list[Key]) -> Self:
        """The first key signs; all of them verify. Raises: ValueError."""
        if not keys or not keys[0].is_private:
            raise ValueError("it has to begin with a private key")
        algorithms = [find_algorithm(key) for key in keys]
        if None in algorithms:
            raise ValueError("keys are Ed25519, P-256, or RSA of at least 2048 bits")
        return cls(
            keys[0], cast("str", algorithms[0]), keys[0].kid or keys[0].thumbprint(), VerificationKeys(keys)
        )


def find_signing_key_file(settings: IdentitySettings) -> Path | None:
    """SIGNING_KEY_FILE; outside production, without it, a key made for development.

    Returns: None in production without SIGNING_KEY_FILE: there are no tokens of its own then.
    Raises: SigningKeyUnusable.
    """
    if settings.signing_key_file is not None or settings.is_production:
        return settings.signing_key_file
    load_or_create_signing_key(DEVELOPMENT_KEY)
    return DEVELOPMENT_KEY


def load_signing_keys(path: Path, text: str | None = None) -> SigningKeys:
    """Keys from PEM blocks, a JWK or a JWK Set; the first one signs. `text` is what the file had, if known.

    Raises: SigningKeyUnusable.
    """
    try:
        return SigningKeys.of(list(_read(path.read_text() if text is None else text)))
    except (OSError, JoseError, ValueError, TypeError, LookupError) as error:
        raise SigningKeyUnusable(path, str(error) or type(error).__name__) from None


def load_or_create_signing_key(path: Path) -> SigningKeys:
    """The keys in the file; a missing one is made, with an Ed25519 key, readable by its owner only.

    Processes that start at the same time all end up with the key of one of them. Raises: SigningKeyUnusable.
    """
    try:
        if not path.exists():
            key = OKPKey.generate_key("Ed25519", auto_kid=True)
            write_once(path, json.dumps(key.as_dict(private=True)))
    except OSError as error:
        raise SigningKeyUnusable(path, str(error)) from None
    return load_signing_keys(path)


def _read(text: str) -> Iterator[Key]:
    if text.lstrip().startswith("{"):
        document = json.loads(text)
        for jwk in document.get("keys", [document]):
            yield _import(jwk, jwk["kty"])
        return
    for block in pem_blocks(text):
        yield _import_pem(block)


def _import_pem(pem: str) -> Key:
    """PEM does not name the type of its key in a way that one could look up."""
    if (rsa := find_private_rsa_key(pem)) is not None:
        return RSAKey.import_key(rsa)
    for key_type in KEY_TYPES:
        try:
            return _import(pem, key_type)
        except JoseError:
            continue
    raise ValueError("keys are Ed25519, P-256, or RSA of at least 2048 bits")


def _import(value: DictKey | str, key_type: str) -> Key:
    return KEY_TYPES[key_type].import_key(value)
