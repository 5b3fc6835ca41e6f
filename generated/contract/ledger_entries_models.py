"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    TextFormat,
    UniqueItems,
)

from .models import (
    CurrencyCode,
    EntryId,
    EntryReference,
    ErrorCode,
    ErrorDetails,
    ExchangeRate,
    LedgerAccountCode,
    LedgerAccountId,
    LedgerAmount,
    LedgerDate,
    LedgerMoney,
    LedgerText,
    OptionalEntryId,
    OptionalLedgerDate,
    OptionalLedgerMoney,
    OptionalMoment,
    OptionalSubject,
)

LedgerCursor: TypeAlias = Annotated[str, Field(min_length=1, max_length=500, pattern="^[0-9A-Za-z._~-]+$")]
"""Where a page goes on, as the page before said."""


NextLedgerCursor: TypeAlias = Annotated[str, Field(max_length=500)] | None
"""Where the next page goes on; null at the end."""


class EntryStatus(StrEnum):
    """How far an entry has come."""

    DRAFT = "draft"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    REJECTED = "rejected"
    POSTED = "posted"


class EntryKind(StrEnum):
    """Why there is an entry."""

    STANDARD = "standard"
    OPENING = "opening"
    REVERSAL = "reversal"
    REVALUATION = "revaluation"
    CLOSING = "closing"
    IMPORT = "import"


class DraftKind(StrEnum):
    """Whether these are opening balances; of one day there is one such entry."""

    STANDARD = "standard"
    OPENING = "opening"


TransactionType: TypeAlias = Annotated[str, Field(min_length=1, max_length=40, pattern="^[a-z][a-z0-9_]*$")]
"""What happened, in a word of the tenant's own."""


OptionalTransactionType: TypeAlias = (
    Annotated[str, Field(min_length=1, max_length=40, pattern="^[a-z][a-z0-9_]*$")] | None
)
"""What happened, in a word of the tenant's own, or null for none."""


DocumentUrl: TypeAlias = (
    Annotated[str, Field(max_length=2000, pattern="^https?://[!-~]+$"), TextFormat("uri")] | None
)
"""Where the receipt is kept, or null for nowhere."""


TaxCode: TypeAlias = Annotated[str, Field(min_length=1, max_length=20, pattern="^[0-9A-Za-z.-]+$")] | None
"""The tenant's code for a tax on the line, or null for none."""


class LineTag(StrEnum):
    """What a line is, where rules of accounting ask for it."""

    SHARE_ISSUE = "share_issue"
    DIVIDEND = "dividend"
    RESERVE_TRANSFER = "reserve_transfer"
    SETTLEMENT = "settlement"
    PRIOR_PERIOD_ERROR = "prior_period_error"


LineTags: TypeAlias = Annotated[list[LineTag], Field(max_length=5), UniqueItems()]
"""What a line is, where rules of accounting ask for it."""


OptionalLink: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)] | None
"""The number of what a line is about, or null for nothing."""


OptionalRate: TypeAlias = (
    Annotated[str, Field(max_length=19, pattern=r"^(0|[1-9][0-9]{0,7})(\.[0-9]{1,10})?$")] | None
)
"""Units of the base currency for one unit of the other; the day's spot rate where it is left out."""


class LineOrigin(StrEnum):
    """Which part of the service added the line, null for none."""

    ROUNDING = "rounding"
    FX = "fx"
    CLOSING = "closing"


OptionalLedgerText: TypeAlias = Annotated[str, Field(max_length=500, pattern=r"^[^\u0000]*$")] | None
"""A text, or null for none."""


