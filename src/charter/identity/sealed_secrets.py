"""Secrets at rest: encrypted and bound to what they are for, under a key of the settings."""

from hashlib import sha256
from hmac import digest
from typing import Final

from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from charter.identity.secret import secret_of
from charter.identity.settings import IdentitySettings
from charter.shared.errors import DependencyUnavailable

HEADER: Final = {"alg": "dir", "enc": "A256GCM"}


class SealBroken(DependencyUnavailable):
    """The text was not sealed with this key for this purpose, or was changed since."""

    def __init__(self) -> None:
        super().__init__("key that sealed this (SECRET_KEY)")


class Sealer:
    """Seals values (JWE, A256GCM); each purpose has a key of its own, derived from the secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def seal(self, plain: bytes, purpose: str) -> str:
        """A text that only `open` with the same purpose makes sense of."""
        return jwe.encrypt_compact(HEADER, plain, self._key(purpose))

    def open(self, sealed: str, purpose: str) -> bytes:
        """What was sealed. Raises: SealBroken."""
        try:
            opened = jwe.decrypt_compact(sealed, self._key(purpose), [*HEADER.values()]).plaintext
        except (JoseError, ValueError, TypeError):
            raise SealBroken from None
        if opened is None:
            raise SealBroken
        return opened

    def _key(self, purpose: str) -> OctKey:
        return OctKey.import_key(digest(self._secret, purpose.encode(), sha256))


def build_sealer(settings: IdentitySettings) -> Sealer:
    """The sealer of the secret."""
    return Sealer(secret_of(settings))
