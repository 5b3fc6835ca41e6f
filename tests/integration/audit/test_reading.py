"""Reading the log over HTTP: pages, filters, the export, and who may."""

from datetime import timedelta, timezone
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from charter.audit.domain import EntryFilter
from charter.audit.repository import SqlAuditLog
from charter.audit.service import BATCH, AuditService
from charter.platform.database.transactions import Database
from charter.settings import Settings
from tests.integration.audit.conftest import Leave
from tests.integration.conftest import AddPerson, Execute
from tests.integration.people import Person, headers_for

pytestmark = pytest.mark.anyio

LOG = "/v1/admin/audit-log"
EXPORT = f"{LOG}/export"


@pytest.fixture
async def ada(person: AddPerson) -> Person:
    return await person("ada", "admin")


async def page(client: httpx.AsyncClient, who: Person, **query: Any) -> dict[str, Any]:
    answer = await client.get(LOG, params=query, headers=who.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def numbers(found: dict[str, Any]) -> list[int]:
    return [entry["id"] for entry in found["data"]]


async def test_entry_is_shown_with_its_place_once_it_is_sealed(
    client: httpx.AsyncClient, ada: Person, log: SqlAuditLog, execute: Execute, leave: Leave
) -> None:
    await leave(1)
    (waiting,) = (await page(client, ada))["data"]
    assert (waiting["sequence"], waiting["hash"]) == (None, None)
    await log.seal()
    (link,) = await execute("SELECT encode(hash, 'hex') AS hash FROM audit_chain")
    (sealed,) = (await page(client, ada))["data"]
    assert (sealed["sequence"], sealed["hash"]) == (1, link.hash)
    assert sealed | {"sequence": None, "hash": None} == waiting


async def test_details_are_shown(client: httpx.AsyncClient, ada: Person, execute: Execute) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind, details)"
        """ VALUES (now(), 'user.created', 'system', '{"b": [1, null], "a": "ä"}')"""
    )
    (entry,) = (await page(client, ada))["data"]
    assert entry["details"] == {"a": "ä", "b": [1, None]}
    assert entry["actor_kind"] == "system"


async def test_pages_end_where_the_log_does(client: httpx.AsyncClient, ada: Person, leave: Leave) -> None:
    assert await page(client, ada) == {"data": [], "next_cursor": None}
    await leave(4)
    first = await page(client, ada, limit=2)
    second = await page(client, ada, limit=2, cursor=first["next_cursor"])
    assert (numbers(first), numbers(second), second["next_cursor"]) == ([4, 3], [2, 1], None)


@pytest.mark.parametrize("cursor", ["", "1", "x" * 16, "0" * 17, "0000000000000A1F", "-000000000000001"])
async def test_cursor_that_nobody_got_is_refused_by_its_name(
    client: httpx.AsyncClient, ada: Person, cursor: str
) -> None:
    answer = await client.get(LOG, params={"cursor": cursor}, headers=ada.headers)
    assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_FAILED")
    assert "cursor" in str(answer.json()["details"])


@pytest.mark.parametrize("cursor", ["f" * 16, "7" + "f" * 15, "8" + "0" * 15, "0" * 16])
async def test_cursor_of_no_entry_is_no_failure(
    client: httpx.AsyncClient, ada: Person, leave: Leave, cursor: str
) -> None:
    await leave(1)
    assert numbers(await page(client, ada, cursor=cursor)) == ([] if cursor == "0" * 16 else [1])


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 101},
        {"limit": "all"},
        {"event": "User.Created"},
        {"event": "e" * 101},
        {"actor": ""},
        {"since": "2026-11-20T12:00:00"},
        {"until": "yesterday"},
    ],
)
async def test_query_that_means_nothing_is_refused(
    client: httpx.AsyncClient, ada: Person, query: dict[str, Any]
) -> None:
    answer = await client.get(LOG, params=query, headers=ada.headers)
    assert answer.status_code == 422
    assert next(iter(query)) in str(answer.json()["details"])


async def test_since_is_from_that_moment_on_and_until_is_before_it(
    client: httpx.AsyncClient, ada: Person, execute: Execute
) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind) SELECT"
        " '2026-11-20T12:00:00.000001Z'::timestamptz + n * interval '1 microsecond', 'user.created', 'user'"
        " FROM generate_series(0, 2) AS n"
    )
    (second,) = await execute("SELECT occurred_at FROM audit_log WHERE id = 2")
    moment = second.occurred_at.astimezone(timezone(timedelta(hours=5, minutes=45))).isoformat()
    assert numbers(await page(client, ada, since=moment)) == [3, 2]
    assert numbers(await page(client, ada, until=moment)) == [1]
    assert numbers(await page(client, ada, since=moment, until=moment)) == []


async def test_filters_hold_on_every_page(client: httpx.AsyncClient, ada: Person, leave: Leave) -> None:
    await leave(30)
    seen: list[int] = []
    cursor: dict[str, str] = {}
    for _ in range(2):
        found = await page(client, ada, actor="3", event="user.created", limit=2, **cursor)
        seen += numbers(found)
        cursor = {"cursor": found["next_cursor"]}
    assert seen == [24, 17, 10, 3]


