"""Reports in the shapes of the contract: amounts become decimal strings here."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, TypedDict

from charter.ledger.reports.account_statement import AccountStatement, StatementLine
from charter.ledger.reports.balance_sheet import BalanceSheet
from charter.ledger.reports.cash_flow import CashFlow, FlowRow, NonCashEntry
from charter.ledger.reports.domain import YearSnapshot
from charter.ledger.reports.income_statement import ClassicTotals, IncomeStatement, Mfrs18Totals
from charter.ledger.reports.integrity_checks import Integrity
from charter.ledger.reports.trial_balance import TrialBalance, TrialBalanceRow
from charter.shared.money import format_amount
from contract import models

_TYPES: Final = {each.value: each for each in models.LedgerAccountType}
_SUB_TYPES: Final[dict[str | None, models.OptionalSubType | None]] = {
    None: None,
    **{each.value: each for each in models.OptionalSubType},
}


class About(TypedDict):
    """What every report says of itself."""

    base_currency: str
    generated_at: datetime
    snapshot: list[models.YearSnapshot]


class Shown:
    """Writes amounts of one currency."""

    def __init__(self, currency: str) -> None:
        self._currency = currency
        self._zero = format_amount(0, currency)

    def __call__(self, amount: int) -> str:
        return format_amount(amount, self._currency) if amount else self._zero

    def optional(self, amount: int | None) -> str | None:
        """None stays None."""
        return None if amount is None else self(amount)

    def all(self, totals: object, names: Iterable[str]) -> dict[str, str]:
        """Amounts of totals by their names."""
        return {name: self(getattr(totals, name)) for name in names}


def about(base_currency: str, snapshot: Iterable[YearSnapshot], at: datetime) -> About:
    """What a report says of itself."""
    years = [models.YearSnapshot(year_id=y.year_id, year=y.name, last_number=y.last_number) for y in snapshot]
    return {"base_currency": base_currency, "generated_at": at, "snapshot": years}


def trial_balance_shown(report: TrialBalance, at: datetime) -> models.TrialBalance:
    """With a balance in another currency where one was asked for. Its many rows are validated at once."""
    shown, moved = Shown(report.head.base_currency), report.moved
    in_currency = None if report.currency is None else Shown(report.currency)
    return models.TrialBalance.model_validate(
        {
            "as_of": report.head.last,
            "from": report.head.first,
            "include_closing": report.include_closing,
            "currency": report.currency,
            "rows": [_trial_balance_row(row, shown, in_currency) for row in report.rows],
            "totals": {
                "debit": shown(report.debit),
                "credit": shown(report.credit),
                "moved_debit": None if moved is None else shown(moved.debit),
                "moved_credit": None if moved is None else shown(moved.credit),
            },
            "balanced": report.is_balanced,
            **about(report.head.base_currency, report.head.snapshot, at),
        }
    )


def _trial_balance_row(row: TrialBalanceRow, shown: Shown, in_currency: Shown | None) -> dict[str, object]:
    account, before, moved = row.account, row.before, row.moved
    return {
        "account_id": account.account_id,
        "code": account.code,
        "name": account.name,
        "type": _TYPES[account.type],
        "sub_type": _SUB_TYPES[account.sub_type],
        "level": row.level,
        "debit": shown(row.debit),
        "credit": shown(row.credit),
        "opening": None if before is None else shown(before.balance),
        "moved_debit": None if moved is None else shown(moved.debit),
        "moved_credit": None if moved is None else shown(moved.credit),
        "currency_balance": None if in_currency is None else in_currency(row.last.amount),
    }


def balance_sheet_shown(report: BalanceSheet, at: datetime) -> models.BalanceSheet:
    """With another day beside it."""
    shown, names = Shown(report.head.base_currency), models.BalanceSheetTotals.model_fields
    other = report.other_totals
    return models.BalanceSheet(
        as_of=report.head.last,
        compare_as_of=report.other_day,
        totals=models.BalanceSheetTotals(**shown.all(report.totals, names)),
        compare=None if other is None else models.OptionalBalanceSheetTotals(**shown.all(other, names)),
        rows=[
            models.BalanceSheetRow(
                account_id=row.account.account_id,
                code=row.account.code,
                name=row.account.name,
                type_=_TYPES[row.account.type],
                sub_type=_SUB_TYPES[row.account.sub_type],
                amount=shown(row.amount),
                compare=shown.optional(row.other),
            )
            for row in report.rows
        ],
        balanced=report.is_balanced,
        **about(report.head.base_currency, report.head.snapshot, at),
    )


def income_statement_shown(report: IncomeStatement, at: datetime) -> models.IncomeStatement:
    """In the report's layout; the totals of the other one are null."""
    shown, others = Shown(report.head.base_currency), report.others or (None, None)
    return models.IncomeStatement(
        from_=report.head.first or report.head.last,
        to=report.head.last,
        compare_from=others[0],
        compare_to=others[1],
        layout=models.IncomeLayout(report.layout),
        classic=_classic(report.totals, shown),
        mfrs18=_mfrs_18(report.totals, shown),
        compare_classic=_classic(report.other_totals, shown),
        compare_mfrs18=_mfrs_18(report.other_totals, shown),
        rows=[
            models.IncomeRow(
                account_id=row.account.account_id,
                code=row.account.code,
                name=row.account.name,
                type_=_TYPES[row.account.type],
                sub_type=_SUB_TYPES[row.account.sub_type],
                category=None
                if row.account.category is None
                else models.Mfrs18Category(row.account.category),
                amount=shown(row.amount),
                compare=shown.optional(row.other),
            )
            for row in report.rows
        ],
        balanced=report.is_balanced,
        **about(report.head.base_currency, report.head.snapshot, at),
    )


