"""`charter jobs`: looks after the jobs of every tenant, from a shell."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import fields
from time import monotonic
from typing import Final, TypeVar
from uuid import UUID

import typer

from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.commands.json_output import print_json
from charter.commands.worker import read_queues
from charter.composition import Composition, compose
from charter.jobs.domain import Job, JobFilter, JobFinished, JobId, JobNotFailed, JobNotFound, JobState
from charter.jobs.leases import Leases
from charter.jobs.service import JobAdministration

Answer = TypeVar("Answer")

BY: Final = "charter jobs"
"""Who did it, in the audit log."""
OF_THE_TENANT: Final = ("payload", "result", "artifact")
TURN: Final = 1.0
"""Seconds between two looks at what is still to be done."""


def list_newest(state: str | None, kind: str | None, limit: int, *, is_json: bool) -> None:
    """Print a line for each."""
    wanted = JobFilter(state=_state(state), kind=kind)

    async def listed(composition: Composition) -> Sequence[Job]:
        jobs, _ = await _administration(composition).list_page(None, wanted, limit)
        return jobs

    found = _run(listed)
    if is_json:
        print_json([_facts(job) for job in found])
        return
    for job in found:
        typer.echo(f"{job.id}  {job.state:<9}  {job.progress:>3} %  {job.kind:<16}  {job.tenant_id}")


def show(job_id: UUID, *, is_json: bool) -> None:
    """Print what is known of a job."""
    job = _run(lambda composition: _administration(composition).get(JobId(job_id)))
    if is_json:
        print_json(_facts(job))
        return
    facts = {
        "job": job.id,
        "kind": job.kind,
        "tenant": job.tenant_id,
        "owner": f"{job.owner.kind} {job.owner.subject}",
        "state": f"{job.state}, {job.progress} %",
        "queue": f"{job.queue}, priority {job.priority}",
        "attempts": f"{job.attempt} of {job.attempts_allowed}, {job.crashes} lost with their worker",
        "created": job.created_at,
        "due": job.run_at,
        "started": job.started_at,
        "finished": job.finished_at,
        "cancelled": job.cancel_requested_at,
        "worker": job.worker,
        "request": job.request_id,
        "file": job.file and f"{job.file.name}, {job.file.size} bytes, until {job.file.expires_at}",
        "error": job.error and f"{job.error.code}: {job.error.message}",
    }
    for name, fact in facts.items():
        if fact is not None:
            typer.echo(f"{name:<10} {fact}")


def _facts(job: Job) -> dict[str, object]:
    """All but what it works on and what came out: those may name people, and are the tenant's own."""
    names = [field.name for field in fields(job) if field.name not in OF_THE_TENANT]
    return {name: getattr(job, name) for name in names} | {"file": job.file}


def retry(job_id: UUID) -> None:
    """Have a job done again."""
    job = _run(lambda composition: _administration(composition).retry(BY, JobId(job_id)))
    typer.echo(f"Job {job.id} waits again: {job.state}.")


def cancel(job_id: UUID) -> None:
    """Cancel a job."""
    job = _run(lambda composition: _administration(composition).cancel(BY, JobId(job_id)))
    told = "is cancelled" if job.state is JobState.CANCELLED else "is told to stop, within seconds"
    typer.echo(f"Job {job.id} {told}.")


def drain(queues: str | None, patience: int) -> None:
    """Wait until nothing is due and nothing runs; new jobs are waited for as well."""
    names = None if queues is None else read_queues(queues)

    async def drained(composition: Composition) -> int:
        leases, deadline = Leases(composition.parts.database), monotonic() + patience
        while True:
            left = await leases.count_unfinished(names)
            if not left or monotonic() >= deadline:
                return left
            await asyncio.sleep(TURN)

    left = _run(drained)
    if left:
        raise CommandRefused(
            f"{left} jobs are still due or run after {patience} seconds: see `charter jobs list`, "
            "and whether a worker runs for their queues"
        )
    typer.echo("No job is due, and none runs.")


def _run(use: Callable[[Composition], Awaitable[Answer]]) -> Answer:
    try:
        return asyncio.run(_with_composition(use))
    except (JobNotFound, JobFinished, JobNotFailed) as error:
        raise CommandRefused(str(error)) from None


async def _with_composition(use: Callable[[Composition], Awaitable[Answer]]) -> Answer:
    composition = compose(load_command_settings())
    try:
        return await use(composition)
    finally:
        await composition.close()


def _administration(composition: Composition) -> JobAdministration:
    return composition.parts.services.get(JobAdministration)


def _state(text: str | None) -> JobState | None:
    if text is None:
        return None
    try:
        return JobState(text.upper())
    except ValueError:
        raise CommandRefused(f"there is no state {text}; there are {', '.join(JobState)}") from None
