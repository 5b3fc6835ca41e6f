"""What the database refuses of the ledger, whoever writes."""

from collections.abc import Iterator

import pytest
from psycopg.errors import (
    CheckViolation,
    ForeignKeyViolation,
    InsufficientPrivilege,
    SerializationFailure,
    UniqueViolation,
)

from charter.settings import Settings
from charter.shared.money import DIGITS
from tests.integration.ledger.plain_sql import BANK, COUNT, DOLLARS, PAID, SALES, Books, Line, open_books


@pytest.fixture
def books(settings: Settings) -> Iterator[Books]:
    with open_books(settings) as books:
        yield books


def test_an_entry_that_balances_is_posted_and_counted(books: Books) -> None:
    books.post(1)
    books.post(2, dated_on="2025-01-31")

    (year,) = books.run("SELECT next_number, last_hash FROM ledger_years")
    assert year == (3, "hash 2")


UNBALANCED: dict[str, tuple[Line, ...]] = {
    "by one sen": ((BANK, "MYR", 500, 500), (SALES, "MYR", -499, -499)),
    "in its only currency, though not in base": ((BANK, "USD", 100, 440), (SALES, "USD", -101, -440)),
    "with a single line": ((BANK, "MYR", 500, 500),),
    "without lines": (),
}


def test_an_entry_that_does_not_balance_is_refused_at_its_commit(books: Books) -> None:
    for why, lines in UNBALANCED.items():
        with pytest.raises(CheckViolation, match="does not balance"):
            books.post(1, lines)
        assert books.run("SELECT id FROM ledger_entries") == [], why


def test_two_currencies_balance_in_base(books: Books) -> None:
    entry = books.post(1, ((DOLLARS, "USD", 100, 440), (BANK, "MYR", -440, -440)))
    assert books.run("SELECT id, number FROM ledger_entries") == [(entry, 1)]


NO_LINES: dict[str, tuple[Line, ...]] = {
    "currency": ((BANK, "XXX", 500, 500), (BANK, "DEM", 500, 500)),
    "check": ((BANK, "MYR", 500, -500), (BANK, "MYR", 0, 0), (BANK, "USD", 0, 500)),
    "amount": ((BANK, "MYR", 10**17, 500),),
}


def test_a_line_that_is_none_is_refused(books: Books) -> None:
    for named, lines in NO_LINES.items():
        for line in lines:
            with pytest.raises(CheckViolation) as refused:
                books.post(1, (line, (SALES, "MYR", -500, -500)))
            assert named in str(refused.value.diag.constraint_name)


CHANGES = {
    "an entry's text": "UPDATE ledger_entries SET description = 'other'",
    "an entry's state": "UPDATE ledger_entries SET status = 'draft'",
    "an entry": "DELETE FROM ledger_entries",
}


def test_posted_entries_never_change(books: Books) -> None:
    books.post(1)

    for change in CHANGES.values():
        with pytest.raises(CheckViolation, match="never changes"):
            books.run(change)


def test_nobody_has_the_privilege_to_change_posted_lines(books: Books) -> None:
    for change in ("UPDATE ledger_lines SET amount = 1", "DELETE FROM ledger_lines"):
        with pytest.raises(InsufficientPrivilege):
            books.run(change)


def test_an_entry_posted_before_takes_no_more_lines(books: Books) -> None:
    entry = books.post(1)
    added = """
        INSERT INTO ledger_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate,
            base_amount, dated_on, year_id, number, kind)
        SELECT tenant_id, entry_id, line_no + 2, account_id, currency, amount, fx_rate, base_amount,
            dated_on, year_id, number, kind FROM ledger_lines WHERE entry_id = %(entry)s
    """

    with pytest.raises(CheckViolation, match="only who posts an entry"):
        books.run(added, entry=entry)


def test_lines_say_of_their_entry_what_it_says(books: Books) -> None:
    with pytest.raises(CheckViolation, match="only who posts an entry"):
        books.post(1, counter=MOVED)


MOVED = """
    INSERT INTO ledger_lines (tenant_id, entry_id, line_no, account_id, currency, amount, fx_rate,
        base_amount, dated_on, year_id, number, kind)
    SELECT tenant_id, entry_id, line_no + 2, account_id, currency, amount, fx_rate, base_amount,
        dated_on + 1, year_id, number, kind FROM ledger_lines
"""


HOLES = {
    "a number too high": (2, COUNT),
    "a counter that stood still": (1, "SELECT"),
    "a counter that ran ahead": (1, "UPDATE ledger_years SET next_number = 5, last_hash = 'hash 1'"),
    "another last hash": (1, "UPDATE ledger_years SET next_number = 2, last_hash = 'another'"),
}


def test_numbers_follow_each_other_without_a_hole(books: Books) -> None:
    for why, (number, counter) in HOLES.items():
        with pytest.raises(CheckViolation, match="number"):
            books.post(number, counter=counter)
        assert books.run("SELECT id FROM ledger_entries") == [], why


