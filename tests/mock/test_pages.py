"""Lists move, are sorted and end; what was never posted is not found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi.testclient import TestClient

from tests.mock.mocking import mocked

SHELF: Final = Path(__file__).parent / "shelf.yaml"
TITLES: Final = ("Emma", "Walden", "Ulysses", "Kim", "Dracula", "Nana")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with mocked(tmp_path_factory.mktemp("shelf"), SHELF.read_text(encoding="utf-8")) as client:
        yield client


@pytest.fixture
def shelf(served: TestClient) -> TestClient:
    served.post("/__mock__/reset")
    return served


@pytest.fixture
def books(shelf: TestClient) -> TestClient:
    for year, title in enumerate(TITLES, 1900):
        shelf.post("/api/books", json={"title": title, "year": None if title == "Kim" else year})
    return shelf


def listed(client: TestClient, **asked: object) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/api/books", params={k: str(v) for k, v in asked.items()}).json()
    return body


def titles(body: dict[str, Any]) -> list[str]:
    return [each["title"] for each in body["data"]]


def test_list_of_a_new_mock_tells_of_the_rows_that_it_has(shelf: TestClient) -> None:
    pagination = listed(shelf)["pagination"]
    assert pagination["total"] == pagination["total_pages"] == pagination["page"] == 1
    assert not pagination["has_next"]
    assert not pagination["has_prev"]
    assert listed(shelf, page=2)["data"] == []


def test_pages_move_and_end(books: TestClient) -> None:
    pages = [listed(books, page=number) for number in (1, 2, 3, 4)]
    assert [titles(page) for page in pages] == [
        ["Dracula", "Emma", "Kim"],
        ["Middlemarch", "Nana", "Ulysses"],
        ["Walden"],
        [],
    ]
    assert [page["pagination"]["has_next"] for page in pages] == [True, True, False, False]
    assert [page["pagination"]["has_prev"] for page in pages] == [False, True, True, True]
    assert {page["pagination"]["total"] for page in pages} == {7}
    assert pages[1]["pagination"] | {"total": 0} == {
        "total": 0,
        "page": 2,
        "page_size": 3,
        "total_pages": 3,
        "has_next": True,
        "has_prev": True,
    }


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("-title", ["Walden", "Ulysses", "Nana"]),
        ("year", ["Middlemarch", "Emma", "Walden"]),
        ("-year", ["Nana", "Dracula", "Ulysses"]),
        ("-created_at", ["Nana", "Dracula", "Kim"]),
    ],
)
def test_rows_come_in_the_order_that_is_asked_for(books: TestClient, order: str, expected: list[str]) -> None:
    assert titles(listed(books, sort=order)) == expected


def test_what_a_row_lacks_is_sorted_behind_the_others(books: TestClient) -> None:
    assert titles(listed(books, sort="year", limit=100))[-1] == "Kim"
    assert titles(listed(books, sort="-year", limit=100))[-1] == "Kim"


def test_headers_tell_of_the_page_too(books: TestClient) -> None:
    answer = books.get("/api/books?page=2&sort=title")
    assert answer.headers["x-total-count"] == "7"
    assert answer.links["next"]["url"] == "http://localhost/api/books?page=3&sort=title"
    assert books.get(answer.links["last"]["url"]).json()["data"][0]["title"] == "Walden"
    assert set(books.get("/api/books?page=3").links) == {"first", "prev", "last"}
    several = books.get("/api/books?tag=red&tag=blue").links["next"]["url"]
    assert several == "http://localhost/api/books?tag=red&tag=blue&page=2"


def test_cursors_lead_to_the_last_page_and_end_there(shelf: TestClient) -> None:
    for number in range(1, 6):
        shelf.post("/api/films", json={"id": f"f-{number}", "name": f"Film {number}"})
    seen, token = [], ""
    for _ in range(10):
        given = {"page_size": "2", "order_by": "id", "order": "desc"} | (
            {"page_token": token} if token else {}
        )
        page = shelf.get("/api/films", params=given).json()
        seen += [film["id"] for film in page["films"]]
        token = page.get("next_page_token", "")
        if not token:
            break
    assert seen == ["f-5", "f-4", "f-3", "f-2", "f-1", "f-0"]


def test_next_page_is_an_address_of_the_mock_until_there_is_none(shelf: TestClient) -> None:
    for number in (3, 1, 2):
        shelf.post("/api/songs", json={"id": number, "title": f"Song {number}"})
    first = shelf.get("/api/songs", params={"limit": "2", "sortBy": "title:desc"}).json()
    assert [song["id"] for song in first["results"]] == [3, 2]
    assert (first["count"], first["previous"]) == (3, None)
    last = shelf.get(first["next"]).json()
    assert [song["id"] for song in last["results"]] == [1]
    assert last["next"] is None
    assert last["previous"].startswith("http://localhost/api/songs?")


def test_times_tell_what_is_the_newest_and_what_was_changed_last(shelf: TestClient) -> None:
    made = [shelf.post("/api/books", json={"title": title}).json() for title in ("One", "Two")]
    assert made[0]["created_at"] < made[1]["created_at"]
    changed = shelf.patch(f"/api/books/{made[0]['id']}", json={"title": "Zero"}).json()
    assert changed["created_at"] == made[0]["created_at"]
    assert changed["updated_at"] > made[1]["updated_at"]


def test_anything_is_found_until_something_is_posted(shelf: TestClient) -> None:
    assert shelf.get("/api/books/99").status_code == 200
    made = shelf.post("/api/books", json={"title": "Kim"}).json()
    assert shelf.get(f"/api/books/{made['id']}").status_code == 200
    assert shelf.get("/api/books/99").status_code == 404
    assert shelf.patch("/api/books/99", json={}).status_code == 404
    assert shelf.get("/api/books/99/pages").status_code == 404


def test_what_the_document_itself_shows_is_found_all_the_same(shelf: TestClient) -> None:
    shelf.post("/api/books", json={"title": "Kim"})
    for key in (1, 8, "me"):
        assert shelf.get(f"/api/books/{key}").status_code == 200, key


def test_whole_book_is_put_where_none_was(shelf: TestClient) -> None:
    shelf.post("/api/books", json={"title": "Kim"})
    assert shelf.put("/api/books/99", json={"title": "Nana"}).status_code == 200
    assert shelf.get("/api/books/99").json()["title"] == "Nana"
