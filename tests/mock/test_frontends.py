"""What a page of another origin meets: headers once, answers by name, errors that are told apart."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from fastapi.testclient import TestClient

from tests.mock.mocking import mocked

PAGE: Final = {"Origin": "http://localhost:5173"}
LETTERS: Final = Path(__file__).parent / "letters.yaml"


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with mocked(tmp_path_factory.mktemp("letters"), LETTERS.read_text(encoding="utf-8")) as client:
        yield client


@pytest.mark.parametrize("wish", [{}, {"Prefer": "code=429"}, {"Prefer": "code=200"}])
def test_what_a_policy_sends_is_sent_once(letters: TestClient, wish: dict[str, str]) -> None:
    names = [name for name, _ in letters.get("/api/letters", headers=wish).headers.multi_items()]
    assert sorted(names) == sorted(set(names))
    assert {"ratelimit", "ratelimit-policy"} <= set(names)


def test_letter_is_changed_by_whoever_has_its_tag(letters: TestClient) -> None:
    read = letters.get("/api/letters/3")
    tag = read.headers["etag"]
    assert read.headers.get_list("etag") == [tag]
    changed = letters.patch("/api/letters/3", json={"text": "New"}, headers={"If-Match": tag})
    assert changed.json()["text"] == "New"
    assert letters.patch("/api/letters/3", json={}, headers={"If-Match": tag}).status_code == 412
    assert letters.get("/api/letters/3").headers["etag"] != tag


def test_tag_that_no_policy_makes_changes_with_what_it_is_of(letters: TestClient) -> None:
    tags = [letters.get(f"/api/letters/{number}/copy").headers.get_list("etag") for number in (4, 4)]
    assert tags[0] == tags[1]
    assert len(tags[0]) == 1
    assert tags[0] != ['"sample"']


def test_page_of_any_origin_may_send_cookies_and_read_what_is_declared(letters: TestClient) -> None:
    asked = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "prefer,if-match"}
    allowed = letters.options("/api/letters/3", headers=PAGE | asked)
    assert allowed.status_code == 200
    assert "PATCH" in allowed.headers["access-control-allow-methods"]
    assert "if-match" in allowed.headers["access-control-allow-headers"]
    answer = letters.get("/api/letters", headers=PAGE)
    assert answer.headers["access-control-allow-origin"] == PAGE["Origin"]
    assert answer.headers["access-control-allow-credentials"] == "true"
    exposed = answer.headers["access-control-expose-headers"].split(", ")
    assert {"ETag", "X-Total", "RateLimit", "Preference-Applied"} <= set(exposed)


def test_refusals_can_be_read_by_pages_too(letters: TestClient) -> None:
    refused = letters.get("/api/letters/none", headers=PAGE)
    assert refused.status_code == 400
    assert refused.headers["access-control-allow-origin"] == PAGE["Origin"]


@pytest.mark.parametrize(
    ("path", "code", "expected"),
    [
        ("/letters", 429, ("RATE_LIMITED", "Not so fast.", {})),
        ("/letters/3", 400, ("UNREADABLE", "That is no letter.", {})),
        ("/letters/3", 404, ("LETTER_NOT_FOUND", "There is no such letter.", {"letterId": 1})),
    ],
)
def test_errors_say_what_their_own_response_is_about(
    letters: TestClient, path: str, code: int, expected: tuple[str, str, object]
) -> None:
    error = letters.get(f"/api{path}", headers={"Prefer": f"code={code}"}).json()
    assert (error["error_code"], error["message"], error["details"]) == expected
    assert error["status"] == code


@pytest.mark.parametrize("wish", ["example=burnt", 'code=409, example="burnt"'])
def test_example_is_found_in_whichever_response_has_it(letters: TestClient, wish: str) -> None:
    answer = letters.get("/api/letters/3", headers={"Prefer": wish})
    assert (answer.status_code, answer.json()["message"]) == (409, "It is ashes.")
    assert answer.headers["preference-applied"] == wish.replace("=burnt", '="burnt"')


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("code=418", "Declared: 200, 304, 400, 404, 409"),
        ("example=drowned", "There is answered, burnt."),
        ("code=404, example=burnt", "for the responses 404 here. There is none."),
        ("wait=soon", "wait=soon is no number of seconds"),
    ],
)
def test_wish_that_cannot_be_met_is_refused_and_not_told_as_applied(
    letters: TestClient, wish: str, told: str
) -> None:
    answer = letters.get("/api/letters/3", headers={"Prefer": wish})
    assert answer.status_code == 400
    assert told in answer.json()["message"]
    assert "preference-applied" not in answer.headers


def test_answer_that_is_to_wait_says_so(letters: TestClient) -> None:
    answer = letters.get("/api/letters/3", headers={"Prefer": "wait=0.01, code=200"})
    assert answer.headers["preference-applied"] == "code=200, wait=0.01"
