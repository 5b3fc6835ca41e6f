"""The database writes entries down for their hashes as the service does, whatever is in them."""

import psycopg
import pytest

from charter.development.postgres import EmbeddedPostgres
from charter.ledger.entries.drafting import NewLine
from charter.ledger.entries.outcomes import Reversal
from charter.ledger.facts.chain import SqlChain
from charter.ledger.facts.repository import SqlFacts
from tests.integration.ledger.conftest import MAY, OURS, Desk, sale
from tests.integration.ledger.plain_sql import BANK, DOLLARS
from tests.integration.one_database import NAME

pytestmark = pytest.mark.anyio
ODD = "".join(map(chr, range(1, 128))) + "\x7f\x85\u2028\ufeff é 発票 \U0001f9fe \\u0041 \"'</script>"


async def broken(desk: Desk) -> list[int]:
    async with desk.database.transaction(OURS) as connection:
        years = (await SqlFacts(connection, OURS).get_books()).years
        return [each.number for each in await SqlChain(connection, OURS).list_broken(years, 10)]


async def test_odd_texts_tags_links_and_rates_are_hashed_alike(desk: Desk) -> None:
    desk.allow_posting_at_once()
    await desk.post(sale(description=ODD, reference='\\"\t'))
    lines = (
        NewLine(
            account_id=DOLLARS,
            debit="3.00",
            currency="USD",
            fx_rate="4.4567000001",
            description=ODD,
            tax_code='SST "8"',
            tags=("zebra", "Zebra", "é", "apple", "\\"),
        ),
        NewLine(account_id=BANK, credit="13.37", tags=("one",), contract_id=1, lease_id=2, asset_id=3),
    )
    await desk.post(sale(lines=lines))
    posted = await desk.post(sale("7.00"))
    await desk.posting.reverse(OURS, MAY, posted.entry.id, Reversal())

    assert await broken(desk) == []


@pytest.mark.parametrize(
    ("change", "numbers"),
    [
        ("UPDATE ledger_lines SET tax_code = 'SST8' WHERE number = 2 AND line_no = 1", [2]),
        ("UPDATE ledger_lines SET party_id = 7 WHERE number = 3 AND line_no = 2", [3]),
        ("UPDATE ledger_entries SET dated_on = '2025-03-02' WHERE number = 1", [1]),
        ("DELETE FROM ledger_lines WHERE number = 4", [4]),
        ("DELETE FROM ledger_entries WHERE number = 2", [3]),
        ("UPDATE ledger_entries SET hash = repeat('0', 64) WHERE number = 2", [2, 3]),
    ],
)
async def test_what_was_changed_is_told_of(
    desk: Desk, postgres: EmbeddedPostgres, change: str, numbers: list[int]
) -> None:
    desk.allow_posting_at_once()
    for _ in range(4):
        await desk.post(sale())

    with psycopg.connect(postgres.url(NAME)) as superuser:
        superuser.execute("SET LOCAL session_replication_role = replica")
        superuser.execute(change)

    assert await broken(desk) == numbers