def test_a_number_is_given_once(books: Books) -> None:
    books.post(1)

    with pytest.raises(UniqueViolation):
        books.post(1)


def test_an_entry_follows_the_hash_before_it(books: Books) -> None:
    books.post(1)

    with pytest.raises(CheckViolation, match="does not follow the last"):
        books.post(2, prev_hash="another")


@pytest.mark.parametrize("state", ["closed", "locked"])
def test_nothing_is_posted_into_a_period_that_is_not_open(books: Books, state: str) -> None:
    shut(books, state)

    with pytest.raises(CheckViolation, match=f"2025-03-01 is {state}"):
        books.post(1)


def test_who_may_posts_into_a_closed_period_and_nobody_into_a_locked_one(books: Books) -> None:
    shut(books, "closed")
    books.run("SELECT set_config('app.post_closed', 'on', false)")
    books.post(1)

    shut(books, "locked")
    with pytest.raises(CheckViolation, match="2025-03-01 is locked"):
        books.post(2)


def test_a_day_outside_of_every_year_takes_no_entry(books: Books) -> None:
    with pytest.raises(CheckViolation, match="2026-01-01 is in no period"):
        books.post(1, dated_on="2026-01-01")


def test_a_locked_period_stays_locked(books: Books) -> None:
    shut(books, "locked")

    with pytest.raises(CheckViolation, match="never changes"):
        books.run("UPDATE ledger_periods SET state = 'open', closed_at = NULL, locked_at = NULL")


BROKEN_YEARS = {
    "a month later": ("2026-02-01", "2027-01-31"),
    "some days earlier": ("2025-12-15", "2026-11-30"),
    "a day short before": ("2024-01-01", "2024-12-30"),
}


def test_years_leave_no_day_out_and_share_none(books: Books) -> None:
    for why, (starts_on, ends_on) in BROKEN_YEARS.items():
        with pytest.raises(CheckViolation, match="overlap, or leave days between"):
            books.run(NEXT_YEAR, starts_on=starts_on, ends_on=ends_on)
        assert len(books.run("SELECT id FROM ledger_years")) == 1, why


def test_a_year_that_follows_is_taken_and_one_without_periods_is_not(books: Books) -> None:
    books.run(NEXT_YEAR, starts_on="2026-01-01", ends_on="2026-12-31")

    with pytest.raises(CheckViolation, match="overlap, or leave days between"):
        books.run(
            "INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)"
            " VALUES ('org:1', 'bare', '2027-01-01', '2027-12-31')"
        )


FIXED = (
    "UPDATE ledger_accounts SET code = '1001' WHERE id = 1",
    "UPDATE ledger_accounts SET currency = 'MYR' WHERE id = 1",
    "UPDATE ledger_accounts SET type = 'liability', sub_type = 'current_liability' WHERE id = 1",
)


def test_code_type_and_currency_of_an_account_are_fixed_by_its_first_line(books: Books) -> None:
    books.post(1)
    books.run("UPDATE ledger_accounts SET name = 'Maybank', currency = NULL WHERE code = '1000'")

    for change in FIXED:
        with pytest.raises(CheckViolation, match="account 1000 has posted lines"):
            books.run(change)


def test_the_base_currency_is_fixed_by_the_first_posting(books: Books) -> None:
    books.run("UPDATE ledger_settings SET base_currency = 'SGD'")
    with pytest.raises(SerializationFailure, match="the base currency changed"):
        books.post(1)
    books.run("UPDATE ledger_settings SET base_currency = 'MYR'")
    books.post(1)

    with pytest.raises(CheckViolation, match="fixed by the first posting"):
        books.run("UPDATE ledger_settings SET base_currency = 'USD'")


def test_an_account_of_another_tenant_is_none(books: Books) -> None:
    with pytest.raises(ForeignKeyViolation):
        books.post(1, ((99, "MYR", 500, 500), PAID[1]))


def test_the_currencies_of_the_database_are_those_of_the_code(books: Books) -> None:
    known = books.run("""
        WITH letters AS (SELECT chr(65 + n) AS letter FROM generate_series(0, 25) n),
            every AS (SELECT a.letter || b.letter || c.letter AS code FROM letters a, letters b, letters c)
        SELECT code FROM every WHERE is_currency(code)
    """)

    assert {row.code for row in known} == set(DIGITS)


NEXT_YEAR = """
    WITH year AS (
        INSERT INTO ledger_years (tenant_id, name, starts_on, ends_on)
        VALUES ('org:1', 'next', %(starts_on)s, %(ends_on)s) RETURNING *)
    INSERT INTO ledger_periods (tenant_id, year_id, number, starts_on, ends_on)
    SELECT tenant_id, id, 1, starts_on, ends_on FROM year
"""


def shut(books: Books, state: str) -> None:
    """Close or lock every period."""
    books.run(
        "UPDATE ledger_periods SET state = %(state)s, closed_at = now(),"
        " locked_at = CASE %(state)s WHEN 'locked' THEN now() END",
        state=state,
    )
