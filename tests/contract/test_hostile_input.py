"""Hostile requests against the running service: each is refused, none breaks anything or changes silently."""

import gzip
import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest

from tests.live_service import LiveService

JSON = {"Content-Type": "application/json"}
BODY_LIMIT = 65536


@dataclass(frozen=True)
class Hostile:
    """A body, headers and query that no operation with a body may take."""

    body: bytes
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))
    query: str = ""


def _json(value: object) -> Hostile:
    return Hostile(json.dumps(value).encode())


HOSTILE = {
    "a NUL in a string": Hostile(b'{"name": "a\\u0000b"}'),
    "a raw NUL": Hostile(b'{"name": "a\x00b"}'),
    "a lone surrogate": Hostile(b'{"name": "\\ud800"}'),
    "a lone surrogate in a key": Hostile(b'{"name": "a", "\\udfff": 1}'),
    "not a number": Hostile(b'{"name": NaN}'),
    "infinity": Hostile(b'{"name": -Infinity}'),
    "a number out of range": Hostile(b'{"name": 1e400}'),
    "NaN as text in a number's place": Hostile(b'{"name": "a", "description": ["NaN"]}'),
    "a name one character too long": _json({"name": "n" * 201}),
    "a description one character too long": _json({"name": "a", "description": "d" * 2001}),
    "an empty name": _json({"name": ""}),
    "a number for a name": _json({"name": 5}),
    "false for a name": _json({"name": False}),
    "null for a name": _json({"name": None}),
    "an object for a name": _json({"name": {"$ne": None}}),
    "an integer of 5,000 digits": Hostile(b'{"name": ' + b"9" * 5000 + b"}"),
    "30,000 levels of arrays that never end": Hostile(b'{"name": ' + b"[" * 30_000),
    "30,000 levels of arrays": Hostile(b'{"name": ' + b"[" * 30_000 + b"]" * 30_000 + b"}"),
    "invalid UTF-8": Hostile(b'{"name": "\xff\xfe"}'),
    "overlong UTF-8": Hostile(b'{"name": "\xc0\xaf"}'),
    "UTF-16": Hostile('{"name": "a"}'.encode("utf-16")),
    "duplicate keys": Hostile(b'{"name": "a", "name": "b"}'),
    "an unknown field": _json({"name": "a", "tenant_id": "bob"}),
    "a field that only the server sets": _json({"name": "a", "id": 1}),
    "an unknown query parameter": Hostile(b'{"name": "a"}', query="?admin=true"),
    "another content type": Hostile(b"name=a", {"Content-Type": "application/x-www-form-urlencoded"}),
    "no content type": Hostile(b'{"name": "a"}', {}),
    "XML": Hostile(b"<name>a</name>", {"Content-Type": "application/xml"}),
    "a body over the limit": _json({"name": "a", "description": "d" * BODY_LIMIT}),
    "a gzip bomb": Hostile(gzip.compress(b" " * 10_000_000), JSON | {"Content-Encoding": "gzip"}),
    "no body": Hostile(b""),
    "white space": Hostile(b"   "),
    "an array for an object": _json([{"name": "a"}]),
    "text for an object": _json("name"),
    "two documents": Hostile(b'{"name": "a"}{"name": "b"}'),
    "a trailing comma": Hostile(b'{"name": "a",}'),
    "a comment": Hostile(b'{"name": "a"} // b'),
}
WRITING = [("POST", ""), ("PATCH", "/{project_id}")]


@pytest.fixture(scope="module")
def alice(service: LiveService) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {service.token('hostile-alice')}"}
    with httpx.Client(base_url=service.url, headers=headers) as client:
        yield client


@pytest.fixture(scope="module")
def project(alice: httpx.Client) -> dict[str, object]:
    created: dict[str, object] = alice.post("/v1/projects", json={"name": "Untouched"}).json()
    return created


