"""The public halves of signing keys, as a JWK Set shows them (RFC 7517)."""

from typing import Final

from charter.identity.settings import IdentitySettings
from charter.identity.tokens.key_files import KeyFile, find_signing_keys
from charter.identity.tokens.signing_keys import SigningKeys

PUBLIC_MEMBERS: Final = ("kty", "crv", "x", "y", "n", "e")
"""All that a JWK may say about its key: what is not listed could be private."""


class PublishedKeys:
    """The keys with which others check this service's tokens; none where it signs none."""

    def __init__(self, source: KeyFile | None) -> None:
        self._source = source

    def list_all(self) -> list[dict[str, str]]:
        """A JWK for each key, the one that signs first, as the file is by now."""
        return [] if self._source is None else public_jwks(self._source.refresh())


def load_published_keys(settings: IdentitySettings) -> PublishedKeys:
    """The public keys of the service. Raises: SigningKeyUnusable."""
    return PublishedKeys(find_signing_keys(settings))


def public_jwks(keys: SigningKeys) -> list[dict[str, str]]:
    """The keys without anything private."""
    return [
        {name: str(jwk[name]) for name in PUBLIC_MEMBERS if name in jwk}
        | {"kid": key_id, "alg": algorithm, "use": "sig"}
        for algorithm, key_id, key in keys.verifying
        for jwk in [key.as_dict(private=False)]
    ]