class DraftLine(ContractModel):
    """A line as it is sent: one of `debit` and `credit` is more than zero. Without `currency` it is in
    the base currency, without `fx_rate` at the spot rate of the day. A bank's own `base_amount` may
    differ from the product by one per cent.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    debit: Annotated[LedgerMoney | None, NotNull] = None
    credit: Annotated[LedgerMoney | None, NotNull] = None
    currency: Annotated[CurrencyCode | None, NotNull] = None
    fx_rate: OptionalRate = None
    base_amount: OptionalLedgerMoney = None
    description: OptionalLedgerText = None
    tax_code: TaxCode = None
    tags: Annotated[LineTags | None, NotNull] = None
    contract_id: OptionalLink = None
    lease_id: OptionalLink = None
    asset_id: OptionalLink = None
    instrument_id: OptionalLink = None
    party_id: OptionalLink = None


DraftLines: TypeAlias = Annotated[list[DraftLine], Field(min_length=2, max_length=500)]
"""The lines of an entry, at least one on each side."""


class EntryDraft(ContractModel):
    """An entry as it is sent."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    unique_reference: bool = False
    """Whether to refuse a reference that another entry has."""
    description: LedgerText
    kind: DraftKind = DraftKind.STANDARD
    transaction_type: OptionalTransactionType = None
    auto_reverse_on: OptionalLedgerDate = None
    document_url: DocumentUrl = None
    is_late_adjustment: bool = False
    """Whether it is dated in a period that was closed before, as an adjustment."""
    lines: DraftLines


class EntryLine(ContractModel):
    """A line of an entry, in its currency and in the base currency."""

    model_config = ConfigDict(extra="forbid")

    line_no: Annotated[int, Field(ge=1, le=1000)]
    account_id: LedgerAccountId
    account_code: LedgerAccountCode
    debit: LedgerAmount
    credit: LedgerAmount
    currency: CurrencyCode
    fx_rate: ExchangeRate
    base_debit: LedgerAmount
    base_credit: LedgerAmount
    description: OptionalLedgerText
    generated: LineOrigin | None
    tax_code: TaxCode
    tags: LineTags
    contract_id: OptionalLink
    lease_id: OptionalLink
    asset_id: OptionalLink
    instrument_id: OptionalLink
    party_id: OptionalLink


EntryLines: TypeAlias = Annotated[list[EntryLine], Field(max_length=1000)]
"""The lines of an entry, in their order."""


class EntryTotals(ContractModel):
    """The totals of an entry, in the base currency."""

    model_config = ConfigDict(extra="forbid")

    base_debit: LedgerAmount
    base_credit: LedgerAmount


class EntrySummary(ContractModel):
    """An entry without its lines."""

    model_config = ConfigDict(extra="forbid")

    id: EntryId
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its place among the entries of its year, from 1, once it is posted."""
    display_number: Annotated[str | None, Field(max_length=40)]
    """Year and number, as people write them."""
    status: EntryStatus
    kind: EntryKind
    date_: Annotated[LedgerDate, Field(alias="date")]
    period_id: OptionalLink
    reference: EntryReference
    description: LedgerText
    transaction_type: OptionalTransactionType
    base_currency: CurrencyCode
    totals: EntryTotals
    reverses_id: OptionalEntryId
    reversed_by_id: OptionalEntryId
    created_by: OptionalSubject
    created_at: AwareDatetime
    posted_by: OptionalSubject
    posted_at: OptionalMoment


EntrySummaries: TypeAlias = Annotated[list[EntrySummary], Field(max_length=100)]
"""Entries, the newest day first."""


class EntryPage(ContractModel):
    """A page of entries; `next_cursor` leads to the older ones."""

    model_config = ConfigDict(extra="forbid")

    data: EntrySummaries
    next_cursor: NextLedgerCursor


LedgerHash: TypeAlias = Annotated[str, Field(min_length=64, max_length=64, pattern="^[0-9a-f]{64}$")] | None
"""A SHA-256 in hexadecimal digits, or null before the entry is posted."""


class Entry(ContractModel):
    """An entry of the journal. `hash` covers what was posted and `prev_hash`, that of the number
    before.
    """

    model_config = ConfigDict(extra="forbid")

    id: EntryId
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its place among the entries of its year, from 1, once it is posted."""
    display_number: Annotated[str | None, Field(max_length=40)]
    """Year and number, as people write them."""
    status: EntryStatus
    kind: EntryKind
    date_: Annotated[LedgerDate, Field(alias="date")]
    period_id: OptionalLink
    reference: EntryReference
    description: LedgerText
    transaction_type: OptionalTransactionType
    base_currency: CurrencyCode
    totals: EntryTotals
    reverses_id: OptionalEntryId
    reversed_by_id: OptionalEntryId
    created_by: OptionalSubject
    created_at: AwareDatetime
    posted_by: OptionalSubject
    posted_at: OptionalMoment
    submitted_by: OptionalSubject
    submitted_at: OptionalMoment
    approved_by: OptionalSubject
    approved_at: OptionalMoment
    rejected_by: OptionalSubject
    rejected_at: OptionalMoment
    reject_reason: OptionalLedgerText
    auto_reverse_on: OptionalLedgerDate
    document_url: DocumentUrl
    is_late_adjustment: bool
    hash: LedgerHash
    prev_hash: LedgerHash
    updated_at: AwareDatetime
    lines: EntryLines


