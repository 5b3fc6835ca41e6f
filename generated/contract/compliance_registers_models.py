"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import ConfigDict, ContractModel, Field, NotNull

from .models import (
    ChosenName,
    CurrencyCode,
    LedgerAccountId,
    LedgerDate,
    LedgerMoney,
    LedgerText,
    OptionalEntryId,
    OptionalLedgerAccountId,
    OptionalLedgerDate,
    OptionalLedgerMoney,
    OptionalRegisteredId,
    Pagination,
    RegisteredId,
    RuleId,
    Subject,
)


class ProgressMeasure(StrEnum):
    """How progress is measured, in whole months or in days."""

    MONTHS = "months"
    DAYS = "days"


class RecognitionMethod(StrEnum):
    """When an obligation is satisfied."""

    OVER_TIME_STRAIGHT = "over_time_straight"
    POINT_IN_TIME = "point_in_time"


class ObligationTerm(ContractModel):
    """What a contract promises, from a day to another, or at the day on which it is satisfied."""

    model_config = ConfigDict(extra="forbid")

    allocated: LedgerMoney
    method: RecognitionMethod
    starts_on: OptionalLedgerDate = None
    ends_on: OptionalLedgerDate = None
    satisfied_on: OptionalLedgerDate = None


ObligationTerms: TypeAlias = Annotated[list[ObligationTerm], Field(max_length=200)]
"""What a contract promises, all of it."""


class Obligation(ContractModel):
    """What a contract promises, from a day to another, or at the day on which it is satisfied."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    allocated: LedgerMoney
    method: RecognitionMethod
    starts_on: OptionalLedgerDate
    ends_on: OptionalLedgerDate
    satisfied_on: OptionalLedgerDate


Obligations: TypeAlias = Annotated[list[Obligation], Field(max_length=200)]
"""What a contract promises, all of it."""


RegisteredName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What people call it."""


class SalesContract(ContractModel):
    """A sale to a customer; the price and what obligations are allocated are in its currency."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    currency: CurrencyCode
    price: LedgerMoney
    starts_on: LedgerDate
    ends_on: OptionalLedgerDate
    measure: ProgressMeasure
    revenue_account_id: LedgerAccountId
    liability_account_id: LedgerAccountId
    asset_account_id: LedgerAccountId
    obligations: Obligations


class SalesContractCreate(ContractModel):
    """What is registered of a contract with a customer."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    currency: CurrencyCode
    price: LedgerMoney
    starts_on: LedgerDate
    ends_on: OptionalLedgerDate = None
    measure: ProgressMeasure = ProgressMeasure.MONTHS
    revenue_account_id: LedgerAccountId
    liability_account_id: LedgerAccountId
    asset_account_id: LedgerAccountId
    obligations: ObligationTerms


class SalesContractUpdate(ContractModel):
    """What is corrected of a contract with a customer; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    currency: Annotated[CurrencyCode | None, NotNull] = None
    price: Annotated[LedgerMoney | None, NotNull] = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: OptionalLedgerDate = None
    measure: Annotated[ProgressMeasure | None, NotNull] = None
    revenue_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    asset_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    obligations: Annotated[ObligationTerms | None, NotNull] = None


SalesContractList: TypeAlias = Annotated[list[SalesContract], Field(max_length=100)]
"""Contracts with customers, in the order in which they were registered."""


class SalesContractPage(ContractModel):
    """A page of contracts with customers."""

    model_config = ConfigDict(extra="forbid")

    data: SalesContractList
    pagination: Pagination


class InstrumentKind(StrEnum):
    """What it is."""

    TRADE_RECEIVABLE = "trade_receivable"
    LOAN = "loan"
    BOND = "bond"
    EQUITY = "equity"
    DERIVATIVE = "derivative"
    BORROWING = "borrowing"
    PAYABLE = "payable"


class OptionalBusinessModel(StrEnum):
    """What it is held for, or null for a liability."""

    HOLD = "hold"
    HOLD_AND_SELL = "hold_and_sell"
    OTHER = "other"


class InstrumentCategory(StrEnum):
    """How it is measured, at amortised cost (AC) or at fair value."""

    AC = "AC"
    FVOCI_DEBT = "FVOCI_debt"
    FVOCI_EQUITY = "FVOCI_equity"
    FVPL = "FVPL"


class Repayment(ContractModel):
    """Principal that falls due."""

    model_config = ConfigDict(extra="forbid")

    due_on: LedgerDate
    principal: LedgerMoney


Repayments: TypeAlias = Annotated[list[Repayment], Field(max_length=600)]
"""Principal that falls due, by day; each day stands once."""


OptionalFairValueLevel: TypeAlias = Annotated[int, Field(ge=1, le=3)] | None
"""How a fair value was found, 1 by a market's price, 3 by a model; null where there is none."""


