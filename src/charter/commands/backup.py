"""`charter db backup`, `restore`, `verify`: all that the database holds, and whether it comes back whole."""

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

import psycopg
import typer

from charter.commands.audit import recompute
from charter.commands.backup_facts import Connection, Facts, read_facts, read_facts_of_nobody_elses
from charter.commands.backup_folder import (
    ARCHIVE,
    FORMAT,
    Manifest,
    appearing,
    name_of,
    read_archive,
    read_manifest,
    remove_older,
    require_whole,
    write_archive,
    write_manifest,
)
from charter.commands.development_stack import load_command_settings
from charter.commands.empty_database import what_is_in
from charter.commands.failures import CommandRefused
from charter.commands.json_output import print_json
from charter.commands.progress import growing, measured
from charter.platform.database.postgres_tools import ToolFailed, feed, find_tool, list_archive, output_of
from charter.platform.database.revisions import known_revisions
from charter.platform.database.row_level_security import MAKE_ROLE, identifier, literal
from charter.platform.database.turns import has_turn, take_turn
from charter.settings import Settings

SEES_ALL: Final = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
SCHEMES: Final = ("postgresql://", "postgresql+psycopg://")
MEND: Final = (
    "CREATE ROLE charter_backup LOGIN BYPASSRLS PASSWORD '...' IN ROLE pg_read_all_data, by a superuser, "
    "and set DATABASE_BACKUP_URL to that login"
)


def backup(folder: Path, keep: int | None, *, is_json: bool) -> None:
    """Write all that the database holds at one moment, while it is used.

    Where it is said how many to `keep`, `folder` is where they lie, each by the name of its moment.
    """
    place = folder if keep is None else folder / name_of(datetime.now(UTC))
    manifest = _write(place)
    removed = [] if keep is None else remove_older(folder, keep)
    if is_json:
        print_json({"folder": place, **asdict(manifest), "removed": removed})
        return
    typer.echo(f"{place}: revision {manifest.revision}, {manifest.facts}, {manifest.size:,} bytes")
    for old in removed:
        typer.echo(f"{old} was removed: {keep} newer ones are kept")


def _write(folder: Path) -> Manifest:
    settings = load_command_settings()
    try:
        return _made(folder, settings)
    except psycopg.Error as error:
        raise CommandRefused(
            f"there is no backup, since the database did not answer to its end: {_first_line(error)}"
        ) from None


def restore(folder: Path, *, is_json: bool) -> None:
    """Bring a backup into the empty database of the settings."""
    settings = load_command_settings()
    manifest = _fitting(folder, settings)
    facts = _restore(folder, manifest, settings.migration_url, settings)
    if is_json:
        print_json({"folder": folder, **asdict(manifest), "came_back": True})
        return
    typer.echo(f"The database is at revision {manifest.revision}, as on {manifest.made_at}: {facts}")
    if manifest.revision != known_revisions()[-1]:
        typer.echo("That is of an older release: run `charter db upgrade` before you start this one.")


def verify(folder: Path, into: str | None, *, is_json: bool) -> None:
    """Look whether a backup is whole; with an empty database at hand, bring it back there and compare."""
    settings = load_command_settings()
    if into is not None and not into.startswith(SCHEMES):
        raise CommandRefused("--into is no postgresql:// URL: name the empty database as DATABASE_URL would")
    manifest = _fitting(folder, settings)
    archive = folder / ARCHIVE
    try:
        list_archive(find_tool("pg_restore", manifest.server), archive)
    except ToolFailed as error:
        raise CommandRefused(f"{archive} cannot be read: {error}") from None
    if into is not None:
        _drill(folder, manifest, into, settings)
    if is_json:
        print_json({"folder": folder, **asdict(manifest), "came_back": into is not None})
    elif into is not None:
        typer.echo(
            f"{folder} came back whole: revision {manifest.revision}, {manifest.facts}, its chain unbroken"
        )
    else:
        typer.echo(f"{folder} is whole: revision {manifest.revision}, {manifest.facts}")
        typer.echo("It was not brought back: name an empty database with --into for that.")


def _made(folder: Path, settings: Settings) -> Manifest:
    """Make the folder. Raises: CommandRefused; psycopg.Error."""
    with appearing(folder) as draft, _connected(settings.backup_url) as connection:
        take_turn(connection, is_shared=True)
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        revision, snapshot = _begin(connection)
        size, digest = _dump(connection, snapshot, draft / ARCHIVE)
        manifest = Manifest(
            format=FORMAT,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            release=version("charter"),
            revision=revision,
            server=_server(connection),
            role=settings.database_role,
            size=size,
            sha256=digest,
            facts=read_facts(connection),
        )
        write_manifest(draft, manifest)
        return manifest


