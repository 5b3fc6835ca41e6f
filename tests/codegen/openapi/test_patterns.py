"""Patterns: the contract's regular expressions as Pydantic reads them."""

import pytest

from codegen.openapi.patterns import PatternRefused, check_pattern, translated


@pytest.mark.parametrize(
    ("pattern", "rewritten"),
    [
        (r"^\d{3}$", "^[0-9]{3}$"),
        (r"^[\w-]+$", "^[A-Za-z0-9_-]+$"),
        (r"^[^\u0000]+$", r"^[^\u0000]+$"),
        (r"^\/a\-b$", r"^/a\-b$"),
    ],
)
def test_patterns_keep_their_meaning(pattern: str, rewritten: str) -> None:
    assert translated(pattern) == rewritten


@pytest.mark.parametrize("pattern", ["^(?!the )", r"(a)\1", r"^\p{Script=Greek}(?<=x)"])
def test_patterns_that_look_around_are_left_to_a_rule(pattern: str) -> None:
    assert translated(pattern) is None


def test_a_pattern_that_no_engine_reads_is_refused() -> None:
    with pytest.raises(PatternRefused):
        check_pattern("(?<!a+)b(")