class Instrument(ContractModel):
    """A financial asset or liability; the account is its current one where it has two."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    kind: InstrumentKind
    account_id: LedgerAccountId
    non_current_account_id: OptionalLedgerAccountId
    allowance_account_id: OptionalLedgerAccountId
    business_model: OptionalBusinessModel | None
    has_sppi: bool | None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: bool
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: InstrumentCategory
    ecl_assessed_on: OptionalLedgerDate
    fair_value_level: OptionalFairValueLevel
    repayments: Repayments


class InstrumentCreate(ContractModel):
    """What is registered of a financial instrument."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    kind: InstrumentKind
    account_id: LedgerAccountId
    non_current_account_id: OptionalLedgerAccountId = None
    allowance_account_id: OptionalLedgerAccountId = None
    business_model: OptionalBusinessModel | None = None
    has_sppi: bool | None = None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: bool = False
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: InstrumentCategory
    ecl_assessed_on: OptionalLedgerDate = None
    fair_value_level: OptionalFairValueLevel = None
    repayments: Repayments = Field(default_factory=list)


class InstrumentUpdate(ContractModel):
    """What is corrected of a financial instrument; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    kind: Annotated[InstrumentKind | None, NotNull] = None
    account_id: Annotated[LedgerAccountId | None, NotNull] = None
    non_current_account_id: OptionalLedgerAccountId = None
    allowance_account_id: OptionalLedgerAccountId = None
    business_model: OptionalBusinessModel | None = None
    has_sppi: bool | None = None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: Annotated[bool | None, NotNull] = None
    """Whether changes of the fair value of equity were elected to bypass the result."""
    category: Annotated[InstrumentCategory | None, NotNull] = None
    ecl_assessed_on: OptionalLedgerDate = None
    fair_value_level: OptionalFairValueLevel = None
    repayments: Annotated[Repayments | None, NotNull] = None


InstrumentList: TypeAlias = Annotated[list[Instrument], Field(max_length=100)]
"""Financial instruments, in the order in which they were registered."""


class InstrumentPage(ContractModel):
    """A page of financial instruments."""

    model_config = ConfigDict(extra="forbid")

    data: InstrumentList
    pagination: Pagination


class AssetClass(StrEnum):
    """What kind of asset it is to the standards."""

    PPE = "ppe"
    INTANGIBLE = "intangible"
    INVESTMENT_PROPERTY = "investment_property"


class AssetKind(StrEnum):
    """What it is; land is not depreciated."""

    LAND = "land"
    BUILDING = "building"
    PLANT = "plant"
    VEHICLE = "vehicle"
    FURNITURE = "furniture"
    SOFTWARE = "software"
    GOODWILL = "goodwill"
    OTHER = "other"


class DepreciationMethod(StrEnum):
    """How it is used up, evenly or by a share of what is left."""

    STRAIGHT_LINE = "straight_line"
    REDUCING = "reducing"


class MeasurementModel(StrEnum):
    """What it is carried at."""

    COST = "cost"
    REVALUATION = "revaluation"


OptionalMonths: TypeAlias = Annotated[int, Field(ge=1, le=1200)] | None
"""A number of months, or null where there is no end to them."""


OptionalAnnualRate: TypeAlias = (
    Annotated[str, Field(max_length=12, pattern=r"^(0(\.[0-9]{1,10})?|1(\.0{1,10})?)$")] | None
)
"""A share a year, as 0.2 for a fifth, with up to ten decimals, or null for none."""


class Asset(ContractModel):
    """Property, plant, equipment, an intangible asset or an investment property."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    asset_class: AssetClass
    kind: AssetKind
    cost_account_id: LedgerAccountId
    accumulated_account_id: OptionalLedgerAccountId
    expense_account_id: OptionalLedgerAccountId
    acquired_on: LedgerDate
    available_on: OptionalLedgerDate
    cost: LedgerMoney
    residual: LedgerMoney
    life_months: OptionalMonths
    method: DepreciationMethod
    annual_rate: OptionalAnnualRate
    model: MeasurementModel
    fair_value_level: OptionalFairValueLevel
    held_for_sale_on: OptionalLedgerDate
    disposed_on: OptionalLedgerDate
    proceeds: OptionalLedgerMoney
    reviewed_on: OptionalLedgerDate
    impairment_tested_on: OptionalLedgerDate
    is_qualifying: bool
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId


