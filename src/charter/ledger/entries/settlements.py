"""Payments in another currency: what is settled leaves at the rate in the books, money moves at the day's."""

from dataclasses import dataclass
from typing import Literal, Protocol

from charter.ledger.actors import Actor
from charter.ledger.books.domain import LedgerSettings
from charter.ledger.entries.domain import Day, Entry
from charter.ledger.entries.drafting import NewEntry, NewLine
from charter.ledger.entries.refusals import SettingsIncomplete
from charter.ledger.rates.domain import RateOfBaseCurrency
from charter.shared.money import format_amount, in_base, parse_amount, parse_rate
from charter.shared.tenants import TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What is settled, as it is sent: decimal strings. Rates are base units for one unit of `currency`."""

    date: Day
    reference: str
    description: str
    side: Literal["receivable", "payable"]
    account_id: int
    bank_account_id: int
    currency: str
    amount: str
    booked_rate: str
    rate: str

    def entry(self, settings: LedgerSettings) -> NewEntry:
        """Its entry, with the difference as a line in the base currency.

        Raises: RateOfBaseCurrency, SettingsIncomplete, AmountInvalid, CurrencyUnknown, RateInvalid.
        """
        if self.currency == settings.base_currency:
            raise RateOfBaseCurrency(self.currency)
        received = self._in_base(self.rate, settings) - self._in_base(self.booked_rate, settings)
        gain = received if self.side == "receivable" else -received
        lines = [
            self._line(is_bank=is_bank) for is_bank in (self.side == "receivable", self.side == "payable")
        ]
        if gain:
            lines.append(_difference(gain, settings))
        return NewEntry(
            date=self.date,
            reference=self.reference,
            description=self.description,
            transaction_type="settlement",
            lines=tuple(lines),
        )

    def _in_base(self, rate: str, settings: LedgerSettings) -> int:
        amount = parse_amount(self.amount, self.currency)
        return in_base(amount, parse_rate(rate), self.currency, settings.base_currency)

    def _line(self, *, is_bank: bool) -> NewLine:
        """Money that comes in is a debit of the bank, and so is a payable that is settled."""
        is_debit = is_bank == (self.side == "receivable")
        return NewLine(
            account_id=self.bank_account_id if is_bank else self.account_id,
            debit=self.amount if is_debit else None,
            credit=None if is_debit else self.amount,
            currency=self.currency,
            fx_rate=self.rate if is_bank else self.booked_rate,
            tags=("settlement",),
        )


def _difference(gain: int, settings: LedgerSettings) -> NewLine:
    account_id = settings.fx_gain_loss_account_id
    if account_id is None:
        raise SettingsIncomplete("fx_gain_loss_account_id")
    shown = format_amount(abs(gain), settings.base_currency)
    return NewLine(
        account_id=account_id, debit=None if gain > 0 else shown, credit=shown if gain > 0 else None
    )


class Entries(Protocol):
    """Stores drafts."""

    async def create(self, tenant: TenantId, actor: Actor, new: NewEntry) -> Entry:
        """Store a draft. Raises what drafts are refused for."""
        ...


class Settings(Protocol):
    """The settings of a tenant's ledger."""

    async def get(self, tenant: TenantId) -> LedgerSettings:
        """The settings, or their defaults."""
        ...


class SettlementService:
    """Writes the drafts of payments in other currencies."""

    def __init__(self, entries: Entries, settings: Settings) -> None:
        self._entries = entries
        self._settings = settings

    async def create(self, tenant: TenantId, actor: Actor, settlement: Settlement) -> Entry:
        """Store the draft. Raises what `Settlement.entry` and drafts raise."""
        return await self._entries.create(tenant, actor, settlement.entry(await self._settings.get(tenant)))
