"""One-time codes of an authenticator app (RFC 6238), and recovery codes for when it is lost."""

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from secrets import token_bytes
from typing import Final
from urllib.parse import quote

from charter.shared.opaque_tokens import hash_of

STEP_SECONDS: Final = 30
DIGITS: Final = 6
DRIFT: Final = 1
"""Steps that a clock may be off, either way."""
STEPS: Final = tuple(sorted(range(-DRIFT, DRIFT + 1), key=abs))
SECRET_BYTES: Final = 20
"""As long as the digest that codes are made with (RFC 4226, section 4)."""
RECOVERY_CODES: Final = 10
RECOVERY_BYTES: Final = 10
GROUP: Final = 4
ISSUER: Final = "Charter"


class CodeWrong(Exception):
    """The code is another one, or was used already."""

    def __init__(self) -> None:
        super().__init__("The code is wrong, or was used already.")


class CodeRequired(Exception):
    """The account has a second factor, and no code came along."""

    def __init__(self) -> None:
        super().__init__("The account has a second factor: send a code of it, too.")


class SecondFactorEnabled(Exception):
    """There is a second factor already."""

    def __init__(self) -> None:
        super().__init__("A second factor is enabled already: disable it first.")


class SecondFactorNotEnrolled(Exception):
    """There is nothing to confirm, to disable or to renew."""

    def __init__(self) -> None:
        super().__init__("No second factor waits to be confirmed, or none is enabled.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondFactor:
    """An authenticator as it was read; `last_step` is the last one whose code was used."""

    sealed_secret: str
    last_step: int | None
    confirmed_at: datetime | None

    @property
    def is_enabled(self) -> bool:
        """Whether it is asked for at login."""
        return self.confirmed_at is not None

    def takes(self, step: int) -> bool:
        """Whether the code of a step still counts: each works once, and none before one that was used."""
        return self.last_step is None or step > self.last_step


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What the authenticator app needs."""

    secret: str
    uri: str


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a second factor is enabled, since when, and the recovery codes that were not used yet."""

    enabled_at: datetime | None
    recovery_codes_left: int


def new_secret() -> str:
    """A secret in Base32, as apps take it."""
    return b32encode(token_bytes(SECRET_BYTES)).decode()


def uri_of(secret: str, account: str) -> str:
    """The address in the QR code (the Key URI format of authenticator apps)."""
    return (
        f"otpauth://totp/{ISSUER}:{quote(account, safe='')}?secret={secret}&issuer={ISSUER}&digits={DIGITS}"
    )


def step_at(moment: datetime) -> int:
    """The number of the half minute."""
    return int(moment.timestamp()) // STEP_SECONDS


def find_step(secret: str, code: str, now: int) -> int | None:
    """The step around the step `now` whose code it is; None where it is none of them.

    >>> secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238, appendix B
    >>> find_step(secret, "287082", 2), find_step(secret, "287082", 3)
    (1, None)
    """
    from pyotp import TOTP

    clock = TOTP(secret, digits=DIGITS, interval=STEP_SECONDS)
    found = [step for step in STEPS if compare_digest(clock.generate_otp(now + step), code)]
    return now + found[0] if found else None


def new_recovery_code() -> str:
    """80 random bits in groups, as people copy them."""
    text = b32encode(token_bytes(RECOVERY_BYTES)).decode().lower()
    return "-".join(text[start : start + GROUP] for start in range(0, len(text), GROUP))


def hash_of_code(recovery_code: str) -> bytes:
    """What is kept of a recovery code; case and gaps do not count."""
    return hash_of(plain(recovery_code))


def plain(code: str) -> str:
    """A code without the gaps that people put in."""
    return code.replace(" ", "").replace("-", "").lower()


def is_of_an_app(code: str) -> bool:
    """Whether a code is one of digits, not a recovery code."""
    return len(code) == DIGITS and code.isascii() and code.isdecimal()
