"""What the service has done for itself, again and again."""

import logging
from datetime import time, timedelta
from typing import Any, Final

from charter.feature import Chore, Parts
from charter.jobs.pruning import Pruning
from charter.jobs.schedules import Schedule
from charter.platform.database.sweeping import sweep_all
from contract_runtime import ContractModel, JobContext, JobKind

_logger: Final = logging.getLogger(__name__)


class Nothing(ContractModel):
    """There is nothing to say."""


HEARTBEAT: Final = JobKind(name="heartbeat", arguments=Nothing, timeout=10.0, retention=1)
SWEEP: Final = JobKind(name="sweep", arguments=Nothing, timeout=900.0)
PRUNE: Final = JobKind(name="prune", arguments=Nothing, timeout=900.0, retention=7)
FORGET_CHILDREN: Final = JobKind(name="forget_children", arguments=Nothing, timeout=900.0)
SCHOOL_RETENTION: Final = JobKind(name="school_retention", arguments=Nothing, timeout=900.0)
SCHEDULES: Final = (
    Schedule(name="heartbeat", kind=HEARTBEAT, every=timedelta(minutes=1), catch_up="skip"),
    Schedule(name="sweep", kind=SWEEP, daily_at=time(2), catch_up="once"),
    Schedule(name="school_retention", kind=SCHOOL_RETENTION, daily_at=time(3), catch_up="once"),
    Schedule(name="forget_children", kind=FORGET_CHILDREN, daily_at=time(4), catch_up="once"),
    Schedule(name="prune", kind=PRUNE, every=timedelta(hours=1), catch_up="skip"),
)


def upkeep(parts: Parts) -> tuple[Chore, ...]:
    """The kinds with what does them."""

    async def beat(_: JobContext[Any], __: Nothing) -> None:
        _logger.info("Heartbeat task ran")

    async def sweep(_: JobContext[Any], __: Nothing) -> None:
        _logger.info("swept: %s", await sweep_all(parts.database, parts.sweeps, parts.now()))

    async def prune(_: JobContext[Any], __: Nothing) -> None:
        _logger.info("pruned: %s", await Pruning(parts.database).prune(parts.now()))

    return (
        Chore(kind=HEARTBEAT, work=beat),
        Chore(kind=SWEEP, work=sweep),
        Chore(kind=PRUNE, work=prune),
    )
