"""The chain over the posted entries of a year: each hash covers its entry and the hash before."""

import json
from hashlib import sha256

from charter.ledger.entries.domain import Entry, Line


def first_hash(tenant: str, year: str) -> str:
    """What stands before the first entry of a year."""
    return "0" * 64 + tenant + year


def hash_of(entry: Entry, number: int, prev_hash: str) -> str:
    """SHA-256 over the entry as canonical JSON, and the hash before; in hexadecimal digits.

    `ledger/facts/chain.py` writes the same in SQL, over all entries at once.
    """
    content = {
        "number": number,
        "date": entry.date.isoformat(),
        "kind": entry.kind,
        "reference": entry.reference,
        "description": entry.description,
        "reverses": entry.reverses_id,
        "lines": [_line(line) for line in entry.lines],
    }
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256((canonical + prev_hash).encode()).hexdigest()


def _line(line: Line) -> list[object]:
    links = (line.contract_id, line.lease_id, line.asset_id, line.instrument_id, line.party_id)
    return [
        *(line.account_code, line.currency, line.amount, f"{line.fx_rate:.10f}", line.base_amount),
        *(line.description, line.tax_code, sorted(line.tags), *links),
    ]
