"""Which passwords are refused: length, common ones, words of the context, and nothing else."""

import unicodedata
from collections.abc import Callable
from importlib import import_module
from math import ceil
from typing import Final

import pytest

from charter.identity.accounts.domain import PasswordRefused
from charter.identity.accounts.passwords import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    SHORTEST_WORD,
    common_passwords,
    require_good_password,
)

MOST_COMMON: Final = list[str](import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS["passwords"])[:3000]
"""By how often people choose them."""
NAME, EMAIL = "Alice Archer", "ali.baba@example.com"


def is_refused(password: str, name: str = NAME, email: str = EMAIL) -> bool:
    try:
        require_good_password(password, name=name, email=email)
    except PasswordRefused:
        return True
    return False


def reason(password: str) -> str:
    with pytest.raises(PasswordRefused) as caught:
        require_good_password(password, name=NAME, email=EMAIL)
    return str(caught.value)


def test_fourteen_characters_are_refused_and_fifteen_accepted() -> None:
    fifteen = "mist over moors"
    assert len(fifteen) == 15
    assert is_refused(fifteen[:14])
    assert "14 characters" in reason(fifteen[:14])
    assert not is_refused(fifteen)


def test_128_characters_are_accepted_and_129_refused() -> None:
    long = ("mist over moors, " * 8)[:128]
    assert not is_refused(long)
    assert is_refused(long + "!")


def test_64_characters_with_unicode_and_spaces_are_accepted() -> None:
    password = ("καλημέρα 世界 🦔 ночь ñandú " * 3)[:64]
    assert len(unicodedata.normalize("NFC", password)) == 64
    assert not is_refused(password)


@pytest.mark.parametrize(
    "password",
    [
        "mistovermoorsandhills",
        "MISTOVERMOORSANDHILLS",
        "73952680417395268041",
        "!?&%$§#*+~!?&%$§#*+~;:",
        "               x               ",
        "μῆνιν ἄειδε θεὰ Πηληϊάδεω",
    ],
)
def test_no_rule_asks_for_characters_of_several_kinds(password: str) -> None:
    assert not is_refused(password)


def test_characters_are_counted_as_people_see_them() -> None:
    composed = "éééééééééééééÀñ"
    decomposed = unicodedata.normalize("NFD", composed)
    assert (len(composed), len(decomposed)) == (15, 30)
    assert not is_refused(decomposed)
    assert is_refused(decomposed[:28])


def test_an_astral_character_counts_once() -> None:
    animals = "🦔🦊🦉🐢🐝🦋🐌🐞🦀🐙🦑🐳🐬🦭🐧"
    assert len(animals) == 15
    assert not is_refused(animals)


def test_the_3000_most_common_passwords_are_on_the_list() -> None:
    assert len(set(MOST_COMMON)) == 3000
    assert set(MOST_COMMON) <= common_passwords()


@pytest.mark.parametrize("spell", [str.lower, str.upper, str.title])
def test_the_3000_most_common_passwords_are_refused(spell: Callable[[str], str]) -> None:
    assert [word for word in MOST_COMMON if not is_refused(spell(word))] == []


def test_the_3000_most_common_passwords_are_refused_when_repeated_until_they_are_long_enough() -> None:
    repeated = {
        word: word * ceil(SHORTEST_PASSWORD / len(word)) for word in MOST_COMMON if len(word) >= SHORTEST_WORD
    }
    accepted = [word for word, password in repeated.items() if not is_refused(password)]
    assert accepted == []


def test_every_common_password_that_is_long_enough_is_refused_for_being_common() -> None:
    long = [word for word in common_passwords() if SHORTEST_PASSWORD <= len(word) <= LONGEST_PASSWORD]
    assert long
    assert {reason(word).partition(":")[0] for word in long} == {"The password is a common one"}


def test_a_common_password_among_other_words_is_accepted() -> None:
    assert not is_refused("dragon breath over the harbour")


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("my charter password of 2026", "charter"),
        ("MY CHARTER PASSWORD OF 2026", "charter"),
        ("alice likes walking home", "alice"),
        ("walking home with ARCHER", "archer"),
        ("ali.baba and the forty thieves", "ali.baba"),
        ("write to ali.baba@example.com", "ali.baba@example.com"),
    ],
)
def test_a_word_of_the_context_is_refused_by_its_name(password: str, word: str) -> None:
    assert f"contains '{word}'" in reason(password)


def test_words_of_the_context_that_are_short_are_accepted() -> None:
    assert not is_refused("bo knows the way home", name="Bo Li", email="bo@example.com")


def test_the_whole_address_is_refused_however_short_its_local_part_is() -> None:
    assert is_refused("write to bo@example.com!", name="Bo Li", email="bo@example.com")


def test_words_of_the_context_are_found_however_their_characters_are_composed() -> None:
    password, name = "zoëlla walks over moors", unicodedata.normalize("NFD", "Zoëlla")
    assert is_refused(password, name=name)
    assert is_refused(unicodedata.normalize("NFD", password), name="Zoëlla")


def test_a_refusal_does_not_repeat_the_password() -> None:
    for password in ("short", "passwordpassword", "my charter password"):
        assert password not in reason(password)
