"""People log in, are who they are, may do what they may, and log out."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi.testclient import TestClient

from tests.mock.mocking import mocked

CLUB: Final = Path(__file__).parent / "club.yaml"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with mocked(tmp_path_factory.mktemp("club"), CLUB.read_text(encoding="utf-8")) as client:
        yield client


@pytest.fixture
def club(served: TestClient) -> TestClient:
    served.post("/__mock__/reset")
    served.cookies.clear()
    return served


def log_in(club: TestClient, email: str, **more: str) -> dict[str, Any]:
    answer = club.post("/api/login", json={"email": email, "password": "any", **more})
    assert answer.status_code == 200, answer.text
    session: dict[str, Any] = answer.json()
    return session


def bearer(session: Mapping[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Bearer {session['token']}"}


def test_whoever_logs_in_is_shown_as_they_are(club: TestClient) -> None:
    ada, bob = log_in(club, "ada@club.example"), log_in(club, "bob@club.example", name="Robert")
    assert (ada["user"]["email"], ada["user"]["name"]) == ("ada@club.example", "Ada")
    assert bob["user"]["name"] == "Robert"
    assert ada["user"]["id"] != bob["user"]["id"]
    club.cookies.clear()
    assert club.get("/api/me", headers=bearer(ada)).json() == ada["user"]
    assert club.get("/api/me", headers=bearer(bob)).json() == bob["user"]


def test_what_somebody_changes_of_themselves_is_theirs(club: TestClient) -> None:
    ada, bob = log_in(club, "ada@club.example"), log_in(club, "bob@club.example")
    assert club.patch("/api/me", json={"name": "Countess"}, headers=bearer(ada)).json()["name"] == "Countess"
    assert club.get("/api/me", headers=bearer(ada)).json()["name"] == "Countess"
    assert club.get("/api/me", headers=bearer(bob)).json()["name"] == "Bob"
    assert log_in(club, "ada@club.example")["user"]["name"] == "Countess"


@pytest.mark.parametrize(
    ("name", "status"), [("steward", 200), ("nobody", 403), ("cellar:read", 403), ("anybody", 200)]
)
def test_people_have_roles_by_login_and_by_name(club: TestClient, name: str, status: int) -> None:
    assert club.get("/api/cellar", headers={"Authorization": f"Bearer {name}"}).status_code == status
    session = log_in(club, f"{name}@club.example")
    club.cookies.clear()
    assert club.get("/api/cellar", headers=bearer(session)).status_code == status


def test_several_roles_are_one_credential(club: TestClient) -> None:
    assert club.get("/api/cellar", headers={"X-Key": "steward"}).status_code == 403
    assert club.get("/api/cellar", headers={"X-Key": "steward,cellar:read"}).status_code == 200


def test_role_of_whoever_has_one_is_shown(club: TestClient) -> None:
    assert log_in(club, "steward@club.example")["user"]["role"] == "steward"
    assert log_in(club, "nobody@club.example")["user"]["role"] == "guest"


def test_cookie_is_kept_by_browsers_without_https_and_lets_in(club: TestClient) -> None:
    answer = club.post("/api/login", json={"email": "steward@club.example", "password": "any"})
    name, *attributes = answer.headers["set-cookie"].split("; ")
    assert name.startswith("club_session=")
    assert name != "club_session=abc"
    assert attributes == ["Path=/", "SameSite=Lax"]
    assert club.get("/api/cellar").status_code == 200
    club.cookies.clear()
    assert club.get("/api/cellar").status_code == 401


@pytest.mark.parametrize("way", ["cookie", "body"])
def test_session_goes_on_with_whatever_was_given_for_it(club: TestClient, way: str) -> None:
    session = log_in(club, "ada@club.example")
    if way == "body":
        club.cookies.clear()
    body = {"refresh_token": session["refresh_token"]} if way == "body" else {}
    renewed = club.post("/api/token", json=body).json()
    assert renewed["user"] == session["user"]
    assert renewed["token"] != session["token"]


def test_session_that_was_ended_lets_nobody_in(club: TestClient) -> None:
    session, other = log_in(club, "ada@club.example"), log_in(club, "bob@club.example")
    club.cookies.clear()
    out = club.post("/api/logout", headers=bearer(session))
    assert out.status_code == 204
    assert out.headers["set-cookie"] == "club_session=; Path=/; SameSite=Lax; Max-Age=0"
    assert club.get("/api/me", headers=bearer(session)).status_code == 401
    refused = club.post("/api/token", json={"refresh_token": session["refresh_token"]})
    assert (refused.status_code, refused.json()) == (401, {"message": "Not you."})
    assert club.get("/api/me", headers=bearer(other)).status_code == 200


def test_session_is_opened_read_and_closed_again_and_again(club: TestClient) -> None:
    for name in ("ada", "bob"):
        login = {"email": f"{name}@club.example", "password": "any"}
        assert club.post("/api/session", json=login).status_code == 204
        member = club.get("/api/session").json()
        assert (member["email"], "password" in member) == (login["email"], False)
        club.delete("/api/session")
        assert club.get("/api/session").status_code == 401


def test_whoever_registered_needs_their_own_password(club: TestClient) -> None:
    made = club.post("/api/users", json={"user": {"email": "eve@club.example", "password": "apple"}})
    assert made.json()["user"]["email"] == "eve@club.example"
    club.cookies.clear()
    assert club.get("/api/me", headers=bearer(made.json())).json() == made.json()["user"]
    refused = club.post("/api/login", json={"email": "eve@club.example", "password": "pear"})
    assert (refused.status_code, refused.json()) == (401, {"message": "Not you."})
    assert log_in(club, "eve@club.example", password="apple")["user"] == made.json()["user"]


def test_page_tells_whom_one_can_log_in_as(club: TestClient) -> None:
    assert "Log in as <code>steward</code>, <code>nobody</code>" in club.get("/docs").text
