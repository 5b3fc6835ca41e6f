"""What a rate limit counts: requests, or failures alone, and never what the service fails by itself."""

from typing import Any

import pytest

from contract_runtime import CodedError, Operation, Policies, RateLimit
from contract_runtime.governance.rate_limits import Limit, Tally
from contract_runtime.refusals import Refusal
from tests.unit.contract_runtime.builders import Backends, client_of, one_operation_app


class Wrong(CodedError):
    """The guess is wrong."""

    status = 401
    error_code = "WRONG"
    default_message = "The guess is wrong."


class AskedAgain(CodedError):
    """Something more is asked for."""

    status = 401
    error_code = "ASKED_AGAIN"
    default_message = "Something more is asked for."


class Away(CodedError):
    """A part is away."""

    status = 503
    error_code = "SERVICE_UNAVAILABLE"
    default_message = "A part is away."


class Door:
    """A handler that does what it is told, and the answers that it came to."""

    def __init__(self, counts: Any, *, allowed: int = 2) -> None:
        self.does: Exception | None = None
        self.backends = Backends(allowed=allowed)
        limit = RateLimit(requests=allowed, per=60, by="ip", counts=counts)
        app = one_operation_app(
            self.handle,
            backends=self.backends,
            method="POST",
            policies=Policies(rate_limit=limit),
            errors_declared=(Wrong, AskedAgain, Away),
        )
        self.client = client_of(app, raise_server_exceptions=False)

    async def handle(self) -> None:
        if self.does is not None:
            raise self.does

    def ask(self, does: Exception | None = None) -> tuple[int, str]:
        """Status, and what the answer says is left."""
        self.does = does
        answer = self.client.post("/thing")
        (left,) = answer.headers.get_list("ratelimit")
        return answer.status_code, left.split(";")[1]


def test_where_failures_count_successes_are_free() -> None:
    door = Door("failures")

    assert [door.ask() for _ in range(3)] == [(204, "r=2")] * 3
    assert [door.ask(Wrong()) for _ in range(3)] == [(401, "r=1"), (401, "r=0"), (429, "r=0")]
    assert door.ask() == (429, "r=0")


def test_where_an_error_counts_by_its_code_others_are_free() -> None:
    door = Door(("WRONG",))

    assert [door.ask(AskedAgain()) for _ in range(3)] == [(401, "r=2")] * 3
    assert [door.ask(Wrong()) for _ in range(3)] == [(401, "r=1"), (401, "r=0"), (429, "r=0")]


@pytest.mark.parametrize("counts", ["requests", "failures", ("SERVICE_UNAVAILABLE", "WRONG")])
@pytest.mark.parametrize("fault", [Away(), RuntimeError("nobody foresaw it")], ids=["503", "500"])
def test_faults_of_the_service_use_up_nothing(counts: Any, fault: Exception) -> None:
    door = Door(counts)

    assert {left for _, left in (door.ask(fault) for _ in range(3))} == {"r=2"}
    assert door.backends.hits == []


def test_answers_of_the_runtime_count_where_failures_do() -> None:
    door = Door("failures")

    assert door.client.post("/thing?unknown=1").status_code == 422
    assert door.ask() == (204, "r=1")


@pytest.mark.anyio
async def test_failures_at_once_tell_no_more_than_the_limit_allows() -> None:
    """All of them looked before the first had failed."""
    counted = RateLimit(requests=2, per=60, by="ip", counts="failures")
    operation = Operation(
        operation_id="doThing", method="POST", path="/thing", tag="things", handler="handle", responses=()
    )
    limit, told = Limit(operation, counted, Backends(allowed=2)), []
    tallies = [Tally(limit, []) for _ in range(5)]
    for tally in tallies:
        await tally.begin("192.0.2.1")
    for tally in tallies:
        try:
            await tally.end(401)
        except Refusal as refusal:
            told.append(refusal.status)
    assert told == [429] * 3
