"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field, NotNull

from .models import (
    CashFlowClass,
    ChosenName,
    LedgerAccountCode,
    LedgerAccountId,
    LedgerAccountName,
    LedgerAccountType,
    Mfrs18Category,
    OptionalCurrencyCode,
    OptionalLedgerAccountId,
    OptionalSubType,
    Pagination,
)

MalayAccountName: TypeAlias = Annotated[str, Field(max_length=200, pattern=r"^[^\u0000]*$")] | None
"""The name in Malay, or null for none, as blanks alone are."""


class LedgerSubType(StrEnum):
    """Where reports show the account; assets and liabilities need one."""

    CURRENT_ASSET = "current_asset"
    FIXED_ASSET = "fixed_asset"
    RIGHT_OF_USE_ASSET = "right_of_use_asset"
    INTANGIBLE_ASSET = "intangible_asset"
    INVESTMENT_PROPERTY = "investment_property"
    NON_CURRENT_ASSET = "non_current_asset"
    CURRENT_LIABILITY = "current_liability"
    LONG_TERM_LIABILITY = "long_term_liability"
    SHARE_CAPITAL = "share_capital"
    RESERVE = "reserve"
    RETAINED_EARNINGS = "retained_earnings"
    DIVIDENDS = "dividends"
    OPERATING_REVENUE = "operating_revenue"
    OTHER_INCOME = "other_income"
    FINANCE_INCOME = "finance_income"
    COST_OF_SALES = "cost_of_sales"
    OPERATING_EXPENSE = "operating_expense"
    FINANCE_COST = "finance_cost"
    TAX_EXPENSE = "tax_expense"


ExpenseClass: TypeAlias = Annotated[str, Field(max_length=60, pattern="^[a-z][a-z0-9_]*$")] | None
"""How an expense is classified, by nature or by function, as in `employee_benefits`; null for not at
all.
"""


class LedgerAccountSort(StrEnum):
    """A field to order accounts by; a leading minus is descending."""

    CODE = "code"
    MINUS_CODE = "-code"
    NAME = "name"
    MINUS_NAME = "-name"


class AccountTemplateName(StrEnum):
    """A chart of accounts that can be started from."""

    MY_SDN_BHD = "my-sdn-bhd"
    MY_SOLE_TRADER = "my-sole-trader"
    MY_NON_PROFIT = "my-non-profit"


class LedgerAccount(ContractModel):
    """An account of the ledger. One with a currency takes lines in that currency only."""

    model_config = ConfigDict(extra="forbid")

    id: LedgerAccountId
    code: LedgerAccountCode
    name: LedgerAccountName
    name_ms: MalayAccountName
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None
    parent_id: OptionalLedgerAccountId
    is_active: bool
    """Whether it may be posted to."""
    is_postable: bool
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode
    cash_flow: CashFlowClass
    monetary: bool
    """Whether a foreign balance is revalued at the closing rate."""
    contra: bool
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: bool
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None
    nature: ExpenseClass
    function: ExpenseClass
    created_at: AwareDatetime
    updated_at: AwareDatetime


class LedgerAccountCreate(ContractModel):
    """What a new account starts with. The class of cash flows is `operating` where it is left out, and
    `none` where an account is not postable.
    """

    model_config = ConfigDict(extra="forbid")

    code: LedgerAccountCode
    name: ChosenName
    name_ms: MalayAccountName = None
    type_: Annotated[LedgerAccountType, Field(alias="type")]
    sub_type: OptionalSubType | None = None
    parent_id: OptionalLedgerAccountId = None
    is_active: bool = True
    """Whether it may be posted to."""
    is_postable: bool = True
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode = None
    cash_flow: Annotated[CashFlowClass | None, NotNull] = None
    monetary: bool = False
    """Whether a foreign balance is revalued at the closing rate."""
    contra: bool = False
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: bool = False
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None = None
    nature: ExpenseClass = None
    function: ExpenseClass = None


class LedgerAccountUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[LedgerAccountCode | None, NotNull] = None
    name: Annotated[ChosenName | None, NotNull] = None
    name_ms: MalayAccountName = None
    type_: Annotated[LedgerAccountType | None, Field(alias="type"), NotNull] = None
    sub_type: OptionalSubType | None = None
    parent_id: OptionalLedgerAccountId = None
    is_active: Annotated[bool | None, NotNull] = None
    """Whether it may be posted to."""
    is_postable: Annotated[bool | None, NotNull] = None
    """Whether lines may stand on it; an account with others below it is not."""
    currency: OptionalCurrencyCode = None
    cash_flow: Annotated[CashFlowClass | None, NotNull] = None
    monetary: Annotated[bool | None, NotNull] = None
    """Whether a foreign balance is revalued at the closing rate."""
    contra: Annotated[bool | None, NotNull] = None
    """Whether it reduces its group, as accumulated depreciation does."""
    is_sundry: Annotated[bool | None, NotNull] = None
    """Whether it collects what has no account of its own."""
    mfrs18_category: Mfrs18Category | None = None
    nature: ExpenseClass = None
    function: ExpenseClass = None


LedgerAccountList: TypeAlias = Annotated[list[LedgerAccount], Field(max_length=100)]
"""Accounts."""


class LedgerAccountPage(ContractModel):
    """A page of accounts."""

    model_config = ConfigDict(extra="forbid")

    data: LedgerAccountList
    pagination: Pagination


class AccountNode(ContractModel):
    """An account and those below it, six levels deep at most."""

    model_config = ConfigDict(extra="forbid")

    account: LedgerAccount
    children: "AccountNodes"


AccountNodes: TypeAlias = Annotated[list[AccountNode], Field(max_length=10000)]
"""Accounts that stand side by side, by code."""


class AccountTree(ContractModel):
    """Every account, by code, each below its parent."""

    model_config = ConfigDict(extra="forbid")

    data: AccountNodes


class TemplateApplied(ContractModel):
    """How many accounts of the template were created now, and how many were there."""

    model_config = ConfigDict(extra="forbid")

    template: AccountTemplateName
    created: Annotated[int, Field(ge=0, le=10000)]
    existing: Annotated[int, Field(ge=0, le=10000)]
