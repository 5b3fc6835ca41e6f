"""Entries in the words of the contract: decimal strings on the side where an amount stands."""

from typing import Final

from charter.ledger.entries.domain import Entry, EntrySummary, Line
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.outcomes import PostedEntry
from charter.shared.money import format_amount, format_rate
from contract import models

HASH_DIGITS: Final = 64


def new_entry(body: models.EntryDraft) -> NewEntry:
    """A draft as it was sent."""
    return NewEntry(
        date=body.date_,
        reference=body.reference,
        description=body.description,
        lines=tuple(_new_line(line) for line in body.lines),
        transaction_type=body.transaction_type,
        kind="opening" if body.kind is models.DraftKind.OPENING else "standard",
        unique_reference=body.unique_reference,
        auto_reverse_on=body.auto_reverse_on,
        document_url=body.document_url,
        is_late_adjustment=body.is_late_adjustment,
    )


def _new_line(line: models.DraftLine) -> NewLine:
    return NewLine(
        account_id=line.account_id,
        debit=line.debit,
        credit=line.credit,
        currency=line.currency,
        fx_rate=line.fx_rate,
        base_amount=line.base_amount,
        description=line.description,
        tax_code=line.tax_code,
        tags=tuple(tag.value for tag in line.tags or ()),
        contract_id=line.contract_id,
        lease_id=line.lease_id,
        asset_id=line.asset_id,
        instrument_id=line.instrument_id,
        party_id=line.party_id,
    )


def summary_shown(entry: EntrySummary) -> models.EntrySummary:
    """An entry without its lines, as the contract shows it."""
    return models.EntrySummary(
        id=entry.id,
        number=entry.number,
        display_number=entry.display_number,
        status=models.EntryStatus(entry.status),
        kind=models.EntryKind(entry.kind),
        date_=entry.date,
        period_id=entry.period_id,
        reference=entry.reference,
        description=entry.description,
        transaction_type=entry.transaction_type,
        base_currency=entry.base_currency,
        totals=_totals(entry),
        reverses_id=entry.reverses_id,
        reversed_by_id=entry.reversed_by_id,
        created_by=entry.created_by,
        created_at=entry.created_at,
        posted_by=entry.posted_by,
        posted_at=entry.posted_at,
    )


def entry_shown(entry: Entry) -> models.Entry:
    """An entry with its lines, as the contract shows it. The first hash before is longer than others."""
    return models.Entry(
        **dict(summary_shown(entry)),
        submitted_by=entry.submitted_by,
        submitted_at=entry.submitted_at,
        approved_by=entry.approved_by,
        approved_at=entry.approved_at,
        rejected_by=entry.rejected_by,
        rejected_at=entry.rejected_at,
        reject_reason=entry.reject_reason,
        auto_reverse_on=entry.auto_reverse_on,
        document_url=entry.document_url,
        is_late_adjustment=entry.is_late_adjustment,
        hash=entry.hash,
        prev_hash=None if entry.prev_hash is None else entry.prev_hash[:HASH_DIGITS],
        updated_at=entry.updated_at,
        lines=[_line(line, entry.base_currency) for line in entry.lines],
    )


def posted_shown(posted: PostedEntry) -> models.PostedEntry:
    """A posted entry and what its accounts stand at, as the contract shows it."""
    entry = posted.entry
    return models.PostedEntry(
        entry=entry_shown(entry),
        balances=[
            models.AccountBalance(
                account_id=each.account_id,
                currency=each.currency,
                balance=format_amount(each.balance, each.currency),
                base_balance=format_amount(each.base_balance, entry.base_currency),
            )
            for each in posted.balances
        ],
    )


def _totals(entry: EntrySummary) -> models.EntryTotals:
    total = format_amount(entry.base_debit, entry.base_currency)
    return models.EntryTotals(base_debit=total, base_credit=total)


def sides(amount: int, currency: str) -> tuple[str, str]:
    """Debit and credit of a signed amount, one of them zero."""
    return format_amount(max(amount, 0), currency), format_amount(max(-amount, 0), currency)


def _line(line: Line, base_currency: str) -> models.EntryLine:
    debit, credit = sides(line.amount, line.currency)
    base_debit, base_credit = sides(line.base_amount, base_currency)
    return models.EntryLine(
        line_no=line.line_no,
        account_id=line.account_id,
        account_code=line.account_code,
        debit=debit,
        credit=credit,
        currency=line.currency,
        fx_rate=format_rate(line.fx_rate),
        base_debit=base_debit,
        base_credit=base_credit,
        description=line.description,
        generated=None if line.generated is None else models.LineOrigin(line.generated),
        tax_code=line.tax_code,
        tags=[models.LineTag(tag) for tag in line.tags],
        contract_id=line.contract_id,
        lease_id=line.lease_id,
        asset_id=line.asset_id,
        instrument_id=line.instrument_id,
        party_id=line.party_id,
    )
