"""Changes of a job that tell of themselves: the statement that makes one numbers its event and writes it."""

from collections.abc import Iterable
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


def told(change: Update, *, is_progress: bool = False) -> Select[Any]:
    """The change, with its event in the same statement; answers the job's columns and `event`, `content`.

    A state is told as `state`, one that is the last as `finished`.
    """
    changed = change.values(last_event=jobs.c.last_event + 1).returning(jobs).cte("changed")
    event, content = _progress(changed) if is_progress else _state(changed)
    written = (
        insert(job_events)
        .from_select(
            ["job_id", "seq", "tenant_id", "event", "content"],
            select(changed.c.id, changed.c.last_event, changed.c.tenant_id, event, content),
        )
        .returning(job_events.c.job_id, job_events.c.event, job_events.c.content)
        .cte("written")
    )
    return select(changed, written.c.event, written.c.content).join_from(
        changed, written, written.c.job_id == changed.c.id
    )


def told_of(row: Row[Any]) -> Told:
    """What a row of such a statement tells."""
    return Told(JobId(row.id), JobEvent(row.epoch, row.last_event, row.event, row.content), row.kind)


def _progress(changed: FromClause) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    return literal_column("'progress'"), _object(changed, _STANDING[1:])


def _state(changed: FromClause) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    error = case(
        (
            changed.c.error_code.is_not(None),
            func.jsonb_build_object(
                *_pairs({"code": changed.c.error_code, "message": changed.c.error_message})
            ),
        ),
        else_=null(),
    )
    outcome = func.jsonb_build_object(
        *_pairs({"state": changed.c.state, "result": changed.c.result, "error": error})
    )
    is_finished = changed.c.finished_at.is_not(None)
    event = case((is_finished, literal_column("'finished'")), else_=literal_column("'state'"))
    return event, case((is_finished, outcome), else_=_object(changed, _STANDING))


def _object(changed: FromClause, names: Iterable[str]) -> ColumnElement[Any]:
    return func.jsonb_build_object(*_pairs({name: changed.c[name] for name in names}))


def _pairs(columns: dict[str, ColumnElement[Any]]) -> Iterable[ColumnElement[Any]]:
    for name, column in columns.items():
        yield literal_column(f"'{name}'")
        yield column
