"""Texts for regular expressions, tested by Python's own engine."""

import re

import pytest

from contract_runtime.sampling import Sampler

PATTERNS = [
    r"^[A-Z]{2}\d{6,8}$",
    r"^\+?[1-9]\d{1,14}$",
    r"^(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{8,}$",
    r"^(?!foo)\w+$",
    r"^AC[0-9a-fA-F]{32}$",
    r"^([a-z0-9]+(-[a-z0-9]+)*)$",
    r"^(a|b)\1$",
    r"^[^\s/]{3,}$",
    r"\d{3}-\d{4}",
    r"^$",
    r"^\/[\w\-/]*$",
    r"^#[0-9a-f]{3}([0-9a-f]{3})?$",
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    r"^[\u00e0-\u00ff]+$",
    r"^https?://[^/]+(/.*)?$",
    r"^(\d+|latest)$",
    r"^[a-z]{2,}?\.[^\]a]$",
    r"^\x41\u0042\t?$",
    r"^(?i:yes|no)$",
    r"^a{,3}b{2,}c$",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_text_matches_the_pattern(pattern: str) -> None:
    for seed in range(5):
        assert re.search(pattern, Sampler().value({"type": "string", "pattern": pattern}, seed=seed))


@pytest.mark.parametrize("pattern", [r"^[a-z]*$", r"^\w+(-\w+)*$", r"\d", r"^(?=.*\d)\w+$"])
def test_text_matches_the_pattern_and_is_of_the_length(pattern: str) -> None:
    text = Sampler().value({"type": "string", "pattern": pattern, "minLength": 40, "maxLength": 60})
    assert re.search(pattern, text)
    assert 40 <= len(text) <= 60


def test_unicode_property_is_understood() -> None:
    text = Sampler().value({"type": "string", "pattern": r"^\p{Lu}\p{L}+\P{L}$"})
    assert text[0].isupper()
    assert not text[-1].isalpha()


@pytest.mark.parametrize("pattern", ["(", "[z-a]", "\\", "a{2"])
def test_unreadable_pattern_says_nothing(pattern: str) -> None:
    assert Sampler().value({"type": "string", "pattern": pattern}) == "text"


def test_pattern_that_repeats_without_end_stays_short() -> None:
    pattern = r"^((a{1,500}){1,500}b){1,500}$"
    text = Sampler().value({"type": "string", "pattern": pattern, "maxLength": 20_000})
    assert re.fullmatch(r"(a+b)+", text)
