"""What is there when a mock starts, out of a file."""

import json
import re
from base64 import b64encode
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from contract_runtime.mock.seeding import SeedRefused
from tests.mock.conftest import SHOP, served_url, start_mock, stop_mock
from tests.mock.mocking import mocked

HERE: Final = Path(__file__).parent
SHELF: Final = (HERE / "shelf.yaml").read_text(encoding="utf-8")
BADGES: Final = """
openapi: 3.1.0
info: {title: Badges, version: "1"}
security: [{key: []}, {bearer: []}, {basic: []}]
paths:
  /me:
    get:
      operationId: whoAmI
      responses:
        "200":
          description: You
          content:
            application/json:
              schema:
                type: object
                required: [id, name, firstName, email]
                properties:
                  id: {type: integer}
                  name: {type: string}
                  firstName: {type: string}
                  email: {type: string, examples: [somebody@club.example]}
  /logout:
    post: {operationId: logOut, responses: {"204": {description: Out}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    bearer: {type: http, scheme: bearer}
    basic: {type: http, scheme: basic}
"""
BOB: Final = b64encode(b"bob@club.example:apple").decode()
CLUB: Final = (HERE / "club.yaml").read_text(encoding="utf-8")


def test_rows_of_a_seed_are_there_and_others_are_not(tmp_path: Path) -> None:
    planted = {
        "/books": [{"id": 70, "title": "Emma", "year": 1815}, {"title": "Kim"}],
        "/books/70/pages": [{"id": 5}],
    }
    with mocked(tmp_path, SHELF, planted=planted) as shelf:
        for _ in range(2):
            rows = shelf.get("/api/books", params={"sort": "title"}).json()["data"]
            assert [row["title"] for row in rows] == ["Emma", "Kim"]
            assert shelf.get("/api/books/70").json()["year"] == 1815
            assert shelf.get("/api/books/70/pages").json() == [{"id": 5}]
            found = [shelf.get(f"/api/books/{key}").status_code for key in ("me", 1, 8, 99)]
            assert found == [200, 404, 404, 404]
            shelf.post("/api/books", json={"title": "Zadig"})
            shelf.post("/__mock__/reset")


def test_as_many_rows_are_made_as_are_asked_for(tmp_path: Path) -> None:
    with mocked(tmp_path, SHELF, planted={"/books": 25}) as shelf:
        page = shelf.get("/api/books", params={"limit": 100}).json()
        assert page["pagination"]["total"] == 25
        assert len({row["title"] for row in page["data"]}) == 25


@pytest.mark.parametrize("none", [0, []])
def test_list_can_be_empty_from_the_start(tmp_path: Path, none: Any) -> None:
    with mocked(tmp_path, SHELF, planted={"/books": none}) as shelf:
        page = shelf.get("/api/books").json()
        assert (page["data"], page["pagination"]["total"]) == ([], 0)
        assert shelf.get("/api/books/1").status_code == 404
        shelf.post("/api/books", json={"title": "Kim"})
        assert [row["title"] for row in shelf.get("/api/books").json()["data"]] == ["Kim"]


def test_row_of_the_document_that_a_seed_names_is_as_the_seed_has_it(tmp_path: Path) -> None:
    with mocked(tmp_path, SHELF, planted={"/books": [{"id": 1, "title": "Kim"}]}) as shelf:
        assert [row["title"] for row in shelf.get("/api/books").json()["data"]] == ["Kim"]
        assert shelf.get("/api/books/1").json()["title"] == "Kim"


