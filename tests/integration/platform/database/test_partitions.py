"""The tables that docs/partitions.md divides: by its statements, under writers, and the code on them."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any, Final

import anyio
import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.errors import CheckViolation, ForeignKeyViolation, InsufficientPrivilege, LockNotAvailable

from charter.audit.domain import EntryFilter
from charter.audit.repository import SqlAuditLog
from charter.audit.service import AuditService
from charter.cli import main
from charter.commands.schema import load_tables
from charter.development.databases import drop_database, ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import Schema
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.audit.conftest import LEAVE
from tests.integration.ledger.plain_sql import BANK, SALES, Books, open_books

PAGE: Final = (Path(__file__).parents[4] / "docs" / "partitions.md").read_text()
SECTION: Final = r"^## {}$(.*?)(?=^## |\Z)"
BLOCK: Final = re.compile(r"^```sql\n(.*?)^```", re.DOTALL | re.MULTILINE)
BOUND: Final = 20_000_000
AUDIT_LOG: Final = "The audit log"
LINES: Final = "The ledger's lines"
ADD_LINE: Final = """
    INSERT INTO ledger_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate,
        base_amount, dated_on, year_id, number, kind)
    SELECT tenant_id, entry_id, 3, account_id, currency, amount, fx_rate,
        base_amount, dated_on, year_id, number, kind
    FROM ledger_lines WHERE line_no = 1
