"""What devices are called, and what tokens are worth."""

import pytest

from charter.identity.sessions.domain import name_of_device
from charter.shared.opaque_tokens import hash_of, new_token

MOZILLA = "Mozilla/5.0"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"{MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        (
            f"{MOZILLA} (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge on Windows",
        ),
        (f"{MOZILLA} (Macintosh) AppleWebKit/605 Version/18 Safari/605", "Safari on macOS"),
        (f"{MOZILLA} (Linux; Android 15) AppleWebKit/537 Chrome/140 Mobile Safari/537", "Chrome on Android"),
        (f"{MOZILLA} (iPhone; CPU iPhone OS 18) AppleWebKit/605 Version/18 Safari/604", "Safari on iPhone"),
        ("curl/8.5.0", "curl"),
        ("python-httpx/0.28", "python-httpx"),
        ("\x00\x01", "Unknown device"),
        ("", "Unknown device"),
        (None, "Unknown device"),
    ],
)
def test_a_device_is_named_after_its_user_agent(user_agent: str | None, name: str) -> None:
    assert name_of_device(user_agent) == name


def test_refresh_tokens_have_256_bits_and_differ() -> None:
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert {len(token) for token in tokens} == {43}
    assert len({hash_of(token) for token in tokens}) == 1000
