"""What a rate of exchange is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NewType

RateId = NewType("RateId", int)


class RateNotFound(Exception):
    """The tenant has no such rate."""

    def __init__(self, rate_id: RateId) -> None:
        super().__init__(f"There is no rate {rate_id}.")
        self.details: dict[str, object] = {"rate_id": rate_id}


class RateExists(Exception):
    """The day has a rate of that kind."""

    def __init__(self, new: "NewRate") -> None:
        super().__init__(f"There is a {new.kind} rate of {new.currency} for {new.dated_on} already.")
        day = new.dated_on.isoformat()
        self.details: dict[str, object] = {"currency": new.currency, "date": day, "kind": new.kind}


class RateOfBaseCurrency(Exception):
    """The base currency is worth one of itself."""

    def __init__(self, currency: str) -> None:
        super().__init__(f"{currency} is the base currency: its rate is 1, always.")
        self.details: dict[str, object] = {"currency": currency}


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of the base currency for one unit of `currency` on a day; `kind` says what for."""

    id: RateId
    currency: str
    dated_on: date
    kind: str
    rate: Decimal


@dataclass(frozen=True, slots=True)
class NewRate:
    """A rate to write down, which is a decimal string yet."""

    currency: str
    dated_on: date
    kind: str
    rate: str


@dataclass(frozen=True, slots=True)
class RateFilter:
    """What a list is narrowed to; None for not at all. The last day counts."""

    currency: str | None = None
    kind: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class RatePage:
    """One page of rates and the number of all of them."""

    rates: tuple[Rate, ...]
    total: int
