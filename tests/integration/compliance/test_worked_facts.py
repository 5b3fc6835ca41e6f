"""The companies of these tests are the worked ones, where those are at hand."""

import json
from decimal import Decimal
from typing import Any

from tests.domain_facts import domain_fact
from tests.integration.compliance.worked import CHART, ENTRIES

MADE_BY_THE_LEDGER = ("closing", "revaluation", "reversal")


def described() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(domain_fact("worked-companies.json").read_text(encoding="utf-8"))
    return found


def written(line: dict[str, str]) -> str:
    amount = line["debit"] if Decimal(line["debit"]) else f"-{line['credit']}"
    rate = "" if line["currency"] == "MYR" else f" {line['currency']}@{line['fx_rate']}"
    return f"{line['account']} {amount}{rate}"


def test_the_chart_is_the_described_one() -> None:
    assert {code: tuple(account.values()) for code, account in described()["chart"].items()} == CHART


def test_the_entries_are_the_described_ones() -> None:
    assert {
        name[0]: tuple(
            (
                entry["date"],
                entry["reference"],
                "; ".join(written(line) for line in entry["lines"] if line["generated"] is None),
            )
            for entry in company["entries"]
            if entry["kind"] not in MADE_BY_THE_LEDGER
        )
        for name, company in described()["companies"].items()
    } == ENTRIES
