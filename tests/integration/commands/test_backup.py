"""The restore drill: what a backup has in it comes back whole, and what cannot come back is refused."""

import asyncio
import fcntl
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Final

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from charter.cli import main
from charter.commands.backup_folder import ARCHIVE, DRAFT, MANIFEST
from charter.commands.failures import TERMINATED
from charter.development import demo
from charter.development.databases import drop_database, ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import head
from charter.platform.database.turns import LOCK
from charter.settings import Settings
from tests.faults.waiting import until

DUMPING: Final = "SELECT pid FROM pg_stat_activity WHERE application_name = 'pg_dump'"
PASSWORD: Final = "correct horse battery staple"


@pytest.fixture
def source(
    settings: Settings, postgres: EmbeddedPostgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """The database of the settings; commands run in an empty folder, and read it as one who sees all."""
    name = str(conninfo_to_dict(settings.database_url)["dbname"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("DATABASE_BACKUP_URL", postgres.url(name))
    return name


@pytest.fixture
def empty(postgres: EmbeddedPostgres) -> Iterator[str]:
    """The URL of an empty database."""
    name = f"restored_{token_hex(4)}"
    yield ensure_database(postgres, name)
    drop_database(postgres, name)


@pytest.fixture
def reader(postgres: EmbeddedPostgres, source: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Backups are read by a login as docs/backups.md makes it, and by no superuser."""
    name = f"backup_{token_hex(4)}"
    with psycopg.connect(postgres.url(), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN BYPASSRLS IN ROLE pg_read_all_data".encode())
        monkeypatch.setenv("DATABASE_BACKUP_URL", postgres.url(source, name))
        yield
        connection.execute(f"DROP ROLE {name}".encode())


@pytest.fixture
def backup(source: str) -> Path:
    """A backup of a database without a row of anybody's."""
    assert main(["db", "backup", "kept/monday"]) == 0
    return Path("kept/monday")


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Why a command does not do it, in a line."""
    capsys.readouterr()
    assert main(words) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1, told
    return told


def edit_manifest(folder: Path, **changed: object) -> None:
    path = folder / MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | changed))


def test_all_that_the_demo_holds_comes_back_and_serves(
    settings: Settings, reader: None, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own = settings.model_copy(
        update={"first_superuser_email": demo.EMAIL, "first_superuser_password": PASSWORD}
    )
    account = asyncio.run(demo.seed(own))
    with psycopg.connect(settings.database_url) as connection:
        connection.execute(
            "WITH entry AS (INSERT INTO audit_log (occurred_at, event, actor_kind) "
            "SELECT now(), 'user.created', 'user' FROM generate_series(1, 30) RETURNING id) "
            "INSERT INTO audit_pending SELECT id FROM entry"
        )
    assert main(["audit", "verify"]) == 0
    assert main(["db", "backup", "kept/monday"]) == 0
    assert main(["db", "verify", "kept/monday", "--into", empty]) == 0

    told = capsys.readouterr().out.splitlines()[-1]
    assert told.startswith(f"kept/monday came back whole: revision {head()}, ")
    assert told.endswith("its chain unbroken")
    manifest = json.loads(Path("kept/monday", MANIFEST).read_text())
    debit, credit = manifest["facts"]["ledger"]["MYR"]
    assert debit == credit != "0"
    assert manifest["facts"]["audit"][0] >= 30
    restored = own.model_copy(update={"database_url": empty})
    assert asyncio.run(demo.seed(restored)) == account  # finds all that it would make, and makes nothing
    folder = Path("kept/monday")
    assert [path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())] == [0, 0, 0]


def test_backup_restores_into_the_empty_database_of_the_settings_and_fits_the_code(
    backup: Path, empty: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", empty)
    assert main(["db", "restore", str(backup)]) == 0
    assert main(["db", "check"]) == 0
    assert f"is at revision {head()}, as on 20" in capsys.readouterr().out
    assert "is not empty" in refusal(capsys, "db", "restore", str(backup))


def test_the_newest_backups_are_kept_and_nothing_else_is_touched(
    backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    night = [f"2026-01-0{day}T02-30-00Z" for day in range(1, 5)]
    for name in night[:3]:
        shutil.copytree(backup, f"nightly/{name}")
    for untouched in (night[3], "lost+found", "2026-01-01T02-30-00Z.old"):
        Path("nightly", untouched).mkdir()
    for left in (f"{DRAFT}a1b2", f".{night[1]}.removed"):
        Path("nightly", left).mkdir()
    capsys.readouterr()

    assert main(["db", "backup", "nightly", "--keep", "2", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["removed"] == [f"nightly/{name}" for name in night[:2]]
    assert main(["db", "verify", told["folder"]]) == 0
    there = {path.name for path in Path("nightly").iterdir()} - {Path(told["folder"]).name}
    assert there == {night[2], night[3], "lost+found", "2026-01-01T02-30-00Z.old"}


def test_database_that_has_anything_in_it_is_left_alone(
    backup: Path, source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert f"the database {source} is not empty" in refusal(capsys, "db", "restore", str(backup))


def test_two_do_not_restore_into_one_database(
    backup: Path, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with psycopg.connect(empty) as other:
        other.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        told = refusal(capsys, "db", "verify", str(backup), "--into", empty)
    assert "somebody migrates or restores" in told


def test_login_that_does_not_see_every_row_makes_no_backup(
    source: str, settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_BACKUP_URL", settings.database_url)
    assert "CREATE ROLE charter_backup LOGIN BYPASSRLS" in refusal(capsys, "db", "backup", "kept/monday")
    assert list(Path("kept").iterdir()) == []


def test_name_that_is_taken_is_not_written_over(backup: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (backup / MANIFEST).read_bytes()
    assert "kept/monday exists" in refusal(capsys, "db", "backup", str(backup))
    assert (backup / MANIFEST).read_bytes() == before


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process and those that it starts grows beyond 20 KB."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_disk_that_fills_leaves_nothing_of_a_backup_and_is_named(
    source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with full_disk():
        told = refusal(capsys, "db", "backup", "kept/monday")
    assert "the backup broke off (File too large), and nothing is left of it: make room on the disk" in told
    assert list(Path("kept").iterdir()) == []


MISFITS: Final[list[tuple[dict[str, object], str]]] = [
    ({"revision": "9999", "release": "9.0.0"}, "of release 9.0.0 at revision 9999, which this release"),
    ({"format": 2, "release": "9.0.0"}, "has format 2, and this release reads 1"),
    ({"role": "somebody"}, "set DATABASE_ROLE to the backup's role"),
    ({"size": 1}, "bytes of 1: copy it anew"),
    ({"sha256": "00"}, "was changed since it was written"),
    ({"facts": {"tables": {}}}, "is not what `charter db backup` writes: facts.ledger: Field required"),
    ({"size": "much"}, "writes: size: Input should be a valid integer"),
    (
        {"parts": 3, "release": "9.0.0"},
        "says parts, which this release does not know: use the commands of release 9.0.0",
    ),
]


def test_backup_that_does_not_fit_is_refused_by_its_reason(
    backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = (backup / MANIFEST).read_text()
    for changed, told in MISFITS:
        (backup / MANIFEST).write_text(written)
        edit_manifest(backup, **changed)
        assert told in refusal(capsys, "db", "verify", str(backup))


def test_server_older_than_the_backups_is_refused(
    backup: Path, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_manifest(backup, server=99)
    told = refusal(capsys, "db", "verify", str(backup), "--into", empty)
    assert "pg_restore of PostgreSQL 99 or newer" in told


def test_row_that_is_missing_after_all_is_told(
    backup: Path, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = json.loads((backup / MANIFEST).read_text())["facts"]
    facts["tables"]["users"] = [1, "77"]
    edit_manifest(backup, facts=facts)
    assert main(["db", "verify", str(backup), "--into", empty]) == 1
    assert "tables users: (1, '77') became (0, '0')" in capsys.readouterr().err


def test_folder_that_is_no_backup_is_named(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("photos").mkdir()
    assert "photos is no backup: there is no photos/manifest.json" in refusal(
        capsys, "db", "verify", "photos"
    )


def test_archive_that_was_lost_is_named(backup: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (backup / ARCHIVE).unlink()
    assert "there is no kept/monday/database.dump" in refusal(capsys, "db", "verify", str(backup))


def test_name_that_is_a_link_to_nowhere_or_no_folder_at_all_is_refused_before_anything_is_read(
    source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("monday").symlink_to("nowhere")
    Path("file").touch()
    for name, told in (
        ("monday", "monday exists"),
        ("file/monday", "file/monday cannot be made"),
        ("x" * 300, "cannot be made: File name too long"),
        ("-", "a backup is a folder, which standard output cannot be"),
    ):
        assert told in refusal(capsys, "db", "backup", name)
    assert sorted(path.name for path in Path().iterdir()) == ["file", "monday"]


def test_what_a_killed_backup_left_is_removed_by_the_next_one_and_what_is_being_written_is_not(
    source: str,
) -> None:
    left, held = (Path("kept", f"{DRAFT}{name}") for name in ("left", "held"))
    left.mkdir(parents=True)
    (left / ARCHIVE).write_bytes(b"half of it")
    held.mkdir()
    descriptor = os.open(held, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    assert main(["db", "backup", "kept/monday"]) == 0
    os.close(descriptor)
    assert sorted(Path("kept").iterdir()) == [held, Path("kept/monday")]


def test_backup_that_is_told_to_end_leaves_nothing_and_nobody_that_goes_on(
    source: str, postgres: EmbeddedPostgres
) -> None:
    command = [sys.executable, "-m", "charter", "db", "backup", "kept/monday"]
    with (
        psycopg.connect(postgres.url(source)) as other,
        psycopg.connect(postgres.url(), autocommit=True) as watching,
    ):
        other.execute("LOCK TABLE users IN ACCESS EXCLUSIVE MODE")
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as backup:
            until(lambda: bool(watching.execute(DUMPING).fetchall()), "pg_dump")
            backup.terminate()
            assert (*backup.communicate(), backup.returncode) == ("", "", TERMINATED)
        other.rollback()
        until(lambda: not watching.execute(DUMPING).fetchall(), "the end of pg_dump")
    assert list(Path("kept").iterdir()) == []


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'", "(1 function)"),
        ("CREATE SCHEMA other AUTHORIZATION charter", "(1 schema)"),
        ("CREATE TYPE mood AS ENUM ('good')", "(1 type)"),
    ],
)
def test_database_without_tables_that_somebody_made_something_in_is_not_empty(
    backup: Path, empty: str, capsys: pytest.CaptureFixture[str], made: str, told: str
) -> None:
    with psycopg.connect(empty) as connection:
        connection.execute(made.encode())
    assert told in refusal(capsys, "db", "verify", str(backup), "--into", empty)


def test_archive_goes_to_the_server_that_the_way_led_to(
    backup: Path, empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Variables of libpq complete a URL: what asks whether it is empty, and what restores, go one way."""
    place = conninfo_to_dict(empty)
    monkeypatch.setenv("PGHOST", str(place["host"]))
    into = f"postgresql://{place['user']}@/{place['dbname']}"
    assert main(["db", "verify", str(backup), "--into", into]) == 0


def test_place_that_is_no_url_of_a_database_is_refused(
    backup: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in ("", "drill", "mysql://localhost/drill"):
        told = refusal(capsys, "db", "verify", str(backup), "--into", place)
        assert "--into is no postgresql:// URL" in told
