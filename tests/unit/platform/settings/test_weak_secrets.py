"""Which secrets production takes for known."""

import base64
from hashlib import sha512

import pytest

from charter.platform.settings.weak_secrets import require_drawn, require_unknown


@pytest.mark.parametrize(
    "key",
    [
        "a" * 64,
        "abcd1234" * 4,
        "9vWqX2mZ" * 5 + "9v",
        "0123456789abcdef0123456789abcdef",
        "abcdefghijklmnopqrstuvwxyz012345",
        "ZYXWVUTSRQPONMLKJIHGFEDCBA987654",
        "qwertyuiopasdfghjklzxcvbnm123456",
        "change-me-to-32-random-characters-please",
        "your-256-bit-secret-goes-right-here!",
        "dev-insecure-key-for-local-use-only-1",
    ],
)
def test_a_key_that_nobody_drew_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="openssl rand") as refused:
        require_drawn(key)
    assert key not in str(refused.value)


@pytest.mark.parametrize("number", range(20))
def test_a_key_that_was_drawn_is_accepted(number: int) -> None:
    drawn = sha512(str(number).encode()).digest()
    for key in (drawn[:16].hex(), drawn[:32].hex(), base64.b64encode(drawn[:48]).decode()):
        require_drawn(key)


@pytest.mark.parametrize(
    "password",
    [
        "",
        "postgres",
        "PostGres1!",
        "Admin-2024",
        "changeit-now",
        "my_password_1",
        "charter",
        "ledgers99",
        "zzzzzzzzzz",
    ],
)
def test_a_password_that_anybody_would_try_is_refused(password: str) -> None:
    with pytest.raises(ValueError, match="known from examples"):
        require_unknown(password, "Ledgers", None)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 8"):
        require_unknown("k3Rw9q")


@pytest.mark.parametrize("password", ["a-real-long-one", "k3Rw9qTz", "Ledgers of nine herons"])
def test_another_password_is_accepted(password: str) -> None:
    require_unknown(password, "Ledgers")
