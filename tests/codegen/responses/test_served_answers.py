"""Answers of a compiled document over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.codegen.responses.serving import Ticks, answers_app
from tests.listening import listening


@pytest.fixture(scope="module")
def ticks(answers: Path) -> Ticks:
    return Ticks()


@pytest.fixture(scope="module")
def client(ticks: Ticks) -> Iterator[httpx.Client]:
    with listening(answers_app(ticks)) as url, httpx.Client(base_url=url) as client:
        yield client


def test_reply_has_its_body_and_headers_of_every_kind(client: httpx.Client) -> None:
    answer = client.get("/reports/1")

    assert (answer.status_code, answer.json()) == (200, {"title": "t"})
    assert (answer.headers["x-pages"], answer.headers["x-quota"]) == ("1", "used=1")
    assert answer.headers.get_list("set-cookie") == ["a=1", "b=2"]


@pytest.mark.parametrize(
    ("accept", "status", "sent"),
    [
        ("text/csv", 200, "text/csv; charset=utf-8"),
        ("text/csv;q=0.1, application/json;q=0.2", 200, "application/json"),
        ("application/xml", 406, "application/json"),
    ],
)
def test_media_type_is_the_one_that_the_client_likes_best(
    accept: str, status: int, sent: str, client: httpx.Client
) -> None:
    answer = client.get("/reports/1", headers={"Accept": accept})

    assert (answer.status_code, answer.headers["content-type"]) == (status, sent)


def test_redirect_and_not_modified_have_no_body(client: httpx.Client) -> None:
    moved, same = client.get("/reports/302"), client.get("/reports/304")

    assert (moved.status_code, moved.headers["location"], moved.content) == (302, "/reports/1", b"")
    assert (same.status_code, same.content) == (304, b"")


@pytest.mark.parametrize("status", [404, 418, 503])
def test_errors_of_a_status_and_of_default_have_their_body(status: int, client: httpx.Client) -> None:
    answer = client.get(f"/reports/{status}")

    assert (answer.status_code, answer.json()) == (status, {"reason": f"report {status}"})


def test_refusal_of_the_runtime_has_the_body_that_default_declares(client: httpx.Client) -> None:
    answer = client.get("/reports/one")

    told = "The request does not fit the contract: path id: Input should be a valid integer"
    assert (answer.status_code, answer.json()) == (422, {"reason": told})


def test_declared_head_is_an_operation_of_its_own(client: httpx.Client) -> None:
    answer = client.head("/reports/7")

    assert (answer.status_code, answer.headers["x-pages"], answer.content) == (200, "7", b"")


def test_range_takes_any_of_its_statuses(client: httpx.Client) -> None:
    done = client.put("/reports/202", json={"title": "t"})
    refused = client.put("/reports/451", json={"title": "t"})

    assert done.status_code == 202
    assert (refused.status_code, refused.headers["retry-after"]) == (451, "9")
    assert refused.headers["content-type"] == "application/problem+json"


def test_refusal_of_the_runtime_fills_in_the_headers_of_a_range(client: httpx.Client) -> None:
    refused = client.put("/reports/200", content="{", headers={"Content-Type": "application/json"})

    assert (refused.status_code, refused.headers["retry-after"]) == (400, "1")
    assert list(refused.json()) == ["reason"]


def test_upload_and_download_are_streamed(client: httpx.Client) -> None:
    kept = client.put(
        "/pictures/a%20b",
        content=iter([b"ab", b"cd"]),
        headers={"Content-Type": "application/octet-stream"},
    )
    read = client.get("/pictures/a%20b")

    assert (kept.status_code, kept.json(), kept.headers["location"]) == (201, 4, "/pictures/a%20b")
    assert (read.content, read.headers["content-type"]) == (b"abcd", "image/png")


@pytest.mark.parametrize(
    ("accept", "status", "sent"),
    [
        ("*/*", 200, "image/png"),
        ("image/webp", 200, "image/webp"),
        ("image/webp;q=0.5, image/png", 200, "image/png"),
        ("text/html", 406, "application/json"),
    ],
)
def test_of_a_range_the_handler_is_told_the_type_that_is_asked_for(
    client: httpx.Client, accept: str, status: int, sent: str
) -> None:
    read = client.get("/pictures/a", headers={"Accept": accept})

    assert (read.status_code, read.headers["content-type"]) == (status, sent)
    assert status != 200 or read.headers["vary"] == "Accept"


def test_client_that_leaves_an_event_stream_ends_it(client: httpx.Client, ticks: Ticks) -> None:
    with client.stream("GET", "/ticks") as answer:
        lines = answer.iter_lines()
        first = [next(lines) for _ in range(6)]

    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert first == ['data: {"number":1}', "", "event: tick", 'data: {"number":2}', "id: 2", ""]
    assert ticks.ended.wait(60)


def test_error_before_the_first_event_is_a_proper_answer(client: httpx.Client, ticks: Ticks) -> None:
    ticks.is_closed = True
    answer = client.get("/ticks")
    ticks.is_closed = False

    assert (answer.status_code, answer.json()) == (409, {"reason": "closed"})


def test_stream_that_breaks_is_not_taken_for_a_whole_one(client: httpx.Client) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        client.post("/ticks")


def test_default_as_success_and_an_error_without_a_body(client: httpx.Client) -> None:
    created, refused = client.post("/users"), client.delete("/users")

    assert (created.status_code, created.json()) == (200, {"number": 5})
    assert (refused.status_code, refused.content) == (401, b"")


def test_refused_method_names_all_that_are_declared(client: httpx.Client) -> None:
    answer = client.patch("/reports/1")

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS, PUT")
