"""Each wrong cell of a journal is told with its row and column, and what would be right."""

from datetime import date
from decimal import Decimal

import pytest

from charter.ledger.entries.domain import AccountFacts, Draft, Rules
from charter.ledger.exchange.csv_files import CsvFile
from charter.ledger.exchange.domain import ImportMode, ImportOptions, PeriodSpan, Problem, Problems
from charter.ledger.exchange.journal_rows import COLUMNS, KNOWN, read_journal
from charter.ledger.exchange.judging import JournalFacts, drafts_of

HEADER = ",".join(COLUMNS)
WAGES = "S-1,2025-06-30,Wages,payroll,6000,96.00,,,,"
BANK = "S-1,2025-06-30,Wages,payroll,1020,,96.00,,,"
Told = tuple[int, str | None, str]


def facts(*, needs_approval: bool = False, rounding: int | None = 4) -> JournalFacts:
    accounts = [
        AccountFacts(1, "1020", True, True, None),
        AccountFacts(2, "6000", True, True, None),
        AccountFacts(3, "1000", True, False, None),
        AccountFacts(4, "1099", False, True, None),
        AccountFacts(5, "1021", True, True, "USD"),
    ]
    return JournalFacts(
        rules=Rules(
            base_currency="MYR",
            require_approval=needs_approval,
            approval_threshold=None,
            rounding_account_id=rounding,
            rounding_account_code="7900" if rounding else None,
            suspense_account_id=None,
        ),
        accounts={account.code: account for account in accounts},
        rates={date(2025, 6, 30): {"USD": Decimal("4.4")}},
        periods=[
            PeriodSpan(1, date(2025, 5, 1), date(2025, 5, 31), "locked", False),
            PeriodSpan(2, date(2025, 6, 1), date(2025, 6, 30), "open", False),
            PeriodSpan(3, date(2025, 7, 1), date(2025, 7, 31), "closed", False),
        ],
        posted_references=frozenset({"OLD-1"}),
        opening_days=frozenset({date(2025, 6, 1)}),
    )


def read(
    *rows: str,
    mode: ImportMode = "post",
    header: str = HEADER,
    known: JournalFacts | None = None,
    may: frozenset[str] = frozenset(),
) -> tuple[list[Draft], list[Problem]]:
    """The drafts and the problems of a file."""
    problems = Problems()
    options = ImportOptions(
        kind="journal", mode=mode, delimiter="comma", dry_run=False, allow_duplicate=False, permissions=may
    )
    file = CsvFile("\n".join([header, *rows]).encode(), ",", COLUMNS, KNOWN)
    journal = read_journal(file, problems)
    return drafts_of(journal.entries, known or facts(), options, problems), problems.told


def told(*rows: str, mode: ImportMode = "post", known: JournalFacts | None = None) -> list[Told]:
    return [(each.row, each.column, each.code) for each in read(*rows, mode=mode, known=known)[1]]


def test_rows_of_one_entry_may_stand_apart() -> None:
    other = [row.replace("S-1", "S-2") for row in (WAGES, BANK)]
    drafts, problems = read(WAGES, other[0], BANK, other[1])
    assert problems == []
    assert [(each.reference, each.base_debit, len(each.lines)) for each in drafts] == [
        ("S-1", 9600, 2),
        ("S-2", 9600, 2),
    ]
    assert {each.kind for each in drafts} == {"import"}


@pytest.mark.parametrize(
    ("amount", "hint"),
    [
        ('"96,00"', "decimal point"),
        ('"1,234.50"', "separators of thousands"),
        ("1 234.50", "separators of thousands"),
        ("1.234.567", "separators of thousands"),
        ("RM96.00", "currency has a column of its own"),
        ("$96", "currency has a column of its own"),
        ("9.6e1", "exponent"),
        ("(96.00)", "brackets"),
        ("096.00", "like 1234.50"),
        ("96.", "like 1234.50"),
        ("96.00000", "like 1234.50"),
        ("1" + "0" * 30, "13 digits"),
        ("٩٦", "currency has a column of its own"),
    ],
)
def test_an_amount_is_a_plain_decimal(amount: str, hint: str) -> None:
    _, (problem,) = read(WAGES.replace("96.00", amount), BANK)
    assert (problem.row, problem.column, problem.code) == (2, "debit", "CSV_AMOUNT_INVALID")
    assert problem.value == amount.strip('"')
    assert hint in problem.message


