"""Entries for tests of their rules."""

from datetime import UTC, date, datetime
from typing import Any, Final

from charter.ledger.entries.domain import EntryId, EntrySummary

AT: Final = datetime(2025, 4, 20, 8, tzinfo=UTC)
OPTIONAL: Final = (
    *(
        "number",
        "year_id",
        "year_name",
        "period_id",
        "transaction_type",
        "written_by",
        "submitted_by",
        "approved_by",
    ),
    *("rejected_by", "posted_by", "submitted_at", "approved_at", "rejected_at", "posted_at"),
    *("reject_reason", "reverses_id", "reversed_by_id", "auto_reverse_on", "document_url", "hash"),
    "prev_hash",
)


def an_entry(**more: Any) -> EntrySummary:
    """A draft of the subject 7."""
    values: dict[str, Any] = {
        **dict.fromkeys(OPTIONAL),
        "id": EntryId(42),
        "date": date(2025, 4, 15),
        "reference": "REC-1",
        "description": "USD 6,000 received",
        "kind": "standard",
        "status": "draft",
        "created_by": "7",
        "created_at": AT,
        "updated_at": AT,
        "is_late_adjustment": False,
        "unique_reference": False,
        "base_currency": "MYR",
        "base_debit": 10_000,
        "version": 1,
    }
    return EntrySummary(**{**values, **more})