def test_people_of_a_seed_have_roles_and_passwords(tmp_path: Path) -> None:
    people = {"ada@club.example": {"roles": ["steward"], "password": "apple", "name": "Ada L."}}
    with mocked(tmp_path, CLUB, planted={"people": people}) as club:
        login = {"email": "ada@club.example", "password": "pear"}
        assert club.post("/api/login", json=login).status_code == 401
        session = club.post("/api/login", json=login | {"password": "apple"}).json()
        assert (session["user"]["name"], session["user"]["role"]) == ("Ada L.", "steward")
        assert session["user"]["email"] == "ada@club.example"
        club.cookies.clear()
        assert (
            club.get("/api/cellar", headers={"Authorization": f"Bearer {session['token']}"}).status_code
            == 200
        )


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ({"books": []}, "books: this is neither `people` nor a path of the contract such as /pets"),
        ({"/book": []}, "/book: the contract has no GET for this path"),
        ({"/books": {}}, "/books: write a list of what is there, or how many there are"),
        ({"/books": [{"title": "Kim"}, 5]}, "/books: row 2: write its properties"),
        (
            {"/books": [{"title": 5}]},
            "/books: row 1: title: this value does not fit what the contract answers",
        ),
        ({"/books": 20_000}, "/books: at most 10,000 can be made"),
        ({"/books/3/pages": 2}, "/books/3/pages: no POST tells what they are like"),
        ({"people": {"ada": {}}}, "people: no operation of the contract asks who calls; leave them out"),
    ],
)
def test_seed_that_does_not_fit_is_refused_with_its_place(tmp_path: Path, planted: Any, told: str) -> None:
    with pytest.raises(SeedRefused, match=re.escape(told)), mocked(tmp_path, SHELF, planted=planted):
        pass


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (5, "people: ada: write what is known of them, as in {name: Ada}"),
        ({"roles": "steward"}, "people: ada: roles: write a list"),
        (
            {"roles": ["king"]},
            "people: ada: no role 'king' is in the contract; there are: cellar:read, steward",
        ),
    ],
)
def test_person_of_a_seed_who_does_not_fit_is_refused(tmp_path: Path, person: Any, told: str) -> None:
    planted = {"people": {"ada": person}}
    with pytest.raises(SeedRefused, match=re.escape(told)), mocked(tmp_path, CLUB, planted=planted):
        pass


def test_person_with_roles_is_refused_where_a_contract_has_none(tmp_path: Path) -> None:
    planted = {"people": {"ada": {"roles": ["admin"]}}}
    told = "people: ada: the contract has no roles; leave `roles` out"
    with pytest.raises(SeedRefused, match=re.escape(told)), mocked(tmp_path, BADGES, planted=planted):
        pass


@pytest.mark.parametrize(
    "credential",
    [{"X-Key": "bob@club.example"}, {"Authorization": "Bearer bob"}, {"Authorization": f"Basic {BOB}"}],
)
def test_people_without_a_login_come_by_their_name(tmp_path: Path, credential: dict[str, str]) -> None:
    people = {
        "ada@club.example": {"name": "Ada L."},
        "bob@club.example": {"id": 70, "firstName": "Robert", "password": "apple"},
    }
    with mocked(tmp_path, BADGES, planted={"people": people}) as club:
        for _ in range(2):
            bob = club.get("/me", headers=credential).json()
            assert bob == {"id": 70, "name": "Bob", "firstName": "Robert", "email": "bob@club.example"}
            assert club.get("/me", headers={"X-Key": "ada@club.example"}).json()["name"] == "Ada L."
            assert club.post("/logout", headers=credential).status_code == 204
        assert club.get("/me", headers={"X-Key": "any"}).json()["email"] == "somebody@club.example"


def test_command_reads_a_seed(cache: Path, tmp_path: Path) -> None:
    seed = tmp_path / "seed.yaml"
    seed.write_text("/products:\n- {id: 40, name: Desk, price: 99.5}\n", encoding="utf-8")
    process = start_mock(cache, "--port", "0", "--seed", str(seed), document=SHOP)
    product = httpx.get(f"{served_url(process)}/products/40").json()
    stop_mock(process)
    assert product["name"] == "Desk"


def test_command_tells_of_a_seed_that_does_not_fit(cache: Path, tmp_path: Path) -> None:
    seed = tmp_path / "seed.json"
    seed.write_text(json.dumps({"/products": [{"name": 5}]}), encoding="utf-8")
    process = start_mock(cache, "--port", "0", "--seed", str(seed), document=SHOP)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 1
    assert (
        errors == "mock: --seed: /products: row 1: name: this value does not fit what the contract answers\n"
    )
