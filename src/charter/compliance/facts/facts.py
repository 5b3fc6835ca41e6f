"""What rules read, with the sums that several of them ask for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from charter.compliance.facts.register_lines import RegisterLines
from charter.compliance.facts.scope import Policies, Scope
from charter.compliance.registers.domain import Assertion, Note, Registers
from charter.shared.ledger_facts import (
    BookedAccount,
    ContractSum,
    Ledger,
    Movement,
    PartySum,
    Span,
)
from charter.shared.ledger_oddities import BookedEntry
from charter.shared.money import digits_of, divide_away_from_zero, format_amount

Months = tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """A span of the books and what is registered beside them. Amounts are minor units, debit positive."""

    scope: Scope
    policies: Policies
    ledger: Ledger
    registers: Registers = field(default_factory=Registers)
    lines: RegisterLines = field(default_factory=RegisterLines)
    contract_sums: Mapping[int, tuple[ContractSum, ...]] = field(default_factory=dict)
    """By contract and in order of their days, up to the cut-off after the end."""
    party_sums: Mapping[int, PartySum] = field(default_factory=dict)
    event_entries: Mapping[int, BookedEntry] = field(default_factory=dict)
    """Where events were booked, by the number of the entry's row."""
    classes_before: Mapping[int, str] | None = None
    """Cash-flow classes of the accounts of interest and dividends as last year's check saw them."""

    @property
    def span(self) -> Span:
        """The days that are checked."""
        return self.scope.span

    @property
    def accounts(self) -> tuple[BookedAccount, ...]:
        """The chart."""
        return self.ledger.books.accounts

    @cached_property
    def account_of(self) -> Mapping[int, BookedAccount]:
        """The chart by the accounts' ids."""
        return {account.id: account for account in self.accounts}

    @cached_property
    def _movements(self) -> Mapping[int, list[Movement]]:
        """By account."""
        found = defaultdict[int, list[Movement]](list)
        for movement in self.ledger.movements:
            found[movement.account_id].append(movement)
        return found

    def movements_of(self, account_id: int) -> Iterator[Movement]:
        """What an account moved in the span, closing entries left out."""
        first = self.span.start.replace(day=1)
        return (
            movement
            for movement in self._movements.get(account_id, ())
            if first <= movement.month and movement.kind != "closing"
        )

    def movement(self, account_id: int) -> int:
        """The sum of those."""
        return sum(movement.base for movement in self.movements_of(account_id))

    def has_moved(self, account_id: int) -> bool:
        """Whether anything was booked on an account in the span, but for closing entries."""
        return any(movement.base_debit or movement.base_credit for movement in self.movements_of(account_id))

    def balance(self, account_id: int, until: date | None = None) -> int:
        """The balance at the end, or at the end of an earlier month."""
        day = until or self.span.end
        return sum(each.base for each in self._movements.get(account_id, ()) if each.month <= day)

    def by_currency(self, account_id: int) -> Mapping[str, tuple[int, int]]:
        """An account's balance at the end in each currency, and the base amounts that stand for it."""
        sums = defaultdict[str, tuple[int, int]](lambda: (0, 0))
        for each in self._movements.get(account_id, ()):
            amount, base = sums[each.currency]
            sums[each.currency] = (amount + each.amount, base + each.base)
        return sums

    @cached_property
    def months(self) -> Months:
        """The first day of each month of the span in which anything was booked."""
        first = self.span.start.replace(day=1)
        return tuple(sorted({each.month for each in self.ledger.movements if each.month >= first}))

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing was booked in the span."""
        return not self.months

    def select(self, where: Callable[[BookedAccount], bool]) -> tuple[BookedAccount, ...]:
        """Accounts of the chart."""
        return tuple(filter(where, self.accounts))

    def of_sub_types(self, *sub_types: str) -> tuple[BookedAccount, ...]:
        """Accounts of those kinds."""
        return self.select(lambda account: account.sub_type in sub_types)

    def balance_of(self, accounts: Iterable[BookedAccount], until: date | None = None) -> int:
        """Their balances together."""
        return sum(self.balance(account.id, until) for account in accounts)

    def movement_of(self, accounts: Iterable[BookedAccount]) -> int:
        """Their movements together."""
        return sum(self.movement(account.id) for account in accounts)

    @cached_property
    def revenue(self) -> int:
        """Of the span, positive."""
        return -self.movement_of(self.of_sub_types("operating_revenue"))

    @cached_property
    def profit(self) -> int:
        """Of the span, before the income tax."""
        results = self.select(lambda account: account.is_of_result and account.sub_type != "tax_expense")
        return -self.movement_of(results)

    @cached_property
    def tax(self) -> int:
        """The span's income tax."""
        return self.movement_of(self.of_sub_types("tax_expense"))

    @cached_property
    def equity(self) -> int:
        """At the end, with the result that is not closed yet; positive unless more is owed than owned."""
        return -self.balance_of(self.select(lambda account: account.type == "equity" or account.is_of_result))

    @cached_property
    def materiality(self) -> int:
        """From which amount on a matter counts: what was set, else 1 % of revenue or 0.5 % of assets."""
        if self.policies.materiality is not None:
            return self.policies.materiality
        assets = self.balance_of(self.select(lambda account: account.type == "asset"))
        return max(divide_away_from_zero(self.revenue, 100), divide_away_from_zero(assets, 200), 0)

    def notes_on(self, requirement_id: str) -> tuple[Note, ...]:
        """What is disclosed of a requirement."""
        return tuple(note for note in self.registers.notes if note.requirement_id == requirement_id)

    def find_note(self, note_id: int | None) -> Note | None:
        """A note of the span."""
        return next((note for note in self.registers.notes if note.id == note_id), None)

    def find_assertion(self, rule_id: str) -> Assertion | None:
        """What a person declares for a rule over the whole span."""
        return next(
            (
                each
                for each in self.registers.assertions
                if each.rule_id == rule_id
                and each.starts_on <= self.span.start
                and self.span.end <= each.ends_on
            ),
            None,
        )

    @cached_property
    def one_unit(self) -> int:
        """One unit of the base currency."""
        return int(10 ** digits_of(self.ledger.base_currency))

    def shown(self, amount: int, currency: str | None = None) -> str:
        """An amount as people read it, with its currency."""
        code = currency or self.ledger.base_currency
        return f"{code} {format_amount(amount, code)}"
