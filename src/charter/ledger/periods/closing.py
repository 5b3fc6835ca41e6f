"""The entry that closes a year: what result and dividends came to goes to retained earnings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from charter.ledger.entries.balancing import total_of
from charter.ledger.entries.domain import Draft, Line
from charter.ledger.entries.refusals import SettingsIncomplete


@dataclass(frozen=True, slots=True)
class ClosingRules:
    """What the settings say of years. The month is 1 to 12."""

    base_currency: str
    fiscal_year_start_month: int
    time_zone: str
    retained_earnings_account_id: int | None
    retained_earnings_account_code: str | None


@dataclass(frozen=True, slots=True)
class ResultBalance:
    """What an account of result or dividends stands at; minor units, debits less credits."""

    account_id: int
    code: str
    balance: int


def closing_draft(
    year: str, on: date, balances: Sequence[ResultBalance], rules: ClosingRules
) -> Draft | None:
    """The closing entry, or None where nothing is to be carried over. Raises: SettingsIncomplete."""
    standing = [each for each in balances if each.balance]
    if not standing:
        return None
    account_id, code = rules.retained_earnings_account_id, rules.retained_earnings_account_code
    if account_id is None or code is None:
        raise SettingsIncomplete("retained_earnings_account_id")
    carried = ResultBalance(account_id, code, -sum(each.balance for each in standing))
    closed = [*standing, carried] if carried.balance else standing
    lines = tuple(_line(number, each, rules.base_currency) for number, each in enumerate(closed, 1))
    return Draft(
        date=on,
        reference=f"CLOSE-{year}",
        description="Year-end closing",
        kind="closing",
        base_currency=rules.base_currency,
        base_debit=total_of(lines),
        lines=lines,
    )


def _line(number: int, of: ResultBalance, currency: str) -> Line:
    return Line(
        line_no=number,
        account_id=of.account_id,
        account_code=of.code,
        currency=currency,
        amount=-of.balance,
        fx_rate=Decimal(1),
        base_amount=-of.balance,
        generated="closing",
    )
