"""Which hosts the service answers to."""

import pytest

from charter.platform.http.trusted_hosts import host_check

ALLOWED = ("api.example.com", "[::1]", "*.branch.example.com")


@pytest.mark.parametrize(
    "header",
    [
        b"api.example.com",
        b"API.example.com:8443",
        b"api.example.com.",
        b"[::1]:8000",
        b"a.branch.example.com",
    ],
)
def test_named_host_is_allowed_on_any_port(header: bytes) -> None:
    assert host_check(ALLOWED)(header)


@pytest.mark.parametrize(
    "header",
    [
        None,
        b"",
        b"example.com",
        b"xapi.example.com",
        b"api.example.com.evil.example",
        b"branch.example.com",
        b"evil.example:80@api.example.com",
        b"api.example.com:port",
        b"api.example.com/",
        b"api.example.com\xff",
        b"::1",
    ],
)
def test_any_other_host_is_refused(header: bytes | None) -> None:
    assert not host_check(ALLOWED)(header)


def test_star_allows_any_well_formed_host() -> None:
    assert host_check("*")(b"anything.example")
    assert not host_check("*")(b"any thing")
