"""Whom something is shown to."""

from datetime import date

import pytest

from charter.children.content.domain import topics_of, viewer_of


@pytest.mark.parametrize(
    ("today", "age"),
    [(date(2021, 3, 1), 3), (date(2026, 2, 28), 5), (date(2026, 3, 1), 6), (date(2042, 3, 1), 22)],
)
def test_a_child_is_as_old_as_the_day_says_but_no_younger_than_the_first_band(today: date, age: int) -> None:
    assert viewer_of(date(2020, 2, 29), [], today).age == age


@pytest.mark.parametrize(
    ("interest", "tag"),
    [("Space", "space"), ("dinosaur", "dinosaurs"), ("Outer  space", "space"), ("Animals", "animals")],
)
def test_an_interest_meets_a_tag_in_any_case_by_the_word_and_in_the_plural(interest: str, tag: str) -> None:
    assert tag in topics_of([interest])


def test_interests_meet_nothing_else() -> None:
    assert "art" not in topics_of(["starting"])
    assert topics_of([]) == ()
