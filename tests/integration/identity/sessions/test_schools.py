"""Many people behind one address: what they do right is never refused for there being many of them."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.sessions.conftest import Visit
from tests.integration.people import PASSWORD

pytestmark = pytest.mark.anyio
SCHOOL: Final = "203.0.113.20"
WRONG: Final = {"password": "wrong but long enough"}


def left_of(answer: httpx.Response) -> str:
    """How many more may fail, as the answer tells."""
    return str(answer.headers["ratelimit"]).split(";")[1]


async def test_good_logins_use_up_nothing(visit: Visit, person: AddPerson) -> None:
    alice = await person()
    answers = [await visit(SCHOOL).post("/v1/auth/login", json=alice.login) for _ in range(12)]
    assert [(answer.status_code, left_of(answer)) for answer in answers] == [(200, "r=60")] * 12
    assert answers[0].headers["ratelimit-policy"] == '"default";q=60;w=60'


async def test_only_what_was_refused_is_used_up(visit: Visit, person: AddPerson) -> None:
    alice, client = await person(), visit(SCHOOL)
    told = []
    for body in (alice.login | WRONG, alice.login, {"email": "no address"}, alice.login | WRONG):
        answer = await client.post("/v1/auth/login", json=body)
        told.append((answer.status_code, left_of(answer)))
    assert told == [(401, "r=59"), (200, "r=59"), (422, "r=59"), (401, "r=58")]


async def test_good_refreshes_use_up_nothing(visit: Visit, person: AddPerson) -> None:
    alice, client = await person(), visit(SCHOOL)
    tokens: Any = (await client.post("/v1/auth/login", json=alice.login)).json()
    for _ in range(31):
        answer = await client.post("/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
        assert (answer.status_code, left_of(answer)) == (200, "r=600")
        tokens = answer.json()


async def test_a_class_registers_within_a_minute(visit: Visit) -> None:
    for number in range(40):
        body = {"email": f"pupil{number}@example.com", "name": "Pupil", "password": PASSWORD}
        answer = await visit(SCHOOL).post("/v1/auth/register", json=body)
        assert answer.status_code == 202
