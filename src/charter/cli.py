"""The `charter` command: its menu. What a command needs is imported when it runs: the menu comes at once."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

import typer

app = typer.Typer(
    name="charter",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
database = typer.Typer(help="The schema of the database.", no_args_is_help=True)
app.add_typer(database, name="db")
keys = typer.Typer(help="The keys that sign this service's tokens.", no_args_is_help=True)
app.add_typer(keys, name="keys")
audit = typer.Typer(help="The audit log.", no_args_is_help=True)
app.add_typer(audit, name="audit")
jobs = typer.Typer(help="The jobs of every tenant.", no_args_is_help=True)
app.add_typer(jobs, name="jobs")

DataDirectory = Annotated[Path, typer.Option(help="Where the embedded servers keep their data.")]
JobIdentity = Annotated[UUID, typer.Argument(help="The job, by its id.")]
Message = Annotated[str, typer.Option("-m", "--message", help="What the migration does, in a few words.")]


@app.callback()
def menu(context: typer.Context) -> None:
    """A contract-first backend: openapi.yaml is compiled, handlers fill it in."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def dev(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8000,
    reload: Annotated[bool, typer.Option(help="Restart the API when code changes.")] = True,
    data_dir: DataDirectory = Path(".charter"),
) -> None:
    """Run everything for development: PostgreSQL, Redis, demo data, the API, a worker and a beat."""
    from charter.commands import dev as command

    command.run(host, port, data_dir, is_reloading=reload)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; default: HOST.")] = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port to listen on; default: PORT.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that share the port.")] = 1,
) -> None:
    """Run the API as in production, with settings from the environment."""
    from charter.commands import serve as command

    command.run(host, port, workers)


@app.command()
def worker(
    queues: Annotated[str, typer.Option(help="The queues to work for, by comma.")] = "default,exports",
    concurrency: Annotated[int, typer.Option(min=1, max=256, help="Jobs done at the same time.")] = 2,
) -> None:
    """Do jobs, with settings from the environment; run as many of these as there is work for."""
    from charter.commands import worker as command

    command.run(queues, concurrency)


@app.command()
def beat() -> None:
    """Enqueue what is scheduled as it comes due; any number of these may run, each fire is one job."""
    from charter.commands import beat as command

    command.run()


@app.command()
def token(
    subject: Annotated[str, typer.Option(help="Whom the token is for.")],
    role: Annotated[list[str] | None, typer.Option(help="A role; repeat it for more.")] = None,
    tenant: Annotated[str | None, typer.Option(help="The tenant; default: the subject.")] = None,
    ttl: Annotated[int, typer.Option(min=1, max=86_400, help="Seconds for which it is valid.")] = 3600,
) -> None:
    """Print an access token for trying the API out; refused in production."""
    from charter.commands import tokens as command

    command.run(subject, role or [], tenant, ttl)


@app.command()
def routes() -> None:
    """List the operations of the contract with their security and policies."""
    from charter.commands import contract as command

    command.list_operations()


@app.command()
def openapi(
    kind: Annotated[Literal["json", "yaml"], typer.Option("--format", help="json or yaml.")] = "yaml",
) -> None:
    """Print the contract as it is served."""
    from charter.commands import contract as command

    command.print_document(kind)


@database.command()
def upgrade(
    revision: Annotated[str, typer.Argument(help="A revision; default: the newest.")] = "head",
) -> None:
    """Bring the database up to a revision."""
    from charter.commands import schema as command

    command.upgrade(revision)


@database.command()
def downgrade(
    revision: Annotated[str, typer.Argument(help="A revision, -1 for the one before, base for none.")],
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
def current() -> None:
    """Show the revision of the database."""
    from charter.commands import schema as command

    command.show_current()


@database.command("list")
def list_revisions() -> None:
    """List every revision, oldest first."""
    from charter.commands import schema as command

    command.list_revisions()


@database.command()
def check() -> None:
    """Fail where the database is not at the newest revision, or differs from the tables in code."""
    from charter.commands import schema as command

    command.check()


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
def list_keys() -> None:
    """List the keys, the one that signs first."""
    from charter.commands import keys as command

    command.list_all()


@audit.command()
def verify(
    head: Annotated[
        str | None, typer.Option(help="A hash that this command printed before: the chain must have it.")
    ] = None,
) -> None:
    """Compute the chain of the audit log again; exit 1 where it is broken, naming each place."""
    from charter.commands import audit as command

    command.verify(head)


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
) -> None:
    """List jobs, the newest first."""
    from charter.commands import jobs as command

    command.list_newest(state, kind, limit)


@jobs.command()
def show(job_id: JobIdentity) -> None:
    """Show one job."""
    from charter.commands import jobs as command

    command.show(job_id)


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


@app.command()
def sweep() -> None:
    """Remove old sessions and expired tokens now, as the service does each night."""
    from charter.commands import sweep as command

    command.run()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the process's own arguments unless others are given, and answer its exit status.

    What goes wrong is told in a line, with exit status 1 (2 for wrong usage).
    """
    try:
        app(arguments, prog_name="charter")
    except SystemExit as ended:
        return int(ended.code or 0)
    except ModuleNotFoundError:
        raise
    except Exception as error:
        typer.echo(f"charter: {_told(error)}", err=True)
        return 1
    return 0


def _told(error: Exception) -> str:
    """Errors of ours explain themselves; for others, their kind and first line must do."""
    text = str(error).strip() or "failed"
    if type(error).__module__.startswith(("charter.", "contract_runtime.")):
        return text
    return f"{type(error).__name__}: {text.splitlines()[0]}"
