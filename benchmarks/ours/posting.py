"""Posts prepared drafts, as 20 clients of one process do. Prints how many a second.

`python -m benchmarks.ours.posting URL CLIENTS SECONDS`, with the drafts of `benchmarks.ledger_rows`; or, with
`statements` in the place of the clients, prints what one posting sends.
"""

import asyncio
import json
import sys
import time
from itertools import count

from benchmarks.ledger_rows import draft_of, tenant_of
from charter.ledger.actors import Actor
from charter.ledger.entries.domain import EntryId
from charter.ledger.entries.posted_rows import SqlPostings
from charter.ledger.entries.posting import PostingService
from charter.ledger.entries.repository import SqlEntries
from charter.platform.database.settings import DatabaseSettings
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database
from charter.shared.clock import utc_now
from charter.shared.tenants import TenantId

ACTOR = Actor("7", frozenset({"ledger:post"}))


def service_over(database: Database) -> PostingService:
    return PostingService(OwnedStore(database, SqlEntries), OwnedStore(database, SqlPostings), utc_now)


async def post(url: str, tenants: int, clients: int, seconds: float, turn: int) -> float:
    """Posted entries a second; each client has the drafts of its own, beginning at those of a turn."""
    database = Database(DatabaseSettings(database_url=url))
    service = service_over(database)
    until = time.monotonic() + seconds
    posted = 0

    async def client(number: int) -> None:
        nonlocal posted
        tenant = TenantId(tenant_of(number, tenants))
        for draft in count(1):
            if time.monotonic() > until:
                return
            await service.post(tenant, ACTOR, EntryId(draft_of(turn, number, draft)))
            posted += 1

    start = time.monotonic()
    await asyncio.gather(*(client(number) for number in range(clients)))
    rate = posted / (time.monotonic() - start)
    await database.close()
    return rate


async def statements(url: str, tenant: str, entry_id: int) -> list[tuple[str, list[object]]]:
    """What one posting sends, with its values."""
    database = Database(DatabaseSettings(database_url=url))
    seen: list[tuple[str, list[object]]] = []
    with database.observed(lambda text, values: seen.append((text, values))):
        await service_over(database).post(TenantId(tenant), ACTOR, EntryId(entry_id))
    await database.close()
    return seen


if __name__ == "__main__":
    url, *numbers = sys.argv[1:]
    if numbers[0] == "statements":
        print(json.dumps(asyncio.run(statements(url, numbers[1], int(numbers[2])))))
    else:
        tenants, clients, seconds, turn = map(int, numbers)
        print(asyncio.run(post(url, tenants, clients, seconds, turn)))
