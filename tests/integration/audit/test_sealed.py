"""Sealing over a real database: several processes, what one left behind, and what goes wrong meanwhile."""

import asyncio
import logging
from contextlib import AsyncExitStack

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.audit.repository import MOST_SEALED, SqlAuditLog
from charter.audit.service import AuditService
from charter.audit.trail import ContractTrail
from charter.platform.database.transactions import Database
from charter.settings import Settings
from contract_runtime import AuditEntry
from tests.integration.audit.conftest import Act, Leave
from tests.integration.conftest import AddPerson, Execute, client_of, composition_of
from tests.integration.people import Person

pytestmark = pytest.mark.anyio

ENTRY = AuditEntry(event="user.created", operation_id="createUser", caller=None, target="8", status=201)
PATIENCE = 10.0
ATTEMPTS = 500


async def rename(client: httpx.AsyncClient, who: Person, name: str = "Alice") -> int:
    return (await client.patch("/v1/users/me", json={"name": name}, headers=who.headers)).status_code


async def count(execute: Execute, table: str) -> int:
    return len(await execute(f"TABLE {table}"))


async def until(execute: Execute, table: str, rows: int) -> None:
    for _ in range(ATTEMPTS):
        if await count(execute, table) == rows:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{table} never had {rows} rows")


async def test_what_a_process_left_is_sealed_when_another_one_starts(
    app: FastAPI, audit: AuditService, execute: Execute, leave: Leave
) -> None:
    await leave(3)
    async with client_of(app):
        await until(execute, "audit_pending", 0)
        verdict = await audit.verify()
    assert (verdict.entries, verdict.findings) == (3, ())


async def test_what_a_process_left_is_sealed_before_the_next_answer(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute, leave: Leave
) -> None:
    alice = await person()
    await leave(3)
    assert await rename(client, alice) == 200
    links = await execute("SELECT sequence, entry_id FROM audit_chain ORDER BY sequence")
    assert [(link.sequence, link.entry_id) for link in links] == [(1, 1), (2, 2), (3, 3), (4, 4)]


async def test_a_great_many_are_sealed_a_thousand_at_a_time(
    log: SqlAuditLog, audit: AuditService, leave: Leave
) -> None:
    await leave(2 * MOST_SEALED + 1)
    assert [await log.seal() for _ in range(4)] == [False, False, True, True]
    verdict = await audit.verify()
    assert (verdict.entries, verdict.findings) == (2 * MOST_SEALED + 1, ())


async def test_of_many_that_wait_for_the_chain_few_sealings_take_all(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute, holding_the_chain: Act
) -> None:
    """Ten, so that each has a connection; the sealing that waits takes what was committed meanwhile."""
    alice = await person()
    async with holding_the_chain():
        answers = [asyncio.create_task(rename(client, alice, f"Alice {number}")) for number in range(10)]
        await until(execute, "audit_pending", 10)
    assert set(await asyncio.gather(*answers)) == {200}
    (sealings,) = await execute(
        "SELECT count(DISTINCT xmin::text) AS transactions, count(*) AS places FROM audit_chain"
    )
    assert sealings.places == 10
    assert sealings.transactions <= 2


async def test_processes_share_one_chain(settings: Settings, audit: AuditService) -> None:
    async with AsyncExitStack() as stack:
        apps = [create_app(settings) for _ in range(3)]
        for each in apps:
            await stack.enter_async_context(client_of(each))
        trails = [composition_of(each).parts.services.get(ContractTrail) for each in apps]

        async def act(number: int) -> None:
            database: Database = apps[number % 3].state.database
            async with database.transaction("acme"):
                await trails[number % 3].record(ENTRY)

        await asyncio.gather(*(act(number) for number in range(60)))
        verdict = await audit.verify()
    assert (verdict.entries, verdict.findings) == (60, ())


async def test_answer_waits_for_the_seal_of_an_entry_that_is_committed(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute, holding_the_chain: Act
) -> None:
    alice = await person()
    async with holding_the_chain():
        answer = asyncio.create_task(rename(client, alice))
        await until(execute, "audit_pending", 1)
        assert await count(execute, "audit_chain") == 0
        await asyncio.sleep(0.1)
        assert not answer.done()
    assert await answer == 200
    assert await count(execute, "audit_chain") == 1


async def test_entry_that_waits_for_its_place_is_no_sign_of_tampering(
    audit: AuditService, leave: Leave
) -> None:
    await leave(2)
    verdict = await audit.verify()
    assert (verdict.entries, verdict.findings) == (0, ())


async def test_a_process_that_hangs_while_it_seals_does_not_hold_up_the_others_for_ever(
    client: httpx.AsyncClient, person: AddPerson, holding_the_chain: Act
) -> None:
    """A stopped process, or one behind a broken network, keeps its lock as long as its connection lasts."""
    alice = await person()
    async with holding_the_chain(), asyncio.timeout(PATIENCE):
        assert await rename(client, alice) == 200


