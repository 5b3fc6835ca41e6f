"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field

from .models import (
    CashFlowClass,
    CurrencyCode,
    EntryId,
    EntryReference,
    FiscalYearId,
    FiscalYearName,
    LedgerAccountCode,
    LedgerAccountId,
    LedgerAccountName,
    LedgerAccountType,
    LedgerAmount,
    LedgerDate,
    LedgerText,
    Mfrs18Category,
    OptionalCurrencyCode,
    OptionalLedgerAmount,
    OptionalLedgerDate,
    OptionalSubType,
)


class YearSnapshot(ContractModel):
    """The last number of a fiscal year that counts."""

    model_config = ConfigDict(extra="forbid")

    year_id: FiscalYearId
    year: FiscalYearName
    last_number: Annotated[int, Field(ge=0, le=9007199254740991)]


LedgerSnapshot: TypeAlias = Annotated[list[YearSnapshot], Field(max_length=1000)]
"""Which entries count, by the last number of each fiscal year."""


class TrialBalanceRow(ContractModel):
    """An account, with its balance on the side on which it is positive. What moved is there where the
    report begins on a day, the balance in another currency where one is asked for.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    level: Annotated[int, Field(ge=1, le=6)]
    debit: LedgerAmount
    credit: LedgerAmount
    opening: OptionalLedgerAmount
    moved_debit: OptionalLedgerAmount
    moved_credit: OptionalLedgerAmount
    currency_balance: OptionalLedgerAmount


TrialBalanceRows: TypeAlias = Annotated[list[TrialBalanceRow], Field(max_length=10000)]
"""Accounts with a balance or with movements, by code."""


class TrialBalanceTotals(ContractModel):
    """The sums of the columns."""

    model_config = ConfigDict(extra="forbid")

    debit: LedgerAmount
    credit: LedgerAmount
    moved_debit: OptionalLedgerAmount
    moved_credit: OptionalLedgerAmount


class TrialBalance(ContractModel):
    """What every account stands at on a day."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    from_: Annotated[OptionalLedgerDate, Field(alias="from")]
    include_closing: bool
    currency: OptionalCurrencyCode
    rows: TrialBalanceRows
    totals: TrialBalanceTotals
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class BalanceSheetTotals(ContractModel):
    """The lines of a balance sheet; `unclosed_result` is the result that no closing entry carried
    over.
    """

    model_config = ConfigDict(extra="forbid")

    non_current_assets: LedgerAmount
    current_assets: LedgerAmount
    total_assets: LedgerAmount
    share_capital: LedgerAmount
    reserves: LedgerAmount
    retained_earnings_and_dividends: LedgerAmount
    unclosed_result: LedgerAmount
    total_equity: LedgerAmount
    non_current_liabilities: LedgerAmount
    current_liabilities: LedgerAmount
    total_liabilities: LedgerAmount
    total_equity_and_liabilities: LedgerAmount


class BalanceSheetRow(ContractModel):
    """An account; its amount is positive on the side to which its type belongs."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    amount: LedgerAmount
    compare: OptionalLedgerAmount


BalanceSheetRows: TypeAlias = Annotated[list[BalanceSheetRow], Field(max_length=10000)]
"""Accounts with a balance, by code."""


class OptionalBalanceSheetTotals(ContractModel):
    """The lines of another day, where one was asked for."""

    model_config = ConfigDict(extra="forbid")

    non_current_assets: LedgerAmount
    current_assets: LedgerAmount
    total_assets: LedgerAmount
    share_capital: LedgerAmount
    reserves: LedgerAmount
    retained_earnings_and_dividends: LedgerAmount
    unclosed_result: LedgerAmount
    total_equity: LedgerAmount
    non_current_liabilities: LedgerAmount
    current_liabilities: LedgerAmount
    total_liabilities: LedgerAmount
    total_equity_and_liabilities: LedgerAmount


class BalanceSheet(ContractModel):
    """Assets, equity and liabilities on a day."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    compare_as_of: OptionalLedgerDate
    totals: BalanceSheetTotals
    compare: OptionalBalanceSheetTotals | None
    rows: BalanceSheetRows
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class IncomeLayout(StrEnum):
    """Which statement it is."""

    CLASSIC = "classic"
    MFRS18 = "mfrs18"


