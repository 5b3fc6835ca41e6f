"""The audit log: written with what it tells of, sealed before the answer, and proof against changes."""

import asyncio
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from charter.audit.domain import EntryFilter
from charter.audit.repository import SqlAuditLog
from charter.audit.seals import GENESIS
from charter.audit.service import AuditService
from charter.settings import Settings
from tests.integration.conftest import AddPerson, Execute
from tests.integration.people import Person

pytestmark = pytest.mark.anyio


async def act(client: httpx.AsyncClient, alice: Person, name: str = "Alice") -> httpx.Response:
    """Something that is audited."""
    return await client.patch("/v1/users/me", json={"name": name}, headers=alice.headers)


async def entries(execute: Execute) -> list[Any]:
    return await execute("SELECT * FROM audit_log ORDER BY id")


async def test_an_entry_says_who_did_what_to_what_from_where(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    answer = await act(client, alice)
    (entry,) = await entries(execute)
    assert (entry.event, entry.operation, entry.target) == (
        "user.updated",
        "updateOwnUser",
        str(alice.user_id),
    )
    assert (entry.actor_kind, entry.actor_subject) == ("user", str(alice.user_id))
    assert entry.actor_tenant == f"user:{alice.user_id}"
    assert (entry.client_address, entry.request_id) == ("127.0.0.1", answer.headers["x-request-id"])


async def test_an_answered_entry_has_its_place_in_the_chain(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    await act(client, alice)
    (link,) = await execute("SELECT * FROM audit_chain")
    assert link.sequence == 1
    assert link.hash != GENESIS
    assert await execute("SELECT * FROM audit_pending") == []


async def test_what_fails_leaves_no_entry(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    body = {"current_password": "not the password", "new_password": "nine herons on a roof"}
    answer = await client.post("/v1/users/me/password", json=body, headers=alice.headers)
    assert answer.status_code == 403
    assert await entries(execute) == []


async def test_a_repeated_request_is_written_down_once(
    client: httpx.AsyncClient, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    body = {"name": "School", "slug": "school"}
    for _ in range(3):
        headers = alice.headers | {"Idempotency-Key": "once"}
        assert (await client.post("/v1/organizations", json=body, headers=headers)).status_code == 201
    assert [entry.event for entry in await entries(execute)] == ["organization.created"]


async def test_fifty_at_once_make_one_unbroken_chain(
    client: httpx.AsyncClient, app: FastAPI, person: AddPerson
) -> None:
    alice = await person()
    answers = await asyncio.gather(*(act(client, alice, f"Alice {number}") for number in range(50)))
    assert {answer.status_code for answer in answers} == {200}
    verdict = await AuditService(SqlAuditLog(app.state.database)).verify()
    assert (verdict.entries, verdict.findings) == (50, ())


TAMPERING = {
    "a changed entry": (
        "UPDATE audit_log SET actor_subject = '999' WHERE id = 2",
        "place 2, entry 2: was changed",
    ),
    "changed details": (
        "UPDATE audit_log SET details = '{\"a\": 1}' WHERE id = 3",
        "place 3, entry 3: was changed",
    ),
    "a removed place": (
        "DELETE FROM audit_chain WHERE sequence = 2",
        "place 3, entry 3: the places 2 to 2 are missing before it",
    ),
    "a removed place tells of its entry": (
        "DELETE FROM audit_chain WHERE sequence = 4",
        "entry 4: is not in the chain",
    ),
    "swapped places": (
        "UPDATE audit_chain SET entry_id = 5 - entry_id WHERE sequence IN (2, 3)",
        "place 2, entry 3: was changed",
    ),
    "an entry slipped in": (
        "INSERT INTO audit_log (occurred_at, event, actor_kind) VALUES (now(), 'user.created', 'user')",
        "entry 5: is not in the chain",
    ),
    "a removed entry": (
        "ALTER TABLE audit_chain DROP CONSTRAINT fk_audit_chain_entry_id_audit_log;"
        "DELETE FROM audit_log WHERE id = 2",
        "place 2, entry 2: is missing from the log",
    ),
}


@pytest.mark.parametrize("what", TAMPERING)
async def test_tampering_is_found_and_its_place_named(
    client: httpx.AsyncClient, app: FastAPI, person: AddPerson, execute: Execute, what: str
) -> None:
    alice = await person()
    for number in range(4):
        await act(client, alice, f"Alice {number}")
    statements, finding = TAMPERING[what]
    if what == "swapped places":
        await execute("ALTER TABLE audit_chain DROP CONSTRAINT uq_audit_chain_entry_id")
    for statement in statements.split(";"):
        await execute(statement)
    verdict = await AuditService(SqlAuditLog(app.state.database)).verify()
    assert any(finding in str(each) for each in verdict.findings), verdict.findings


async def test_a_cut_off_end_is_found_by_a_hash_that_was_noted(
    client: httpx.AsyncClient, app: FastAPI, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    for number in range(3):
        await act(client, alice, f"Alice {number}")
    service = AuditService(SqlAuditLog(app.state.database))
    noted = (await service.verify()).head
    await execute("DELETE FROM audit_chain WHERE sequence = 3")
    await execute("DELETE FROM audit_log WHERE id = 3")
    assert (await service.verify()).findings == ()
    assert "does not have the hash" in str((await service.verify(noted)).findings[0])


@pytest.mark.parametrize("table", ["audit_log", "audit_chain"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
async def test_the_application_can_change_nothing(settings: Settings, table: str, statement: str) -> None:
    column = "event" if table == "audit_log" else "hash"
    async with await psycopg.AsyncConnection.connect(
        settings.database_url, options=f"-c role={settings.database_role}"
    ) as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute(statement.format(table, column, column).encode())


async def test_pages_stay_as_they_are_while_entries_come(
    client: httpx.AsyncClient, person: AddPerson
) -> None:
    alice, ada = await person(), await person("ada", "admin")
    for number in range(5):
        await act(client, alice, f"Alice {number}")
    first = (await client.get("/v1/admin/audit-log?limit=2", headers=ada.headers)).json()
    await act(client, alice, "Alice, late")
    path = f"/v1/admin/audit-log?limit=2&cursor={first['next_cursor']}"
    second = (await client.get(path, headers=ada.headers)).json()
    assert [each["id"] for each in first["data"] + second["data"]] == [5, 4, 3, 2]
    last = await client.get(f"/v1/admin/audit-log?cursor={second['next_cursor']}", headers=ada.headers)
    assert ([each["id"] for each in last.json()["data"]], last.json()["next_cursor"]) == ([1], None)


async def test_entries_are_filtered(client: httpx.AsyncClient, person: AddPerson) -> None:
    alice, bob, ada = await person(), await person("bob"), await person("ada", "admin")
    await act(client, alice)
    await act(client, bob)
    await client.post("/v1/organizations", json={"name": "S", "slug": "s"}, headers=bob.headers)
    for query, count in (
        (f"actor={bob.user_id}", 2),
        ("event=user.updated", 2),
        (f"event=user.updated&actor={bob.user_id}", 1),
        ("since=2099-01-01T00:00:00Z", 0),
        ("until=2099-01-01T00:00:00Z", 3),
    ):
        page = (await client.get(f"/v1/admin/audit-log?{query}", headers=ada.headers)).json()
        assert len(page["data"]) == count, query


async def test_the_export_has_every_entry_oldest_first(
    client: httpx.AsyncClient, app: FastAPI, person: AddPerson
) -> None:
    alice, ada = await person(), await person("ada", "admin")
    for number in range(3):
        await act(client, alice, f"Alice {number}")
    exported = await client.get("/v1/admin/audit-log/export", headers=ada.headers)
    assert exported.headers["content-type"].startswith("application/x-ndjson")
    lines = exported.text.splitlines()
    assert len(lines) == 4  # the export itself is one of them
    log = SqlAuditLog(app.state.database)
    assert len(await log.list_after(0, EntryFilter(), 10)) == 4


async def test_users_do_not_read_the_log(client: httpx.AsyncClient, person: AddPerson) -> None:
    alice = await person()
    for path in ("/v1/admin/audit-log", "/v1/admin/audit-log/export"):
        assert (await client.get(path, headers=alice.headers)).status_code == 403


@pytest.mark.parametrize("condition", ["id < 1000", "event = 'user.created'", "actor_subject = '7'"])
async def test_reading_the_log_uses_its_indexes(execute: Execute, condition: str) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind, actor_subject)"
        " SELECT now(), 'event.' || mod(n, 50), 'user', n FROM generate_series(1, 5000) AS n"
    )
    await execute("ANALYZE audit_log")
    plan = await execute(
        "EXPLAIN SELECT * FROM audit_log WHERE CONDITION ORDER BY id DESC LIMIT 20".replace(
            "CONDITION", condition
        )
    )
    assert "Index Scan" in "\n".join(row[0] for row in plan), plan
