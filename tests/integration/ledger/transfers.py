"""Clients who move money between the same accounts, and a reader who counts all of it meanwhile."""

import asyncio
from datetime import date
from typing import Final

from sqlalchemy import text

from charter.ledger.actors import Actor
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.ledger.entries.service import EntryService
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId

DAYS: Final = [date(2025, month, day) for month in (1, 2, 3) for day in (1, 15, 28)]
ANYBODY: Final = Actor("7", frozenset({"ledger:draft", "ledger:post"}))
SNAPSHOT: Final = text("""
    SELECT (SELECT coalesce(sum(base_debit - base_credit), 0) FROM ledger_month_balances) AS total,
        (SELECT coalesce(sum(base_debit), 0) FROM ledger_month_balances) AS of_months,
        (SELECT coalesce(sum(greatest(base_amount, 0)), 0) FROM ledger_lines) AS of_lines,
        (SELECT count(*) FROM ledger_entries WHERE status = 'posted') AS posted,
        (SELECT next_number - 1 FROM ledger_years WHERE name = '2025') AS counted
""")


async def transfer(
    database: Database, tenant: TenantId, accounts: list[int], *, clients: int, each: int
) -> int:
    """Post `clients` x `each` entries. Answers how often the reader looked; raises if it saw half of one."""
    done = asyncio.Event()
    entries, postings = OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings)
    drafts, posting = EntryService(entries, utc_now), PostingService(entries, postings, utc_now)

    async def client(number: int) -> None:
        for step in range(number, number + each):
            places = step % len(accounts), (step + 1 + step % (len(accounts) - 1)) % len(accounts)
            debited, credited = (accounts[place] for place in places)
            amount = f"{step * 37 % 9_999 + 1}.{step % 100:02}"
            lines = (NewLine(account_id=debited, debit=amount), NewLine(account_id=credited, credit=amount))
            new = NewEntry(date=DAYS[step % 9], reference="T", description="Transfer", lines=lines)
            await posting.post(tenant, ANYBODY, (await drafts.create(tenant, ANYBODY, new)).id)

    async def reader() -> int:
        looked = 0
        while not done.is_set():
            async with database.reading(tenant) as connection:
                seen = (await connection.execute(SNAPSHOT)).one()
            assert (seen.total, seen.of_months, seen.posted) == (0, seen.of_lines, seen.counted)
            looked += 1
            await asyncio.sleep(0.01)
        return looked

    reading = asyncio.ensure_future(reader())
    try:
        async with asyncio.TaskGroup() as group:
            for number in range(clients):
                group.create_task(client(number))
    finally:
        done.set()
    return await reading
