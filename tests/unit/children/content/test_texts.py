"""What children are shown to begin with: enough for each age, nothing twice, each card has its answer."""

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from operator import add, mul, sub, truediv
from typing import Any, Final

import pytest

from charter.children.content.judging import is_right, normal_form
from charter.platform.database.migrations.seeding import TABLES, read_rows

BANDS: Final = ((3, 5), (6, 7), (8, 10), (11, 13), (14, None))
SUBJECTS: Final = ("math", "reading", "science", "history")
DIFFICULTIES: Final = ("easy", "medium", "hard")
IDS_OF_OLD_CLIENTS: Final = {
    "affirmations": {*"12345678"},
    "subjects": {"math", "reading", "science"},
    "flashcards": {"math_add_1", "math_add_2", "reading_vowel_a", "science_sun_hot"},
    "chores": {"make_bed", "brush_teeth", "pick_toys", "help_dishes"},
    "outdoor_activities": {"walk_10", "play_park"},
}
SHOWN: Final = {
    "affirmations": "text",
    "subjects": "name",
    "flashcards": "question",
    "chores": "label",
    "outdoor_activities": "name",
}
NUMBER: Final = r"-?\d+(?:/\d+)?"
SUM: Final = re.compile(rf"What is ({NUMBER}) ([-+*/]) ({NUMBER})(?:, as a fraction in lowest terms)?\?")
ASCII: Final = str.maketrans("\N{MINUS SIGN}\N{MULTIPLICATION SIGN}\N{DIVISION SIGN}", "-*/")
Operator = Callable[[Fraction, Fraction], Fraction]
COMPUTED: Final[dict[str, Operator]] = {"+": add, "-": sub, "*": mul, "/": truediv}
OTHERWISE: Final = {
    "What is half of 50?": 25,
    "What is three quarters of 20?": 15,
    "What is 15% of 200?": 30,
    "What is 40% of 75?": 30,
    "What is (4 + 6) * 3 - 5?": 25,
    "What is 8 + 4 * 5?": 28,
    "What is 2 to the power of 5?": 2**5,
    "What is the positive square root of 144?": 12,
    "If 3x + 5 = 20, what is x?": 5,
    "What is the mean (average) of 4, 8 and 12?": (4 + 8 + 12) // 3,
}
"""Sums in words, as they were worked out by hand."""


def of_band(table: str, lowest: int) -> list[dict[str, Any]]:
    return [row for row in read_rows(table) if row["min_age"] == lowest]


@pytest.mark.parametrize("table", TABLES)
def test_nothing_stands_there_twice(table: str) -> None:
    rows: list[dict[str, Any]] = read_rows(table)
    for column in ("id", SHOWN[table]):
        times = Counter(normal_form(row[column]) for row in rows)
        assert {text for text, number in times.items() if number > 1} == set()


@pytest.mark.parametrize("table", TABLES)
def test_what_old_clients_know_is_there_for_every_age(table: str) -> None:
    for_all = {row["id"] for row in read_rows(table) if row["min_age"] is row["max_age"] is None}
    assert for_all >= IDS_OF_OLD_CLIENTS[table]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_for_one_band_or_for_all(table: str) -> None:
    spans = {(row["min_age"], row["max_age"]) for row in read_rows(table)}
    assert spans <= {*BANDS, (None, None)}


@pytest.mark.parametrize("lowest", [lowest for lowest, _ in BANDS])
def test_each_band_has_its_own_things_to_read_and_do(lowest: int) -> None:
    assert len(of_band("affirmations", lowest)) >= 8
    extra = Counter(row["is_extra"] for row in of_band("chores", lowest))
    assert extra[False] >= 6
    assert extra[True] >= 2
    activities = of_band("outdoor_activities", lowest)
    assert len(activities) >= 5
    assert {row["is_daily"] for row in activities} == {True, False}


@pytest.mark.parametrize(("subject", "difficulty"), [*product(SUBJECTS, DIFFICULTIES)])
def test_each_subject_has_cards_of_each_difficulty(subject: str, difficulty: str) -> None:
    cards = read_rows("flashcards")
    assert sum((card["subject_id"], card["difficulty"]) == (subject, difficulty) for card in cards) >= 10


def test_cards_are_of_a_subject_and_every_subject_is_there() -> None:
    assert {row["id"] for row in read_rows("subjects")} == {*SUBJECTS}
    assert {card["subject_id"] for card in read_rows("flashcards")} == {*SUBJECTS}


def test_each_answer_is_accepted_and_no_alternative_says_it_again() -> None:
    cards: list[dict[str, Any]] = read_rows("flashcards")
    for card in cards:
        accepted = card["acceptable_answers"]
        assert all(is_right(each, card["answer"], accepted) for each in (card["answer"], *accepted))
        assert not is_right("I do not know", card["answer"], accepted)
        if card["id"] not in IDS_OF_OLD_CLIENTS["flashcards"]:
            forms = [normal_form(each) for each in (card["answer"], *accepted)]
            assert len(set(forms)) == len(forms), card["id"]


def test_a_card_that_offers_a_choice_has_its_answer_among_it() -> None:
    cards: list[dict[str, Any]] = read_rows("flashcards")
    choices = [card for card in cards if re.search(r": .+ or .+\?$", card["question"])]
    assert len(choices) > 20
    for card in choices:
        offered = normal_form(card["question"].split(":", 1)[1])
        assert re.search(rf"\b{re.escape(normal_form(card['answer']))}\b", offered), card["id"]


def result_of(question: str) -> Fraction | None:
    """What comes out, where it is a sum."""
    plain = question.translate(ASCII)
    found = SUM.fullmatch(plain)
    if found is None:
        return Fraction(OTHERWISE[plain]) if plain in OTHERWISE else None
    left, sign, right = found.groups()
    return COMPUTED[sign](Fraction(left), Fraction(right))


def test_sums_come_out() -> None:
    cards: list[dict[str, Any]] = read_rows("flashcards")
    results = {card["question"]: result_of(card["question"]) for card in cards}
    assert sum(result is not None for result in results.values()) >= 25
    for card in cards:
        result = results[card["question"]]
        assert result is None or Fraction(card["answer"]) == result, card["question"]


def test_colors_are_written_in_six_digits() -> None:
    affirmations: list[dict[str, Any]] = read_rows("affirmations")
    subjects: list[dict[str, Any]] = read_rows("subjects")
    assert all(len(row["gradient"]) == 2 for row in affirmations)
    colors = [color for row in affirmations for color in row["gradient"]]
    colors += [row["color"] for row in subjects]
    assert all(re.fullmatch("#[0-9A-Fa-f]{6}", color) for color in colors)


def test_tags_are_lower_case_words() -> None:
    rows: list[dict[str, Any]] = [row for table in TABLES for row in read_rows(table)]
    tags = {tag for row in rows for tag in row["tags"]}
    assert all(re.fullmatch("[a-z]+", tag) for tag in tags)