def _drill(folder: Path, manifest: Manifest, into: str, settings: Settings) -> None:
    """Bring it back into an empty database, where all has to be as it was. Raises: CommandRefused."""
    _restore(folder, manifest, into, settings)
    drilled = settings.model_copy(update={"database_url": into})
    _, head = manifest.facts.audit
    verdict = asyncio.run(recompute(drilled, None if head is None else bytes.fromhex(head)))
    if verdict.findings:
        raise CommandRefused("the audit log came back broken:\n" + "\n".join(map(str, verdict.findings)))


def _fitting(folder: Path, settings: Settings) -> Manifest:
    """The manifest, where this release and these settings can bring it back. Raises: CommandRefused."""
    manifest = read_manifest(folder)
    if manifest.revision not in known_revisions():
        raise CommandRefused(
            f"{folder} is of release {manifest.release} at revision {manifest.revision}, which this release "
            f"({version('charter')}) does not know: use the commands of that release"
        )
    if manifest.role != settings.database_role:
        raise CommandRefused(
            f"{folder} is for the role {manifest.role}, and DATABASE_ROLE is {settings.database_role}: "
            "set DATABASE_ROLE to the backup's role"
        )
    require_whole(folder, manifest)
    return manifest


def _begin(connection: Connection) -> tuple[str, str]:
    """The revision, and the snapshot that all of the backup is of. Raises: CommandRefused."""
    if not _first(connection, SEES_ALL):
        raise CommandRefused(f"this login does not see every row, as a backup has to: {MEND}")
    if _first(connection, "SELECT to_regclass('alembic_version')") is None:
        raise CommandRefused("the database is empty: there is nothing to back up")
    return (
        str(_first(connection, "SELECT version_num FROM alembic_version")),
        str(_first(connection, "SELECT pg_export_snapshot()")),
    )


def _dump(connection: Connection, snapshot: str, path: Path) -> tuple[int, str]:
    """Write the archive; its bytes, and their SHA-256. Raises: CommandRefused; OSError."""
    tool = find_tool("pg_dump", _server(connection))
    arguments = ["--format=custom", f"--snapshot={snapshot}", "--lock-wait-timeout=60000"]
    try:
        with (
            closing(output_of(tool, connection, arguments)) as blocks,
            growing("Writing the archive", "MB") as tell,
        ):
            return write_archive(path, blocks, tell)
    except ToolFailed as error:
        raise CommandRefused(f"the backup broke off, and nothing is left of it: {error}") from None


def _restore(folder: Path, manifest: Manifest, url: str, settings: Settings) -> Facts:
    """Bring it into an empty database, wholly or not at all. Raises: CommandRefused."""
    with _connected(url) as connection:
        _require_empty(connection, manifest)
        login = str(_first(connection, "SELECT current_user"))
        role = settings.database_role
        connection.execute(
            MAKE_ROLE.format(role=literal(role), name=identifier(role), login=literal(login)).encode()
        )
        connection.commit()
        tool = find_tool("pg_restore", manifest.server)
        arguments = ["--single-transaction", "--exit-on-error", "--no-owner"]
        archive = measured(read_archive(folder / ARCHIVE), "Bringing the archive back", manifest.size)
        try:
            feed(tool, connection, arguments, archive)
        except (ToolFailed, OSError) as error:
            raise CommandRefused(f"nothing was restored: {error}") from None
        facts = read_facts_of_nobody_elses(connection)
    if differences := manifest.facts.differences(facts):
        raise CommandRefused("what was restored is not what was backed up:\n" + "\n".join(differences))
    return facts


def _require_empty(connection: Connection, manifest: Manifest) -> None:
    """Raises: CommandRefused, where anything is there, somebody makes something, or the server is older."""
    name = _first(connection, "SELECT current_database()")
    if not has_turn(connection):
        raise CommandRefused(f"somebody migrates or restores the database {name} just now: wait")
    if found := what_is_in(connection):
        raise CommandRefused(
            f"the database {name} is not empty ({found}): a backup is "
            "restored into an empty one. Make one with `createdb`, restore there, and lead DATABASE_URL to it"
        )
    if _server(connection) < manifest.server:
        raise CommandRefused(
            f"the backup is of PostgreSQL {manifest.server}, and this server is {_server(connection)}: "
            "restore into one that is not older"
        )


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    with psycopg.connect(url.replace("postgresql+psycopg://", "postgresql://", 1)) as connection:
        connection.execute("SET statement_timeout = 0")
        connection.execute("SET idle_in_transaction_session_timeout = 0")
        connection.commit()
        yield connection


def _first(connection: Connection, query: str) -> object:
    row = connection.execute(query.encode()).fetchone()
    return None if row is None else row[0]


def _first_line(error: Exception) -> str:
    return (str(error).strip() or "failed").splitlines()[0]


def _server(connection: Connection) -> int:
    return connection.info.server_version // 10_000