class ClassicIncomeTotals(ContractModel):
    """The lines of the statement by kinds of accounts; costs are positive. Null in the other layout."""

    model_config = ConfigDict(extra="forbid")

    revenue: LedgerAmount
    cost_of_sales: LedgerAmount
    gross_profit: LedgerAmount
    other_income: LedgerAmount
    operating_expenses: LedgerAmount
    operating_profit: LedgerAmount
    finance_income: LedgerAmount
    finance_costs: LedgerAmount
    profit_before_tax: LedgerAmount
    income_tax_expense: LedgerAmount
    profit_for_the_period: LedgerAmount


class Mfrs18IncomeTotals(ContractModel):
    """The lines of the statement by the categories of MFRS 18; income is positive. Null in the other
    layout.
    """

    model_config = ConfigDict(extra="forbid")

    operating: LedgerAmount
    operating_profit: LedgerAmount
    investing: LedgerAmount
    profit_before_financing_and_income_taxes: LedgerAmount
    financing: LedgerAmount
    profit_before_income_taxes: LedgerAmount
    income_taxes: LedgerAmount
    discontinued: LedgerAmount
    unclassified: LedgerAmount
    profit_for_the_period: LedgerAmount


class IncomeRow(ContractModel):
    """An account; income is positive, and so are costs."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    category: Mfrs18Category | None
    amount: LedgerAmount
    compare: OptionalLedgerAmount


IncomeRows: TypeAlias = Annotated[list[IncomeRow], Field(max_length=10000)]
"""Accounts of income and expense that moved, by code."""


class IncomeStatement(ContractModel):
    """Income and expense of some days, closing entries left out."""

    model_config = ConfigDict(extra="forbid")

    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    compare_from: OptionalLedgerDate
    compare_to: OptionalLedgerDate
    layout: IncomeLayout
    classic: ClassicIncomeTotals | None
    mfrs18: Mfrs18IncomeTotals | None
    compare_classic: ClassicIncomeTotals | None
    compare_mfrs18: Mfrs18IncomeTotals | None
    rows: IncomeRows
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class CashFlowStart(StrEnum):
    """Which profit the operating part starts from; the operating profit from 2027 on."""

    PROFIT_BEFORE_TAX = "profit_before_tax"
    OPERATING_PROFIT = "operating_profit"


class CashFlowTotals(ContractModel):
    """The lines of the statement; money that comes in is positive. `other_non_cash_items` is profit of
    entries without cash, and operating income that the profit at the start lacks.
    """

    model_config = ConfigDict(extra="forbid")

    start_amount: LedgerAmount
    adj_investing_items: LedgerAmount
    adj_financing_items: LedgerAmount
    adj_fx_on_cash: LedgerAmount
    other_non_cash_items: LedgerAmount
    working_capital: LedgerAmount
    cash_generated_from_operations: LedgerAmount
    income_tax_paid: LedgerAmount
    net_operating: LedgerAmount
    net_investing: LedgerAmount
    net_financing: LedgerAmount
    fx_effect_on_cash: LedgerAmount
    net_change_in_cash: LedgerAmount
    cash_at_start: LedgerAmount
    cash_at_end: LedgerAmount


class CashFlowRow(ContractModel):
    """What an account adds to a part of the statement."""

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    part: CashFlowClass
    amount: LedgerAmount


CashFlowRows: TypeAlias = Annotated[list[CashFlowRow], Field(max_length=10000)]
"""Accounts, by part and code; in the operating part, the changes of working capital."""


class NonCashEntry(ContractModel):
    """An entry that moves no cash and is left out, with what it moves in each part."""

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    operating: LedgerAmount
    investing: LedgerAmount
    financing: LedgerAmount
    tax: LedgerAmount


NonCashEntries: TypeAlias = Annotated[list[NonCashEntry], Field(max_length=1000)]
"""Entries that move no cash but more than one part, the first thousand of them."""


class CashFlow(ContractModel):
    """Where cash came from and went to; `balanced` says whether the parts make its change."""

    model_config = ConfigDict(extra="forbid")

    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    starts_from: CashFlowStart
    totals: CashFlowTotals
    rows: CashFlowRows
    non_cash: NonCashEntries
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


CounterAccounts: TypeAlias = Annotated[list[LedgerAccountCode], Field(max_length=10)]
"""The codes of the other accounts of the entry, the first ten of them."""


class StatementLine(ContractModel):
    """A line on the account, and where the account stands after it; `balance` only where the account
    has a currency.
    """

    model_config = ConfigDict(extra="forbid")

    entry_id: EntryId
    number: Annotated[int, Field(ge=1, le=9007199254740991)]
    line_no: Annotated[int, Field(ge=1, le=1000)]
    date_: Annotated[LedgerDate, Field(alias="date")]
    reference: EntryReference
    description: LedgerText
    counter_accounts: CounterAccounts
    currency: CurrencyCode
    debit: LedgerAmount
    credit: LedgerAmount
    base_debit: LedgerAmount
    base_credit: LedgerAmount
    base_balance: LedgerAmount
    balance: OptionalLedgerAmount


StatementLines: TypeAlias = Annotated[list[StatementLine], Field(max_length=100)]
"""Lines by day, number and place in their entry."""


StatementCursor: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=4000, pattern="^[0-9A-Za-z._~-]+$")
]
"""Where a page goes on, as the page before said; signed by the service."""


NextStatementCursor: TypeAlias = Annotated[str, Field(max_length=4000)] | None
"""Where the next page goes on; null at the end."""


class StatementAccount(ContractModel):
    """The account that a statement is of."""

    model_config = ConfigDict(extra="forbid")

    id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    currency: OptionalCurrencyCode


class AccountStatement(ContractModel):
    """A page of what moved on an account. `opening` is where it stood before the page, `closing` where
    it stands after `to`; in the account's own currency only where it has one.
    """

    model_config = ConfigDict(extra="forbid")

    account: StatementAccount
    from_: Annotated[LedgerDate, Field(alias="from")]
    to: LedgerDate
    opening: LedgerAmount
    closing: LedgerAmount
    currency_opening: OptionalLedgerAmount
    currency_closing: OptionalLedgerAmount
    lines: StatementLines
    next_cursor: NextStatementCursor
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""


class IntegrityCheckName(StrEnum):
    """What is looked for."""

    UNBALANCED_ENTRIES = "unbalanced_entries"
    MONTH_BALANCES = "month_balances"
    MISSING_NUMBERS = "missing_numbers"
    HASH_BREAKS = "hash_breaks"
    WRONG_YEAR = "wrong_year"
    CURRENCY_BALANCES = "currency_balances"
    ACCOUNTING_EQUATION = "accounting_equation"


IntegrityPlacesItem: TypeAlias = Annotated[str, Field(max_length=200)]


IntegrityPlaces: TypeAlias = Annotated[list[IntegrityPlacesItem], Field(max_length=20)]
"""Where it was found, the first twenty places."""


class IntegrityCheck(ContractModel):
    """One thing that was looked for, how often it was found, and where."""

    model_config = ConfigDict(extra="forbid")

    check: IntegrityCheckName
    count: Annotated[int, Field(ge=0, le=9007199254740991)]
    places: IntegrityPlaces


IntegrityChecks: TypeAlias = Annotated[list[IntegrityCheck], Field(max_length=20)]
"""Everything that was looked for."""


class LedgerIntegrity(ContractModel):
    """Whether the books are whole; `balanced` says whether nothing was found."""

    model_config = ConfigDict(extra="forbid")

    checks: IntegrityChecks
    base_currency: CurrencyCode
    generated_at: AwareDatetime
    snapshot: LedgerSnapshot
    balanced: bool
    """Whether the two sides are equal."""
