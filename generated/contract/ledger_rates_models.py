"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import ConfigDict, ContractModel, Field, NotNull

from .models import (
    CurrencyCode,
    ExchangeRate,
    LedgerAccountCode,
    LedgerAccountId,
    LedgerAmount,
    LedgerDate,
    OptionalEntryId,
    Pagination,
)

RateId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The number under which a rate is stored."""


class RateKind(StrEnum):
    """What the rate is for, a transaction of the day, balances at the end of it, or an average."""

    SPOT = "spot"
    CLOSING = "closing"
    AVERAGE = "average"


class NewRateKind(StrEnum):
    """What the rate is for; a transaction of the day where nothing is said."""

    SPOT = "spot"
    CLOSING = "closing"
    AVERAGE = "average"


class Rate(ContractModel):
    """Units of the base currency for one unit of another, on a day."""

    model_config = ConfigDict(extra="forbid")

    id: RateId
    currency: CurrencyCode
    date_: Annotated[LedgerDate, Field(alias="date")]
    kind: RateKind
    rate: ExchangeRate


class RateCreate(ContractModel):
    """A new rate."""

    model_config = ConfigDict(extra="forbid")

    currency: CurrencyCode
    date_: Annotated[LedgerDate, Field(alias="date")]
    kind: NewRateKind = NewRateKind.SPOT
    rate: ExchangeRate


class RateUpdate(ContractModel):
    """The corrected rate."""

    model_config = ConfigDict(extra="forbid")

    rate: ExchangeRate


RateList: TypeAlias = Annotated[list[Rate], Field(max_length=100)]
"""Rates, the newest day first."""


class RatePage(ContractModel):
    """A page of rates."""

    model_config = ConfigDict(extra="forbid")

    data: RateList
    pagination: Pagination


class GivenRate(ContractModel):
    """A closing rate to take in place of one that is written down."""

    model_config = ConfigDict(extra="forbid")

    currency: CurrencyCode
    rate: ExchangeRate


GivenRates: TypeAlias = Annotated[list[GivenRate], Field(max_length=200)]
"""Closing rates to take in place of those that are written down."""


class RevaluationRequest(ContractModel):
    """The day, included, and rates of it that are not written down."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    rates: Annotated[GivenRates | None, NotNull] = None


class RevaluationAdjustment(ContractModel):
    """A foreign balance, what it is carried at and what it comes to at the closing rate, in the base
    currency.
    """

    model_config = ConfigDict(extra="forbid")

    account_id: LedgerAccountId
    account_code: LedgerAccountCode
    currency: CurrencyCode
    balance: LedgerAmount
    carrying: LedgerAmount
    rate: ExchangeRate
    target: LedgerAmount
    adjustment: LedgerAmount


RevaluationAdjustments: TypeAlias = Annotated[list[RevaluationAdjustment], Field(max_length=500)]
"""Differences, by account and currency."""


class Revaluation(ContractModel):
    """What a revaluation came to; `entry_id` is the draft of its entry, null where nothing differs."""

    model_config = ConfigDict(extra="forbid")

    as_of: LedgerDate
    base_currency: CurrencyCode
    adjustments: RevaluationAdjustments
    entry_id: OptionalEntryId
