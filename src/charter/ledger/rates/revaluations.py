"""The use case of revaluing foreign balances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import Draft, Entry
from charter.ledger.rates.domain import RateOfBaseCurrency
from charter.ledger.rates.revaluing import (
    Adjustment,
    ForeignBalance,
    RevaluationPending,
    RevaluationRules,
    adjustments_of,
    revaluation_draft,
)
from charter.shared.money import digits_of, parse_rate
from charter.shared.stores import TenantStore
from charter.shared.tenants import TenantId


@dataclass(frozen=True, slots=True)
class Revaluation:
    """The differences of a day, and the draft of their entry; none where nothing differs."""

    as_of: date
    base_currency: str
    adjustments: tuple[Adjustment, ...]
    entry: Entry | None


class Revaluations(Protocol):
    """What revaluing reads of one tenant's books within one transaction."""

    async def lock(self) -> None:
        """Let nobody else revalue until the transaction ends."""
        ...

    async def find_pending(self) -> int | None:
        """An entry of a revaluation that is not posted."""
        ...

    async def read_rules(self) -> RevaluationRules:
        """What the settings say, or their defaults."""
        ...

    async def list_balances(self, as_of: date, base_currency: str) -> Sequence[ForeignBalance]:
        """What monetary accounts stand at in other currencies at the end of the day, or still carry."""
        ...

    async def list_rates(self, as_of: date) -> Mapping[str, Decimal]:
        """The closing rates of that very day, by currency."""
        ...


class Entries(Protocol):
    """Stores drafts."""

    async def create_prepared(self, tenant: TenantId, actor: Actor, draft: Draft) -> Entry:
        """Store a draft of the service's own."""
        ...


class RevaluationService:
    """Brings foreign balances to closing rates."""

    def __init__(self, store: TenantStore[Revaluations], entries: Entries) -> None:
        self._store = store
        self._entries = entries

    async def revalue(
        self, tenant: TenantId, actor: Actor, as_of: date, given: Mapping[str, str]
    ) -> Revaluation:
        """Work out the differences of a day, and write the draft of their entry.

        `given` are decimal strings by currency, which go before what is written down.
        Raises: RevaluationPending, ClosingRateRequired, SettingsIncomplete, RateInvalid, CurrencyUnknown,
        RateOfBaseCurrency.
        """
        async with self._store.transaction(tenant) as books:
            await books.lock()
            pending, rules = await books.find_pending(), await books.read_rules()
            if pending is not None:
                raise RevaluationPending(pending)
            rates = {**await books.list_rates(as_of), **_parsed(given, rules.base_currency)}
            balances = await books.list_balances(as_of, rules.base_currency)
            found = adjustments_of(balances, rates, rules.base_currency, as_of)
            entry = None
            if found:
                draft = revaluation_draft(found, rules, as_of)
                entry = await self._entries.create_prepared(tenant, actor, draft)
            return Revaluation(as_of, rules.base_currency, found, entry)


def _parsed(given: Mapping[str, str], base_currency: str) -> dict[str, Decimal]:
    for currency in given:
        digits_of(currency)
        if currency == base_currency:
            raise RateOfBaseCurrency(currency)
    return {currency: parse_rate(rate) for currency, rate in given.items()}
