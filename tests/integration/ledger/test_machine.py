"""Whatever bookkeepers do, the books are those that a person would keep."""

from charter.settings import Settings
from tests.integration.ledger.machine import run_bookkeepers


def test_no_sequence_of_steps_parts_the_books_from_a_plain_model(settings: Settings) -> None:
    reached = run_bookkeepers(settings.database_url, examples=10, steps=40)
    assert reached >= {"post", "posted", "reverse", "AlreadyReversed", "close_year", "PeriodClosed"}
