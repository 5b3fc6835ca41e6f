"""Every line of the page on security is held by tests that there are."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/security.md").read_text(encoding="utf-8")
NAMED: Final = re.compile(r"`(tests/[\w./]+\.py): (test_\w+)`")
CASES: Final = {"Tokens": 20, "Sessions": 12, "Passwords": 12, "Access": 16}
"""How many cases there are of each kind: sixty."""


def rows_of(title: str) -> list[str]:
    """The lines of the first table below a title."""
    section = re.split(r"\n#+ ", PAGE.split(f"# {title}\n", 1)[1], maxsplit=1)[0]
    return [line for line in section.splitlines() if line.startswith("| ")][1:]


@pytest.mark.parametrize(
    "row", [line for line in PAGE.splitlines() if "`tests/" in line], ids=lambda row: row[:40]
)
def test_every_test_that_is_named_is_there(row: str) -> None:
    missing = [
        f"{path}: {name}"
        for path, name in NAMED.findall(row)
        if not re.search(
            rf"^\s*(async )?def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE
        )
    ]
    assert missing == []


@pytest.mark.parametrize("title", ["OWASP API Security Top 10, 2023", "OWASP ASVS 5.0", *CASES])
def test_every_line_of_a_table_names_a_test(title: str) -> None:
    assert [row for row in rows_of(title) if not NAMED.search(row)] == []


def test_each_of_the_ten_risks_has_its_line() -> None:
    risks = [row.split()[1] for row in rows_of("OWASP API Security Top 10, 2023")]
    assert risks == [f"API{number}" for number in range(1, 11)]


def test_each_of_the_sixty_cases_has_its_line() -> None:
    assert {title: len(rows_of(title)) for title in CASES} == CASES
    assert sum(CASES.values()) == 60


def test_no_requirement_has_two_lines() -> None:
    requirements = [row.split("|")[1].strip() for row in rows_of("OWASP ASVS 5.0")]
    assert len(set(requirements)) == len(requirements)
    assert all(re.fullmatch(r"\d+\.\d+\.\d+(, \d+\.\d+\.\d+)?", each) for each in requirements)


def test_whoever_reports_a_weakness_is_led_to_the_page() -> None:
    assert "docs/security.md" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
