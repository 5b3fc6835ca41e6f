"""What the trail writes of a caller and a request, and that it is sealed after the commit."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from charter.audit.domain import Event
from charter.audit.trail import ContractTrail
from contract_runtime import AuditEntry
from contract_runtime.governance.request_facts import CURRENT
from tests.builders import NOON, a_caller
from tests.unit.audit.memory import Written

pytestmark = pytest.mark.anyio

ENTRY = AuditEntry(event="user.created", operation_id="createUser", caller=None, target="8", status=201)


@pytest.fixture
def log() -> Written:
    return Written()


@pytest.fixture
def trail(log: Written) -> ContractTrail:
    async def after_commit(call: Callable[[], Awaitable[None]]) -> None:
        log.done.append("committed")
        await call()

    return ContractTrail(log.add, log.seal, after_commit, lambda: NOON)


async def test_event_of_an_operation_has_its_caller_and_request(trail: ContractTrail, log: Written) -> None:
    caller = replace(a_caller("client-7", tenant="acme"), kind="service")
    outside = CURRENT.set(
        {"state": {"request_id": "0198f4d2c1b64a57"}, "client": ("203.0.113.7", 50_000), "headers": []}
    )
    await trail.record(replace(ENTRY, caller=caller))
    CURRENT.reset(outside)
    assert log.events == [
        Event(
            occurred_at=NOON,
            event="user.created",
            operation="createUser",
            actor_kind="service",
            actor_issuer="https://id.example.com",
            actor_subject="client-7",
            actor_tenant="acme",
            target="8",
            client_address="203.0.113.7",
            request_id="0198f4d2c1b64a57",
        )
    ]


async def test_event_without_a_caller_is_anonymous_and_outside_a_request_has_no_address(
    trail: ContractTrail, log: Written
) -> None:
    await trail.record(ENTRY)
    (event,) = log.events
    assert (event.actor_kind, event.actor_subject, event.actor_issuer) == ("anonymous", None, None)
    assert (event.client_address, event.request_id) == (None, None)


@pytest.mark.parametrize(("subject", "kind"), [(None, "system"), ("7", "user")])
async def test_event_that_no_operation_stands_for_is_the_service_s_or_a_user_s(
    trail: ContractTrail, log: Written, subject: str | None, kind: str
) -> None:
    await trail("session.reuse_detected", target="session_id=9", subject=subject)
    (event,) = log.events
    assert (event.event, event.operation, event.target) == ("session.reuse_detected", None, "session_id=9")
    assert (event.actor_kind, event.actor_subject) == (kind, subject)


async def test_event_is_written_at_once_and_sealed_after_the_commit(
    trail: ContractTrail, log: Written
) -> None:
    await trail.record(ENTRY)
    await trail("session.started", target="7")
    assert log.done == ["written", "committed", "sealed"] * 2
