"""`charter db`: the migrations of the database that the environment names."""

import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from importlib import import_module

import typer
from psycopg.errors import LockNotAvailable, QueryCanceled
from sqlalchemy import MetaData
from sqlalchemy.exc import OperationalError

import charter
from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.commands.json_output import print_json
from charter.platform.database import schema, tables
from charter.platform.database.revisions import Phase, known_changes


def upgrade(revision: str, phase: Phase = "contract") -> None:
    """Bring the database up to `revision`, or to the last one of a phase."""
    if revision != "head" and phase != "contract":
        raise CommandRefused(
            f"--phase {phase} says how far to go, and so does {revision}: leave one of them out"
        )
    target = _schema()
    with _telling_who_gave_up(target):
        target.upgrade(revision, phase)
    typer.echo(f"The database is at revision {target.current()}.")


def downgrade(revision: str) -> None:
    """Take the database back to `revision`."""
    target = _schema()
    with _telling_who_gave_up(target):
        target.downgrade(revision)
    typer.echo(f"The database is at revision {target.current() or 'base'}.")


@contextmanager
def _telling_who_gave_up(target: schema.Schema) -> Iterator[None]:
    """Migrations give up rather than make requests wait for long. Raises: CommandRefused."""
    try:
        yield
    except OperationalError as error:
        if not isinstance(error.orig, (LockNotAvailable, QueryCanceled)):
            raise
        what = "a lock that requests hold" if isinstance(error.orig, LockNotAvailable) else "a statement"
        raise CommandRefused(
            f"{what} took too long, so a migration gave up, and nothing of it was changed. The database is "
            f"at revision {target.current() or 'base'}. Run this again, at best when there is less to do; "
            "DATABASE_MIGRATION_LOCK_TIMEOUT and DATABASE_MIGRATION_STATEMENT_TIMEOUT are the limits"
        ) from error


def generate(message: str, *, is_automatic: bool) -> None:
    """Write the next migration."""
    for path in _schema().generate(message, is_automatic=is_automatic):
        typer.echo(f"Wrote {path}: read it before you run it.")


def show_current(*, is_json: bool) -> None:
    """Print the database's revision beside the newest."""
    if is_json:
        print_json({"revision": _schema().current(), "newest": schema.head()})
        return
    typer.echo(f"{_schema().current() or 'base'} (newest: {schema.head()})")


def list_revisions(*, is_json: bool) -> None:
    """Print every revision, its phase and the release that it may run in."""
    titles = dict(schema.revisions())
    if is_json:
        print_json([asdict(change) | {"title": titles[change.revision]} for change in known_changes()])
        return
    for change in known_changes():
        typer.echo(f"{change.revision}  {change.phase:<8}  {change.release}  {titles[change.revision]}")


def check(*, is_json: bool = False) -> None:
    """Compare the database with migrations and tables. Raises: CommandRefused, where they differ."""
    target = _schema()
    revision, newest = target.current(), schema.head()
    differences = target.differences() if revision == newest else []
    if is_json:
        print_json({"revision": revision, "newest": newest, "differences": differences})
    if revision != newest:
        raise CommandRefused(
            f"the database is at revision {revision or 'base'}, not {newest}: run `charter db upgrade`"
        )
    if differences:
        raise CommandRefused(
            "the database differs from the tables in code: run `charter db auto -m ...`\n"
            + "\n".join(differences)
        )
    if not is_json:
        typer.echo(f"The database is at revision {revision} and fits the tables in code.")


def load_tables() -> MetaData:
    """The metadata with the tables of every feature: its modules `tables`, wherever they are."""
    for module in pkgutil.walk_packages(charter.__path__, "charter."):
        if module.name.endswith(".tables"):
            import_module(module.name)
    return tables.metadata


def _schema() -> schema.Schema:
    settings = load_command_settings()
    return schema.Schema(settings, load_tables(), settings.issuers)