@pytest.mark.parametrize("path", ["/v1/projects", "/projects"])
@pytest.mark.parametrize(("method", "suffix"), WRITING)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_refused_and_changes_nothing(
    alice: httpx.Client, project: dict[str, object], path: str, method: str, suffix: str, name: str
) -> None:
    hostile = HOSTILE[name]
    url = path + suffix.format(project_id=project["id"]) + hostile.query
    answer = alice.request(method, url, content=hostile.body, headers=hostile.headers)
    assert 400 <= answer.status_code < 500, answer.text
    assert set(answer.json()) == {"error_code", "message", "details", "request_id"}
    assert alice.get("/v1/projects").json()["data"] == [project]


HARMLESS: dict[str, str] = {
    "text from right to left": "\u202eprojects\u202c \u05e9\u05dc\u05d5\u05dd",
    "zero-width text": "a\u200b\u200d\ufeffb",
    "emoji of several code points": "\U0001f469\u200d\U0001f680",
    "combining marks": "e\u0301" * 50,
    "a quote for SQL": "'; DROP TABLE projects; --",
    "markup": "<script>alert(1)</script>",
    "200 astral characters": "\U0001f600" * 200,
    "line breaks": "a\r\nb",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_unusual_text_comes_back_as_it_was_sent(service: LiveService, name: str) -> None:
    headers = {"Authorization": f"Bearer {service.token('harmless')}"}
    with httpx.Client(base_url=service.url, headers=headers) as client:
        created = client.post("/v1/projects", json={"name": HARMLESS[name]})
        assert created.status_code == 201, created.text
        assert client.get(created.headers["Location"]).json()["name"] == HARMLESS[name]


@pytest.mark.parametrize(
    "target",
    [
        "/v1/projects?page=-1",
        "/v1/projects?page=0",
        "/v1/projects?page=1.5",
        "/v1/projects?page=%00",
        "/v1/projects?page=1&page=2",
        "/v1/projects?limit=101",
        "/v1/projects?limit=1_0",
        "/v1/projects?limit=%EF%BC%91",
        "/v1/projects?sort=tenant_id",
        "/v1/projects?unknown=1",
        "/v1/projects/0",
        "/v1/projects/-1",
        "/v1/projects/9007199254740992",
        "/v1/projects/" + "9" * 5000,
        "/v1/projects/%ff",
        "/v1/projects/1%00",
        "/v1/projects/1%2F..",
        "/v1/projects/true",
    ],
)
def test_a_hostile_path_or_query_is_refused(alice: httpx.Client, target: str) -> None:
    answer = alice.get(target)
    assert answer.status_code in {400, 404, 422}, answer.text
    assert answer.json()["error_code"] in {"MALFORMED_REQUEST", "NOT_FOUND", "VALIDATION_FAILED"}


def _exchange(service: LiveService, request: bytes) -> bytes:
    url = httpx.URL(service.url)
    with socket.create_connection((url.host, url.port or 80), timeout=120) as connection:
        connection.sendall(request)
        return connection.recv(65536)


def test_a_thousand_headers_are_refused_or_ignored(service: LiveService) -> None:
    headers = b"".join(b"X-Header-%d: %s\r\n" % (number, b"v" * 100) for number in range(1000))
    answer = _exchange(service, b"GET /health HTTP/1.1\r\nHost: localhost\r\n" + headers + b"\r\n")
    assert answer.startswith((b"HTTP/1.1 431", b"HTTP/1.1 400"))


def test_a_chunked_body_is_cut_off_at_the_limit(alice: httpx.Client, project: dict[str, object]) -> None:
    chunks = (b" " * 65536 for _ in range(800))
    answer = alice.post("/v1/projects", content=chunks, headers=JSON)
    assert answer.status_code == 413
    assert alice.get("/v1/projects").json()["data"] == [project]


@pytest.mark.parametrize("host", ["evil.example", "localhost:80@evil.example", ""])
def test_a_foreign_host_is_refused(service: LiveService, host: str) -> None:
    answer = _exchange(service, f"GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400")


def test_trace_is_not_allowed(alice: httpx.Client) -> None:
    answer = alice.request("TRACE", "/v1/projects")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS, POST")