class AccountBalance(ContractModel):
    """What an account stands at in one currency, debits less credits, over all days."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    currency: CurrencyCode
    balance: LedgerAmount
    base_balance: LedgerAmount


AccountBalances: TypeAlias = Annotated[list[AccountBalance], Field(max_length=1000)]
"""What accounts stand at."""


class PostedEntry(ContractModel):
    """An entry that was posted, and what the accounts of its lines stand at now."""

    model_config = ConfigDict(extra="forbid")

    entry: Entry
    balances: AccountBalances


class EntryRejection(ContractModel):
    """Why an entry is rejected."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText


class EntryReversal(ContractModel):
    """How a reversal differs from what the service would write."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate | None, Field(alias="date"), NotNull] = None
    reference: Annotated[EntryReference | None, NotNull] = None
    description: Annotated[LedgerText | None, NotNull] = None


class EntryVerification(ContractModel):
    """Whether what stands in the database makes the hash that was written when the entry was posted."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    is_valid: bool
    hash: LedgerHash
    computed: LedgerHash


NoteText: TypeAlias = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\u0000]+$")]
"""What there is to say."""


class EntryNote(ContractModel):
    """A note on an entry; it stays as it is."""

    model_config = ConfigDict(extra="forbid")

    id: Annotated[int, Field(ge=1, le=9007199254740991)]
    entry_id: EntryId
    text: NoteText
    created_by: OptionalSubject
    created_at: AwareDatetime


EntryNoteList: TypeAlias = Annotated[list[EntryNote], Field(max_length=1000)]
"""Notes, oldest first."""


class EntryNotes(ContractModel):
    """The notes on an entry, of which it has a thousand at most."""

    model_config = ConfigDict(extra="forbid")

    data: EntryNoteList


class EntryNoteCreate(ContractModel):
    """A new note."""

    model_config = ConfigDict(extra="forbid")

    text: NoteText


EntryIds: TypeAlias = Annotated[list[EntryId], Field(min_length=1, max_length=100), UniqueItems()]
"""Entries, each once."""


class EntriesToPost(ContractModel):
    """Which entries to post."""

    model_config = ConfigDict(extra="forbid")

    ids: EntryIds


class OutcomeError(ContractModel):
    """Why an entry was not posted; null where it was."""

    model_config = ConfigDict(extra="forbid")

    error_code: ErrorCode
    message: Annotated[str, Field(max_length=2000)]
    details: ErrorDetails


class PostOutcome(ContractModel):
    """What became of an entry that was to be posted."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    posted: bool
    number: Annotated[int | None, Field(ge=1, le=9007199254740991)]
    """Its number in its year."""
    error: OutcomeError | None


PostOutcomeList: TypeAlias = Annotated[list[PostOutcome], Field(max_length=100)]
"""What became of entries, in the order of the request."""


class PostOutcomes(ContractModel):
    """What became of entries that were to be posted."""

    model_config = ConfigDict(extra="forbid")

    data: PostOutcomeList


class SettlementSide(StrEnum):
    """Whether money is received for a receivable, or paid for a payable."""

    RECEIVABLE = "receivable"
    PAYABLE = "payable"


class Settlement(ContractModel):
    """A payment in another currency: `booked_rate` is the rate at which what is settled stands in the
    books, `rate` that of the day.
    """

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    side: SettlementSide
    account_id: LedgerAccountId
    bank_account_id: LedgerAccountId
    currency: CurrencyCode
    amount: LedgerMoney
    booked_rate: ExchangeRate
    rate: ExchangeRate
