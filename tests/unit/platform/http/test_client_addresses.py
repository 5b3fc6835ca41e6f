"""Whose request it is, whatever proxies say."""

import pytest

from tests.unit.platform.application import BuildEdge


def client_seen(build_edge: BuildEdge, peer: str, forwarded: str) -> str:
    edge = build_edge(trusted_proxies="10.0.0.0/8,2001:db8:1::/48", client_address=peer)
    edge.client.get("/things/7", headers={"X-Forwarded-For": forwarded})
    return str(edge.access_lines()[0]["client"])


@pytest.mark.parametrize(
    "forwarded", ["unknown", "_hidden", "10.1.2", "a" * 300, '1.1.1.1, evil" OR', ", ", "[::1"]
)
def test_what_is_no_address_leaves_the_request_with_the_proxy(build_edge: BuildEdge, forwarded: str) -> None:
    assert client_seen(build_edge, "10.1.2.3", forwarded) == "10.1.2.3"


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        ("2001:DB8:0:0::7", "2001:db8::7"),
        ("[2001:db8::7]:4711", "2001:db8::7"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("198.51.100.7:4711", "198.51.100.7"),
        ("fe80::7%eth0", "fe80::7"),
    ],
)
def test_an_address_has_one_spelling(build_edge: BuildEdge, forwarded: str, client: str) -> None:
    assert client_seen(build_edge, "10.1.2.3", forwarded) == client


@pytest.mark.parametrize("peer", ["10.1.2.3", "::ffff:10.1.2.3", "2001:db8:1::5"])
def test_a_proxy_is_trusted_over_both_versions_of_ip(build_edge: BuildEdge, peer: str) -> None:
    assert client_seen(build_edge, peer, "198.51.100.7, ::ffff:10.9.9.9") == "198.51.100.7"


def test_a_mapped_address_that_is_no_proxy_s_is_believed_nothing(build_edge: BuildEdge) -> None:
    assert client_seen(build_edge, "::ffff:203.0.113.9", "198.51.100.7") == "::ffff:203.0.113.9"
