"""Signatures of tokens and the keys that make and check them, over joserfc."""

import json
import logging
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NoReturn, cast

from joserfc import jws
from joserfc.errors import JoseError, UnsupportedAlgorithmError
from joserfc.jwa import JWSAlgModel
from joserfc.jwk import DictKey, ECKey, Key, OKPKey, RSAKey
from typing_extensions import override

from charter.identity.tokens.claim_checks import Header
from charter.identity.tokens.claims import Claims
from charter.identity.tokens.tried_keys import SMALLEST_RSA_KEY
from contract_runtime import CredentialsRefused, RawToken

ALGORITHMS: Final = frozenset({"RS256", "ES256", "EdDSA"})
KEY_TYPES: Final[Mapping[str, type[RSAKey] | type[ECKey] | type[OKPKey]]] = {
    "RSA": RSAKey,
    "EC": ECKey,
    "OKP": OKPKey,
}
LONGEST_TOKEN: Final = 16_384

logger = logging.getLogger(__name__)


class AcceptedAlgorithms(jws.JWSRegistry):
    """`ALGORITHMS` and no others; header parameters of no meaning here are ignored (RFC 7515, section 4)."""

    max_header_length = LONGEST_TOKEN

    def __init__(self) -> None:
        super().__init__(algorithms=ALGORITHMS, strict_check_header=False)

    @override
    def get_alg(self, name: str) -> JWSAlgModel:
        """The algorithm; no warning that `EdDSA` is for two curves (RFC 9864), for keys here are of one."""
        if name not in ALGORITHMS:
            raise UnsupportedAlgorithmError(name)
        return self.algorithms[name]


REGISTRY: Final = AcceptedAlgorithms()


class VerificationKeys:
    """The keys of one issuer, each for its one algorithm of `ALGORITHMS`; other keys are left out."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._keys = {
            (algorithm, key.kid or key.thumbprint()): key
            for key in keys
            if (algorithm := find_algorithm(key)) is not None
        }

    def __iter__(self) -> Iterator[tuple[str, str, Key]]:
        """Algorithm, id and key of each."""
        return ((algorithm, key_id, key) for (algorithm, key_id), key in self._keys.items())

    def find(self, algorithm: str, key_id: str | None) -> Key | None:
        """The key with this id; a token without one is checked with the only key, if there is one only."""
        if key_id is None and len(self._keys) == 1:
            ((of, _),) = self._keys
            return next(iter(self._keys.values())) if of == algorithm else None
        return self._keys.get((algorithm, key_id)) if key_id is not None else None


@dataclass(frozen=True, slots=True)
class UnverifiedToken:
    """A token taken apart. Nothing in it is true before `verify` says so."""

    signature: jws.CompactSignature
    algorithm: str
    key_id: str | None
    issuer: object
    claims: Claims

    def verify(self, key: Key) -> tuple[Header, Claims]:
        """Header and claims, now known to be from the key's owner. Raises: CredentialsRefused."""
        try:
            is_genuine = jws.validate_compact(self.signature, key, registry=REGISTRY)
        except (JoseError, ValueError, TypeError):
            is_genuine = False
        if not is_genuine:
            raise CredentialsRefused("The token's signature is wrong.")
        return self.signature.headers(), self.claims


def take_apart(token: RawToken) -> UnverifiedToken:
    """Decode a token without believing it. Raises: CredentialsRefused."""
    if len(token) > LONGEST_TOKEN:
        raise CredentialsRefused("The token is too long.")
    try:
        signature = jws.extract_compact(token.encode("ascii"), registry=REGISTRY)
        claims = read_json(signature.payload)
    except (JoseError, ValueError, RecursionError):
        raise CredentialsRefused("The credential is not a signed token.") from None
    header: object = signature.protected
    if not isinstance(header, dict) or "crit" in header or not isinstance(header.get("kid", ""), str):
        raise CredentialsRefused("The token's header is not understood.")
    algorithm = header.get("alg")
    if not isinstance(algorithm, str) or algorithm not in ALGORITHMS:
        raise CredentialsRefused("The token's algorithm is not accepted.")
    return UnverifiedToken(signature, algorithm, header.get("kid"), claims.get("iss"), claims)


def read_json(text: bytes) -> dict[str, object]:
    """A JSON object of Unicode text and finite numbers. Raises: ValueError, RecursionError."""
    document = json.loads(text, parse_constant=_refuse_number, parse_float=_finite)
    if not isinstance(document, dict):
        raise ValueError("not an object")
    json.dumps(document, ensure_ascii=False).encode()  # a lone surrogate is no text
    return document


def read_keys(jwks: Mapping[str, object]) -> VerificationKeys:
    """The public keys of a JWK Set (RFC 7517) that can verify tokens. Raises: ValueError."""
    members = jwks.get("keys")
    if not isinstance(members, list):
        raise ValueError("not a JWK Set")
    return VerificationKeys(key for member in members if (key := _public_key(member)) is not None)


def find_algorithm(key: Key) -> str | None:
    """The algorithm of `ALGORITHMS` for a key; None for one that is too weak, or meant for something else."""
    algorithm = None
    if isinstance(key, RSAKey):
        algorithm = "RS256" if key.raw_value.key_size >= SMALLEST_RSA_KEY else None
    elif isinstance(key, ECKey):
        algorithm = "ES256" if key.curve_name == "P-256" else None
    elif isinstance(key, OKPKey):
        algorithm = "EdDSA" if key.curve_name == "Ed25519" else None
    is_meant = key.get("use") in (None, "sig") and key.alg in (None, algorithm)
    return algorithm if is_meant else None


def _public_key(member: object) -> Key | None:
    """A key of a set. One that cannot be read does not spoil the others, and is of no use to anybody."""
    if not isinstance(member, dict):
        return None
    public = {name: value for name, value in member.items() if name != "d"}
    try:
        return KEY_TYPES[public["kty"]].import_key(cast("DictKey", public))
    except (JoseError, ValueError, TypeError, LookupError) as error:
        logger.warning("a key of the key set is left out: %s", type(error).__name__)
        return None


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _refuse_number(text)
    return number


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON number")
