from datetime import date

import pytest

from charter.compliance.standards.domain import STANDARDS, find_standard


def test_each_standard_stands_once_and_what_follows_a_superseded_one_is_there() -> None:
    codes = [standard.code for standard in STANDARDS]
    assert len(set(codes)) == len(codes)
    assert {each.superseded_by for each in STANDARDS if each.superseded_by} <= set(codes)


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("MFRS 9", "Financial Instruments"),
        ("MFRS 10", "Consolidated Financial Statements"),
        ("MFRS 13", "Fair Value Measurement"),
        ("MFRS 15", "Revenue from Contracts with Customers"),
        ("MFRS 16", "Leases"),
        ("MFRS 17", "Insurance Contracts"),
        ("MFRS 110", "Events after the Reporting Period"),
        ("MFRS 116", "Property, Plant and Equipment"),
        ("MFRS 119", "Employee Benefits"),
    ],
)
def test_numbers_that_are_often_mixed_up_have_their_own_titles(code: str, title: str) -> None:
    standard = find_standard(code)
    assert standard is not None
    assert standard.title == title


@pytest.mark.parametrize("code", ["MFRS 109", "MFRS 113", "MFRS 115", "MFRS 1000"])
def test_numbers_that_were_never_given_are_no_standards(code: str) -> None:
    assert find_standard(code) is None


@pytest.mark.parametrize(
    ("code", "start", "applies"),
    [
        ("MFRS 101", date(2026, 12, 31), True),
        ("MFRS 101", date(2027, 1, 1), False),
        ("MFRS 18", date(2026, 12, 31), False),
        ("MFRS 18", date(2027, 1, 1), True),
        ("MFRS 117", date(2018, 12, 31), True),
        ("MFRS 117", date(2019, 1, 1), False),
        ("MFRS 16", date(2019, 1, 1), True),
    ],
)
def test_a_standard_applies_to_periods_that_begin_until_its_successor_takes_over(
    code: str, start: date, applies: bool
) -> None:
    standard = find_standard(code)
    assert standard is not None
    assert standard.applies_to(start) is applies


def test_one_standard_changes_its_title_in_2027() -> None:
    standard = find_standard("MFRS 108")
    assert standard is not None
    titles = [standard.title_on(date(year, 1, 1)) for year in (2026, 2027)]
    assert titles == [
        "Accounting Policies, Changes in Accounting Estimates and Errors",
        "Basis of Preparation of Financial Statements",
    ]
