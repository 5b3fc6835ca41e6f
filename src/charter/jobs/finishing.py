"""How an attempt ends. Each end is fenced: it counts only while the attempt's token is the job's newest.

Raises of each, where that is not so: LeaseLost; JobCancelled where somebody cancelled the job meanwhile, so
that only `cancelled` can end it.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from random import random
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Select,
    Text,
    Update,
    Uuid,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB

from charter.jobs.claiming import ClaimedJob
from charter.jobs.domain import MOST_RESULT, JobCancelled, LeaseLost, full_jitter
from charter.jobs.storable import LONGEST_CODE, LONGEST_MESSAGE, readable, storable
from charter.jobs.tables import jobs
from charter.jobs.telling import IS_RUNNING, KEPT_UNTIL, NO_LEASE, Told, told, told_of
from charter.platform.database.transactions import Database
from contract_runtime.jobs import JobFailed

HELD: Final = (
    jobs.c.id == bindparam("job_id", type_=Uuid),
    jobs.c.lease_token == bindparam("token", type_=BigInteger),
    IS_RUNNING,
)
"""The condition that fences: the attempt still has the job."""
IS_WANTED: Final = jobs.c.cancel_requested_at.is_(None)
_ENDED: Final = NO_LEASE | {"finished_at": func.now(), "kept_until": KEPT_UNTIL}


def _to(state: str, *conditions: ColumnElement[bool], **values: object) -> Update:
    return update(jobs).where(*HELD, *conditions).values(state=literal_column(f"'{state}'"), **values)


_JSON: Final = cast(bindparam("result", type_=Text), JSONB)
_SUCCESS: Final = _to("SUCCESS", IS_WANTED, **_ENDED, result=_JSON, progress=100)
_FINISH: Final = told(_SUCCESS.values(step=func.coalesce(jobs.c.total_steps, jobs.c.step)))
_LAST_STEP: Final[dict[str, ColumnElement[Any]]] = {
    **{name: bindparam(name, type_=BigInteger) for name in ("progress", "step", "total_steps")},
    "payload": cast(bindparam("payload", type_=Text), JSONB),
}
_FINISH_WITH_STEP: Final = told(
    _SUCCESS.values(
        step=_LAST_STEP["total_steps"],
        total_steps=_LAST_STEP["total_steps"],
        payload=_LAST_STEP["payload"],
    ),
    before=_LAST_STEP,
)
_ERROR: Final = {
    "error_code": bindparam("code", type_=Text),
    "error_message": bindparam("message", type_=Text),
}
_FAIL: Final = told(_to("FAILURE", IS_WANTED, **_ENDED, **_ERROR))
_LATER: Final = func.now() + bindparam("delay", type_=Float) * literal_column("interval '1 second'")
_RETRY: Final = told(_to("RETRY", IS_WANTED, **NO_LEASE, **_ERROR, run_at=_LATER))
_CANCEL: Final = told(_to("CANCELLED", jobs.c.cancel_requested_at.is_not(None), **_ENDED))
_RELEASE: Final = told(
    update(jobs)
    .where(*HELD, IS_WANTED)
    .values(
        **NO_LEASE,
        state=case(
            (or_(jobs.c.attempt > 1, jobs.c.crashes > 0), literal_column("'RETRY'")),
            else_=literal_column("'PENDING'"),
        ),
        attempt=jobs.c.attempt - 1,
        run_at=_LATER,
    )
)
_STANDING: Final = select(jobs.c.cancel_requested_at).where(*HELD)
_PROGRESS: Final = told(_to("PROGRESS", IS_WANTED, **_LAST_STEP), is_progress=True)


class Progress(NamedTuple):
    """How far an attempt is, and what it says to that as JSON."""

    step: int
    total_steps: int
    payload: object = None


class Endings:
    """Ends attempts, and tells how far they are, in the scope of their tenant."""

    def __init__(self, database: Database, share: Callable[[], float] = random) -> None:
        self._database = database
        self._share = share

    async def finish(
        self,
        claimed: ClaimedJob,
        result: object = None,
        effects: Sequence[Callable[[], Awaitable[None]]] = (),
        last: Progress | None = None,
    ) -> Sequence[Told]:
        """The job is done: its last progress, its effects and its result at once, or none of them.

        Raises: JobFailed, where the result or the progress cannot be kept; what an effect raises.
        """
        values = {"result": storable(result, "result", MOST_RESULT)}
        if last is None:
            return await self._end(claimed, _FINISH, values, effects)
        return await self._end(claimed, _FINISH_WITH_STEP, values | _written(last), effects)

    async def fail(self, claimed: ClaimedJob, failure: JobFailed) -> Told:
        """The attempt failed: there is another one, after a while, unless that was the last."""
        reason: dict[str, object] = {
            "code": readable(failure.code, LONGEST_CODE),
            "message": readable(failure.message, LONGEST_MESSAGE),
        }
        if failure.is_final or claimed.failures >= claimed.attempts_allowed:
            return (await self._end(claimed, _FAIL, reason))[-1]
        delay = failure.retry_after
        if delay is None:
            retry = claimed.kind.retry
            delay = full_jitter(
                max(1, claimed.failures), retry.first, retry.most, self._share()
            ).total_seconds()
        return (await self._end(claimed, _RETRY, {**reason, "delay": delay}))[-1]

    async def release(self, claimed: ClaimedJob, delay: float = 0.0) -> Told:
        """Hand the job back, as if it had not been claimed; `delay` is seconds."""
        return (await self._end(claimed, _RELEASE, {"delay": delay}))[-1]

    async def cancelled(self, claimed: ClaimedJob) -> Told:
        """End what was cancelled while it ran."""
        return (await self._end(claimed, _CANCEL, {}))[-1]

    async def tell_progress(
        self, claimed: ClaimedJob, step: int, total_steps: int, payload: object = None
    ) -> Told:
        """How far the attempt is. Raises: JobFailed, where the payload cannot be kept."""
        values = _written(Progress(step, total_steps, payload))
        return (await self._end(claimed, _PROGRESS, values))[-1]

    async def require_held(self, claimed: ClaimedJob) -> None:
        """Go on only while the attempt counts. Raises: JobCancelled, LeaseLost."""
        held = {"job_id": claimed.id, "token": claimed.token}
        async with self._database.reading(claimed.tenant) as connection:
            row = (await connection.execute(_STANDING, held)).one_or_none()
        if row is None:
            raise LeaseLost
        if row.cancel_requested_at is not None:
            raise JobCancelled

    async def _end(
        self,
        claimed: ClaimedJob,
        statement: Select[Any],
        values: Mapping[str, object],
        effects: Sequence[Callable[[], Awaitable[None]]] = (),
    ) -> Sequence[Told]:
        """Do the effects and the statement, or nothing where the attempt does not count any more."""
        scope = self._database.transaction if effects else self._database.once
        held = {"job_id": claimed.id, "token": claimed.token, **values}
        async with self._unless_lost(claimed), scope(claimed.tenant) as connection:
            for effect in effects:
                await effect()
            rows = (await connection.execute(statement, held)).all()
            if not rows:
                raise NotHeld
        return [told_of(row) for row in rows]

    @asynccontextmanager
    async def _unless_lost(self, claimed: ClaimedJob) -> AsyncIterator[None]:
        """Tell, once all is rolled back, why the attempt does not count."""
        try:
            yield
        except NotHeld:
            await self.require_held(claimed)
            raise LeaseLost from None


class NotHeld(Exception):
    """The attempt does not count; rolls back what was done for it."""


def _written(progress: Progress) -> dict[str, object]:
    """The values of `_LAST_STEP`. Raises: JobFailed, where the payload cannot be kept."""
    step, total_steps, payload = progress
    return {
        "step": step,
        "total_steps": total_steps,
        "progress": max(0, min(100, 100 * step // max(1, total_steps))),
        "payload": None if payload is None else storable(payload, "progress", MOST_RESULT),
    }
