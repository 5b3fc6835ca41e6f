"""Redis is stopped where it stands, while somebody logs in at one process and out of both."""

import time
from collections.abc import Callable
from itertools import count
from typing import Final

import httpx

from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, Outcome, Turns

LOGIN: Final = {"email": "first@example.com", "password": "long enough to be the first"}
FIRST: Final = {"FIRST_SUPERUSER_EMAIL": LOGIN["email"], "FIRST_SUPERUSER_PASSWORD": LOGIN["password"]}
ME: Final = "/v1/users/me"
LOGINS: Final = 10
RESTED: Final = 3.0
"""Seconds before Redis is stopped, in which both processes rely on its news."""

Headers = dict[str, str]


class Sessions:
    """Sessions of one person, begun at one process from another address each, and used at another one."""

    def __init__(self, one: httpx.Client, other: httpx.Client) -> None:
        self._one = one
        self._other = other
        self._addresses = count(1)
        self.begun = self.accepted = self.refused = 0
        self.logins: list[float] = []
        self.reached: list[float] = []

    def begin(self) -> Headers | None:
        """Headers of a new one; None where the login fails."""
        number = next(self._addresses)
        origin = {"X-Forwarded-For": f"198.18.{number // 250}.{number % 250 + 1}"}
        began_at = time.monotonic()
        answer = self._one.post("/v1/auth/login", json=LOGIN, headers=origin)
        self.logins.append(time.monotonic() - began_at)
        self.begun += 1
        if answer.status_code != 200:
            return None
        headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
        self.accepted += self._is_accepted(headers)
        return headers

    def end(self, headers: Headers) -> None:
        """End it at one process, and wait until the other refuses it."""
        answer = self._one.post("/v1/auth/logout", headers=headers)
        began_at = time.monotonic()
        until(lambda: not self._is_accepted(headers), "a session that is refused")
        self.reached.append(time.monotonic() - began_at)
        self.refused += answer.status_code == 200

    def _is_accepted(self, headers: Headers) -> bool:
        return self._other.get(ME, headers=headers).status_code == 200


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn stops Redis: a session of before ends first, then others come and go, until it goes on."""
    stand.start_api(**FIRST)
    back = list[float]()
    with (
        httpx.Client(base_url=stand.url, timeout=60) as one,
        httpx.Client(base_url=stand.start_second_api(), timeout=60) as other,
    ):
        sessions = Sessions(one, other)
        usual = Sessions(one, other)
        for _ in turns:
            before = [usual.begin() for _ in range(LOGINS)]
            time.sleep(RESTED)
            with stand.servers.redis_frozen():
                for each in before:
                    if each is not None:
                        usual.end(each)
                for _login in range(LOGINS):
                    begun = sessions.begin()
                    if begun is not None:
                        sessions.end(begun)
            back.append(seconds_until(lambda: is_healthy(one) and is_healthy(other)))
    return Outcome(
        {
            "logins while Redis is stopped": Count(sessions.accepted, sessions.begun),
            "sessions of before refused by both processes": Count(usual.refused, usual.begun),
            "sessions of meanwhile refused by both processes": Count(sessions.refused, sessions.begun),
        },
        {
            "a login took, at most": Figure(max(sessions.logins), "s", 1),
            "the same while Redis is there": Figure(max(usual.logins), "s"),
            "the other process refuses after, at most": Figure(max(usual.reached + sessions.reached), "s", 2),
            "Redis is used again after, at most": Figure(max(back), "s", 3),
        },
    )


def is_healthy(client: httpx.Client) -> bool:
    return bool(client.get("/v1/health/detailed").json()["redis"]["status"] == "healthy")


def seconds_until(is_so: Callable[[], bool]) -> float:
    began_at = time.monotonic()
    until(is_so, "a Redis that is used again")
    return time.monotonic() - began_at


CASES: Final = (
    Case(
        name="redis_frozen",
        promise="Redis stopped (SIGSTOP): nobody waits for it, and who logs out is refused everywhere",
        turns=4,
        run=run,
    ),
)
