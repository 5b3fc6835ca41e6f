"""How long a refused login takes: for an address without an account, and for a wrong password.

Who measures the difference learns which addresses have accounts, so there must be none.
"""

import json
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from itertools import count
from statistics import median

import psycopg
from psycopg.sql import SQL

from benchmarks.conditions import Conditions
from benchmarks.figures import Benchmark, NotMeasured, Samples, take_turns, within
from benchmarks.load_requests import LoadRequest
from benchmarks.servers import RunningServer, running
from benchmarks.suites.startup import whole_service
from charter.identity.accounts.password_hashes import HASHER

HEALTH = LoadRequest(path="/health")
ACCOUNTS = 50
TRIES = 25
"""Logins on each side in a round; with more rounds than accounts hold, guesses would be throttled."""
ADD = SQL("""
    INSERT INTO users (email, email_key, name, password_hash)
    SELECT 'known-' || n || '@example.com', 'known-' || n || '@example.com', 'Known', %s
    FROM generate_series(1, %s) AS n
""")


def measure(conditions: Conditions) -> Samples:
    with whole_service(TRUSTED_PROXIES="127.0.0.1") as service:
        add_accounts(service.environment["DATABASE_URL"])
        with running(service, HEALTH, conditions.server_core) as server:
            known, unknown, clients = count(), count(), addresses()
            refuse = Refusals(server, clients)
            refuse.milliseconds("warm-up@example.com")
            turns = take_turns(
                conditions.rounds * TRIES,
                lambda: refuse.milliseconds(f"unknown-{next(unknown)}@example.com"),
                lambda: refuse.milliseconds(f"known-{next(known) % ACCOUNTS + 1}@example.com"),
            )
            return medians_of(turns)


class Refusals:
    """Logins that are refused, each from an address of its own, so that no limit is reached."""

    def __init__(self, server: RunningServer, clients: Iterator[str]) -> None:
        self._server = server
        self._clients = clients

    def milliseconds(self, email: str) -> float:
        """How long one takes. Raises: NotMeasured, where it is answered anything but 401."""
        body = json.dumps({"email": email, "password": "wrong but long enough"})
        headers = {"Content-Type": "application/json", "X-Forwarded-For": next(self._clients)}
        connection = HTTPConnection("127.0.0.1", self._server.port)
        try:
            connection.connect()
            started_at = time.perf_counter()
            connection.request("POST", "/v1/auth/login", body, headers)
            answer = connection.getresponse()
            text = answer.read()
            seconds = time.perf_counter() - started_at
        finally:
            connection.close()
        if answer.status != 401:
            raise NotMeasured(f"a wrong login was answered {answer.status}: {text[:300]!r}")
        return seconds * 1000


def medians_of(turns: Samples) -> Samples:
    """The median of each round: what the machine does besides weighs more than the difference looked for."""
    rounds = range(0, len(turns.ours), TRIES)
    return Samples(
        tuple(median(turns.ours[first : first + TRIES]) for first in rounds),
        tuple(median(turns.theirs[first : first + TRIES]) for first in rounds),
    )


def addresses() -> Iterator[str]:
    """Addresses of a network for examples (RFC 2544)."""
    return (f"198.18.{number // 250 % 250}.{number % 250 + 1}" for number in count())


def add_accounts(database_url: str) -> None:
    """Accounts whose passwords nobody knows, hashed as the service hashes them."""
    hashed = HASHER.hash("nobody will ever guess this")
    with psycopg.connect(database_url) as connection:
        connection.execute(ADD, [hashed, ACCOUNTS])


BENCHMARKS = (
    Benchmark(
        name="login_unknown",
        unit="ms",
        against="the same login with a known address and a wrong password",
        bar=within(0.05),
        measure=measure,
    ),
)
