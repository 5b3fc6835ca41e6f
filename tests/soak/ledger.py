"""The books under many hands: 10,000 transfers of 20 clients, and more sequences than tests have time for."""

import asyncio
import time
from datetime import date
from typing import Final

import psycopg

from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.periods.repository import SqlCalendars
from charter.ledger.periods.service import PeriodService
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId
from tests.faults.stand import Stand
from tests.integration.ledger.machine import run_bookkeepers
from tests.integration.ledger.plain_sql import DRIFT, open_accounts
from tests.integration.ledger.transfers import transfer
from tests.soak.cases import Case, Count, Figure, Outcome, Turns

CLIENTS: Final = 20
EACH: Final = 50
NAMES: Final = ("bank", "receivables", "payables", "sales", "retained")
NUMBERS: Final = "SELECT count(*), max(number) FROM ledger_entries"


def run_transfers(stand: Stand, turns: Turns) -> Outcome:
    """A turn is 1,000 transfers between five accounts, in both directions."""
    tenant = TenantId(f"transfers-{time.time_ns()}")
    accounts = open_accounts(stand.database_url, tenant, NAMES, needs_approval=False)
    start, moved, looked = time.monotonic(), 0, 0
    asyncio.run(_open_year(stand.database_url, tenant))
    for _ in turns:
        looked += asyncio.run(_transfer(stand.database_url, tenant, [*accounts.values()]))
        moved += CLIENTS * EACH
    with psycopg.connect(stand.database_url) as connection:
        connection.execute("SET LOCAL ROLE charter_app")
        connection.execute("SELECT set_config('app.tenant', %s, true)", [tenant])
        numbers = connection.execute(NUMBERS).fetchone()
        drifted = len(connection.execute(DRIFT).fetchall())
    counts = {
        "entries with numbers without a hole": Count(moved if numbers == (moved, moved) else 0, moved),
        "months whose sums are not those of their lines": Count(drifted, 0),
    }
    rate = moved / (time.monotonic() - start)
    figures = {"transfers": Figure(rate, "1/s"), "snapshots that were whole": Figure(looked, "")}
    return Outcome(counts, figures)


def run_sequences(stand: Stand, turns: Turns) -> Outcome:
    """Random steps of bookkeepers beside a plain model."""
    rounds = 0
    for _ in turns:
        run_bookkeepers(stand.database_url, examples=50, steps=60, is_random=True)
        rounds += 1
    return Outcome({"rounds without a difference": Count(rounds, rounds)})


async def _transfer(url: str, tenant: TenantId, accounts: list[int]) -> int:
    database = Database(DatabaseSettings(database_url=url))
    try:
        return await transfer(database, tenant, accounts, clients=CLIENTS, each=EACH)
    finally:
        await database.close()


async def _open_year(url: str, tenant: TenantId) -> None:
    database = Database(DatabaseSettings(database_url=url))
    postings = PostingService(OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings), utc_now)
    calendar = PeriodService(OwnedStore(database, SqlCalendars), postings, utc_now)
    try:
        await calendar.create_year(tenant, date(2025, 1, 1), None, None)
    finally:
        await database.close()


CASES: Final = (
    Case(
        name="ledger_transfers",
        promise="ledger: 20 clients at five accounts, and every snapshot balances; no number is missing",
        turns=10,
        run=run_transfers,
    ),
    Case(
        name="ledger_sequences",
        promise="ledger: whatever bookkeepers do, the books are those of a plain model",
        turns=4,
        run=run_sequences,
    ),
)
