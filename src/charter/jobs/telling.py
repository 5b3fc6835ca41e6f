"""Changes of a job that tell of themselves: the statement that makes one numbers its event and writes it."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    Select,
    Update,
    case,
    func,
    insert,
    literal_column,
    null,
    select,
    text,
    union_all,
)

from charter.jobs.domain import JobId
from charter.jobs.events import JobEvent
from charter.jobs.tables import RUNNING, WAITING, job_events, jobs

IS_WAITING: Final = text(WAITING)
IS_RUNNING: Final = text(RUNNING)
"""Spelled as in the indexes, which the planner only takes if it reads the same condition."""
NO_LEASE: Final[dict[str, Any]] = {"lease_owner": null(), "lease_until": null(), "timeout_at": null()}
KEPT_UNTIL: Final = func.now() + jobs.c.retention * literal_column("interval '1 day'")
_STANDING: Final = ("state", "progress", "step", "total_steps", "payload")


class Told(NamedTuple):
    """What was told of a job; it goes to those who watch once the transaction is committed."""

    job_id: JobId
    event: JobEvent
    kind: str


def told(
    change: Update, *, is_progress: bool = False, before: Mapping[str, ColumnElement[Any]] | None = None
) -> Select[Any]:
    """The change, with its event in the same statement; answers the job's columns and `event`, `content`.

    A state is told as `state`, one that is the last as `finished`. `before` is progress to tell in front of
    it, by name: there are two rows then, in the order of `seq`.
    """
    number = 1 if before is None else 2
    changed = change.values(last_event=jobs.c.last_event + number).returning(jobs).cte("changed")
    event, content = _progress(_of(changed, _STANDING[1:])) if is_progress else _state(changed)
    events: Any = select(changed.c.id, changed.c.last_event, changed.c.tenant_id, event, content)
    if before is not None:
        earlier = select(changed.c.id, changed.c.last_event - 1, changed.c.tenant_id, *_progress(before))
        events = union_all(earlier, events)
    written = (
        insert(job_events)
        .from_select(["job_id", "seq", "tenant_id", "event", "content"], events)
        .returning(job_events.c.job_id, job_events.c.seq, job_events.c.event, job_events.c.content)
        .cte("written")
    )
    return (
        select(changed, written.c.seq, written.c.event, written.c.content)
        .join_from(changed, written, written.c.job_id == changed.c.id)
        .order_by(written.c.seq)
    )


def told_of(row: Row[Any]) -> Told:
    """What a row of such a statement tells."""
    return Told(JobId(row.id), JobEvent(row.epoch, row.seq, row.event, row.content), row.kind)


def _progress(
    standing: Mapping[str, ColumnElement[Any]],
) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return literal_column("'progress'"), _object(standing)


def _state(changed: FromClause) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    error = case(
        (
            changed.c.error_code.is_not(None),
            _object({"code": changed.c.error_code, "message": changed.c.error_message}),
        ),
        else_=null(),
    )
    outcome = _object({"state": changed.c.state, "result": changed.c.result, "error": error})
    is_finished = changed.c.finished_at.is_not(None)
    event = case((is_finished, literal_column("'finished'")), else_=literal_column("'state'"))
    return event, case((is_finished, outcome), else_=_object(_of(changed, _STANDING)))


def _of(changed: FromClause, names: Iterable[str]) -> dict[str, ColumnElement[Any]]:
    return {name: changed.c[name] for name in names}


def _object(columns: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
    return func.jsonb_build_object(*_pairs(columns))


def _pairs(columns: Mapping[str, ColumnElement[Any]]) -> Iterable[ColumnElement[Any]]:
    for name, column in columns.items():
        yield literal_column(f"'{name}'")
        yield column
