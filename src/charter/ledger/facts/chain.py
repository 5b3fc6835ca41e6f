"""Holds every posted entry against its hash, in the database: a million lines need not leave it for that."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import text

from charter.ledger.entries.hashing import first_hash
from charter.platform.database.connections import Connection
from charter.shared.ledger_facts import BookedYear, Span
from charter.shared.ledger_oddities import BrokenHash
from charter.shared.tenants import TenantId


def _json(column: str) -> str:
    """A text, a number or an array as canonical JSON has it."""
    return f"coalesce(to_json({column})::text, 'null')"


_TAGS: Final = (
    "CASE WHEN cardinality(l.tags) > 1 THEN ARRAY (SELECT tag FROM unnest(l.tags) tag "
    'ORDER BY tag COLLATE "C") ELSE l.tags END'
)
_LINE: Final = " || ',' || ".join(
    [
        *(_json("a.code"), _json("l.currency"), "l.amount", _json("l.fx_rate::text"), "l.base_amount"),
        *(_json("l.description"), _json("l.tax_code"), _json(_TAGS)),
        *(_json(f"l.{link}_id") for link in ("contract", "lease", "asset", "instrument", "party")),
    ]
)
_ENTRY: Final = " || ',' || ".join(
    f"""'"{name}":' || {value}"""
    for name, value in (
        ("date", _json("e.dated_on")),
        ("description", _json("e.description")),
        ("kind", _json("e.kind")),
        ("lines", "'[' || coalesce(w.lines, '') || ']'"),
        ("number", "e.number"),
        ("reference", _json("e.reference")),
        ("reverses", _json("e.reverses_id")),
    )
)
_BROKEN: Final = text(f"""
    WITH written AS MATERIALIZED (
        SELECT l.entry_id, string_agg('[' || {_LINE} || ']', ',' ORDER BY l.line_no) AS lines
        FROM ledger_lines l
        JOIN ledger_accounts a ON a.tenant_id = l.tenant_id AND a.id = l.account_id
        WHERE l.tenant_id = :tenant AND l.year_id = :year
        GROUP BY l.entry_id
    )
    SELECT id, number FROM (
        SELECT e.id, e.number, e.dated_on, e.hash, e.prev_hash,
               lag(e.hash, 1, CAST(:first AS text)) OVER (ORDER BY e.number) AS hash_before,
               encode(sha256(convert_to('{{' || {_ENTRY} || '}}' || e.prev_hash, 'UTF8')), 'hex') AS computed
        FROM ledger_entries e
        LEFT JOIN written w ON w.entry_id = e.id
        WHERE e.tenant_id = :tenant AND e.year_id = :year AND e.status = 'posted'
    ) chained
    WHERE (computed <> hash OR prev_hash <> hash_before) AND dated_on BETWEEN :start AND :end
    ORDER BY number LIMIT :limit
""")
"""What `hash_of` computes, of the same canonical JSON: keys in their order, no spaces."""


class SqlChain:
    """The hashes of one tenant's entries, in the transaction of `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self._connection = connection
        self._tenant = tenant

    async def list_broken(
        self, years: Sequence[BookedYear], limit: int, span: Span | None = None
    ) -> tuple[BrokenHash, ...]:
        """Entries that say something else than when they were posted, or do not follow the one before.

        A span limits which of them are told of.
        """
        broken = list[BrokenHash]()
        for year in years:
            told = span or Span(year.start, year.end)
            values = {
                "tenant": self._tenant,
                "year": year.id,
                "first": first_hash(self._tenant, year.name),
                "start": told.start,
                "end": told.end,
                "limit": limit - len(broken),
            }
            rows = await self._connection.execute(_BROKEN, values)
            broken.extend(BrokenHash(row.id, row.number) for row in rows)
        return tuple(broken)
