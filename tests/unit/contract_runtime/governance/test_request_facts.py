"""What a handler may know of the request that it serves, and where nobody knows anything."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from contract_runtime import (
    Audit,
    AuditEntry,
    Policies,
    RateLimit,
    RequestFacts,
    Response,
    current_request,
)
from tests.unit.contract_runtime.builders import Answer, Backends, authenticate, call, one_operation_app
from tests.unit.contract_runtime.sample_contract import ProjectNotFound

pytestmark = pytest.mark.anyio

NOTHING = RequestFacts(request_id=None, client_address=None)
GOVERNED = Policies(timeout=5.0)


class Witness:
    """A handler that keeps the facts it saw."""

    def __init__(self) -> None:
        self.seen: list[RequestFacts] = []

    async def handle(self) -> None:
        self.seen.append(current_request())


async def ask(
    app: Any, request_id: str = "r-1", client: tuple[str, int] | None = ("203.0.113.9", 1)
) -> Answer:
    return await call(app, "GET", "/thing", state={"request_id": request_id}, client=client)


@pytest.mark.parametrize(
    "policies",
    [
        GOVERNED,
        Policies(rate_limit=RateLimit(requests=5, per=60, by="ip")),
        Policies(audit=Audit(event="thing.done")),
        Policies(idempotency="optional"),
    ],
    ids=["time-out", "rate limit", "audit", "idempotency"],
)
async def test_handler_under_a_policy_knows_id_and_address_of_its_request(policies: Policies) -> None:
    witness = Witness()

    await ask(one_operation_app(witness.handle, policies=policies))

    assert witness.seen == [RequestFacts(request_id="r-1", client_address="203.0.113.9")]


async def test_plain_operation_knows_nothing_and_pays_nothing() -> None:
    witness = Witness()

    await ask(one_operation_app(witness.handle))

    assert witness.seen == [NOTHING]


async def test_outside_a_request_nothing_is_known() -> None:
    assert current_request() == NOTHING


async def test_id_is_the_one_that_the_error_names_where_no_middleware_made_one() -> None:
    seen: list[RequestFacts] = []

    async def refuse() -> None:
        seen.append(current_request())
        raise ProjectNotFound

    app = one_operation_app(refuse, policies=GOVERNED, errors_declared=(ProjectNotFound,))
    answer = await call(app, "GET", "/thing", client=("203.0.113.9", 1))

    assert answer.status == 404
    assert f'"request_id":"{seen[0].request_id}"'.encode() in answer.body


async def test_network_is_the_one_that_rate_limits_count() -> None:
    backends, witness = Backends(), Witness()
    policies = Policies(rate_limit=RateLimit(requests=5, per=60, by="ip"))
    app = one_operation_app(witness.handle, backends=backends, policies=policies)

    await ask(app, client=("2001:db8::1", 1))
    await ask(app, client=None)

    assert [f"doThing:ip:{facts.client_network}" for facts in witness.seen] == backends.hits
    assert [facts.client_address for facts in witness.seen] == ["2001:db8::1", "unknown"]


@pytest.mark.parametrize("failure", [ProjectNotFound, ValueError], ids=["declared", "bug"])
async def test_facts_are_gone_after_an_answer_and_after_a_failure(failure: type[Exception]) -> None:
    async def fail() -> None:
        raise failure

    await ask(one_operation_app(Witness().handle, policies=GOVERNED))
    assert current_request() == NOTHING
    await ask(one_operation_app(fail, policies=GOVERNED, errors_declared=(ProjectNotFound,)))
    assert current_request() == NOTHING


async def test_operation_inside_another_gives_the_outer_facts_back() -> None:
    inner, seen = Witness(), list[RequestFacts]()
    within = one_operation_app(inner.handle, policies=GOVERNED)

    async def forward() -> None:
        await ask(within, "r-2", ("198.51.100.7", 1))
        seen.append(current_request())

    await ask(one_operation_app(forward, policies=GOVERNED))

    assert inner.seen == [RequestFacts("r-2", "198.51.100.7")]
    assert seen == [RequestFacts("r-1", "203.0.113.9")]


async def test_concurrent_requests_know_each_their_own() -> None:
    barrier, seen = asyncio.Barrier(3), list[RequestFacts]()

    async def meet() -> None:
        await barrier.wait()
        seen.append(current_request())

    app = one_operation_app(meet, policies=GOVERNED)
    await asyncio.gather(*(ask(app, f"r-{number}", (f"203.0.113.{number}", 1)) for number in range(3)))

    assert sorted(facts.request_id or "" for facts in seen) == ["r-0", "r-1", "r-2"]
    assert all(f"r-{str(facts.client_address)[-1]}" == facts.request_id for facts in seen)


async def test_audit_trail_and_authenticator_know_the_request() -> None:
    seen: list[RequestFacts] = []

    class Trail(Backends):
        async def record(self, entry: AuditEntry) -> None:
            seen.append(current_request())

    def look(token: Any) -> Any:
        seen.append(current_request())
        return authenticate(token)

    app = one_operation_app(
        accept,
        backends=Trail(),
        policies=Policies(audit=Audit(event="thing.done")),
        operation_security=({"bearerAuth": ()},),
        security={"bearerAuth": look},
    )
    headers = {"Authorization": "Bearer alice"}
    await call(app, "GET", "/thing", headers=headers, state={"request_id": "r-1"}, client=("203.0.113.9", 1))

    assert seen == [RequestFacts("r-1", "203.0.113.9")] * 2


async def accept(**arguments: Any) -> None:
    """A handler of any operation."""


async def test_stream_knows_its_request_to_its_end() -> None:
    seen: list[RequestFacts] = []

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(2):
            seen.append(current_request())
            yield b"a"

    async def download() -> AsyncIterator[bytes]:
        return pieces()

    responses = (Response(status="200", content={"application/octet-stream": bytes}),)
    answer = await ask(one_operation_app(download, responses=responses))

    assert answer.body == b"aa"
    assert seen == [RequestFacts("r-1", "203.0.113.9")] * 2
    assert current_request() == NOTHING
