"""Charts of accounts as files: the template as it stands, and each account that cannot be where it would."""

import pytest

from charter.ledger.chart.templates import TemplateRow
from charter.ledger.exchange.chart_rows import COLUMNS, KNOWN, read_chart
from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import Problem, Problems
from tests.domain_facts import domain_fact
from tests.unit.ledger.chart.test_domain import account

HEADER = ",".join(COLUMNS)
GROUP = "1000,Current assets,asset,current_asset,,none,false,false,false"
BANK = "1020,Bank,asset,current_asset,1000,cash,true,false,true"


def read(*rows: str, header: str = HEADER) -> tuple[list[TemplateRow], list[Problem]]:
    problems = Problems()
    file = CsvFile("\n".join([header, *rows]).encode(), ",", COLUMNS, KNOWN)
    _, found = read_chart(file, [account(code="4000")], problems)
    return found, problems.told


def test_the_template_of_a_company_reads_as_it_stands() -> None:
    problems = Problems()
    content = domain_fact("chart-my-sdn-bhd.csv").read_bytes()
    count, rows = read_chart(CsvFile(content, ",", COLUMNS, KNOWN), [], problems)
    assert (problems.told, count, len(rows)) == ([], 93, 93)
    bank = next(row for row in rows if row.code == "1010")
    assert (bank.parent_code, bank.columns["cash_flow"], bank.columns["monetary"]) == ("1000", "cash", True)


def test_an_account_may_come_before_its_parent() -> None:
    rows, problems = read(BANK, GROUP)
    assert ([row.code for row in rows], problems) == (["1020", "1000"], [])


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (BANK.replace("1020", "4000"), "code", "ACCOUNT_CODE_TAKEN"),
        (BANK.replace("1020", "1000"), "code", "ACCOUNT_CODE_TAKEN"),
        (BANK.replace("1020", "10 20"), "code", "CSV_CELL_INVALID"),
        (BANK.replace("1020", ""), "code", "CSV_CELL_EMPTY"),
        (BANK.replace("Bank", ""), "name", "CSV_CELL_EMPTY"),
        (BANK.replace("Bank", "\u200b"), "name", "CSV_CELL_EMPTY"),
        (BANK.replace("Bank", "=1"), "name", "CSV_FORMULA_CELL"),
        (BANK.replace("asset,", "assets,", 1), "type", "CSV_CELL_INVALID"),
        (BANK.replace("current_asset", "reserve"), "sub_type", "SUB_TYPE_INVALID"),
        (BANK.replace("cash", "bank"), "cash_flow", "CSV_CELL_INVALID"),
        (BANK.replace("false", "no"), "contra", "CSV_CELL_INVALID"),
        (BANK.replace("1000", "1001"), "parent_code", "ACCOUNT_PARENT_INVALID"),
        (BANK.replace("1000", "1020"), "parent_code", "ACCOUNT_PARENT_INVALID"),
        ("6000,Wages,expense,,1000,operating,false,false,true", "parent_code", "ACCOUNT_PARENT_INVALID"),
    ],
)
def test_a_wrong_cell_is_told_with_its_column(row: str, column: str, code: str) -> None:
    _, (problem,) = read(GROUP, row)
    assert (problem.row, problem.column, problem.code) == (3, column, code)


def test_no_account_stands_in_a_circle_or_seven_deep_or_below_one_with_lines() -> None:
    circle = [
        GROUP.replace(",,", f",{above},").replace("1000", own) for own, above in (("1", "2"), ("2", "1"))
    ]
    _, problems = read(*circle)
    assert [problem.row for problem in problems] == [2, 3]
    deep = [GROUP.replace("1000", "0")]
    deep += [GROUP.replace("1000", str(own)).replace(",,", f",{own - 1},") for own in range(1, 7)]
    _, (problem,) = read(*deep)
    assert (problem.row, "more than six levels" in problem.message) == (8, True)
    _, (problem,) = read(GROUP, BANK, BANK.replace("1020", "1021").replace("1000", "1020"))
    assert (problem.row, "takes lines itself" in problem.message) == (4, True)
