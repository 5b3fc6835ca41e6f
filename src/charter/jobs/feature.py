"""What jobs bring: the operations on them, and what other features have jobs done by."""

from typing import TYPE_CHECKING

from charter.audit.trail import ContractTrail
from charter.channels.hub import Hub
from charter.feature import Chore, Feature, Parts
from charter.jobs.adding import SqlWaitingJobs
from charter.jobs.enqueueing import Enqueueing
from charter.jobs.handlers import ERRORS, JobHandlers
from charter.jobs.jobs import demo
from charter.jobs.publishing import Publishing
from charter.jobs.repository import SqlJobs
from charter.jobs.service import JobAdministration, JobService
from charter.jobs.settings import JobSettings
from charter.jobs.upkeep import SCHEDULES, upkeep
from charter.jobs.watched_rows import WatchedRows, WatchedTopics
from charter.jobs.watching import Watching
from charter.jobs.workers import WorkerRows
from charter.platform.broker.wakeups import Wakeups
from charter.platform.database.stores import OwnedStore
from charter.platform.redis.broadcasts import Subscriptions
from contract.job_kinds import DEMO, KINDS

if TYPE_CHECKING:
    from contract.jobs import JobsHandlers


def build(parts: Parts) -> Feature:
    """Jobs in rows; a worker is told of new ones where there is a Redis."""
    redis = parts.redis
    store, wakeups = OwnedStore(parts.database, SqlJobs), Wakeups(redis)
    enqueueing = Enqueueing(
        OwnedStore(parts.database, SqlWaitingJobs),
        parts.database.after_commit,
        wakeups.send_soon,
        parts.group(JobSettings).jobs_most_waiting,
        parts.now,
        tracing=parts.tracing,
    )
    publishing = Publishing(redis, parts.database.after_commit)
    tell = publishing.tell
    jobs = JobService(store, tell, parts.now)
    workers = WorkerRows(parts.database, [*KINDS, *(schedule.kind.name for schedule in SCHEDULES)])
    administration = JobAdministration(store, parts.services.get(ContractTrail), tell, enqueueing.wake)
    rows = WatchedRows(parts.database)
    hub = Hub(WatchedTopics(rows), None if redis is None else Subscriptions(redis))
    parts.metrics.watch("jobs_watched", "Connections that watch a job.", hub.count_watchers)
    watching = Watching(rows, hub.listening)
    handlers: JobsHandlers = JobHandlers(enqueueing, jobs, administration, watching, parts.now)
    return Feature(
        handlers={"jobs": handlers},
        errors=ERRORS,
        lends=(enqueueing, jobs, administration, publishing, workers),
        background=(hub.run, wakeups.run),
        jobs=(Chore(kind=DEMO, work=demo), *upkeep(parts)),
    )
