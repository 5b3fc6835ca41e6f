"""Puts a new signing key first in a file; the one before it stays, so that its tokens go on.

Services that run notice (`key_files`), so that nothing has to be restarted. The file is a JWK Set of two keys
then; a new key says in `iat` since when it signs.
"""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

from joserfc.jwk import ECKey, Key, OKPKey, RSAKey

from charter.identity.tokens.claim_checks import LEEWAY
from charter.identity.tokens.lifetimes import LIFETIME
from charter.identity.tokens.signing_keys import load_signing_keys
from charter.shared.private_files import write_draft

Algorithm = Literal["EdDSA", "ES256", "RS256"]

RSA_BITS: Final = 3072
GENERATORS: Final[Mapping[Algorithm, Callable[[], Key]]] = {
    "EdDSA": lambda: OKPKey.generate_key("Ed25519", auto_kid=True),
    "ES256": lambda: ECKey.generate_key("P-256", auto_kid=True),
    "RS256": lambda: RSAKey.generate_key(RSA_BITS, auto_kid=True),
}


class RotationRefused(Exception):
    """The file stays as it is; the text says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedKey:
    """A key of the file. `since` is when it began to sign, where the file says so."""

    key_id: str
    algorithm: str
    since: datetime | None
    is_signing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """What became of a file. Every token of the previous key has expired at `previous_until`."""

    path: Path
    key_id: str
    algorithm: Algorithm
    previous: str
    previous_until: datetime
    dropped: tuple[str, ...]
    was_jwk: bool


def list_keys(path: Path) -> list[ListedKey]:
    """The keys of the file, the one that signs first. Raises: SigningKeyUnusable."""
    return [
        ListedKey(key_id=key_id, algorithm=algorithm, since=_since(key), is_signing=place == 0)
        for place, (algorithm, key_id, key) in enumerate(load_signing_keys(path).verifying)
    ]


def rotate(path: Path, algorithm: Algorithm, now: datetime, *, is_forced: bool = False) -> Rotation:
    """Make a new key and put it first; of the others, only the one that signed until now stays.

    Raises: SigningKeyUnusable; RotationRefused where a key would go whose tokens have not expired yet, unless
    `is_forced`, or where the file cannot be written.
    """
    kept, *dropped = load_signing_keys(path).verifying
    _, previous, key = kept
    since = _since(key)
    if dropped and since is not None and now < since + LIFETIME + LEEWAY and not is_forced:
        raise RotationRefused(
            f"tokens of the key {dropped[0][1]} are valid until {since + LIFETIME + LEEWAY:%H:%M:%S} UTC; "
            "wait, or refuse them by --at-once"
        )
    new = GENERATORS[algorithm]()
    jwks = [new.as_dict(private=True, iat=int(now.timestamp())), key.as_dict(private=True, kid=previous)]
    was_jwk = path.read_text().lstrip().startswith("{")
    _replace(path, json.dumps({"keys": jwks}, indent=2) + "\n")
    return Rotation(
        path=path,
        key_id=str(new.kid),
        algorithm=algorithm,
        previous=previous,
        previous_until=now + LIFETIME + LEEWAY,
        dropped=tuple(key_id for _, key_id, _ in dropped),
        was_jwk=was_jwk,
    )


def _replace(path: Path, text: str) -> None:
    """Put the text in the file's place all at once, for the same owner: the service has to read it."""
    target = path.resolve()
    draft = None
    try:
        draft = write_draft(target, text)
        owner = target.stat()
        if (owner.st_uid, owner.st_gid) != (os.geteuid(), os.getegid()):
            os.chown(draft, owner.st_uid, owner.st_gid)
        draft.replace(target)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise RotationRefused(f"{path} cannot be written: {error.strerror}") from None


def _since(key: Key) -> datetime | None:
    since = key.get("iat")
    return datetime.fromtimestamp(since, UTC) if isinstance(since, int) else None
