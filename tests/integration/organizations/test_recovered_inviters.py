"""Recovery takes back whom an account invited: nobody joins by what a thief began in its name."""

import asyncio
from typing import Any, Final

import psycopg
import pytest

from tests.integration.conftest import Execute
from tests.integration.identity.accounts.mailbox import Mailbox
from tests.integration.organizations.school import School, wait_for_locks
from tests.integration.people import PASSWORD

pytestmark = pytest.mark.anyio
BETTER: Final = "nine herons on a roof"
RECOVERIES: Final = ("a reset by mail", "a changed password", "log-out everywhere")
END: Final = """
    INSERT INTO ended_sessions (session_key, expires_at) VALUES (%s, now() + interval '1 hour')
"""


async def log_in(school: School) -> dict[str, Any]:
    """The owner's session, of whoever knows the password."""
    answer = await school.client.post("/v1/auth/login", json=school.people["owner"].login)
    assert answer.status_code == 200, answer.text
    login: dict[str, Any] = answer.json()
    return login | {"headers": {"Authorization": f"Bearer {login['access_token']}"}}


async def recover(how: str, school: School, mailbox: Mailbox) -> None:
    owner, post = school.people["owner"], school.client.post
    headers = (await log_in(school))["headers"]
    match how:
        case "a reset by mail":
            await post("/v1/auth/password-reset/request", json={"email": owner.email})
            token = await mailbox.token_for(owner.email, "reset-password")
            done = await post("/v1/auth/password-reset/confirm", json={"token": token, "password": BETTER})
        case "a changed password":
            body = {"current_password": PASSWORD, "new_password": BETTER}
            done = await post("/v1/users/me/password", json=body, headers=headers)
        case _:
            done = await post("/v1/auth/logout-all", headers=headers)
    assert done.is_success, done.text


@pytest.mark.parametrize("how", RECOVERIES)
async def test_whom_a_thief_invited_does_not_join_after(how: str, school: School, mailbox: Mailbox) -> None:
    thief = (await log_in(school))["headers"]
    body = {"email": school.people["stranger"].email, "role": "owner"}
    path = f"{school.path}/invitations"
    assert (await school.client.post(path, json=body, headers=thief)).status_code == 201
    assert (await school.add("guest", "admin", by="second")).status_code == 202
    stolen = await mailbox.token_for(school.people["stranger"].email, "invitations")
    of_another_owner = await mailbox.token_for(school.people["guest"].email, "invitations")
    await recover(how, school, mailbox)
    accept = "/v1/invitations/accept"
    refused = await school.ask("stranger", "POST", accept, json={"token": stolen})
    assert (refused.status_code, refused.json()["error_code"]) == (409, "ONE_TIME_TOKEN_INVALID")
    joined = await school.ask("guest", "POST", accept, json={"token": of_another_owner})
    assert joined.status_code == 200


async def test_nobody_is_invited_by_a_session_that_ends_meanwhile(school: School, execute: Execute) -> None:
    thief = await log_in(school)
    owner, url = school.people["owner"].user_id, school.app.state.settings.database_url
    body = {"email": school.people["stranger"].email, "role": "owner"}
    async with await psycopg.AsyncConnection.connect(url) as recovery:
        await recovery.execute("SELECT FROM users WHERE id = %s FOR UPDATE", (owner,))
        path = f"{school.path}/invitations"
        invited = asyncio.create_task(school.client.post(path, json=body, headers=thief["headers"]))
        await wait_for_locks(execute, 1)
        await recovery.execute(END, (thief["session_id"],))
    assert (await invited).status_code == 401
    assert await execute("SELECT id FROM invitations") == []
