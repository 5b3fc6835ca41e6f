"""What a worker does, done in this process."""

from typing import Any

from fastapi import FastAPI

from charter.jobs.heartbeats import Heartbeat
from charter.jobs.leases import HEARTBEAT
from charter.jobs.queue import WorkQueue
from charter.jobs.running import Runner
from tests.integration.conftest import composition_of


class NoBeats:
    """No heartbeat is due in so short a time."""

    def run(self, tenant: str, statement: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
        raise AssertionError(tenant, statement, values)


async def _settle() -> None:
    return None


def runner_of(app: FastAPI) -> Runner:
    """Does what is due with the functions of the service."""
    return Runner(
        queue=WorkQueue(app.state.database),
        chores=composition_of(app).jobs,
        queues=["default"],
        lease_owner="here",
        heartbeat=Heartbeat(NoBeats(), HEARTBEAT, lambda: False, 1.0),
        is_ending=lambda: False,
        report=lambda **_: None,
        publish=lambda _: None,
        settle=_settle,
        tracing=composition_of(app).parts.tracing,
    )
