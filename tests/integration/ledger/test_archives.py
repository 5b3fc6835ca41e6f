"""Books of a person or an organization that has ended: everything of them is read, nothing is written."""

from typing import Final

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.ledger.books.repository import SqlArchive
from charter.platform.database.stores import SharedStore
from charter.settings import Settings
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId
from contract import CONTRACT
from contract_runtime import Operation
from tests.integration.access.test_role_matrix import ask
from tests.integration.access.world import build_world
from tests.integration.conftest import AddPerson
from tests.integration.error_examples import DOCUMENT, resolved
from tests.integration.ledger.over_http import HttpBooks
from tests.integration.ledger.plain_sql import open_books
from tests.integration.people import headers_for

pytestmark = pytest.mark.anyio

ARCHIVED: Final = "LEDGER_ARCHIVED"
READING: Final = frozenset({"exportLedger"})
"""Makes a file of what is there."""
OF_THE_BOOKS: Final = [
    each for each in CONTRACT.operations if each.path.startswith(("/v1/ledger/", "/v1/compliance/"))
]
WRITING: Final = [each for each in OF_THE_BOOKS if each.method != "GET" and each.operation_id not in READING]
BY_STATE: Final = {
    **dict.fromkeys(
        ("approveEntry", "rejectEntry", "withdrawEntry", "postEntry", "reverseEntry", "verifyEntry"),
        "ENTRY_WRONG_STATE",
    ),
    "postEntries": "read",
    "closePeriod": "PERIOD_HAS_UNPOSTED",
    **dict.fromkeys(("reopenPeriod", "lockPeriod"), "PERIOD_WRONG_STATE"),
    "closeFiscalYear": "EARLIER_PERIOD_OPEN",
    "reopenFiscalYear": "FISCAL_YEAR_WRONG_STATE",
}
"""What the state of the world's only draft and year refuses, before anything would be written."""


async def archive(app: FastAPI, tenant: str) -> None:
    async with SharedStore(app.state.database, SqlArchive).transaction() as archives:
        await archives.close(TenantId(tenant), utc_now())


def test_every_operation_that_writes_says_that_a_ledger_may_be_archived() -> None:
    def codes(operation: Operation) -> set[str]:
        written = DOCUMENT["paths"][operation.path][operation.method.lower()]["responses"].get("409", {})
        return set(resolved(written).get("x-error-codes", ()))

    assert [each.operation_id for each in WRITING if ARCHIVED not in codes(each)] == []
    assert [
        each.operation_id for each in OF_THE_BOOKS if each not in WRITING and ARCHIVED in codes(each)
    ] == []


async def test_an_archive_refuses_whatever_would_write_into_it_and_is_read_as_before(
    app: FastAPI, client: httpx.AsyncClient
) -> None:
    world = await build_world(app, client, 0)
    await archive(app, f"org:{world.path_values['organization_id']}")
    answered: dict[str, object] = {}
    for operation in OF_THE_BOOKS:
        answer = await ask(app, operation, world, "owner")
        answered[operation.operation_id] = "read" if answer.is_success else answer.json()["error_code"]

    wanted = {
        each.operation_id: BY_STATE.get(each.operation_id, ARCHIVED if each in WRITING else "read")
        for each in OF_THE_BOOKS
    }
    assert {name: code for name, code in answered.items() if code != wanted[name]} == {}


async def test_whoever_deletes_the_account_leaves_books_that_are_only_read(
    client: httpx.AsyncClient, person: AddPerson, settings: Settings
) -> None:
    alice = await person()
    books = HttpBooks(client, alice.headers)
    await books.post("accounts/templates/my-sole-trader", status=200)
    assert (await books.get("settings"))["archived_at"] is None

    gone = await client.delete("/v1/users/me", headers=alice.headers)
    assert gone.status_code == 204, gone.text

    tenant = f"user:{alice.user_id}"
    left = HttpBooks(client, headers_for(settings, alice.user_id, "user", tenant=tenant))
    assert (await left.get("settings"))["archived_at"] is not None
    assert (await left.get("accounts?limit=1"))["pagination"]["total"] > 0
    refused = await left.post("years", {"start": "2025-01-01", "end": "2025-12-31"}, status=409)
    assert refused["error_code"] == ARCHIVED


async def test_books_of_a_deleted_organization_are_archived_and_no_others(
    app: FastAPI, client: httpx.AsyncClient, person: AddPerson
) -> None:
    alice = await person()
    own = HttpBooks(client, alice.headers)
    await own.post("accounts/templates/my-sole-trader", status=200)
    body = {"name": "Greenfield", "slug": "greenfield"}
    founded = (await client.post("/v1/organizations", json=body, headers=alice.headers)).json()["id"]

    for _ in range(2):
        gone = await client.delete(f"/v1/organizations/{founded}", headers=alice.headers)
        assert gone.status_code == 204, gone.text

    async with app.state.database.transaction(f"org:{founded}") as session:
        found = await session.execute(
            text("SELECT tenant_id FROM ledger_settings WHERE archived_at <= now()")
        )
    assert found.scalars() == [f"org:{founded}"]
    await own.patch("settings", {"require_approval": False})


async def test_whoever_has_a_connection_of_the_service_writes_nothing_into_an_archive(
    app: FastAPI, client: httpx.AsyncClient, settings: Settings
) -> None:
    with open_books(settings) as books:
        books.post(1)
        await archive(app, "org:1")
        for change in (
            "UPDATE ledger_settings SET archived_at = NULL",
            "DELETE FROM ledger_rates",
            "INSERT INTO ledger_rates (tenant_id, currency, dated_on, kind, rate) "
            "VALUES ('org:1', 'USD', '2025-01-01', 'spot', 4.4)",
            "UPDATE compliance_settings SET framework = 'mpers'",
            "INSERT INTO compliance_parties (tenant_id, name, relationship) "
            "VALUES ('org:1', 'Bank', 'unrelated')",
        ):
            with pytest.raises(psycopg.DatabaseError, match="is only read"):
                books.run(change)
        with pytest.raises(psycopg.DatabaseError, match="is only read"):
            books.post(2)
        assert books.run("SELECT number FROM ledger_entries") == [(1,)]
