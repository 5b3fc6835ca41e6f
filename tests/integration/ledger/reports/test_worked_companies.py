"""Whether the worked companies give the reports that they have to, to the sen, over HTTP."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import pytest

from tests.integration.ledger.reports.conftest import Kept
from tests.integration.ledger.reports.worked import Company, paths_of, worked

LETTERS: Final = ("A", "B", "C")
of_each = pytest.mark.parametrize("letter", LETTERS)

MOMENTS: Final = ("before closing", "after closing", "at the end")
IN_EITHER_STATE: Final = frozenset({"retained_earnings_and_dividends", "unclosed_result"})
"""What closing moves from one to the other."""


def told(company: Company, letter: str, kind: str) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The moment, what the report has to say and what it said; of years that have ended by then."""
    for path, (of, wanted) in paths_of(worked(letter)).items():
        if of == kind:
            for moment in MOMENTS:
                said = company.reports[moment]
                if moment == "at the end" or "2025-12-31" in path:
                    yield moment, wanted, said[path]


@of_each
def test_entries_are_posted_as_they_stand_in_the_file(kept: Kept, letter: str) -> None:
    numbers = Counter[str]()
    for entry in worked(letter)["entries"]:
        posted, year = kept[letter].posted[entry["reference"]], entry["date"][:4]
        numbers[year] += 1
        assert (posted["status"], posted["kind"]) == ("posted", entry["kind"])
        assert posted["number"] == numbers[year]
        lines = {(line["account_code"], line["base_debit"], line["base_credit"]) for line in posted["lines"]}
        assert lines == {
            (line["account"], line["base_debit"], line["base_credit"]) for line in entry["lines"]
        }


@of_each
def test_trial_balances_are_equal(kept: Kept, letter: str) -> None:
    for moment, wanted, said in told(kept[letter], letter, "trial_balance"):
        if wanted["include_closing"] and moment == "before closing":
            continue
        rows = [(row["code"], row["name"], row["debit"], row["credit"]) for row in said["rows"]]
        assert rows == [tuple(row.values()) for row in wanted["rows"]]
        assert said["totals"]["debit"] == wanted["total_debit"]
        assert said["totals"]["credit"] == wanted["total_credit"]
        assert said["balanced"]


@of_each
def test_balance_sheets_are_equal_whether_the_year_is_closed_or_not(kept: Kept, letter: str) -> None:
    for moment, wanted, said in told(kept[letter], letter, "balance_sheet"):
        assert said["balanced"]
        totals, moved = said["totals"], IN_EITHER_STATE
        if moment == "before closing":
            assert totals["unclosed_result"] != "0.00"
            both = sum(_sen(totals[name]) for name in moved), sum(_sen(wanted[name]) for name in moved)
            assert both[0] == both[1]
        for name in wanted.keys() - {"as_of"} - (moved if moment == "before closing" else set()):
            assert totals[name] == wanted[name], (moment, name)


@of_each
def test_income_statements_are_equal_whether_the_year_is_closed_or_not(kept: Kept, letter: str) -> None:
    for moment, wanted, said in told(kept[letter], letter, "income_statement"):
        days = {"start": said["from"], "end": said["to"]}
        assert days | said["classic"] == wanted, moment
        assert (said["layout"], said["mfrs18"], said["balanced"]) == ("classic", None, True)


@of_each
def test_cash_flows_are_equal_and_reconcile(kept: Kept, letter: str) -> None:
    for moment, wanted, said in told(kept[letter], letter, "cash_flow"):
        totals = said["totals"] | {"profit_before_tax": said["totals"]["start_amount"]}
        working = {f"wc_{row['code']}": row["amount"] for row in said["rows"] if row["part"] == "operating"}
        non_cash = [
            {name: each[name] for name in ("reference", "investing", "financing")}
            for each in said["non_cash"]
        ]
        assert {"start": said["from"], "end": said["to"], "non_cash": non_cash} | working | {
            name: totals[name] for name in wanted if name in totals
        } == wanted, moment
        assert said["balanced"]


@of_each
def test_the_books_are_whole_at_the_end(kept: Kept, letter: str) -> None:
    said = kept[letter].reports["at the end"]["integrity"]
    assert {check["check"]: check["count"] for check in said["checks"]} == dict.fromkeys(
        (
            *("unbalanced_entries", "month_balances", "missing_numbers", "hash_breaks"),
            *("wrong_year", "currency_balances", "accounting_equation"),
        ),
        0,
    )
    assert said["balanced"]
    entries = worked(letter)["entries"]
    numbers = [year["last_number"] for year in said["snapshot"]]
    assert sum(numbers) == len(entries)


def test_a_revaluation_is_what_balances_come_to_at_the_closing_rate_and_no_more(kept: Kept) -> None:
    said = kept["B"].reports["revaluation"]
    adjustments = [
        {
            "account": each["account_code"],
            **{name: each[name] for name in ("currency", "balance", "carrying", "target", "adjustment")},
            "rate": Decimal(each["rate"]),
        }
        for each in said["drafted"]["adjustments"]
    ]
    assert adjustments == [each | {"rate": Decimal(each["rate"])} for each in worked("B")["revaluation"]]
    assert said["again"]["error_code"] == "REVALUATION_PENDING"
    assert (said["after"]["adjustments"], said["after"]["entry_id"]) == ([], None)


def _sen(amount: str) -> int:
    return int(amount.replace(".", ""))