@pytest.mark.parametrize("amount", ["-96.00", "-0", "=96", "+96", "@96"])
def test_an_amount_has_no_sign_and_is_no_formula(amount: str) -> None:
    assert told(WAGES, BANK.replace("96.00", amount)) == [(3, "credit", "CSV_FORMULA_CELL")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_text_is_a_formula_unless_an_apostrophe_stands_before(start: str) -> None:
    wrong = [row.replace("Wages", f"{start}1") for row in (WAGES, BANK)]
    assert told(wrong[0], wrong[1]) == [(2, "description", "CSV_FORMULA_CELL")]
    (draft,), problems = read(*(row.replace("Wages", f"'{start}1") for row in (WAGES, BANK)))
    assert (draft.description, problems) == (f"{start}1", [])


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("2025-06-30", "30/06/2025", ("date", "CSV_DATE_INVALID")),
        ("2025-06-30", "2025-06-31", ("date", "CSV_DATE_INVALID")),
        ("2025-06-30", "20250630", ("date", "CSV_DATE_INVALID")),
        ("2025-06-30", "", ("date", "CSV_CELL_EMPTY")),
        ("payroll", "Pay Roll", ("transaction_type", "CSV_CELL_INVALID")),
        ("Wages", "", ("description", "CSV_CELL_EMPTY")),
        ("Wages", "W" * 501, ("description", "CSV_CELL_TOO_LONG")),
        ("S-1", "", ("entry_ref", "CSV_CELL_EMPTY")),
        ("S-1", "S" * 65, ("entry_ref", "CSV_CELL_TOO_LONG")),
    ],
)
def test_a_cell_of_an_entry_is_told_with_its_column(
    before: str, after: str, expected: tuple[str, str]
) -> None:
    problems = told(*(row.replace(before, after) for row in (WAGES, BANK)))
    assert problems[0] == (2, *expected)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (WAGES.replace("6000", ""), ("account_code", "CSV_CELL_EMPTY")),
        (WAGES.replace("6000", "6000 x"), ("account_code", "CSV_CELL_INVALID")),
        (WAGES.replace("6000", "6001"), ("account_code", "ACCOUNT_UNKNOWN")),
        (WAGES.replace("6000", "1000"), ("account_code", "ACCOUNT_NOT_POSTABLE")),
        (WAGES.replace("6000", "1099"), ("account_code", "ACCOUNT_INACTIVE")),
        (WAGES.replace("6000", "1021"), ("currency", "CURRENCY_NOT_ALLOWED")),
        (WAGES[:-2] + "ringgit,,", ("currency", "CSV_CELL_INVALID")),
        (WAGES[:-2] + "XXX,,", ("currency", "CURRENCY_UNKNOWN")),
        (WAGES[:-2] + "JPY,,", ("debit", "AMOUNT_INVALID")),
        (WAGES[:-2] + "BHD,,", ("fx_rate", "FX_RATE_REQUIRED")),
        (WAGES[:-2] + "USD,0,", ("fx_rate", "FX_RATE_INVALID")),
        (WAGES[:-2] + "MYR,1.1,", ("fx_rate", "FX_RATE_INVALID")),
        (WAGES.replace("96.00,", "96.00,96.00"), ("debit", "AMOUNT_INVALID")),
        (WAGES.replace("96.00,", "0,"), ("debit", "AMOUNT_INVALID")),
        (WAGES.replace("Wages", "Salaries"), ("description", "CSV_ENTRY_DIFFERS")),
    ],
)
def test_a_line_that_does_not_fit_is_told_with_its_column(row: str, expected: tuple[str, str]) -> None:
    assert told(BANK, row) == [(3, *expected)]