class AssetCreate(ContractModel):
    """What is registered of an asset."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    asset_class: AssetClass
    kind: AssetKind
    cost_account_id: LedgerAccountId
    accumulated_account_id: OptionalLedgerAccountId = None
    expense_account_id: OptionalLedgerAccountId = None
    acquired_on: LedgerDate
    available_on: OptionalLedgerDate = None
    cost: LedgerMoney
    residual: LedgerMoney = "0"
    life_months: OptionalMonths = None
    method: DepreciationMethod = DepreciationMethod.STRAIGHT_LINE
    annual_rate: OptionalAnnualRate = None
    model: MeasurementModel = MeasurementModel.COST
    fair_value_level: OptionalFairValueLevel = None
    held_for_sale_on: OptionalLedgerDate = None
    disposed_on: OptionalLedgerDate = None
    proceeds: OptionalLedgerMoney = None
    reviewed_on: OptionalLedgerDate = None
    impairment_tested_on: OptionalLedgerDate = None
    is_qualifying: bool = False
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId = None


class AssetUpdate(ContractModel):
    """What is corrected of an asset; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    asset_class: Annotated[AssetClass | None, NotNull] = None
    kind: Annotated[AssetKind | None, NotNull] = None
    cost_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    accumulated_account_id: OptionalLedgerAccountId = None
    expense_account_id: OptionalLedgerAccountId = None
    acquired_on: Annotated[LedgerDate | None, NotNull] = None
    available_on: OptionalLedgerDate = None
    cost: Annotated[LedgerMoney | None, NotNull] = None
    residual: Annotated[LedgerMoney | None, NotNull] = None
    life_months: OptionalMonths = None
    method: Annotated[DepreciationMethod | None, NotNull] = None
    annual_rate: OptionalAnnualRate = None
    model: Annotated[MeasurementModel | None, NotNull] = None
    fair_value_level: OptionalFairValueLevel = None
    held_for_sale_on: OptionalLedgerDate = None
    disposed_on: OptionalLedgerDate = None
    proceeds: OptionalLedgerMoney = None
    reviewed_on: OptionalLedgerDate = None
    impairment_tested_on: OptionalLedgerDate = None
    is_qualifying: Annotated[bool | None, NotNull] = None
    """Whether it takes long to build, so that interest is part of its cost."""
    financed_by_id: OptionalRegisteredId = None


AssetList: TypeAlias = Annotated[list[Asset], Field(max_length=100)]
"""Assets, in the order in which they were registered."""


class AssetPage(ContractModel):
    """A page of assets."""

    model_config = ConfigDict(extra="forbid")

    data: AssetList
    pagination: Pagination


LeasedClass: TypeAlias = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[^\u0000]+$")]
"""What is leased."""


class LeaseExemption(StrEnum):
    """Why it is not recognised, where it is not."""

    NONE = "none"
    SHORT_TERM = "short_term"
    LOW_VALUE = "low_value"


Months: TypeAlias = Annotated[int, Field(ge=1, le=1200)]
"""A number of months."""


AnnualRate: TypeAlias = Annotated[str, Field(max_length=12, pattern=r"^(0(\.[0-9]{1,10})?|1(\.0{1,10})?)$")]
"""A share a year, as 0.06 for six per cent, with up to ten decimals."""


