"""What those who had jobs done, and those who look after all jobs, read and change of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from secrets import token_hex
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Row,
    Select,
    Text,
    bindparam,
    case,
    delete,
    func,
    lateral,
    null,
    select,
    true,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from charter.jobs.domain import FINAL, Artifact, Job, JobError, JobFilter, JobId, JobPage, JobState, Owner
from charter.jobs.events import EPOCH_BYTES, JobEvent
from charter.jobs.tables import job_artifact_chunks, job_artifacts, job_events, jobs
from charter.jobs.telling import IS_RUNNING, IS_WAITING, KEPT_UNTIL, NO_LEASE, told
from charter.platform.database.connections import Connection
from charter.platform.database.stores import page_of, slice_of
from charter.shared.tenants import TenantId

_FILE: Final = (
    *(job_artifacts.c.name.label("file_name"), job_artifacts.c.media_type.label("file_type")),
    *(job_artifacts.c.size.label("file_size"), job_artifacts.c.sha256.label("file_sha256")),
    job_artifacts.c.expires_at.label("file_expires_at"),
)
_WITH_FILE: Final = jobs.outerjoin(job_artifacts, job_artifacts.c.job_id == jobs.c.id)
_COLUMNS: Final = (*jobs.c, *_FILE)
_ONE: Final = jobs.c.id == bindparam("job_id")
_OF_TENANT: Final = jobs.c.tenant_id == bindparam("whose_tenant")
_OF_OWNER: Final = (
    jobs.c.owner_kind == bindparam("whose_kind"),
    jobs.c.owner_subject == bindparam("whose_subject"),
)
_FILTERS: Final[Mapping[str, ColumnElement[bool]]] = {
    "state": jobs.c.state == bindparam("wanted_state"),
    "kind": jobs.c.kind == bindparam("wanted_kind"),
    "since": jobs.c.created_at >= bindparam("wanted_since"),
    "until": jobs.c.created_at < bindparam("wanted_until"),
    "tenant": jobs.c.tenant_id == bindparam("wanted_tenant"),
}
_CHUNK: Final = (
    select(job_artifact_chunks.c.content)
    .join(
        job_artifacts,
        (job_artifacts.c.job_id == job_artifact_chunks.c.job_id)
        & (job_artifacts.c.lease_token == job_artifact_chunks.c.lease_token),
    )
    .where(job_artifacts.c.job_id == bindparam("job_id"), job_artifact_chunks.c.number == bindparam("number"))
)
_RETRY: Final = told(
    update(jobs)
    .where(_ONE, jobs.c.state.in_(sorted(state for state in FINAL if state.can_be_done_again)))
    .values(
        NO_LEASE
        | dict.fromkeys(("started_at", "finished_at", "cancel_requested_at", "kept_until"), null())
        | dict.fromkeys(("total_steps", "payload", "result", "error_code", "error_message"), null())
        | dict.fromkeys(("attempt", "crashes", "progress", "step"), 0)
        | {
            "state": JobState.PENDING,
            "run_at": func.now(),
            "unique_key": null(),
            "epoch": bindparam("new_epoch"),
        }
    )
)
_FORGET_EVENTS: Final = delete(job_events).where(
    job_events.c.job_id == bindparam("job_id"), job_events.c.seq < bindparam("first")
)


@cache
def _find(*, is_owned: bool) -> Select[Any]:
    return select(*_COLUMNS).select_from(_WITH_FILE).where(*_one(is_owned=is_owned))


@cache
def _cancel_waiting(*, is_owned: bool) -> Select[Any]:
    now = func.now()
    ended = {"state": JobState.CANCELLED, "finished_at": now, "cancel_requested_at": now}
    change = update(jobs).where(*_one(is_owned=is_owned), IS_WAITING)
    return told(change.values(ended | {"kept_until": KEPT_UNTIL}))


@cache
def _cancel_running(*, is_owned: bool) -> ReturningUpdate[Any]:
    asked = func.coalesce(jobs.c.cancel_requested_at, func.now())
    change = update(jobs).where(*_one(is_owned=is_owned), IS_RUNNING)
    return change.values(cancel_requested_at=asked).returning(*jobs.c)


@cache
def _events(*, is_owned: bool) -> Select[Any]:
    known = case(
        (jobs.c.epoch == bindparam("epoch", type_=Text), bindparam("after", type_=BigInteger)), else_=0
    )
    event = lateral(
        select(job_events.c.seq, job_events.c.event, job_events.c.content)
        .where(job_events.c.job_id == jobs.c.id, job_events.c.seq > known)
        .order_by(job_events.c.seq)
        .limit(bindparam("limit"))
    )
    listed = select(jobs.c.epoch, event).select_from(jobs.outerjoin(event, true()))
    return listed.where(*_one(is_owned=is_owned)).order_by(event.c.seq)


@cache
def _page(*filters: str) -> Select[Any]:
    listed = (_OF_TENANT, *_OF_OWNER, *(_FILTERS[name] for name in filters))
    total = select(func.count()).select_from(jobs).where(*listed).scalar_subquery()
    return page_of(_WITH_FILE, listed, (jobs.c.id.desc(),), _COLUMNS, total)


@cache
def _before(*filters: str, is_first: bool) -> Select[Any]:
    listed = [_FILTERS[name] for name in filters]
    if not is_first:
        listed.append(jobs.c.id < bindparam("before"))
    found = select(*_COLUMNS).select_from(_WITH_FILE).where(*listed)
    return found.order_by(jobs.c.id.desc()).limit(bindparam("limit"))


def _one(*, is_owned: bool) -> tuple[ColumnElement[bool], ...]:
    """Row-level security limits what is seen to the connection's tenant; an owner sees only their own."""
    return (_ONE, _OF_TENANT, *_OF_OWNER) if is_owned else (_ONE,)


