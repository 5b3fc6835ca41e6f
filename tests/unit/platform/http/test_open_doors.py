"""Proxies, hosts and origins that production refuses, and all that are wrong at once."""

from collections.abc import Callable
from typing import Any

import pytest

from charter.platform.http.open_doors import check_host, check_origin, check_proxies, each, network


def is_refused(check: Callable[[Any, bool], None], value: object, *, is_production: bool = True) -> bool:
    try:
        check(value, is_production)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    "text",
    [
        "0.0.0.0/0",
        "::/0",
        "0.0.0.0/1",
        "128.0.0.0/1",
        "8.0.0.0/8",
        "2000::/3",
        "::ffff:0:0/96",
        "::ffff:0.0.0.0/97",
    ],
)
def test_a_network_in_which_anybody_could_be_is_no_proxy(text: str) -> None:
    assert is_refused(check_proxies, network(text))
    assert not is_refused(check_proxies, network(text), is_production=False)


@pytest.mark.parametrize(
    "text",
    [
        "10.0.0.0/8",
        "192.168.1.7",
        "fd00::/8",
        "::1",
        "::ffff:10.0.0.0/104",
        "104.16.0.0/13",
        "2606:4700::/32",
    ],
)
def test_networks_of_proxies_are_believed(text: str) -> None:
    assert not is_refused(check_proxies, network(text))


@pytest.mark.parametrize(
    "host",
    ["*", "*.com", "*.co.uk", "*.herokuapp.com", "*.GitHub.io", "*.x.elb.amazonaws.com", "[::]"],
)
def test_a_pattern_whose_names_anybody_can_have_names_no_host(host: str) -> None:
    assert is_refused(check_host, host)


@pytest.mark.parametrize(
    "host", ["*.", "*.*.example.com", "a*.example.com", "api.example.com:443", "a..b", "a b"]
)
def test_what_no_host_header_holds_is_refused_everywhere(host: str) -> None:
    assert is_refused(check_host, host, is_production=False)


@pytest.mark.parametrize("host", ["api.example.com", "*.example.com", "*.example.co.uk", "[::1]", "10.0.0.7"])
def test_hosts_of_ones_own_are_accepted(host: str) -> None:
    assert not is_refused(check_host, host)


@pytest.mark.parametrize(
    "origin",
    ["http://app.example.com", "http://localhost:5173", "https://localhost", "https://127.0.0.1:8443"],
)
def test_an_origin_that_others_could_write_is_refused_in_production(origin: str) -> None:
    assert is_refused(check_origin, origin)
    assert not is_refused(check_origin, origin, is_production=False)


@pytest.mark.parametrize(
    "origin", ["null", "*", "https://*.example.com", "https://ada@app.example.com", "https://a.b/"]
)
def test_what_no_browser_sends_is_no_origin(origin: str) -> None:
    assert is_refused(check_origin, origin, is_production=False)


def test_all_that_are_wrong_are_named() -> None:
    with pytest.raises(ValueError, match=r"'\*\.com'.*'\*\.io'"):
        each(check_host, ("*.com", "api.example.com", "*.io"), is_production=True)
