"""`charter db`: the migrations of the database that the environment names."""

import pkgutil
from importlib import import_module

import typer
from sqlalchemy import MetaData

import charter
from charter.commands.development_stack import load_command_settings
from charter.commands.failures import CommandRefused
from charter.platform.database import schema, tables


def upgrade(revision: str) -> None:
    """Bring the database up to `revision`."""
    target = _schema()
    target.upgrade(revision)
    typer.echo(f"The database is at revision {target.current()}.")


def downgrade(revision: str) -> None:
    """Take the database back to `revision`."""
    target = _schema()
    target.downgrade(revision)
    typer.echo(f"The database is at revision {target.current() or 'base'}.")


def generate(message: str, *, is_automatic: bool) -> None:
    """Write the next migration."""
    for path in _schema().generate(message, is_automatic=is_automatic):
        typer.echo(f"Wrote {path}: read it before you run it.")


def show_current() -> None:
    """Print the database's revision beside the newest."""
    typer.echo(f"{_schema().current() or 'base'} (newest: {schema.head()})")


def list_revisions() -> None:
    """Print every revision."""
    for revision, title in schema.revisions():
        typer.echo(f"{revision}  {title}")


def check() -> None:
    """Compare the database with migrations and tables."""
    target = _schema()
    revision, newest = target.current(), schema.head()
    if revision != newest:
        raise CommandRefused(
            f"the database is at revision {revision or 'base'}, not {newest}: run `charter db upgrade`"
        )
    differences = target.differences()
    if differences:
        raise CommandRefused(
            "the database differs from the tables in code: run `charter db auto -m ...`\n"
            + "\n".join(differences)
        )
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
