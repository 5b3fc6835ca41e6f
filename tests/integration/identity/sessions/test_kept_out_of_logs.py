"""What opens sessions stands in no log line, wherever a client puts it."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any, Final

import pytest

from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute
from tests.integration.identity.sessions.conftest import Visit, bearer_of

pytestmark = pytest.mark.anyio

ME: Final = "/v1/users/me"
ALL_ROWS: Final = """
    SELECT each::text AS row FROM sessions each UNION ALL SELECT each::text FROM refresh_tokens each
    UNION ALL SELECT each::text FROM ended_sessions each UNION ALL SELECT each::text FROM audit_log each
    UNION ALL SELECT each::text FROM audit_pending each UNION ALL SELECT each::text FROM users each
    UNION ALL SELECT each::text FROM idempotency_keys each
"""


@pytest.fixture(params=["json", "console"])
def written(request: pytest.FixtureRequest, settings: Settings) -> Iterator[io.StringIO]:
    """What the service writes of each request, as in production or as in development."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    output = io.StringIO()
    configure_logging(settings.model_copy(update={"log_format": request.param, "log_level": "DEBUG"}), output)
    yield output
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.captureWarnings(capture=False)


def what_is_in(written: io.StringIO) -> str:
    for handler in logging.getLogger().handlers:
        handler.flush()
    return written.getvalue()


@pytest.fixture
async def tokens(written: io.StringIO, visit: Visit, person: AddPerson) -> Any:
    """Of a login after logging was set up; the application is built after it, too."""
    alice = await person()
    return (await visit().post("/v1/auth/login", json=alice.login)).json()


@pytest.fixture
def app(written: io.StringIO, app: Any) -> Any:
    return app


async def test_tokens_in_urls_headers_and_bodies_are_not_logged(
    written: io.StringIO, visit: Visit, tokens: Any
) -> None:
    client = visit()
    access, refresh = tokens["access_token"], tokens["refresh_token"]
    for secret in (access, refresh):
        for name in ("access_token", "refresh_token", "token", "t", "redirect_to"):
            await client.get(f"{ME}?{name}={secret}", headers=bearer_of(tokens))
        await client.get(ME, headers={"Authorization": f"Bearer {secret}"})
        await client.get(ME, headers={"Authorization": secret, "Cookie": f"charter_refresh={secret}"})
        await client.post("/v1/auth/refresh", json={"refresh_token": secret, "unknown": secret})
        await client.post("/v1/auth/refresh", content=f'{{"refresh_token": "{secret}"')
        await client.post("/v1/auth/token", data={"grant_type": "refresh_token", "refresh_token": secret})
    text = what_is_in(written)
    assert "/v1/auth/refresh" in text
    assert access not in text
    assert refresh not in text
    assert access.split(".")[2] not in text


async def test_passwords_are_not_logged(written: io.StringIO, visit: Visit, person: AddPerson) -> None:
    alice, password = await person(), "seventeen grey herons"
    for path in ("/v1/auth/login", f"/v1/auth/login?password={password}"):
        await visit().post(path, json=alice.login | {"password": password})
        await visit().post(path, json=alice.login | {"password": password, "code": [password]})
    form = {"grant_type": "password", "username": alice.email, "password": password, "client_id": "x" * 300}
    await visit().post("/v1/auth/token", data=form)
    assert password not in what_is_in(written)


async def test_a_reuse_is_told_without_the_token(
    written: io.StringIO, visit: Visit, tokens: Any, execute: Execute
) -> None:
    body = {"refresh_token": tokens["refresh_token"]}
    following = (await visit().post("/v1/auth/refresh", json=body)).json()
    await visit().post("/v1/auth/refresh", json=body)
    text = what_is_in(written) + "".join(each.row for each in await execute(ALL_ROWS))
    for secret in (tokens["refresh_token"], following["refresh_token"], following["access_token"]):
        assert secret not in text


async def test_a_line_says_who_asked_and_stays_one_line(
    written: io.StringIO, visit: Visit, tokens: Any
) -> None:
    agent = {"User-Agent": 'curl/8\\n{"level":"ERROR"}'}
    await visit("203.0.113.40").get(ME, headers=bearer_of(tokens) | agent)
    lines = [line for line in what_is_in(written).splitlines() if ME in line]
    assert len(lines) == 1
    if lines[0].startswith("{"):
        line = json.loads(lines[0])
        assert (line["client"], line["path"], line["status"]) == ("203.0.113.40", ME, 200)
        assert line["caller"] == str(tokens["user"]["id"])
