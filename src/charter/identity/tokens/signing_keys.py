"""The private keys that sign this service's own tokens."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Final, Self, cast

from joserfc.errors import JoseError
from joserfc.jwk import DictKey, Key, OKPKey

from charter.identity.tokens.signatures import KEY_TYPES, VerificationKeys, find_algorithm
from charter.platform.settings import Settings

DEVELOPMENT_KEY: Final = Path(".charter/signing-key.jwk")
PEM_BLOCK: Final = re.compile(r"-----BEGIN ([A-Z ]*)KEY-----.+?-----END \1KEY-----", re.DOTALL)


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

    async def find(self, algorithm: str, key_id: str | None) -> Key | None:
        """The key with this id."""
        return self.verifying.find(algorithm, key_id)


def find_signing_keys(settings: Settings) -> SigningKeys | None:
    """The keys of SIGNING_KEY_FILE; outside production, without it, a key made for development.

    Returns: None in production without SIGNING_KEY_FILE: there are no tokens of its own then.
    Raises: SigningKeyUnusable.
    """
    if settings.signing_key_file is not None:
        return load_signing_keys(settings.signing_key_file)
    return None if settings.is_production else load_or_create_signing_key(DEVELOPMENT_KEY)


def load_signing_keys(path: Path) -> SigningKeys:
    """Keys from PEM blocks, a JWK or a JWK Set.

    To rotate without refusing a token: add the new key as second; when every process has it, put it first;
    take the old one out when its last token has expired. Raises: SigningKeyUnusable.
    """
    try:
        return SigningKeys.of(list(_read(path.read_text())))
    except (OSError, JoseError, ValueError, TypeError, LookupError) as error:
        raise SigningKeyUnusable(path, str(error) or type(error).__name__) from None


def load_or_create_signing_key(path: Path) -> SigningKeys:
    """The keys in the file; a missing one is made, with an Ed25519 key, readable by its owner only.

    Processes that start at the same time all end up with the key of one of them. Raises: SigningKeyUnusable.
    """
    try:
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            key = OKPKey.generate_key("Ed25519", auto_kid=True)
            _write_new(path, json.dumps(key.as_dict(private=True)))
    except OSError as error:
        raise SigningKeyUnusable(path, str(error)) from None
    return load_signing_keys(path)


def _write_new(path: Path, text: str) -> None:
    """Write a file, all at once, unless it exists by then."""
    draft = path.with_name(f"{path.name}.{token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()


def _read(text: str) -> Iterator[Key]:
    if text.lstrip().startswith("{"):
        document = json.loads(text)
        for jwk in document.get("keys", [document]):
            yield _import(jwk, jwk["kty"])
        return
    for block in PEM_BLOCK.finditer(text):
        yield _import_pem(block.group())


def _import_pem(pem: str) -> Key:
    """PEM does not name the type of its key in a way that one could look up."""
    for key_type in ("RSA", "OKP", "EC"):  # an RSA key takes longest to read: not twice
        try:
            return _import(pem, key_type)
        except JoseError:
            continue
    raise ValueError("keys are Ed25519, P-256, or RSA of at least 2048 bits")


def _import(value: DictKey | str, key_type: str) -> Key:
    return KEY_TYPES[key_type].import_key(value)
