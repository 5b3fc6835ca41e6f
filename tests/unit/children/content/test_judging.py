"""Answers that say the same count the same."""

import pytest

from charter.children.content.judging import is_right, normal_form


@pytest.mark.parametrize(
    "given",
    [
        "the Great Wall",
        " THE  great\twall ",
        "the great wall.",
        "The Great Wall !!",
        "\uff54\uff48\uff45 great wall",
        "the\u00a0great wall\n",
    ],
)
def test_case_spaces_widths_and_final_marks_make_no_difference(given: str) -> None:
    assert is_right(given, "Great Wall", ["the great wall"])


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("They\u2019re", "they're"),
        ("\u00be", "3/4"),
        ("H\u2082O", "H2O"),
        ("\u22125", "-5"),
        ("STRASSE", "Straße"),
        ("?", "?"),
    ],
)
def test_what_a_keyboard_makes_of_a_character_is_that_character(given: str, answer: str) -> None:
    assert is_right(given, answer, [])


@pytest.mark.parametrize("given", ["", "  ", "great", "the great walls", "great.wall"])
def test_anything_else_is_wrong(given: str) -> None:
    assert not is_right(given, "Great Wall", ["the great wall", " "])


def test_a_normal_form_is_its_own() -> None:
    for written in ("  Ǆ. İI ﬁ½ ", "A . ", "...", "\u0391\u03a3!"):
        assert normal_form(normal_form(written)) == normal_form(written)
