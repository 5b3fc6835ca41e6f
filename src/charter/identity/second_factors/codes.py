"""Codes of a secret, by pyotp."""

from hmac import compare_digest
from typing import Final

from charter.identity.second_factors.domain import DIGITS, DRIFT, STEP_SECONDS

STEPS: Final = tuple(sorted(range(-DRIFT, DRIFT + 1), key=abs))


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
