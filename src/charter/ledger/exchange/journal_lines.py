"""Posted lines as rows of a file, which reads back as the same entries."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from charter.shared.csv_rows import Figure
from charter.shared.money import format_amount


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A fiscal year, and the last number that is exported of it."""

    year_id: int
    name: str
    last_number: int


@dataclass(frozen=True, slots=True)
class PostedLine:
    """A line with what its row says of the entry; amounts are minor units, debits positive."""

    number: int
    reference: str
    dated_on: date
    description: str
    transaction_type: str | None
    kind: str
    base_currency: str
    posted_at: datetime
    account_code: str
    currency: str
    amount: int
    fx_rate: Decimal
    base_amount: int
    line_description: str | None
    tax_code: str | None
    tags: list[str]
    contract_id: int | None
    lease_id: int | None
    asset_id: int | None
    instrument_id: int | None
    party_id: int | None

    def cells(self, year: YearSpan) -> "tuple[str | None, ...]":
        """In the order of the columns of a journal that is exported."""
        return (
            self.reference,
            self.dated_on.isoformat(),
            self.description,
            self.transaction_type,
            self.account_code,
            *_sides(self.amount, self.currency),
            self.currency,
            Figure(f"{self.fx_rate.normalize():f}"),
            self.line_description,
            f"{year.name}-{self.number:06}",
            self.kind,
            "posted",
            *_sides(self.base_amount, self.base_currency),
            self.posted_at.isoformat(),
            self.tax_code,
            " ".join(self.tags),
            *(None if link is None else Figure(str(link)) for link in self._links),
        )

    @property
    def _links(self) -> tuple[int | None, ...]:
        return (self.contract_id, self.lease_id, self.asset_id, self.instrument_id, self.party_id)


def _sides(amount: int, currency: str) -> tuple[Figure, Figure]:
    """The amount as a debit and as a credit."""
    return (
        Figure(format_amount(max(amount, 0), currency)),
        Figure(format_amount(max(-amount, 0), currency)),
    )
