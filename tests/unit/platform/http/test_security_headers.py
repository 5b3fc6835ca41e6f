"""Headers that protect the browser, on every answer."""

import pytest

from tests.unit.platform.application import BuildEdge


def test_answers_carry_the_security_headers_and_are_not_stored(build_edge: BuildEdge) -> None:
    headers = build_edge().client.get("/things/7").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'; base-uri 'none'" in headers["content-security-policy"]
    assert "server" not in headers


def test_headers_of_the_answer_win_and_stand_once(build_edge: BuildEdge) -> None:
    headers = build_edge().client.get("/mine").headers
    assert headers.get_list("cache-control") == ["max-age=60"]
    assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("strict", "default-src 'none'"), ("relaxed", "script-src 'self' 'unsafe-inline'"), ("disabled", None)],
)
def test_content_security_policy_follows_its_mode(
    build_edge: BuildEdge, mode: str, expected: str | None
) -> None:
    policy = build_edge(csp_mode=mode).client.get("/things/7").headers.get("content-security-policy")
    assert policy is None if expected is None else expected in str(policy)


def test_strict_transport_is_for_production_and_https(build_edge: BuildEdge) -> None:
    name = "strict-transport-security"
    assert "max-age=31536000" in build_edge().client.get("/things/7").headers[name]
    development = build_edge(environment="development", log_format="json").client
    assert name not in development.get("/things/7").headers
    assert name in development.get("https://testserver/things/7").headers


def test_answer_that_may_be_cached_varies_by_origin(build_edge: BuildEdge) -> None:
    client = build_edge(backend_cors_origins="https://app.example.com").client
    assert client.get("/mine").headers.get_list("vary") == ["Accept", "Origin"]
    assert "vary" not in build_edge().client.get("/things/7").headers
