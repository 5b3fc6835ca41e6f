"""What an account's owner sees of the devices, and which of them can be ended."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson, Execute
from tests.integration.identity.sessions.conftest import Clock, Visit, bearer_of
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

SESSIONS: Final = "/v1/sessions"
CURRENT: Final = "/v1/sessions/current"
ME: Final = "/v1/users/me"


@pytest.fixture
async def alice(person: AddPerson) -> Person:
    return await person()


async def log_in(client: httpx.AsyncClient, person: Person, **more: Any) -> Any:
    answer = await client.post("/v1/auth/login", json=person.login | more)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def refresh(client: httpx.AsyncClient, tokens: Any, **headers: str) -> Any:
    body = {"refresh_token": tokens["refresh_token"]}
    answer = await client.post("/v1/auth/refresh", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def listed(client: httpx.AsyncClient, tokens: Any, query: str = "") -> Any:
    answer = await client.get(f"{SESSIONS}{query}", headers=bearer_of(tokens))
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_last_used_session_comes_first(visit: Visit, alice: Person, clock: Clock) -> None:
    logins = []
    for number in range(3):
        clock.go_on(seconds=1)
        logins.append(await log_in(visit(), alice, device_name=f"Device {number}"))
    clock.go_on(seconds=1)
    await refresh(visit(), logins[0])
    page = await listed(visit(), logins[2])
    assert [each["device_name"] for each in page["data"]] == ["Device 0", "Device 2", "Device 1"]


async def test_sessions_come_in_pages(visit: Visit, alice: Person) -> None:
    logins = [await log_in(visit(), alice) for _ in range(3)]
    pages = [await listed(visit(), logins[0], f"?page={number}&limit=2") for number in (1, 2, 3)]
    assert [len(page["data"]) for page in pages] == [2, 1, 0]
    assert [page["pagination"]["total"] for page in pages] == [3, 3, 3]
    ids = {each["id"] for page in pages for each in page["data"]}
    assert ids == {login["session_id"] for login in logins}


async def test_only_living_sessions_of_the_own_account_are_listed(
    visit: Visit, alice: Person, person: AddPerson, execute: Execute, clock: Clock
) -> None:
    ended, idle, old, own = [await log_in(visit(), alice) for _ in range(4)]
    await log_in(visit(), await person("bob"))
    await visit().post("/v1/auth/logout", headers=bearer_of(ended))
    await execute("UPDATE sessions SET idle_until = %s WHERE id = %s", clock(), idle["session_id"])
    await execute("UPDATE sessions SET expires_at = %s WHERE id = %s", clock(), old["session_id"])
    page = await listed(visit(), own)
    assert [each["id"] for each in page["data"]] == [own["session_id"]]
    assert page["pagination"]["total"] == 1


async def test_a_refresh_notes_where_and_when_the_session_was_used(
    visit: Visit, alice: Person, clock: Clock
) -> None:
    tokens = await log_in(visit("203.0.113.30"), alice)
    before = (await visit().get(CURRENT, headers=bearer_of(tokens))).json()
    clock.go_on(minutes=5)
    following = await refresh(visit("203.0.113.31"), tokens)
    after = (await visit().get(CURRENT, headers=bearer_of(following))).json()
    assert before["client_address"] == "203.0.113.30"
    assert after["client_address"] == "203.0.113.31"
    assert after["last_used_at"] > before["last_used_at"]
    assert after["created_at"] == before["created_at"]
    assert after["expires_at"] > before["expires_at"]


async def test_a_refresh_does_not_change_the_device(visit: Visit, alice: Person) -> None:
    """A thief who refreshes is not known as the owner's device, nor is the owner's device renamed."""
    tokens = await log_in(visit(), alice, device_name="Desk")
    stolen = {"User-Agent": "curl/8.5.0", "X-Device-Id": "thief"}
    following = await refresh(visit(), tokens, **stolen)
    current = (await visit().get(CURRENT, headers=bearer_of(following))).json()
    assert (current["device_name"], current["device_id"]) == ("Desk", None)


async def test_a_device_without_a_name_gets_one(visit: Visit, alice: Person) -> None:
    client = visit()
    del client.headers["User-Agent"]
    tokens = await log_in(client, alice)
    (session,) = (await listed(client, tokens))["data"]
    assert session["device_name"] == "Unknown device"


@pytest.mark.parametrize("name", ["", "x" * 101, "a\x00b", 7, None])
async def test_a_name_that_is_none_is_refused(visit: Visit, alice: Person, name: object) -> None:
    body = alice.login | {"device_name": name}
    assert (await visit().post("/v1/auth/login", json=body)).status_code == 422


@pytest.mark.parametrize("device_id", ["x" * 101, "with space", "umläut"])
async def test_a_device_id_of_another_form_is_refused(visit: Visit, alice: Person, device_id: str) -> None:
    headers = {b"X-Device-Id": device_id.encode()}
    answer = await visit().post("/v1/auth/login", json=alice.login, headers=headers)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "user_agent",
    [
        b"x" * 9000,
        "Mozilla/5.0 \x7f\xe9\xff Firefox/1".encode(),
        b"\xb5Torrent/3.6",
        b"'; DROP TABLE sessions; --",
    ],
    ids=["long", "accents", "accents first, in Latin-1", "SQL"],
)
async def test_any_user_agent_logs_in(visit: Visit, alice: Person, user_agent: bytes) -> None:
    headers = {b"User-Agent": user_agent}
    answer = await visit().post("/v1/auth/login", json=alice.login, headers=headers)
    assert answer.status_code == 200, answer.text
    (session,) = (await listed(visit(), answer.json()))["data"]
    assert 0 < len(session["device_name"]) <= 100
    assert session["device_name"].isprintable()


async def test_an_address_of_ipv6_is_kept_whole(visit: Visit, alice: Person) -> None:
    address = "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff"
    tokens = await log_in(visit(address), alice)
    (session,) = (await listed(visit(), tokens))["data"]
    assert session["client_address"] == address


async def test_ending_the_own_session_is_logging_out(visit: Visit, alice: Person) -> None:
    tokens, client = await log_in(visit(), alice), visit()
    ended = await client.delete(f"{SESSIONS}/{tokens['session_id']}", headers=bearer_of(tokens))
    assert ended.status_code == 204
    assert (await client.get(ME, headers=bearer_of(tokens))).status_code == 401
    refused = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert refused.status_code == 401


async def test_foreign_and_unknown_sessions_are_told_apart_by_nobody(
    visit: Visit, alice: Person, person: AddPerson
) -> None:
    bob = await person("bob")
    foreign, own, client = await log_in(visit(), bob), await log_in(visit(), alice), visit()
    answers = [
        (await client.delete(f"{SESSIONS}/{session_id}", headers=bearer_of(own)))
        for session_id in (foreign["session_id"], "00000000-0000-4000-8000-000000000000", "x")
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.json()["message"] for answer in answers}) == 1
    assert (await client.get(ME, headers=bearer_of(foreign))).status_code == 200


async def test_not_even_an_administrator_ends_somebody_s_session_here(
    visit: Visit, alice: Person, person: AddPerson
) -> None:
    root, tokens = await person("root", "super_admin"), await log_in(visit(), alice)
    answer = await visit().delete(f"{SESSIONS}/{tokens['session_id']}", headers=root.headers)
    assert answer.status_code == 404


async def test_a_session_ended_before_stays_with_its_reason(
    visit: Visit, alice: Person, execute: Execute
) -> None:
    first, second, client = await log_in(visit(), alice), await log_in(visit(), alice), visit()
    await client.post("/v1/auth/logout", headers=bearer_of(first))
    path = f"{SESSIONS}/{first['session_id']}"
    assert (await client.delete(path, headers=bearer_of(second))).status_code == 204
    (row,) = await execute("SELECT end_reason FROM sessions WHERE id = %s", first["session_id"])
    assert row.end_reason == "logged_out"


async def test_a_session_is_not_revived_with_its_account(
    visit: Visit, alice: Person, person: AddPerson
) -> None:
    admin, client = await person("ada", "admin"), visit()
    tokens = await log_in(visit(), alice)
    for step in ("deactivate", "activate"):
        path = f"/v1/admin/users/{alice.user_id}/{step}"
        assert (await client.post(path, headers=admin.headers)).status_code == 200
    assert (await client.get(ME, headers=bearer_of(tokens))).status_code == 401
    refused = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert refused.status_code == 401
    assert (await client.get(ME, headers=bearer_of(await log_in(visit(), alice)))).status_code == 200


async def test_logins_and_ends_are_written_down(visit: Visit, alice: Person, execute: Execute) -> None:
    first, second, client = await log_in(visit(), alice), await log_in(visit(), alice), visit()
    await client.delete(f"{SESSIONS}/{first['session_id']}", headers=bearer_of(second))
    await client.post("/v1/auth/logout", headers=bearer_of(second))
    entries = await execute("SELECT event, target, actor_subject FROM audit_log ORDER BY 1")
    events = [entry.event for entry in entries]
    assert events.count("session.started") == 2
    assert events.count("session.ended") == 2
    ended = [entry for entry in entries if entry.event == "session.ended"]
    assert {entry.actor_subject for entry in ended} == {str(alice.user_id)}
    assert any(first["session_id"] in (entry.target or "") for entry in ended)


async def test_a_form_login_is_written_down_once(visit: Visit, alice: Person, execute: Execute) -> None:
    form = {"grant_type": "password", "username": alice.email, "password": alice.password}
    assert (await visit().post("/v1/auth/token", data=form)).status_code == 200
    (entry,) = await execute("SELECT target, actor_subject FROM audit_log WHERE event = 'session.started'")
    assert (entry.target, entry.actor_subject) == (str(alice.user_id), str(alice.user_id))


async def test_what_a_proxy_takes_for_an_address_is_no_hindrance(visit: Visit, alice: Person) -> None:
    """A trusted proxy may hand on whatever a client wrote into X-Forwarded-For."""
    address = "unknown, or not an address at all: " + "x" * 100
    answer = await visit(address).post("/v1/auth/login", json=alice.login)
    assert answer.status_code == 200
