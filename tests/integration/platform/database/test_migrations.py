"""Migrations against a real server, by a login that is no superuser."""

from multiprocessing import get_context
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Column, MetaData, Table, Text
from sqlalchemy.exc import OperationalError

from charter.commands import schema as commands
from charter.commands.failures import CommandRefused
from charter.commands.schema import load_tables
from charter.development.databases import create_database, drop_database, ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import Schema, head
from charter.platform.database.settings import DatabaseSettings
from charter.settings import Settings


def test_the_migrated_database_has_no_drift_from_the_tables_in_code(settings: Settings) -> None:
    assert Schema(settings, load_tables(), {}).differences() == []


def test_drift_is_found(settings: Settings) -> None:
    changed = MetaData()
    for table in load_tables().sorted_tables:
        table.to_metadata(changed)
    Table("forgotten", changed, Column("id", Text, primary_key=True))

    assert ["forgotten" in difference for difference in Schema(settings, changed, {}).differences()] == [True]


def test_it_goes_down_to_nothing_and_up_again(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)

    commands.downgrade("base")
    assert schema_at(settings.database_url).current() is None
    commands.upgrade("head")
    commands.check()

    assert capsys.readouterr().out.splitlines() == [
        "The database is at revision base.",
        f"The database is at revision {head()}.",
        f"The database is at revision {head()} and fits the tables in code.",
    ]


def test_it_gives_up_rather_than_make_requests_wait_behind_it(settings: Settings) -> None:
    hasty = settings.model_copy(update={"database_migration_lock_timeout": 0.05})

    with psycopg.connect(settings.database_url) as reader:
        reader.execute("LOCK TABLE users IN ACCESS SHARE MODE")
        with pytest.raises(OperationalError, match="lock timeout"):
            Schema(hasty, MetaData(), {}).downgrade("base")
        assert schema_at(settings.database_url).current() is not None


def test_the_command_says_that_it_gave_up_and_what_that_changed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("DATABASE_MIGRATION_LOCK_TIMEOUT", "0.05")

    with psycopg.connect(settings.database_url) as reader:
        reader.execute("LOCK TABLE jobs IN ACCESS SHARE MODE")
        with pytest.raises(
            CommandRefused, match=f"nothing of it was changed. The database is at revision {head()}"
        ):
            commands.downgrade("-1")


def test_a_revision_and_a_phase_are_not_both_given() -> None:
    with pytest.raises(CommandRefused, match="leave one of them out"):
        commands.upgrade("0008", "expand")


def upgrade_together(schemas: list[Schema]) -> list[int | None]:
    """Upgrade at the same time, each in a process that is forked from one that has loaded it all."""
    forking = get_context("forkserver")
    forking.set_forkserver_preload([Schema.__module__, "sqlalchemy.dialects.postgresql.psycopg"])
    processes = [forking.Process(target=schema.upgrade) for schema in schemas]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]


def schema_at(url: str, role: str = "charter_app") -> Schema:
    return Schema(DatabaseSettings(database_url=url, database_role=role), MetaData(), {})


def test_databases_of_one_server_can_be_migrated_at_the_same_time(postgres: EmbeddedPostgres) -> None:
    names = [f"race_{number}" for number in range(4)]
    urls = [ensure_database(postgres, name) for name in names]

    outcomes = upgrade_together([schema_at(url, "charter_race") for url in urls])

    assert outcomes == [0, 0, 0, 0]
    for name, url in zip(names, urls, strict=True):
        assert schema_at(url).current() == head()
        drop_database(postgres, name)


def test_processes_that_migrate_one_database_wait_for_each_other(postgres: EmbeddedPostgres) -> None:
    url = ensure_database(postgres, "shared")

    assert upgrade_together([schema_at(url)] * 3) == [0, 0, 0]

    assert schema_at(url).current() == head()
    drop_database(postgres, "shared")


def test_the_login_of_the_databases_is_no_superuser(settings: Settings) -> None:
    with psycopg.connect(settings.database_url) as connection:
        role = connection.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert role.fetchone() == (False, False)


@pytest.mark.parametrize("name", ["plain", "with space", 'with"quote', "ünïcode"])
def test_a_database_may_have_any_name(postgres: EmbeddedPostgres, name: str) -> None:
    url = create_database(postgres, name)

    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT current_database()").fetchone() == (name,)
    drop_database(postgres, name)
