"""The menus below the first one, of what operators look after: the schema, keys, the audit log and jobs."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal
from uuid import UUID

import typer

database = typer.Typer(help="The schema of the database.", no_args_is_help=True)
keys = typer.Typer(help="The keys that sign this service's tokens.", no_args_is_help=True)
audit = typer.Typer(help="The audit log.", no_args_is_help=True)
jobs = typer.Typer(help="The jobs of every tenant.", no_args_is_help=True)

JobIdentity = Annotated[UUID, typer.Argument(help="The job, by its id.")]
RELATIVE: Final = {"ignore_unknown_options": True}
"""For revisions such as -1, which are no options."""


def revision_name(value: str) -> str:
    """A revision: what looks like an option is none, and not taken for one. Raises: BadParameter."""
    if value.startswith("--"):
        raise typer.BadParameter(f"there is no option {value}")
    return value


AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]
BackupFolder = Annotated[Path, typer.Argument(help="The folder of the backup.")]
Message = Annotated[str, typer.Option("-m", "--message", help="What the migration does, in a few words.")]


@database.command(context_settings=RELATIVE)
def upgrade(
    revision: Annotated[
        str, typer.Argument(parser=revision_name, help="A revision, +1 for the next; default: the newest.")
    ] = "head",
    phase: Annotated[
        Literal["expand", "migrate", "contract"],
        typer.Option(help="The last phase to run: expand before a new release is started, all of it after."),
    ] = "contract",
) -> None:
    """Bring the database up to a revision, or as far as a phase of the releases goes."""
    from charter.commands import schema as command

    command.upgrade(revision, phase)


@database.command(context_settings=RELATIVE)
def downgrade(
    revision: Annotated[
        str, typer.Argument(parser=revision_name, help="A revision, -1 for the one before, base for none.")
    ],
) -> None:
    """Take the database back to a revision; what it drops is lost."""
    from charter.commands import schema as command

    command.downgrade(revision)


@database.command()
def generate(message: Message) -> None:
    """Write an empty migration to fill in."""
    from charter.commands import schema as command

    command.generate(message, is_automatic=False)


@database.command()
def auto(message: Message) -> None:
    """Write a migration from what distinguishes the tables in code from the database."""
    from charter.commands import schema as command

    command.generate(message, is_automatic=True)


@database.command()
def current(is_json: AsJson = False) -> None:
    """Show the revision of the database."""
    from charter.commands import schema as command

    command.show_current(is_json=is_json)


@database.command("list")
def list_revisions(is_json: AsJson = False) -> None:
    """List every revision with its phase and the release that it may run in, oldest first."""
    from charter.commands import schema as command

    command.list_revisions(is_json=is_json)


@database.command()
def check(is_json: AsJson = False) -> None:
    """Fail where the database is not at the newest revision, or differs from the tables in code."""
    from charter.commands import schema as command

    command.check(is_json=is_json)


@database.command()
def backup(
    folder: BackupFolder,
    keep: Annotated[
        int | None,
        typer.Option(
            min=1, help="Make it below FOLDER, named by its moment, and keep the newest so many of those."
        ),
    ] = None,
    is_json: AsJson = False,
) -> None:
    """Write a backup of one moment into a folder that is made, while the database is used."""
    from charter.commands import backup as command

    command.backup(folder, keep, is_json=is_json)


@database.command()
def restore(folder: BackupFolder, is_json: AsJson = False) -> None:
    """Bring a backup into an empty database, wholly or not at all, and compare it with what was backed up."""
    from charter.commands import backup as command

    command.restore(folder, is_json=is_json)


@database.command("verify")
def verify_backup(
    folder: BackupFolder,
    into: Annotated[str | None, typer.Option(help="URL of an empty database to bring it back into.")] = None,
    is_json: AsJson = False,
) -> None:
    """Look whether a backup is whole; with --into, bring it back there and compare all of it."""
    from charter.commands import backup as command

    command.verify(folder, into, is_json=is_json)


@keys.command()
def create(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where SIGNING_KEY_FILE is going to lead.")],
) -> None:
    """Make the first key; a file that is there already is left alone."""
    from charter.commands import keys as command

    command.create(path)


@keys.command()
def rotate(
    algorithm: Annotated[
        Literal["EdDSA", "ES256", "RS256"], typer.Option(help="What the new key signs with.")
    ] = "EdDSA",
    at_once: Annotated[
        bool, typer.Option("--at-once", help="Drop the oldest key though it has valid tokens.")
    ] = False,
) -> None:
    """Make a new key that signs from now on; the one before it still verifies."""
    from charter.commands import keys as command

    command.rotate(algorithm, is_forced=at_once)


@keys.command("list")
def list_keys(is_json: AsJson = False) -> None:
    """List the keys, the one that signs first."""
    from charter.commands import keys as command

    command.list_all(is_json=is_json)


@audit.command()
def verify(
    head: Annotated[
        str | None, typer.Option(help="A hash that this command printed before: the chain must have it.")
    ] = None,
    is_json: AsJson = False,
) -> None:
    """Compute the chain of the audit log again; exit 1 where it is broken, naming each place."""
    from charter.commands import audit as command

    command.verify(head, is_json=is_json)


@audit.command()
def export(
    kind: Annotated[Literal["jsonl", "csv"], typer.Option("--format", help="jsonl or csv.")] = "jsonl",
    since: Annotated[datetime | None, typer.Option(help="Only from this moment on (UTC).")] = None,
    until: Annotated[datetime | None, typer.Option(help="Only before this moment (UTC).")] = None,
) -> None:
    """Print the audit log, oldest first."""
    from charter.commands import audit as command

    command.export(kind, since, until)


@jobs.command("list")
def list_jobs(
    state: Annotated[str | None, typer.Option(help="Only those in this state, such as FAILURE.")] = None,
    kind: Annotated[str | None, typer.Option(help="Only those of this kind.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many at most.")] = 20,
    is_json: AsJson = False,
) -> None:
    """List jobs, the newest first."""
    from charter.commands import jobs as command

    command.list_newest(state, kind, limit, is_json=is_json)


@jobs.command()
def show(job_id: JobIdentity, is_json: AsJson = False) -> None:
    """Show one job."""
    from charter.commands import jobs as command

    command.show(job_id, is_json=is_json)


@jobs.command()
def retry(job_id: JobIdentity) -> None:
    """Have a job that failed, died or was cancelled done again."""
    from charter.commands import jobs as command

    command.retry(job_id)


@jobs.command()
def cancel(job_id: JobIdentity) -> None:
    """Cancel a job: one that waits at once, one that runs within seconds."""
    from charter.commands import jobs as command

    command.cancel(job_id)


@jobs.command()
def drain(
    queues: Annotated[str | None, typer.Option(help="Only these queues, by comma.")] = None,
    patience: Annotated[int, typer.Option(min=1, help="Seconds to wait at most.")] = 600,
) -> None:
    """Wait until no job is due or runs, as before an upgrade; exit 1 where that takes too long."""
    from charter.commands import jobs as command

    command.drain(queues, patience)
