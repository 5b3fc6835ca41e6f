"""Patterns are compared by the texts that match them, not by how they are written."""

import re
from typing import Final

import pytest

from codegen.diff.expressions import text_of
from codegen.diff.languages import Undecided

SAME: Final = ((r"^\d{3}$", "^[0-9][0-9][0-9]$"), ("^(a|b)$", "^[ab]$"))
WITHIN: Final = (
    *SAME,
    ("(^|,)a", "a"),
    (r"^[A-Z]{2}\d*$", r"^\w+$"),
    ("^$", "^a?$"),
    (r"^\S+$", r"\S"),
    ("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", "^[0-9a-fA-F-]{36}$"),
    ("a{2,3}b", "a+b"),
)


@pytest.mark.parametrize(("narrow", "wide"), WITHIN)
def test_every_text_of_the_narrower_pattern_matches_the_wider_one(narrow: str, wide: str) -> None:
    assert text_of([narrow], without=[wide]) is None


@pytest.mark.parametrize(("narrow", "wide"), [pair for pair in WITHIN if pair not in SAME])
def test_a_text_that_one_pattern_has_more_is_found(narrow: str, wide: str) -> None:
    text = text_of([wide], without=[narrow])
    assert text is not None
    assert re.search(wide, text)
    assert not re.search(narrow, text)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_a_pattern_are_the_same(one: str, other: str) -> None:
    assert text_of([other], without=[one]) is None


def test_lengths_count_beside_patterns() -> None:
    assert text_of(["^a*$"], without=["^a{0,3}$"], most=3) is None
    assert text_of(["^a*$"], without=["^a{0,3}$"], least=6) == "aaaaaa"


@pytest.mark.parametrize("pattern", [r"^(?=a)b$", r"(a)\1", r"\p{Lu}"])
def test_what_is_no_regular_language_is_left_undecided(pattern: str) -> None:
    with pytest.raises(Undecided):
        text_of([pattern], without=["a"])
