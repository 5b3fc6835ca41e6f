"""Whether lines balance, and the line that takes what rounding left. Sums are in minor units."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from charter.ledger.entries.domain import Generated, Line, Rules
from charter.ledger.entries.refusals import EntryUnbalanced, SettingsIncomplete


def require_balance(lines: Sequence[Line], base_currency: str) -> None:
    """Raises: EntryUnbalanced, unless they balance, or would but for the rounding of foreign lines."""
    sides = _sides(lines)
    if len(sides) == 1:
        _require_equal(sides)
    difference = sum(line.base_amount for line in lines)
    if difference and not _is_residue(lines, difference, base_currency):
        debit = sum(max(line.base_amount, 0) for line in lines)
        raise EntryUnbalanced(debit, debit - difference, base_currency)


def total_of(lines: Sequence[Line]) -> int:
    """What either side comes to, the rounding line included."""
    debit = sum(max(line.base_amount, 0) for line in lines)
    return max(debit, debit - sum(line.base_amount for line in lines))


def rounding_of(lines: Sequence[Line], rules: Rules) -> Line | None:
    """The line that is missing to balance, of lines that passed `require_balance`.

    Raises: SettingsIncomplete where no account takes it.
    """
    difference = sum(line.base_amount for line in lines)
    if difference == 0:
        return None
    account_id, code = rules.rounding_account_id, rules.rounding_account_code
    if account_id is None or code is None:
        raise SettingsIncomplete("rounding_account_id")
    return _in_base_currency(lines, account_id, code, rules, "rounding")


def with_suspense(lines: tuple[Line, ...], rules: Rules) -> tuple[Line, ...]:
    """Opening balances, where a setting says which account takes their difference."""
    difference = sum(line.base_amount for line in lines)
    is_one_sided = any(debit != credit for debit, credit in _sides(lines).values())
    if difference == 0 or rules.suspense_account_id is None or not is_one_sided:
        return lines
    line = _in_base_currency(lines, rules.suspense_account_id, "", rules, None)
    return (*lines, line)


def _in_base_currency(
    lines: Sequence[Line], account_id: int, code: str, rules: Rules, generated: Generated | None
) -> Line:
    """A line that makes the others balance."""
    amount = -sum(line.base_amount for line in lines)
    return Line(
        line_no=len(lines) + 1,
        account_id=account_id,
        account_code=code,
        currency=rules.base_currency,
        amount=amount,
        fx_rate=Decimal(1),
        base_amount=amount,
        generated=generated,
    )


def _sides(lines: Sequence[Line]) -> dict[str, tuple[int, int]]:
    """Debits and credits by currency, without lines that the service added."""
    sides: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for line in lines:
        if line.generated is None:
            debit, credit = sides[line.currency]
            sides[line.currency] = (debit + max(line.amount, 0), credit - min(line.amount, 0))
    return dict(sides)


def _require_equal(sides: dict[str, tuple[int, int]]) -> None:
    for currency, (debit, credit) in sides.items():
        if debit != credit:
            raise EntryUnbalanced(debit, credit, currency)


def _is_residue(lines: Sequence[Line], difference: int, base_currency: str) -> bool:
    """Whether only the rounding of products differs: at most one minor unit for each foreign line."""
    is_even = all(debit == credit for debit, credit in _sides(lines).values())
    return is_even and abs(difference) <= sum(line.currency != base_currency for line in lines)
