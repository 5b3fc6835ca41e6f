"""What nobody learns who asks about an address: whether it has an account.

The background work of a process does not run here, so that the statements are those of the requests.
"""

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.conftest import composition_of
from tests.integration.identity.accounts.conftest import Query, Visit
from tests.integration.people import PASSWORD, Person, add_person

pytestmark = pytest.mark.anyio
NEW_PASSWORD: Final = "nine herons on a roof"
UNLIKE: Final = {"x-request-id", "date", "content-length"}
RANDOM: Final = re.compile(r"=[\w-]{43}(?=;)")
"""A token in a cookie."""


class Statements(list[str]):
    """What the database is told."""

    def take(self) -> list[str]:
        taken = list(self)
        self.clear()
        return taken


@pytest.fixture
def statements(app: FastAPI) -> Iterator[Statements]:
    told = Statements()
    with app.state.database.observed(lambda statement, _values: told.append(statement)):
        yield told


@pytest.fixture
async def alice(app: FastAPI) -> AsyncIterator[Person]:
    yield await add_person(app, "alice")
    await composition_of(app).close()


def seen(answer: httpx.Response) -> tuple[int, Any, dict[str, str]]:
    """All that a client sees but what every answer has of its own."""
    body = {name: value for name, value in answer.json().items() if name != "request_id"}
    headers = {name: value for name, value in answer.headers.items() if name not in UNLIKE}
    headers |= {"set-cookie": RANDOM.sub("=", answer.headers.get("set-cookie", ""))}
    return answer.status_code, body, headers


def registration(email: str) -> dict[str, str]:
    return {"email": email, "name": "Somebody", "password": PASSWORD}


def address_only(email: str) -> dict[str, str]:
    return {"email": email}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/auth/register", registration),
        ("/v1/auth/password-reset/request", address_only),
        ("/v1/auth/verify-email/request", address_only),
    ],
)
async def test_known_and_unknown_addresses_are_answered_alike_after_the_same_statements(
    visit: Visit, alice: Person, statements: Statements, path: str, body: Any
) -> None:
    await visit().post(path, json=body("first@example.com"))  # opens the connection
    statements.clear()
    unknown = await visit().post(path, json=body("nobody@example.com"))
    told_of_unknown = statements.take()
    known = await visit().post(path, json=body(alice.email))
    told_of_known = statements.take()
    assert unknown.status_code == 202
    assert seen(known) == seen(unknown)
    assert told_of_known == told_of_unknown
    assert told_of_known


async def test_unknown_user_wrong_password_and_whoever_cannot_log_in_are_answered_alike(
    app: FastAPI, visit: Visit, alice: Person, statements: Statements, query: Query
) -> None:
    people = [await add_person(app, name) for name in ("deactivated", "deleted", "passwordless")]
    changes = (
        "UPDATE users SET deactivated_at = now() WHERE id = :user_id",
        "UPDATE users SET deleted_at = now() WHERE id = :user_id",
        "UPDATE users SET password_hash = NULL WHERE id = :user_id",
    )
    for change, each in zip(changes, people, strict=True):
        await query(change, user_id=each.user_id)
    bodies = [{**alice.login, "password": NEW_PASSWORD}, {**alice.login, "email": "nobody@example.com"}]
    bodies += [each.login for each in people]
    answers, told = [], []
    for body in bodies:
        statements.clear()
        answers.append(seen(await visit().post("/v1/auth/login", json=body)))
        told.append(statements.take())
    assert answers[0][0] == 401
    assert answers[0][1]["error_code"] == "INVALID_CREDENTIALS"
    assert all(answer == answers[0] for answer in answers)
    assert all(each == told[0] for each in told)


async def test_another_address_is_asked_for_alike_whether_it_is_taken_or_not(
    app: FastAPI, visit: Visit, alice: Person, statements: Statements
) -> None:
    taken = (await add_person(app, "bob")).email
    answers, told = [], []
    for email in ("first@example.com", "free@example.com", taken):
        statements.clear()
        answer = await visit().post(
            "/v1/users/me/email",
            json={"email": email, "current_password": PASSWORD},
            headers=alice.headers,
        )
        answers.append((answer.status_code, answer.json()))
        told.append(statements.take())
    assert answers[0][0] == 202
    assert answers[1] == answers[2]
    assert told[1] == told[2]


async def test_no_answer_says_more_than_that_a_mail_may_be_on_its_way(visit: Visit, alice: Person) -> None:
    for path in ("/v1/auth/password-reset/request", "/v1/auth/verify-email/request"):
        answer = await visit().post(path, json={"email": alice.email})
        assert answer.json()["data"] is None
        assert alice.email not in answer.text
