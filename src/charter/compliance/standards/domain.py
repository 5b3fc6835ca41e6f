"""The standards of the Malaysian Accounting Standards Board (MASB), with the periods that they apply to.

Titles and dates are MASB's; a date is the first day of annual periods that a standard applies to.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

ISSUED_BY: Final = "Malaysian Accounting Standards Board"
FIRST: Final = date(2012, 1, 1)
"""When the MFRS framework began."""
OF_MFRS_18: Final = date(2027, 1, 1)
"""Periods that begin from here on are presented by MFRS 18."""
IAS_FROM: Final = 101
"""MFRS of this number and higher are IAS of a hundred less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A standard; what is superseded applies to no period that begins after `effective_to`."""

    code: str
    title: str
    effective_from: date = FIRST
    effective_to: date | None = None
    title_from_2027: str | None = None
    superseded_by: str | None = None

    @property
    def issued_by(self) -> str:
        """Who issued it."""
        return ISSUED_BY

    @property
    def ifrs_counterpart(self) -> str:
        """The international standard with the same text.

        >>> [Standard(code=code, title="").ifrs_counterpart for code in ("MFRS 116", "MFRS 9")]
        ['IAS 16', 'IFRS 9']
        """
        number = int(self.code.removeprefix("MFRS "))
        return f"IAS {number - IAS_FROM + 1}" if number >= IAS_FROM else f"IFRS {number}"

    def title_on(self, start: date) -> str:
        """What it is called for periods that begin on a day."""
        return self.title_from_2027 if self.title_from_2027 and start >= OF_MFRS_18 else self.title

    def applies_to(self, start: date) -> bool:
        """Whether periods that begin on a day are prepared by it."""
        return self.effective_from <= start and (self.effective_to is None or start <= self.effective_to)


def _superseded(number: int, title: str, successor: str, successor_from: date) -> Standard:
    return Standard(
        code=f"MFRS {number}",
        title=title,
        effective_to=successor_from - timedelta(days=1),
        superseded_by=f"MFRS {successor}",
    )


def _standard(number: int, title: str, effective_from: date = FIRST, later: str | None = None) -> Standard:
    return Standard(code=f"MFRS {number}", title=title, effective_from=effective_from, title_from_2027=later)


STANDARDS: Final = (
    _standard(1, "First-time Adoption of Malaysian Financial Reporting Standards"),
    _standard(2, "Share-based Payment"),
    _standard(3, "Business Combinations"),
    _superseded(4, "Insurance Contracts", "17", date(2023, 1, 1)),
    _standard(5, "Non-current Assets Held for Sale and Discontinued Operations"),
    _standard(7, "Financial Instruments: Disclosures"),
    _standard(8, "Operating Segments"),
    _standard(9, "Financial Instruments", date(2018, 1, 1)),
    _standard(10, "Consolidated Financial Statements", date(2013, 1, 1)),
    _standard(11, "Joint Arrangements", date(2013, 1, 1)),
    _standard(12, "Disclosure of Interests in Other Entities", date(2013, 1, 1)),
    _standard(13, "Fair Value Measurement", date(2013, 1, 1)),
    _standard(14, "Regulatory Deferral Accounts", date(2016, 1, 1)),
    _standard(15, "Revenue from Contracts with Customers", date(2018, 1, 1)),
    _standard(16, "Leases", date(2019, 1, 1)),
    _standard(17, "Insurance Contracts", date(2023, 1, 1)),
    _standard(18, "Presentation and Disclosure in Financial Statements", OF_MFRS_18),
    _standard(19, "Subsidiaries without Public Accountability: Disclosures", OF_MFRS_18),
    _superseded(101, "Presentation of Financial Statements", "18", OF_MFRS_18),
    _standard(102, "Inventories"),
    _standard(107, "Statement of Cash Flows"),
    _standard(
        108,
        "Accounting Policies, Changes in Accounting Estimates and Errors",
        later="Basis of Preparation of Financial Statements",
    ),
    _standard(110, "Events after the Reporting Period"),
    _superseded(111, "Construction Contracts", "15", date(2018, 1, 1)),
    _standard(112, "Income Taxes"),
    _standard(116, "Property, Plant and Equipment"),
    _superseded(117, "Leases", "16", date(2019, 1, 1)),
    _superseded(118, "Revenue", "15", date(2018, 1, 1)),
    _standard(119, "Employee Benefits", date(2013, 1, 1)),
    _standard(120, "Accounting for Government Grants and Disclosure of Government Assistance"),
    _standard(121, "The Effects of Changes in Foreign Exchange Rates"),
    _standard(123, "Borrowing Costs"),
    _standard(124, "Related Party Disclosures"),
    _standard(127, "Separate Financial Statements", date(2013, 1, 1)),
    _standard(128, "Investments in Associates and Joint Ventures", date(2013, 1, 1)),
    _superseded(131, "Interests in Joint Ventures", "11", date(2013, 1, 1)),
    _standard(132, "Financial Instruments: Presentation"),
    _standard(133, "Earnings per Share"),
    _standard(134, "Interim Financial Reporting"),
    _standard(136, "Impairment of Assets"),
    _standard(137, "Provisions, Contingent Liabilities and Contingent Assets"),
    _standard(138, "Intangible Assets"),
    _superseded(139, "Financial Instruments: Recognition and Measurement", "9", date(2018, 1, 1)),
    _standard(140, "Investment Property"),
    _standard(141, "Agriculture"),
)
"""By number. The Conceptual Framework is none of them and has no number."""

MPERS_SECTIONS: Final = {
    "101": "3-6",
    "102": "13",
    "107": "7",
    "108": "10",
    "110": "32",
    "112": "29",
    "116": "17",
    "119": "28",
    "121": "30",
    "124": "33",
    "136": "27",
    "137": "21",
    "138": "18",
    "15": "23",
}
"""Where private entities find what a standard of that number asks: sections of MPERS, in force from 2016."""


def find_standard(code: str) -> Standard | None:
    """The standard of that code."""
    return next((standard for standard in STANDARDS if standard.code == code), None)