def _classic(totals: object, shown: Shown) -> models.ClassicIncomeTotals | None:
    if not isinstance(totals, ClassicTotals):
        return None
    return models.ClassicIncomeTotals(**shown.all(totals, models.ClassicIncomeTotals.model_fields))


def _mfrs_18(totals: object, shown: Shown) -> models.Mfrs18IncomeTotals | None:
    if not isinstance(totals, Mfrs18Totals):
        return None
    return models.Mfrs18IncomeTotals(**shown.all(totals, models.Mfrs18IncomeTotals.model_fields))


def cash_flow_shown(report: CashFlow, at: datetime) -> models.CashFlow:
    """By the indirect method."""
    shown = Shown(report.head.base_currency)
    return models.CashFlow(
        from_=report.head.first or report.head.last,
        to=report.head.last,
        starts_from=models.CashFlowStart(report.starts_from),
        totals=models.CashFlowTotals(**shown.all(report.totals, models.CashFlowTotals.model_fields)),
        rows=[_flow_row(row, shown) for row in report.rows],
        non_cash=[_non_cash(entry, shown) for entry in report.non_cash],
        balanced=report.totals.is_balanced,
        **about(report.head.base_currency, report.head.snapshot, at),
    )


def _flow_row(row: FlowRow, shown: Shown) -> models.CashFlowRow:
    return models.CashFlowRow(
        account_id=row.account.account_id,
        code=row.account.code,
        name=row.account.name,
        part=models.CashFlowClass(row.part),
        amount=shown(row.amount),
    )


def _non_cash(entry: NonCashEntry, shown: Shown) -> models.NonCashEntry:
    return models.NonCashEntry(
        entry_id=entry.entry_id,
        number=entry.number,
        date_=entry.dated_on,
        reference=entry.reference,
        description=entry.description,
        **shown.all(entry, ("operating", "investing", "financing", "tax")),
    )


def account_statement_shown(
    report: AccountStatement, next_cursor: str | None, at: datetime
) -> models.AccountStatement:
    """A page; in the account's currency, too, where it has one."""
    account, shown = report.account, Shown(report.head.base_currency)
    in_currency = None if account.currency is None else Shown(account.currency)
    return models.AccountStatement(
        account=models.StatementAccount(
            id=account.account_id,
            code=account.code,
            name=account.name,
            type_=_TYPES[account.type],
            currency=account.currency,
        ),
        from_=report.head.first or report.head.last,
        to=report.head.last,
        opening=shown(report.opening.base),
        closing=shown(report.closing.base),
        currency_opening=None if in_currency is None else in_currency(report.opening.amount),
        currency_closing=None if in_currency is None else in_currency(report.closing.amount),
        lines=[_statement_line(line, shown, in_currency) for line in report.lines],
        next_cursor=next_cursor,
        balanced=report.is_balanced,
        **about(report.head.base_currency, report.head.snapshot, at),
    )


def _statement_line(each: StatementLine, base: Shown, in_currency: Shown | None) -> models.StatementLine:
    line, own = each.line, Shown(each.line.currency)
    return models.StatementLine(
        entry_id=line.entry_id,
        number=line.number,
        line_no=line.line_no,
        date_=line.dated_on,
        reference=line.reference,
        description=line.description,
        counter_accounts=list(line.counter_accounts),
        currency=line.currency,
        debit=own(max(line.amount, 0)),
        credit=own(max(-line.amount, 0)),
        base_debit=base(max(line.base_amount, 0)),
        base_credit=base(max(-line.base_amount, 0)),
        base_balance=base(each.after.base),
        balance=None if in_currency is None else in_currency(each.after.amount),
    )


def integrity_shown(report: Integrity, at: datetime) -> models.LedgerIntegrity:
    """What was looked for and found."""
    return models.LedgerIntegrity(
        checks=[
            models.IntegrityCheck(
                check=models.IntegrityCheckName(check.name), count=check.count, places=list(check.places)
            )
            for check in report.checks
        ],
        balanced=report.is_whole,
        **about(report.base_currency, report.snapshot, at),
    )