class Lease(ContractModel):
    """What is rented; the rate is annual, compounded with each payment."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    asset_class: LeasedClass
    commencement_on: LedgerDate
    term_months: Months
    payment: LedgerMoney
    every_months: Months
    is_in_advance: bool
    """Whether payments fall due at the beginning of what they are for."""
    rate: AnnualRate
    has_purchase_option: bool
    """Whether the lessee may buy it."""
    exemption: LeaseExemption
    life_months: OptionalMonths
    rou_account_id: LedgerAccountId
    rou_accumulated_account_id: LedgerAccountId
    liability_current_account_id: LedgerAccountId
    liability_non_current_account_id: LedgerAccountId
    interest_account_id: LedgerAccountId
    ended_on: OptionalLedgerDate


class LeaseCreate(ContractModel):
    """What is registered of a lease."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    asset_class: Annotated[
        str,
        Field(
            min_length=1,
            max_length=60,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
    ]
    commencement_on: LedgerDate
    term_months: Months
    payment: LedgerMoney
    every_months: Months
    is_in_advance: bool = False
    """Whether payments fall due at the beginning of what they are for."""
    rate: AnnualRate
    has_purchase_option: bool = False
    """Whether the lessee may buy it."""
    exemption: LeaseExemption = LeaseExemption.NONE
    life_months: OptionalMonths = None
    rou_account_id: LedgerAccountId
    rou_accumulated_account_id: LedgerAccountId
    liability_current_account_id: LedgerAccountId
    liability_non_current_account_id: LedgerAccountId
    interest_account_id: LedgerAccountId
    ended_on: OptionalLedgerDate = None


class LeaseUpdate(ContractModel):
    """What is corrected of a lease; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    asset_class: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=60,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
        NotNull,
    ] = None
    commencement_on: Annotated[LedgerDate | None, NotNull] = None
    term_months: Annotated[Months | None, NotNull] = None
    payment: Annotated[LedgerMoney | None, NotNull] = None
    every_months: Annotated[Months | None, NotNull] = None
    is_in_advance: Annotated[bool | None, NotNull] = None
    """Whether payments fall due at the beginning of what they are for."""
    rate: Annotated[AnnualRate | None, NotNull] = None
    has_purchase_option: Annotated[bool | None, NotNull] = None
    """Whether the lessee may buy it."""
    exemption: Annotated[LeaseExemption | None, NotNull] = None
    life_months: OptionalMonths = None
    rou_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    rou_accumulated_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_current_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    liability_non_current_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    interest_account_id: Annotated[LedgerAccountId | None, NotNull] = None
    ended_on: OptionalLedgerDate = None


LeaseList: TypeAlias = Annotated[list[Lease], Field(max_length=100)]
"""Leases, in the order in which they were registered."""


class LeasePage(ContractModel):
    """A page of leases."""

    model_config = ConfigDict(extra="forbid")

    data: LeaseList
    pagination: Pagination


class Relationship(StrEnum):
    """What the party is to the entity."""

    UNRELATED = "unrelated"
    PARENT = "parent"
    SUBSIDIARY = "subsidiary"
    ASSOCIATE = "associate"
    JOINT_VENTURE = "joint_venture"
    DIRECTOR = "director"
    KEY_MANAGEMENT = "key_management"
    SHAREHOLDER = "shareholder"
    CLOSE_FAMILY = "close_family"
    OTHER_RELATED = "other_related"


class Party(ContractModel):
    """Whom lines were agreed with."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    relationship: Relationship


class PartyCreate(ContractModel):
    """What is registered of a party."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    relationship: Relationship


class PartyUpdate(ContractModel):
    """What is corrected of a party; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    relationship: Annotated[Relationship | None, NotNull] = None


PartyList: TypeAlias = Annotated[list[Party], Field(max_length=100)]
"""Parties, in the order in which they were registered."""


class PartyPage(ContractModel):
    """A page of parties."""

    model_config = ConfigDict(extra="forbid")

    data: PartyList
    pagination: Pagination