class SqlJobs:
    """The jobs of one tenant, or of all (`EVERY_TENANT`), in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def find(self, job_id: JobId, owner: Owner | None) -> Job | None:
        values = self._one(job_id, owner)
        row = (await self._connection.execute(_find(is_owned=owner is not None), values)).one_or_none()
        return None if row is None else _with_file(row)

    async def list_page(self, owner: Owner, wanted: JobFilter, page: int, limit: int) -> JobPage:
        values = self._owned(owner) | _wanted(wanted) | slice_of(page, limit)
        rows = (await self._connection.execute(_page(*_names(wanted)), values)).all()
        return JobPage(tuple(_with_file(row) for row in rows if row.id is not None), rows[0].total)

    async def list_before(self, before: JobId | None, wanted: JobFilter, limit: int) -> Sequence[Job]:
        statement = _before(*_names(wanted), is_first=before is None)
        values = _wanted(wanted) | {"limit": limit} | ({} if before is None else {"before": before})
        return [_with_file(row) for row in await self._connection.execute(statement, values)]

    async def cancel(self, job_id: JobId, owner: Owner | None) -> tuple[Job, JobEvent | None] | None:
        values, is_owned = self._one(job_id, owner), owner is not None
        waiting, running = _cancel_waiting(is_owned=is_owned), _cancel_running(is_owned=is_owned)
        for is_told, statement in (
            (True, waiting),
            (False, running),
            (True, waiting),
        ):  # it may change between
            row = (await self._connection.execute(statement, values)).one_or_none()
            if row is not None:
                return _job(row, None), _event(row) if is_told else None
        return None

    async def retry(self, job_id: JobId) -> tuple[Job, JobEvent] | None:
        values = {"job_id": job_id, "new_epoch": token_hex(EPOCH_BYTES)}
        row = (await self._connection.execute(_RETRY, values)).one_or_none()
        if row is None:
            return None
        await self._connection.execute(_FORGET_EVENTS, {"job_id": job_id, "first": row.last_event})
        return _job(row, None), _event(row)

    async def list_events(
        self, job_id: JobId, owner: Owner | None, after: tuple[str, int] | None, limit: int
    ) -> Sequence[JobEvent] | None:
        epoch, number = after or ("", 0)
        values = self._one(job_id, owner) | {"epoch": epoch, "after": number, "limit": limit}
        rows = (await self._connection.execute(_events(is_owned=owner is not None), values)).all()
        if not rows:
            return None
        return [JobEvent(row.epoch, row.seq, row.event, row.content) for row in rows if row.seq is not None]

    async def find_chunk(self, job_id: JobId, number: int) -> bytes | None:
        found = await self._connection.execute(_CHUNK, {"job_id": job_id, "number": number})
        content: bytes | None = found.scalar()
        return content

    def _one(self, job_id: JobId, owner: Owner | None) -> dict[str, Any]:
        return {"job_id": job_id} | ({} if owner is None else self._owned(owner))

    def _owned(self, owner: Owner) -> dict[str, Any]:
        return {"whose_tenant": self._tenant, "whose_kind": owner.kind, "whose_subject": owner.subject}


def _names(wanted: JobFilter) -> list[str]:
    return [name for name in _FILTERS if getattr(wanted, name) is not None]


def _wanted(wanted: JobFilter) -> dict[str, Any]:
    return {f"wanted_{name}": getattr(wanted, name) for name in _names(wanted)}


def _event(row: Row[Any]) -> JobEvent:
    return JobEvent(row.epoch, row.last_event, row.event, row.content)


def _with_file(row: Row[Any]) -> Job:
    if row.file_name is None:
        return _job(row, None)
    return _job(
        row,
        Artifact(
            name=row.file_name,
            media_type=row.file_type,
            size=row.file_size,
            sha256=row.file_sha256,
            expires_at=row.file_expires_at,
        ),
    )


def _job(row: Row[Any], artifact: Artifact | None) -> Job:
    return Job(
        id=JobId(row.id),
        tenant_id=TenantId(row.tenant_id),
        owner=Owner(row.owner_kind, row.owner_subject),
        kind=row.kind,
        queue=row.queue,
        priority=row.priority,
        state=JobState(row.state),
        progress=row.progress,
        step=row.step,
        total_steps=row.total_steps,
        payload=row.payload,
        result=row.result,
        error=None if row.error_code is None else JobError(row.error_code, row.error_message or ""),
        attempt=row.attempt,
        attempts_allowed=row.attempts_allowed,
        crashes=row.crashes,
        created_at=row.created_at,
        run_at=row.run_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        cancel_requested_at=row.cancel_requested_at,
        worker=row.lease_owner,
        request_id=row.request_id,
        artifact=artifact,
    )
