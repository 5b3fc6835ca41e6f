"""Cross-origin requests: exact origins, nothing by default."""

import pytest

from tests.unit.platform.application import BuildEdge, EdgeUnderTest

ORIGIN = "https://app.example.com"


@pytest.fixture
def edge(build_edge: BuildEdge) -> EdgeUnderTest:
    return build_edge(backend_cors_origins=ORIGIN)


def preflight(origin: str = ORIGIN, method: str = "PATCH", headers: str = "authorization") -> dict[str, str]:
    return {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": headers,
    }


@pytest.mark.parametrize(
    "name",
    [
        "Authorization",
        "Content-Type",
        "Idempotency-Key",
        "If-Match",
        "Last-Event-ID",
        "X-API-Key",
        "x-csrf-token",
        "X-Device-Id",
        "X-Request-Id",
        "content-type, x-csrf-token, x-device-id",
    ],
)
def test_preflight_allows_the_headers_of_the_contract(edge: EdgeUnderTest, name: str) -> None:
    answer = edge.client.options("/things/7", headers=preflight(headers=name))
    assert answer.status_code == 200
    assert answer.headers.get_list("access-control-allow-origin") == [ORIGIN]
    assert answer.headers["access-control-allow-credentials"] == "true"


def test_preflight_is_logged_and_carries_id_and_security_headers(edge: EdgeUnderTest) -> None:
    answer = edge.client.options("/things/7", headers=preflight())
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert edge.access_lines()[0]["request_id"] == answer.headers["x-request-id"]


@pytest.mark.parametrize(
    "asked",
    [
        preflight(origin="https://evil.example"),
        preflight(origin="http://app.example.com"),
        preflight(origin="https://app.example.com.evil.example"),
        preflight(origin="null"),
        preflight(method="TRACE"),
        preflight(headers="x-forwarded-for"),
    ],
)
def test_other_preflight_is_refused_in_the_error_shape(edge: EdgeUnderTest, asked: dict[str, str]) -> None:
    answer = edge.client.options("/things/7", headers=asked)
    assert answer.status_code == 403
    assert answer.json()["error_code"] == "FORBIDDEN"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert answer.headers.get("access-control-allow-origin") in (None, ORIGIN)


@pytest.mark.parametrize("name", ["ETag", "Location", "RateLimit", "Link", "Retry-After", "X-Request-Id"])
def test_allowed_origin_may_read_the_contract_s_headers(edge: EdgeUnderTest, name: str) -> None:
    answer = edge.client.get("/things/7", headers={"Origin": ORIGIN})
    assert answer.headers.get_list("access-control-allow-origin") == [ORIGIN]
    assert name in answer.headers["access-control-expose-headers"].split(", ")
    assert "Origin" in answer.headers["vary"]


def test_allowed_origin_may_read_a_failure(edge: EdgeUnderTest) -> None:
    answer = edge.client.get("/broken", headers={"Origin": ORIGIN})
    assert answer.status_code == 500
    assert answer.headers["access-control-allow-origin"] == ORIGIN


def test_options_without_a_question_reaches_the_application(edge: EdgeUnderTest) -> None:
    answer = edge.client.options("/things/7", headers={"Origin": ORIGIN})
    assert answer.status_code == 405
    assert answer.headers.get_list("access-control-allow-origin") == [ORIGIN]


def test_other_origin_gets_no_permission(edge: EdgeUnderTest) -> None:
    answer = edge.client.get("/things/7", headers={"Origin": "https://evil.example"})
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_without_origins_nothing_is_permitted(build_edge: BuildEdge) -> None:
    client = build_edge().client
    for answer in (
        client.options("/things/7", headers=preflight()),
        client.get("/things/7", headers={"Origin": ORIGIN}),
    ):
        assert not [name for name in answer.headers if name.startswith("access-control-")]
