"""A lease's liability from its first day to its last (MFRS 16 paragraphs 26 and 36)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from charter.compliance.schedules.rounding import EXACT, nearest
from charter.shared.months import day_after, months_later, whole_months


@dataclass(frozen=True, slots=True)
class Terms:
    """What is paid when; `rate` is annual, and compounds with each payment."""

    commencement_on: date
    term_months: int
    payment: int
    every_months: int
    is_in_advance: bool
    rate: Decimal


@dataclass(frozen=True, slots=True)
class LeasePayment:
    """One stage: interest on what was owed, what is paid, and what is owed then."""

    interest: int
    payment: int
    balance: int


def rate_of_a_stage(terms: Terms) -> Decimal:
    """The rate of the months between two payments."""
    return EXACT.divide(EXACT.multiply(terms.rate, Decimal(terms.every_months)), Decimal(12))


def count_payments(terms: Terms) -> int:
    """How many payments are owed once the lease has begun: one in advance is paid by then."""
    return terms.term_months // terms.every_months - terms.is_in_advance


def present_value(terms: Terms) -> int:
    """What is owed on the first day.

    >>> present_value(Terms(date(2025, 1, 1), 36, 10000_00, 12, False, Decimal("0.06")))
    2673012
    """
    growth = EXACT.add(Decimal(1), rate_of_a_stage(terms))
    factors = (EXACT.divide(Decimal(1), EXACT.power(growth, k)) for k in range(1, count_payments(terms) + 1))
    return nearest(EXACT.multiply(Decimal(terms.payment), sum(factors, Decimal(0))))


def payments(terms: Terms) -> tuple[LeasePayment, ...]:
    """Every stage; the last interest takes what rounding left over.

    >>> terms = Terms(date(2025, 1, 1), 36, 10000_00, 12, False, Decimal("0.06"))
    >>> [each.interest for each in payments(terms)]
    [160381, 110004, 56603]
    """
    owed, stages, count = present_value(terms), list[LeasePayment](), count_payments(terms)
    for number in range(1, count + 1):
        is_last = number == count
        interest = terms.payment - owed if is_last else _interest(owed, terms)
        owed += interest - terms.payment
        stages.append(LeasePayment(interest, terms.payment, owed))
    return tuple(stages)


def liability_on(terms: Terms, day: date) -> int:
    """What is owed at the end of a day, with the interest of every whole month.

    >>> liability_on(Terms(date(2025, 1, 1), 36, 10000_00, 12, False, Decimal("0.06")), date(2025, 12, 31))
    1833393
    """
    if day < terms.commencement_on:
        return 0
    stages = payments(terms)
    months = whole_months(terms.commencement_on, day_after(day))
    passed, rest = divmod(months, terms.every_months)
    if passed >= len(stages):
        is_unpaid = passed == len(stages) and terms.is_in_advance and not _is_paid(terms, passed, day)
        return stages[-1].payment if stages and is_unpaid else 0
    owed = stages[passed - 1].balance if passed else present_value(terms)
    if terms.is_in_advance and passed and not _is_paid(terms, passed, day):
        owed += stages[passed - 1].payment
    return owed + nearest(EXACT.divide(Decimal(_interest(owed, terms) * rest), Decimal(terms.every_months)))


def _is_paid(terms: Terms, number: int, day: date) -> bool:
    """Whether a payment in advance, due on the day after its stage, was made by the end of a day."""
    return months_later(terms.commencement_on, number * terms.every_months) <= day


def _interest(owed: int, terms: Terms) -> int:
    return nearest(EXACT.multiply(Decimal(owed), rate_of_a_stage(terms)))