class Assertion(ContractModel):
    """What a person declares of a span where there is nothing to recognise."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    rule_id: RuleId
    starts_on: LedgerDate
    ends_on: LedgerDate
    statement: LedgerText
    made_by: Subject


class AssertionCreate(ContractModel):
    """What is registered of an assertion."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId
    starts_on: LedgerDate
    ends_on: LedgerDate
    statement: LedgerText


class AssertionUpdate(ContractModel):
    """What is corrected of an assertion; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    rule_id: Annotated[RuleId | None, NotNull] = None
    starts_on: Annotated[LedgerDate | None, NotNull] = None
    ends_on: Annotated[LedgerDate | None, NotNull] = None
    statement: Annotated[LedgerText | None, NotNull] = None


AssertionList: TypeAlias = Annotated[list[Assertion], Field(max_length=100)]
"""Assertions, in the order in which they were registered."""


class AssertionPage(ContractModel):
    """A page of assertions."""

    model_config = ConfigDict(extra="forbid")

    data: AssertionList
    pagination: Pagination


class Probability(StrEnum):
    """How likely it is that somebody has to pay."""

    PROBABLE = "probable"
    POSSIBLE = "possible"
    REMOTE = "remote"


class Provision(ContractModel):
    """An obligation of uncertain timing or amount."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    account_id: LedgerAccountId
    probability: Probability
    estimate: LedgerMoney
    reviewed_on: OptionalLedgerDate
    disclosure_id: OptionalRegisteredId


class ProvisionCreate(ContractModel):
    """What is registered of a provision."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    account_id: LedgerAccountId
    probability: Probability
    estimate: LedgerMoney
    reviewed_on: OptionalLedgerDate = None
    disclosure_id: OptionalRegisteredId = None


class ProvisionUpdate(ContractModel):
    """What is corrected of a provision; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    account_id: Annotated[LedgerAccountId | None, NotNull] = None
    probability: Annotated[Probability | None, NotNull] = None
    estimate: Annotated[LedgerMoney | None, NotNull] = None
    reviewed_on: OptionalLedgerDate = None
    disclosure_id: OptionalRegisteredId = None


ProvisionList: TypeAlias = Annotated[list[Provision], Field(max_length=100)]
"""Provisions, in the order in which they were registered."""


class ProvisionPage(ContractModel):
    """A page of provisions."""

    model_config = ConfigDict(extra="forbid")

    data: ProvisionList
    pagination: Pagination


class SubsequentEventKind(StrEnum):
    """Whether it tells of conditions that were there at the end already."""

    ADJUSTING = "adjusting"
    NON_ADJUSTING = "non_adjusting"
    DIVIDEND = "dividend"


class SubsequentEvent(ContractModel):
    """What occurred after the end of a period, and where it was booked."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    name: RegisteredName
    occurred_on: LedgerDate
    kind: SubsequentEventKind
    amount: OptionalLedgerMoney
    entry_id: OptionalEntryId
    disclosure_id: OptionalRegisteredId
    is_material: bool
    """Whether it matters to readers of the statements."""


class SubsequentEventCreate(ContractModel):
    """What is registered of an event after the reporting period."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    occurred_on: LedgerDate
    kind: SubsequentEventKind
    amount: OptionalLedgerMoney = None
    entry_id: OptionalEntryId = None
    disclosure_id: OptionalRegisteredId = None
    is_material: bool = False
    """Whether it matters to readers of the statements."""


class SubsequentEventUpdate(ContractModel):
    """What is corrected of an event after the reporting period; absent fields stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    occurred_on: Annotated[LedgerDate | None, NotNull] = None
    kind: Annotated[SubsequentEventKind | None, NotNull] = None
    amount: OptionalLedgerMoney = None
    entry_id: OptionalEntryId = None
    disclosure_id: OptionalRegisteredId = None
    is_material: Annotated[bool | None, NotNull] = None
    """Whether it matters to readers of the statements."""


SubsequentEventList: TypeAlias = Annotated[list[SubsequentEvent], Field(max_length=100)]
"""Events after the reporting period, in the order in which they were registered."""


class SubsequentEventPage(ContractModel):
    """A page of events after the reporting period."""

    model_config = ConfigDict(extra="forbid")

    data: SubsequentEventList
    pagination: Pagination