async def test_a_sealing_that_fails_fails_no_request_and_the_next_one_makes_up_for_it(
    client: httpx.AsyncClient,
    person: AddPerson,
    audit: AuditService,
    execute: Execute,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    alice = await person()
    await execute(f"REVOKE INSERT ON audit_chain FROM {settings.database_role}")
    with caplog.at_level(logging.ERROR):
        assert await rename(client, alice) == 200
    assert "a call after a commit failed" in caplog.text
    assert await count(execute, "audit_pending") == 1
    await execute(f"GRANT INSERT ON audit_chain TO {settings.database_role}")
    assert await rename(client, alice, "Alice the second") == 200
    verdict = await audit.verify()
    assert (verdict.entries, verdict.findings, await count(execute, "audit_pending")) == (2, (), 0)


async def test_numbers_that_rollbacks_used_up_leave_no_gap_in_the_chain(
    database: Database, trail: ContractTrail, audit: AuditService, execute: Execute
) -> None:
    for number in range(6):
        try:
            async with database.transaction(None):
                await trail.record(ENTRY)
                if number % 2:
                    raise LookupError
        except LookupError:
            continue
    links = await execute("SELECT sequence, entry_id FROM audit_chain ORDER BY sequence")
    assert [(link.sequence, link.entry_id) for link in links] == [(1, 1), (2, 3), (3, 5)]
    assert (await audit.verify()).findings == ()


async def test_entry_of_a_long_transaction_gets_its_place_behind_newer_ones(
    database: Database, trail: ContractTrail, audit: AuditService, execute: Execute
) -> None:
    async def act() -> None:
        async with database.transaction(None):
            await trail.record(ENTRY)

    async with database.transaction(None):
        await trail.record(ENTRY)
        await asyncio.create_task(act())
    links = await execute("SELECT entry_id FROM audit_chain ORDER BY sequence")
    assert [link.entry_id for link in links] == [2, 1]
    assert (await audit.verify()).findings == ()


async def test_entries_of_others_are_no_conflict_for_a_repeatable_read(
    database: Database, trail: ContractTrail, execute: Execute
) -> None:
    """Such is a write with `If-Match`: its 412 must tell of its resource, not of the log."""
    begun = asyncio.Barrier(10)

    async def act(number: int) -> None:
        async with database.transaction(f"tenant-{number}", repeatable_read=True) as session:
            await session.execute(text("SELECT count(*) FROM audit_log"))
            await begun.wait()
            await trail.record(ENTRY)

    await asyncio.gather(*(act(number) for number in range(10)))
    assert await count(execute, "audit_chain") == 10


async def test_a_check_amid_writing_finds_nothing(
    client: httpx.AsyncClient, person: AddPerson, audit: AuditService
) -> None:
    alice = await person()
    writing = asyncio.gather(*(rename(client, alice, f"Alice {number}") for number in range(40)))
    while not writing.done():
        assert (await audit.verify()).findings == ()
    assert set(await writing) == {200}


async def test_a_sealed_entry_that_is_made_to_wait_again_does_not_stop_the_sealing(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute, as_application: Act
) -> None:
    """The application's role can do that, so that whoever slips SQL into the application can."""
    alice = await person()
    await rename(client, alice)
    async with as_application() as connection:
        await connection.execute("INSERT INTO audit_pending (entry_id) VALUES (1)")
    await rename(client, alice, "Alice the second")
    links = await execute("SELECT entry_id FROM audit_chain ORDER BY sequence")
    assert [link.entry_id for link in links] == [1, 2]
    assert await count(execute, "audit_pending") == 0


async def test_an_entry_whose_waiting_was_taken_back_is_found(
    audit: AuditService, leave: Leave, as_application: Act
) -> None:
    await leave(2)
    async with as_application() as connection:
        await connection.execute("DELETE FROM audit_pending WHERE entry_id = 2")
    (finding,) = (await audit.verify()).findings
    assert str(finding) == "entry 2: is not in the chain"


async def test_a_place_that_the_application_s_role_made_up_is_found(
    log: SqlAuditLog, audit: AuditService, leave: Leave, as_application: Act
) -> None:
    await leave(1)
    async with as_application() as connection:
        await connection.execute("DELETE FROM audit_pending")
        await connection.execute("INSERT INTO audit_chain VALUES (1, 1, sha256('made up'))")
    await leave(1)
    await log.seal()
    (finding,) = (await audit.verify()).findings
    assert str(finding).startswith("place 1, entry 1: was changed")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_pending SET entry_id = entry_id",
        "TRUNCATE audit_pending",
        "DROP TABLE audit_chain",
        "ALTER TABLE audit_log DISABLE TRIGGER ALL",
        "ALTER SEQUENCE audit_log_id_seq RESTART",
        "CREATE RULE nothing AS ON INSERT TO audit_log DO INSTEAD NOTHING",
    ],
)
async def test_the_application_cannot_get_around_the_chain(statement: str, as_application: Act) -> None:
    async with as_application() as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute(statement)
