"""`charter jobs`, as an operator runs it."""

import json
from collections.abc import Callable

import pytest
from psycopg.types.json import Jsonb

from charter.cli import main
from charter.settings import Settings
from tests.integration.jobs.rows import Rows, a_kind

Run = Callable[..., tuple[int, str]]
"""Runs the command and answers its status and what it printed."""
NOBODYS = "0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"
FAILED = "state = 'FAILURE', finished_at = now(), attempt = 3, error_code = 'BUSY', error_message = 'No.'"


@pytest.fixture
def run(settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.delenv("REDIS_URL", raising=False)

    def run(*arguments: str) -> tuple[int, str]:
        status = main(["jobs", *arguments])
        printed = capsys.readouterr()
        return status, printed.out + printed.err

    return run


def test_jobs_of_all_tenants_are_listed_by_what_is_wanted(run: Run, rows: Rows) -> None:
    failed, waiting = rows.enqueue(), rows.enqueue(a_kind("export_projects"), tenant="umbrella")
    rows.change(failed, FAILED)

    def listed(*options: str) -> set[str]:
        status, printed = run("list", *options)
        assert status == 0, printed
        return {line.split()[0] for line in printed.splitlines()}

    assert listed() == {str(failed), str(waiting)}
    assert listed("--state", "failure") == {str(failed)}
    assert listed("--kind", "export_projects") == {str(waiting)}
    assert len(listed("--limit", "1")) == 1


def test_a_job_is_shown_with_whose_it_is_and_why_it_failed(run: Run, rows: Rows) -> None:
    job_id = rows.enqueue()
    rows.change(job_id, FAILED)
    status, printed = run("show", str(job_id))
    facts = dict(line.split(maxsplit=1) for line in printed.splitlines())
    assert (status, facts["job"], facts["owner"]) == (0, str(job_id), "user acme")
    assert (facts["error"], facts["attempts"]) == ("BUSY: No.", "3 of 3, 0 lost with their worker")


def test_jobs_are_told_to_programs_without_what_their_tenants_had_done(run: Run, rows: Rows) -> None:
    job_id = rows.enqueue(arguments=Jsonb({"name": "a secret"}))
    status, printed = run("list", "--json")
    (told,) = json.loads(printed)
    assert (status, told["id"], told["state"]) == (0, str(job_id), "PENDING")
    assert told["owner"] == {"kind": "user", "subject": "acme"}
    assert json.loads(run("show", str(job_id), "--json")[1]) == told
    assert "a secret" not in printed


def test_a_job_is_done_again_and_cancelled_and_both_are_written_down(run: Run, rows: Rows) -> None:
    job_id = rows.enqueue()
    rows.change(job_id, FAILED)

    assert run("retry", str(job_id)) == (0, f"Job {job_id} waits again: PENDING.\n")
    assert run("cancel", str(job_id)) == (0, f"Job {job_id} is cancelled.\n")

    assert rows.job(job_id)["state"] == "CANCELLED"
    written = rows.run("SELECT event, target FROM audit_log ORDER BY event")
    assert [(each["event"], each["target"]) for each in written] == [
        ("job.cancelled", str(job_id)),
        ("job.retried", str(job_id)),
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "reason"),
    [
        (("list", "--state", "broken"), 1, "there is no state broken; there are PENDING, STARTED"),
        (("show", NOBODYS), 1, "There is no job "),
        (("retry", NOBODYS), 1, "There is no job "),
        (("cancel", NOBODYS), 1, "There is no job "),
        (("show", "seven"), 2, "should be a valid UUID"),
        (("list", "--limit", "0"), 2, "--limit"),
        (("drain", "--queues", " ,"), 1, "no queue is named: `--queues default,exports`"),
    ],
    ids=str,
)
def test_what_cannot_be_is_told_in_words(
    run: Run, arguments: tuple[str, ...], status: int, reason: str
) -> None:
    ended, printed = run(*arguments)
    assert (ended, reason in printed) == (status, True), printed
    assert "Traceback" not in printed


def test_what_is_under_way_or_done_is_neither_done_again_nor_cancelled(run: Run, rows: Rows) -> None:
    waiting, failed = rows.enqueue(), rows.enqueue()
    rows.change(failed, FAILED)
    assert run("retry", str(waiting)) == (
        1,
        "charter: Only a job that failed or was cancelled can be done again; this one is PENDING.\n",
    )
    assert run("cancel", str(failed)) == (1, "charter: The job is finished: FAILURE.\n")


def test_a_drain_waits_for_what_is_due_or_runs_and_says_what_is_left(run: Run, rows: Rows) -> None:
    rows.enqueue(later=3600)
    assert run("drain") == (0, "No job is due, and none runs.\n")
    rows.enqueue()
    assert run("drain", "--queues", "exports")[0] == 0
    status, printed = run("drain", "--patience", "1")
    assert (status, printed.startswith("charter: 1 jobs are still due or run")) == (1, True), printed
