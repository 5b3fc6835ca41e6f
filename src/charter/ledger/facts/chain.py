"""Holds every posted entry of a span against its hash, page by page: memory does not grow with the books."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Row, text

from charter.ledger.entries.hashing import first_hash, hash_of_content
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import BookedYear, BrokenHash, Span
from charter.shared.tenants import TenantId

PAGE: Final = 2000
"""Entries read at once."""
_CODES: Final = text("SELECT id, code FROM ledger_accounts WHERE tenant_id = :tenant")
_ENTRIES: Final = text("""
    SELECT id, number, dated_on, kind, reference, description, reverses_id, hash, prev_hash
    FROM ledger_entries
    WHERE tenant_id = :tenant AND year_id = :year AND number > :after
    ORDER BY number LIMIT :page
""")
_LINES: Final = text("""
    SELECT entry_id, account_id, currency, amount, fx_rate::text AS fx_rate, base_amount, description,
           tax_code, nullif(tags, '{}') AS tags, contract_id, lease_id, asset_id, instrument_id, party_id
    FROM ledger_lines
    WHERE tenant_id = :tenant AND entry_id = ANY (:entries)
    ORDER BY entry_id, line_no
""")


class SqlChain:
    """The hashes of one tenant's entries, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_broken(
        self, years: Sequence[BookedYear], limit: int, span: Span | None = None
    ) -> tuple[BrokenHash, ...]:
        """Entries that say something else than when they were posted, or do not follow the one before.

        A span limits which of them are told of; the chain is read from each year's first entry in any case.
        """
        codes = {row.id: row.code for row in await self._connection.execute(_CODES, {"tenant": self._tenant})}
        broken = list[BrokenHash]()
        for year in years:
            prev_hash = first_hash(self._tenant, year.name)
            async for row, lines in self._entries(year.id, codes):
                is_whole = row.prev_hash == prev_hash and row.hash == _hash_of(row, lines)
                if not is_whole and (span is None or row.dated_on in span):
                    broken.append(BrokenHash(row.id, row.number))
                    if len(broken) == limit:
                        return tuple(broken)
                prev_hash = row.hash
        return tuple(broken)

    async def _entries(
        self, year_id: int, codes: Mapping[int, str]
    ) -> AsyncIterator[tuple[Row[Any], list[list[object]]]]:
        """Each entry of a year with its lines, as hashes are made of them."""
        after = 0
        while True:
            values = {"tenant": self._tenant, "year": year_id, "after": after, "page": PAGE}
            page = (await self._connection.execute(_ENTRIES, values)).all()
            ids = [row.id for row in page]
            found = defaultdict[int, list[list[object]]](list)
            for row in await self._connection.execute(_LINES, {"tenant": self._tenant, "entries": ids}):
                found[row[0]].append(_line(row, codes))
            for row in page:
                yield row, found[row.id]
            if len(page) < PAGE:
                return
            after = page[-1].number


def _hash_of(row: Row[Any], lines: list[list[object]]) -> str:
    content = {
        "number": row.number,
        "date": row.dated_on.isoformat(),
        "kind": row.kind,
        "reference": row.reference,
        "description": row.description,
        "reverses": row.reverses_id,
        "lines": lines,
    }
    return hash_of_content(content, row.prev_hash)


def _line(row: Sequence[Any], codes: Mapping[int, str]) -> list[object]:
    """The values of a line in the order of its hash."""
    return [codes[row[1]], *row[2:8], sorted(row[8] or ()), *row[9:]]
