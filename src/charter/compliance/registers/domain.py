"""What registers hold. Amounts are minor units of the base currency, but those of a contract of its own."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

Framework = Literal["mfrs", "mpers"]
MainBusiness = Literal["general", "financing", "investing"]
AssetClass = Literal["ppe", "intangible", "investment_property"]
AssetKind = Literal["land", "building", "plant", "vehicle", "furniture", "software", "goodwill", "other"]
DepreciationMethod = Literal["straight_line", "reducing"]
MeasurementModel = Literal["cost", "revaluation"]
Exemption = Literal["none", "short_term", "low_value"]
InstrumentKind = Literal["trade_receivable", "loan", "bond", "equity", "derivative", "borrowing", "payable"]
BusinessModel = Literal["hold", "hold_and_sell", "other"]
Category = Literal["AC", "FVOCI_debt", "FVOCI_equity", "FVPL"]
Probability = Literal["probable", "possible", "remote"]
EventKind = Literal["adjusting", "non_adjusting", "dividend"]
Recognition = Literal["over_time_straight", "point_in_time"]
Measure = Literal["months", "days"]
Relationship = Literal[
    "unrelated",
    "parent",
    "subsidiary",
    "associate",
    "joint_venture",
    "director",
    "key_management",
    "shareholder",
    "close_family",
    "other_related",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Property, plant, equipment, an intangible asset or an investment property.

    Without `life_months` its life is indefinite, or it is land. `annual_rate` is that of the reducing
    balance, 0.2 for a fifth. `financed_by_id` is the borrowing that a qualifying asset is built with.
    """

    id: int
    name: str
    asset_class: AssetClass
    kind: AssetKind
    cost_account_id: int
    accumulated_account_id: int | None = None
    expense_account_id: int | None = None
    acquired_on: date
    available_on: date | None = None
    cost: int
    residual: int = 0
    life_months: int | None = None
    method: DepreciationMethod = "straight_line"
    annual_rate: Decimal | None = None
    model: MeasurementModel = "cost"
    fair_value_level: int | None = None
    held_for_sale_on: date | None = None
    disposed_on: date | None = None
    proceeds: int | None = None
    reviewed_on: date | None = None
    impairment_tested_on: date | None = None
    is_qualifying: bool = False
    financed_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """What is rented. `rate` is annual, compounded with each payment; `life_months` is the asset's own "
    "life."""

    id: int
    name: str
    asset_class: str
    commencement_on: date
    term_months: int
    payment: int
    every_months: int
    is_in_advance: bool
    rate: Decimal
    has_purchase_option: bool
    exemption: Exemption
    life_months: int | None = None
    rou_account_id: int
    rou_accumulated_account_id: int
    liability_current_account_id: int
    liability_non_current_account_id: int
    interest_account_id: int
    ended_on: date | None = None

    @property
    def liability_account_ids(self) -> frozenset[int]:
        """Where what is owed stands, current and not."""
        return frozenset({self.liability_current_account_id, self.liability_non_current_account_id})


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """What a contract promises: over time from `starts_on` to `ends_on`, or at the point `satisfied_on`."""

    id: int
    allocated: int
    method: Recognition
    starts_on: date | None = None
    ends_on: date | None = None
    satisfied_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A sale to a customer; `price` and what obligations are allocated are in `currency`."""

    id: int
    name: str
    currency: str
    price: int
    starts_on: date
    ends_on: date | None = None
    measure: Measure
    revenue_account_id: int
    liability_account_id: int
    asset_account_id: int
    obligations: tuple[Obligation, ...]


@dataclass(frozen=True, slots=True)
class Repayment:
    """Principal that falls due."""

    due_on: date
    principal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A financial asset or liability; `account_id` is its current account where it has two."""

    id: int
    name: str
    kind: InstrumentKind
    account_id: int
    non_current_account_id: int | None = None
    allowance_account_id: int | None = None
    business_model: BusinessModel | None = None
    has_sppi: bool | None = None
    """Whether its cash flows are solely payments of principal and interest."""
    is_elected_fvoci: bool = False
    category: Category
    ecl_assessed_on: date | None = None
    fair_value_level: int | None = None
    repayments: tuple[Repayment, ...] = ()

    @property
    def is_owed(self) -> bool:
        """Whether it is a liability."""
        return self.kind in ("borrowing", "payable")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """An obligation of uncertain timing or amount."""

    id: int
    name: str
    account_id: int
    probability: Probability
    estimate: int
    reviewed_on: date | None = None
    disclosure_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubsequentEvent:
    """What occurred after the end of a span; `entry_id` is where it was booked."""

    id: int
    name: str
    occurred_on: date
    kind: EventKind
    amount: int | None = None
    entry_id: int | None = None
    disclosure_id: int | None = None
    is_material: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whom lines were agreed with."""

    id: int
    name: str
    relationship: Relationship

    @property
    def is_related(self) -> bool:
        """Whether dealings with it have to be told."""
        return self.relationship != "unrelated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What a person declares of a span where there is nothing to recognise."""

    id: int
    rule_id: str
    starts_on: date
    ends_on: date
    statement: str
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A disclosure as rules see it."""

    id: int
    requirement_id: str
    is_approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """All that is registered, and the notes of the span."""

    assets: tuple[Asset, ...] = ()
    leases: tuple[Lease, ...] = ()
    contracts: tuple[Contract, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    provisions: tuple[Provision, ...] = ()
    events: tuple[SubsequentEvent, ...] = ()
    parties: tuple[Party, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    notes: tuple[Note, ...] = ()


Value = TypeVar("Value", Asset, Lease, Contract, Instrument, Provision, SubsequentEvent, Party, Assertion)
"""What a register holds."""