"""
PARTITIONS: Final = "SELECT relname::text FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY 1"


def divide(url: str, section: str) -> None:
    """Run what the page says, step by step and again where locks are missing, as the owner of the tables."""
    found = re.search(SECTION.format(section), PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None
    with psycopg.connect(url, autocommit=True) as connection:
        for statements in BLOCK.findall(found[1]):
            while not is_done(connection, statements):
                continue


def is_done(connection: psycopg.Connection, statements: str) -> bool:
    """Whether they got their locks; otherwise nothing is changed."""
    try:
        connection.execute(statements.encode())
    except LockNotAvailable:
        connection.rollback()
        return False
    return True


@contextmanager
def adding(url: str) -> Iterator[Callable[[], int]]:
    """Somebody adds entries all the while as the application does. Answers how many there are so far."""
    over, added = Event(), 0

    def add() -> None:
        nonlocal added
        with psycopg.connect(url, options="-c role=charter_app", autocommit=True) as connection:
            while not over.is_set():
                connection.execute(LEAVE, [1], prepare=True)
                added += 1

    def so_far() -> int:
        if adder.done():
            adder.result()
        return added

    with ThreadPoolExecutor(1) as threads:
        adder = threads.submit(add)
        try:
            while not so_far():
                over.wait(0.001)
            yield so_far
        finally:
            over.set()


def verified(settings: Settings) -> tuple[int, list[int]]:
    """How many entries an unbroken chain has, and the ids of the newest of one actor."""

    async def verify() -> tuple[int, list[int]]:
        database = Database(settings)
        log = SqlAuditLog(database)
        try:
            while not await log.seal():
                continue
            verdict = await AuditService(log).verify()
            assert not verdict.findings
            listed = await log.list_before(None, EntryFilter(actor="1"), 500)
            return verdict.entries, [entry.id for entry in listed]
        finally:
            await database.close()

    return anyio.run(verify)


def refused(url: str, role: str, statement: str) -> None:
    with psycopg.connect(url, options=f"-c role={role}") as connection:
        connection.execute(statement.encode())


def test_audit_log_is_divided_under_writers_and_loses_nothing(settings: Settings) -> None:
    url = settings.database_url
    with adding(url) as added:
        divide(url, AUDIT_LOG)
        before = added()
        while added() < before + 3:
            continue
    with psycopg.connect(url) as connection:
        connection.execute("ALTER TABLE audit_log ALTER id RESTART WITH 39999999")
        connection.execute(LEAVE, [7])
    entries, listed = verified(settings)
    assert entries == added() + 7
    assert listed == sorted(listed, reverse=True)
    assert listed[-1] == 1
    assert listed[0] == 39_999_999
    assert any(BOUND <= entry < 30_000_000 for entry in listed)


def test_entries_in_partitions_can_be_added_and_read_and_nothing_else(settings: Settings) -> None:
    url, role = settings.database_url, settings.database_role
    with psycopg.connect(url) as connection:
        connection.execute(LEAVE, [3])
    divide(url, AUDIT_LOG)
    assert verified(settings)[0] == 3
    for statement in ("UPDATE audit_log SET event = ''", "DELETE FROM audit_log", "TRUNCATE audit_log"):
        with pytest.raises(InsufficientPrivilege):
            refused(url, role, statement)
    with psycopg.connect(url) as connection:
        partitions = [name for (name,) in connection.execute(PARTITIONS)]
    assert partitions == ["audit_log_1", "audit_log_2", "audit_log_3", "audit_log_rest"]
    for name in partitions:
        with pytest.raises(InsufficientPrivilege):
            refused(url, role, f"SELECT FROM {name}")
    with pytest.raises(ForeignKeyViolation):
        refused(url, "none", "ALTER TABLE audit_log DETACH PARTITION audit_log_1")


@pytest.fixture
def books(settings: Settings) -> Iterator[Books]:
    """One entry of the tenant org:1 before the lines are divided, and one behind the bound."""
    with open_books(settings) as books:
        books.post(1)
        divide(settings.database_url, LINES)
        with psycopg.connect(settings.database_url) as connection:
            connection.execute(f"ALTER TABLE ledger_entries ALTER id RESTART WITH {BOUND}")
        books.post(2)
        yield books


def test_lines_in_partitions_are_guarded_as_before(settings: Settings, books: Books) -> None:
    assert books.run("SELECT tableoid::regclass::text AS part, count(*) FROM ledger_lines GROUP BY 1") == [
        ("ledger_lines_1", 2),
        ("ledger_lines_2", 2),
    ]
    for lines in (((BANK, "MYR", 5, 5), (SALES, "MYR", -4, -4)), ()):
        with pytest.raises(CheckViolation, match="does not balance"):
            books.post(3, lines)
    with pytest.raises(CheckViolation, match="only who posts an entry adds lines"):
        books.run(ADD_LINE)
    for statement in ("DELETE FROM ledger_lines", "UPDATE ledger_lines SET description = ''"):
        with pytest.raises(CheckViolation, match="never changes"):
            refused(settings.database_url, "none", f"SET app.tenant = 'org:1'; {statement}")
    for part in ("ledger_lines_1", "ledger_lines_2", "ledger_lines_rest"):
        with pytest.raises(InsufficientPrivilege):
            books.run(f"SELECT FROM {part}")


def test_other_tenants_see_no_line_of_any_partition(settings: Settings, books: Books) -> None:
    with psycopg.connect(settings.database_url, options="-c role=charter_app") as connection:
        for tenant in ("", "org:2"):
            connection.execute("SELECT set_config('app.tenant', %s, false)", [tenant])
            assert connection.execute("SELECT FROM ledger_lines").rowcount == 0


def test_divided_database_fits_the_code_and_comes_back_from_a_backup(
    settings: Settings,
    books: Books,
    postgres: EmbeddedPostgres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = settings.database_url
    with psycopg.connect(url) as connection:
        connection.execute(LEAVE, [3])
    divide(url, AUDIT_LOG)
    assert Schema(settings, load_tables(), {}).differences() == []

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("DATABASE_BACKUP_URL", postgres.url(str(conninfo_to_dict(url)["dbname"])))
    empty = ensure_database(postgres, "divided")
    try:
        assert main(["db", "backup", "kept"]) == 0
        assert main(["db", "verify", "kept", "--into", empty]) == 0
        assert shape(empty) == shape(url)
    finally:
        drop_database(postgres, "divided")


def shape(url: str) -> list[tuple[Any, ...]]:
    """Which tables have triggers, policies, keys and partitions, and which."""
    with psycopg.connect(url) as connection:
        return connection.execute("""
            SELECT 'trigger', tgrelid::regclass || tgname || tgtype FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT 'key', conrelid::regclass || pg_get_constraintdef(oid)
                FROM pg_constraint WHERE contype <> 'c'
            UNION ALL SELECT 'policy', polrelid::regclass || polname FROM pg_policy
            UNION ALL SELECT 'bound', relname || pg_get_expr(relpartbound, oid)
                FROM pg_class WHERE relispartition
            ORDER BY 1, 2
        """).fetchall()
