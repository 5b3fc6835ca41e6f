"""A journal with envelopes, slugs, authors and favorites, as a frontend of it meets the mock."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi.testclient import TestClient

from tests.mock.mocking import mocked

JOURNAL: Final = Path(__file__).parent / "journal.yaml"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with mocked(tmp_path_factory.mktemp("journal"), JOURNAL.read_text(encoding="utf-8")) as client:
        yield client


@pytest.fixture
def journal(served: TestClient) -> TestClient:
    """A client who is signed in."""
    served.post("/__mock__/reset")
    login = {"user": {"email": "ada@journal.example", "password": "any"}}
    token = served.post("/api/users/login", json=login).json()["user"]["token"]
    served.headers["Authorization"] = f"Token {token}"
    return served


def add(journal: TestClient, title: str, *tags: str) -> dict[str, Any]:
    article = {"title": title, "tagList": list(tags)}
    made: dict[str, Any] = journal.post("/api/articles", json={"article": article}).json()["article"]
    return made


def slugs(journal: TestClient, **asked: str) -> list[str]:
    body = journal.get("/api/articles", params=asked).json()
    assert body["articlesCount"] == len(body["articles"])
    return [each["slug"] for each in body["articles"]]


def test_token_is_known_behind_a_word_and_given_again(journal: TestClient) -> None:
    user = journal.get("/api/user").json()["user"]
    assert user["email"] == "ada@journal.example"
    headers = {"Authorization": f"Token {user['token']}"}
    assert journal.get("/api/user", headers=headers).json()["user"]["email"] == user["email"]


def test_article_is_called_by_its_title_and_written_by_whoever_is_signed_in(journal: TestClient) -> None:
    made = [add(journal, "Über die Bücher!"), add(journal, "Über die Bücher!")]
    assert made[0]["slug"] == "uber-die-bucher"
    assert made[1]["slug"].startswith("uber-die-bucher-")
    assert made[0]["author"]["email"] == "ada@journal.example"
    assert journal.get(f"/api/articles/{made[1]['slug']}").json()["article"] == made[1]


def test_part_in_an_envelope_is_changed(journal: TestClient) -> None:
    add(journal, "One", "red")
    changed = journal.put("/api/articles/one", json={"article": {"title": "Two"}}).json()["article"]
    assert (changed["slug"], changed["title"]) == ("one", "Two")
    assert journal.get("/api/articles/one").json()["article"] == changed


def test_verb_does_what_it_says_and_is_taken_back(journal: TestClient) -> None:
    add(journal, "One")
    for _ in range(2):
        favored = journal.post("/api/articles/one/favorite").json()["article"]
        assert (favored["slug"], favored["favorited"], favored["favoritesCount"]) == ("one", True, 1)
    assert journal.delete("/api/articles/one/favorite").status_code == 204
    article = journal.get("/api/articles/one").json()["article"]
    assert (article["favorited"], article["favoritesCount"]) == (False, 0)
    assert journal.post("/api/articles/one/favorite").status_code == 200


def test_rows_are_those_that_are_asked_for(journal: TestClient) -> None:
    assert slugs(journal, tag="new") == ["first"], "nothing was posted yet"
    add(journal, "Apples", "red", "new")
    add(journal, "Pears", "green", "new")
    assert slugs(journal, tag="new") == ["apples", "pears"]
    assert slugs(journal, tag="red", author="ada@journal.example") == ["apples"]
    assert slugs(journal, author="eve@journal.example") == ["first"]
    assert slugs(journal, q="pear") == ["pears"]
    assert slugs(journal) == ["first", "apples", "pears"]


def test_error_of_any_shape_says_why(journal: TestClient) -> None:
    add(journal, "One")
    refused = journal.get("/api/articles/none")
    assert (refused.status_code, refused.json()) == (404, {"errors": {"body": ["There is no such article."]}})
