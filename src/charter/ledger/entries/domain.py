"""What an entry is, and what may become of it. Amounts are minor units, debits positive, credits negative."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal, NewType, Self, TypeAlias

from charter.ledger.actors import Actor
from charter.ledger.entries.refusals import EntryWrongState, NotOwnEntry, SeparationOfDuties

EntryId = NewType("EntryId", int)
Day: TypeAlias = date
"""A date without a zone; classes with a field `date` have it under this name."""

Status = Literal["draft", "pending_approval", "approved", "rejected", "posted"]
Kind = Literal["standard", "opening", "reversal", "revaluation", "closing", "import"]
Generated = Literal["rounding", "fx", "closing"]

WRITTEN_BY_THE_SERVICE: Final = frozenset({"reversal", "revaluation", "closing"})
"""Kinds of entries whose lines nobody edits."""
DECIDES: Final = frozenset({"ledger:approve", "ledger:post"})
"""Who has neither submits and withdraws own entries only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, in its currency and in the base currency; `fx_rate` is base units for one unit."""

    line_no: int
    account_id: int
    account_code: str
    currency: str
    amount: int
    fx_rate: Decimal
    base_amount: int
    is_base_given: bool = False
    description: str | None = None
    generated: Generated | None = None
    tax_code: str | None = None
    tags: tuple[str, ...] = ()
    contract_id: int | None = None
    lease_id: int | None = None
    asset_id: int | None = None
    instrument_id: int | None = None
    party_id: int | None = None

    def swapped(self) -> Self:
        """The line on the other side."""
        return replace(self, amount=-self.amount, base_amount=-self.base_amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySummary:
    """An entry without its lines. `base_debit` is the total that it is posted at, on either side.

    `written_by` is who wrote it anew last, in the place of what who created it had written.
    """

    id: EntryId
    number: int | None
    year_id: int | None
    year_name: str | None
    period_id: int | None
    date: Day
    reference: str
    description: str
    kind: Kind
    transaction_type: str | None
    status: Status
    created_by: str
    written_by: str | None
    submitted_by: str | None
    approved_by: str | None
    rejected_by: str | None
    posted_by: str | None
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    approved_at: datetime | None
    rejected_at: datetime | None
    posted_at: datetime | None
    reject_reason: str | None
    reverses_id: EntryId | None
    reversed_by_id: EntryId | None
    auto_reverse_on: Day | None
    is_late_adjustment: bool
    unique_reference: bool
    document_url: str | None
    base_currency: str
    base_debit: int
    hash: str | None
    prev_hash: str | None
    version: int

    @property
    def base_credit(self) -> int:
        """The same as the debits."""
        return self.base_debit

    @property
    def display_number(self) -> str | None:
        """Year and number, as people write them: 2025-000123."""
        return None if self.number is None else f"{self.year_name}-{self.number:06}"

    @property
    def is_posted(self) -> bool:
        """Whether it counts, and never changes."""
        return self.status == "posted"

    def require(self, *needed: Status, hint: str = "") -> None:
        """Raises: EntryWrongState, unless it is in one of these states."""
        if self.status not in needed:
            known = ": it can be reversed, not changed" if self.is_posted else hint
            raise EntryWrongState(self.id, self.status, needed, known)

    def require_own(self, actor: Actor) -> None:
        """Raises: NotOwnEntry, for somebody else's entry where one decides of none."""
        if actor.subject != self.created_by and not DECIDES & actor.permissions:
            raise NotOwnEntry(self.id)

    def require_editable(self) -> None:
        """Raises: EntryWrongState, where it is posted or was written by the service."""
        self.require("draft", "pending_approval", "approved", "rejected")
        if self.kind in WRITTEN_BY_THE_SERVICE:
            raise EntryWrongState(self.id, self.status, ("draft",), f", a {self.kind}: delete it instead")

    def submitted(self, actor: Actor, at: datetime) -> Self:
        """The entry, waiting for its approval. Raises: EntryWrongState, NotOwnEntry."""
        self.require("draft")
        self.require_own(actor)
        return replace(self, status="pending_approval", submitted_by=actor.subject, submitted_at=at)

    def approved(self, actor: Actor, at: datetime) -> Self:
        """The entry, approved by somebody else. Raises: EntryWrongState, SeparationOfDuties."""
        self.require("pending_approval")
        if any(actor.may_be(author) for author in (self.created_by, self.written_by)):
            raise SeparationOfDuties(
                self.id, "Whoever created or edited an entry, or has a key that did, cannot approve it."
            )
        if not actor.is_person:
            raise SeparationOfDuties(self.id, "A person approves an entry, no program.")
        return replace(self, status="approved", approved_by=actor.subject, approved_at=at)

    def rejected(self, actor: Actor, reason: str, at: datetime) -> Self:
        """The entry, rejected. Raises: EntryWrongState."""
        self.require("pending_approval")
        return replace(
            self, status="rejected", rejected_by=actor.subject, rejected_at=at, reject_reason=reason
        )

    def withdrawn(self, actor: Actor) -> Self:
        """The entry as a draft again. Raises: EntryWrongState, NotOwnEntry."""
        self.require("pending_approval", "approved", hint=": there is nothing to withdraw")
        self.require_own(actor)
        return self.drafted()

    def drafted(self) -> Self:
        """The entry without what was decided of it."""
        return replace(
            self,
            status="draft",
            submitted_by=None,
            submitted_at=None,
            approved_by=None,
            approved_at=None,
            rejected_by=None,
            rejected_at=None,
            reject_reason=None,
        )

    def require_postable(self, actor: Actor, rules: "Rules") -> None:
        """Raises: EntryWrongState, SeparationOfDuties."""
        if rules.needs_approval(self.base_debit):
            self.require("approved", hint=": entries are posted once they are approved")
        else:
            self.require("draft", "approved", hint=": withdraw it or have it approved first")
        if actor.may_be(self.approved_by):
            raise SeparationOfDuties(self.id, "Whoever approved an entry cannot post it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(EntrySummary):
    """An entry with its lines, in their order."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry that is about to be stored, with lines that balance."""

    date: Day
    reference: str
    description: str
    kind: Kind
    transaction_type: str | None = None
    unique_reference: bool = False
    auto_reverse_on: Day | None = None
    document_url: str | None = None
    is_late_adjustment: bool = False
    reverses_id: EntryId | None = None
    status: Status = "draft"
    base_currency: str
    base_debit: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the settings of a tenant say of its entries. The threshold is in minor units."""

    base_currency: str
    require_approval: bool
    approval_threshold: int | None
    rounding_account_id: int | None
    rounding_account_code: str | None
    suspense_account_id: int | None

    def needs_approval(self, base_debit: int) -> bool:
        """Whether somebody else approves an entry of this total."""
        return self.require_approval and base_debit >= (self.approval_threshold or 0)


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What entries have to know of an account."""

    account_id: int
    code: str
    is_active: bool
    is_postable: bool
    currency: str | None
    has_lines: bool = False


@dataclass(frozen=True, slots=True)
class Background:
    """What a draft is judged against."""

    rules: Rules
    accounts: Mapping[int, AccountFacts]
    rates: Mapping[str, Decimal]
    """Spot rates of the day by currency."""


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries; the totals are in minor units of the base currency."""

    date_from: Day | None = None
    date_to: Day | None = None
    status: str | None = None
    account_id: int | None = None
    kind: str | None = None
    transaction_type: str | None = None
    q: str | None = None
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Entries, the newest day first, and where the next page goes on."""

    entries: tuple[EntrySummary, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote on an entry."""

    id: int
    entry_id: EntryId
    text: str
    created_by: str
    created_at: datetime
