"""A Redis that is stopped while two processes of the service run on it."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, Final

import httpx
import pytest

from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand, stand
from tests.faults.waiting import until

LOGIN: Final = {"email": "first@example.com", "password": "long enough to be the first"}
FIRST: Final = {"FIRST_SUPERUSER_EMAIL": LOGIN["email"], "FIRST_SUPERUSER_PASSWORD": LOGIN["password"]}
LOGINS: Final = 8
ME: Final = "/v1/users/me"


@pytest.fixture(scope="module")
def stood() -> Iterator[Stand]:
    with stand() as stood:
        yield stood


@pytest.fixture(scope="module")
def api(stood: Stand) -> ProcessGroup:
    return stood.start_api(**FIRST, REDIS_TIMEOUT_SECONDS="1")


@pytest.fixture(scope="module")
def clients(stood: Stand, api: ProcessGroup) -> Iterator[list[httpx.Client]]:
    """One of the API, and one of another one beside it."""
    urls = [stood.url, stood.start_second_api()]
    with ExitStack() as stack:
        yield [stack.enter_context(httpx.Client(base_url=url, timeout=120)) for url in urls]


def log_in(client: httpx.Client) -> dict[str, str]:
    """Headers of a new session."""
    answer = client.post("/v1/auth/login", json=LOGIN)
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


def until_refused(client: httpx.Client, session: dict[str, str]) -> None:
    until(lambda: client.get(ME, headers=session).status_code == 401, "a refusal")


def health(client: httpx.Client) -> Any:
    return client.get("/v1/health/detailed").json()["redis"]


def test_one_request_waits_for_a_frozen_redis_and_what_ends_is_refused_everywhere(
    stood: Stand, api: ProcessGroup, clients: list[httpx.Client]
) -> None:
    one, other = clients
    session = log_in(one)
    assert other.get(ME, headers=session).status_code == 200
    with stood.servers.redis_frozen():
        until(lambda: health(one)["status"] == "unhealthy", "a Redis that is away")
        assert health(one)["reason"] == "timed_out"
        sessions = [log_in(one) for _ in range(LOGINS)]
        for each in (session, *sessions):
            assert other.get(ME, headers=each).status_code == 200
            assert one.post("/v1/auth/logout", headers=each).status_code == 200
        for each in (session, *sessions):
            until_refused(other, each)
        assert one.get("/readyz").json() == {"status": "degraded"}
    until(lambda: health(one)["status"] == "healthy", "a Redis that is used again")
    told = [line for line in api.log.read_text().splitlines() if "Redis is" in line]
    assert ["away" in line for line in told] == [True, False], told
    session = log_in(one)
    assert one.post("/v1/auth/logout", headers=session).status_code == 200
    until_refused(other, session)