def test_all_wrong_lines_are_told_at_once() -> None:
    assert told(WAGES.replace("6000", "6001"), BANK.replace("1020", "1099")) == [
        (2, "account_code", "ACCOUNT_UNKNOWN"),
        (3, "account_code", "ACCOUNT_INACTIVE"),
    ]


def test_an_entry_balances_to_the_sen_and_has_two_lines() -> None:
    _, (problem,) = read(WAGES, BANK.replace("96.00", "96.01"))
    assert (problem.row, problem.column, problem.code) == (2, None, "ENTRY_UNBALANCED")
    assert "differ by 0.01 MYR" in problem.message
    assert told(WAGES) == [(2, None, "CSV_LINES_WRONG")]
    assert told(*[WAGES.replace("96.00", "1.00")] * 501) == [(2, None, "CSV_LINES_WRONG")]


def test_a_reference_that_is_posted_is_refused_and_so_is_a_second_opening() -> None:
    assert told(*(row.replace("S-1", "OLD-1") for row in (WAGES, BANK))) == [
        (2, "entry_ref", "REFERENCE_TAKEN")
    ]
    openings = [f"{row.replace('06-30', '06-01')},opening" for row in (WAGES, BANK)]
    _, (problem,) = read(*openings, header=f"{HEADER},kind")
    assert (problem.row, problem.column, problem.code) == (2, "date", "OPENING_EXISTS")


@pytest.mark.parametrize(
    ("month", "code"), [("05", "PERIOD_LOCKED"), ("07", "PERIOD_CLOSED"), ("08", "NO_PERIOD")]
)
def test_what_is_posted_needs_an_open_period_and_a_draft_does_not(month: str, code: str) -> None:
    rows = [row.replace("2025-06-30", f"2025-{month}-01") for row in (WAGES, BANK)]
    assert told(*rows) == [(2, "date", code)]
    assert told(*rows, mode="draft") == []


def test_who_may_adjust_posts_into_what_is_closed() -> None:
    rows = [row.replace("2025-06-30", "2025-07-01") for row in (WAGES, BANK)]
    assert read(*rows, may=frozenset({"ledger:lock"}))[1] == []


def test_posting_needs_no_approval_and_an_account_for_what_rounding_leaves() -> None:
    assert told(WAGES, BANK, known=facts(needs_approval=True)) == [(2, None, "APPROVAL_REQUIRED")]
    assert told(WAGES, BANK, mode="draft", known=facts(needs_approval=True)) == []
    cents = [WAGES.replace("96.00", "0.03")[:-2] + "USD,4.4567,"]
    cents += [BANK.replace("96.00", "0.01")[:-2] + "USD,4.4567,"] * 3
    assert told(*cents, known=facts(rounding=None)) == [(2, None, "SETTINGS_INCOMPLETE")]
    assert told(*cents) == []


def test_a_foreign_line_takes_the_rate_of_its_day_and_the_base_amount_of_its_row() -> None:
    header = f"{HEADER},base_debit,base_credit"
    rows = [f"{WAGES[:-2]}USD,,,422.50,", f"{BANK[:-2]}USD,,,,422.50"]
    (draft,), problems = read(*rows, header=header)
    assert problems == []
    assert [(line.fx_rate, line.base_amount) for line in draft.lines] == [
        (Decimal("4.4"), 42250),
        (Decimal("4.4"), -42250),
    ]
    _, (problem,) = read(f"{WAGES[:-2]}USD,,,,422.50", rows[1], header=header)
    assert (problem.row, problem.code) == (2, "AMOUNT_INVALID")


def test_a_line_without_an_amount_may_change_what_a_foreign_balance_is_worth() -> None:
    rows = [
        "R-1,2025-06-30,Revaluation,,1020,0.00,0.00,USD,4.3,,5.00,0.00",
        "R-1,2025-06-30,Revaluation,,6000,0.00,5.00,MYR,1,,0.00,5.00",
    ]
    (draft,), problems = read(*rows, header=f"{HEADER},base_debit,base_credit")
    assert (draft.kind, problems) == ("revaluation", [])
    assert [(line.amount, line.base_amount) for line in draft.lines] == [(0, 500), (-500, -500)]
