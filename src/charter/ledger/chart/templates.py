"""Charts of accounts to start from: files beside this one, with the columns that charts are imported by."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from charter.ledger.chart.domain import Account, AccountId

SETTINGS: Final[Mapping[str, str]] = {
    "retained_earnings_account_id": "3100",
    "rounding_account_id": "7900",
    "fx_gain_loss_account_id": "6600",
    "fx_on_cash_account_id": "6610",
}
"""The codes, in every template, of accounts that settings name."""
FLAGS: Final = {
    "monetary": "monetary",
    "contra": "contra",
    "is_sundry": "is_sundry",
    "postable": "is_postable",
}
"""Columns that say true or false, and what they are called on an account."""
TEXTS: Final = ("code", "name", "name_ms", "type", "sub_type", "cash_flow", "mfrs18_category", "nature")


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """An account of a template; `columns` are those of the table, without the parent."""

    code: str
    parent_code: str | None
    columns: dict[str, object]

    def parent_among(self, accounts: Mapping[str, Account]) -> AccountId | None:
        """The parent, by code; none where the tenant has made it otherwise."""
        parent = accounts.get(self.parent_code or "")
        fits = parent is not None and not parent.is_postable and parent.type == self.columns["type"]
        return parent.id if parent is not None and fits else None


@dataclass(frozen=True, slots=True)
class Template:
    """The accounts, each behind its parent, and the codes of those that settings name."""

    rows: tuple[TemplateRow, ...]
    settings: Mapping[str, str]


@cache
def read_template(name: str) -> Template:
    """The template of that name, as in `my-sdn-bhd`."""
    return Template(
        tuple(_rows((files("charter.ledger.chart") / f"{name}.csv").read_text("utf-8"))), SETTINGS
    )


def _rows(written: str) -> Iterator[TemplateRow]:
    for cells in csv.DictReader(written.splitlines()):
        columns: dict[str, object] = {name: cells[name] or None for name in TEXTS}
        columns |= {field: cells[name] == "true" for name, field in FLAGS.items()}
        yield TemplateRow(cells["code"], cells["parent_code"] or None, columns)


def levels(rows: Sequence[TemplateRow]) -> Iterator[list[TemplateRow]]:
    """The rows in groups, each behind the one that its parents are in."""
    remaining = list(rows)
    while remaining:
        codes = {row.code for row in remaining}
        yield [row for row in remaining if row.parent_code not in codes]
        remaining = [row for row in remaining if row.parent_code in codes]