async def test_filter_is_a_value_and_no_pattern_or_statement(
    client: httpx.AsyncClient, ada: Person, leave: Leave
) -> None:
    await leave(2)
    for actor in ("%", "_", "1' OR '1'='1", "1;DELETE FROM audit_log"):
        assert numbers(await page(client, ada, actor=actor)) == []
    assert len(numbers(await page(client, ada))) == 2


async def test_export_has_all_of_a_long_log_oldest_first(
    client: httpx.AsyncClient, ada: Person, leave: Leave
) -> None:
    await leave(2 * BATCH + 7)
    exported = await client.get(EXPORT, headers=ada.headers)
    found = [httpx.Response(200, text=line).json() for line in exported.text.splitlines()]
    assert [entry["id"] for entry in found] == list(range(1, 2 * BATCH + 9))
    assert found[-1]["event"] == "audit.exported"
    assert found[:1] == (await page(client, ada, until=found[-1]["occurred_at"], cursor=f"{2:016x}"))["data"]


async def test_export_is_filtered(client: httpx.AsyncClient, ada: Person, leave: Leave) -> None:
    await leave(30)
    exported = await client.get(EXPORT, params={"actor": "3"}, headers=ada.headers)
    found = [httpx.Response(200, text=line).json()["id"] for line in exported.text.splitlines()]
    assert found == [3, 10, 17, 24]
    nothing = await client.get(EXPORT, params={"since": "2099-01-01T00:00:00Z"}, headers=ada.headers)
    assert (nothing.status_code, nothing.text) == (200, "")


async def test_export_keeps_no_connection_while_its_reader_is_slow(
    database: Database, audit: AuditService, leave: Leave
) -> None:
    await leave(BATCH + 1)
    exported = audit.export(EntryFilter())
    lent = set()
    async for _ in exported:
        lent.add(database.count_lent())
    assert lent == {0}


async def test_reader_who_leaves_in_the_middle_leaves_nothing_open(
    app: FastAPI, client: httpx.AsyncClient, ada: Person, leave: Leave
) -> None:
    await leave(BATCH + 1)
    async with client.stream("GET", EXPORT, headers=ada.headers) as answer:
        assert answer.status_code == 200
        async for _ in answer.aiter_lines():
            break
    assert app.state.database.count_lent() == 0


async def test_export_is_written_down_and_a_refused_one_is_not(
    client: httpx.AsyncClient, ada: Person, person: AddPerson, execute: Execute
) -> None:
    alice = await person()
    assert (await client.get(EXPORT, headers=alice.headers)).status_code == 403
    assert (await client.get(EXPORT, headers=ada.headers)).status_code == 200
    (entry,) = await execute("TABLE audit_log")
    assert (entry.event, entry.actor_subject) == ("audit.exported", str(ada.user_id))


async def test_only_administrators_of_the_service_read_the_log(
    client: httpx.AsyncClient, person: AddPerson, settings: Settings
) -> None:
    alice, root = await person(), await person("root", "super_admin")
    body = {"name": "School", "slug": "school"}
    assert (await client.post("/v1/organizations", json=body, headers=alice.headers)).status_code == 201
    account = await client.post("/v1/service-accounts", json={"name": "Import"}, headers=alice.headers)
    path = f"/v1/service-accounts/{account.json()['id']}/keys"
    key = await client.post(
        path, json={"name": "Production", "scopes": ["projects:read"]}, headers=alice.headers
    )
    for headers, status in (
        ({}, 401),
        ({"X-API-Key": key.json()["key"]}, 401),
        (alice.headers, 403),
        (headers_for(settings, alice.user_id, "user", tenant="org:1"), 403),
        (root.headers, 200),
    ):
        for address in (LOG, EXPORT):
            assert (await client.get(address, headers=headers)).status_code == status, headers


async def test_a_page_is_one_statement_that_reads_no_table_from_end_to_end(
    log: SqlAuditLog, database: Database, execute: Execute, settings: Settings
) -> None:
    await execute(
        "INSERT INTO audit_log (occurred_at, event, actor_kind, actor_subject)"
        " SELECT now(), 'event.' || mod(n, 50), 'user', mod(n, 997) FROM generate_series(1, 30000) AS n"
    )
    await execute("INSERT INTO audit_chain SELECT id, id, sha256(id::text::bytea) FROM audit_log")
    await execute("ANALYZE audit_log, audit_chain")
    seen: list[str] = []

    def see(statement: str, _values: list[Any]) -> None:
        seen.append(statement)

    for wanted in (
        EntryFilter(),
        EntryFilter(event="event.7"),
        EntryFilter(actor="77"),
        EntryFilter(event="event.7", actor="57"),
    ):
        for before in (None, 15_000):
            with database.observed(see):
                await log.list_before(before, wanted, 20)
            assert len(seen) == 1
            assert "Seq Scan" not in (plan := await plan_of(settings, seen.pop())), plan


async def plan_of(settings: Settings, statement: str) -> str:
    async with await psycopg.AsyncConnection.connect(settings.database_url) as connection:
        explained = await connection.execute(f"EXPLAIN (GENERIC_PLAN) {statement}".encode())
        return "\n".join(row[0] for row in await explained.fetchall())
