"""Patterns: the contract's regular expressions as other engines read them."""

import pytest
from jsonschema_rs import Draft202012Validator
from pydantic_core import SchemaValidator, ValidationError, core_schema

from codegen.openapi.patterns import PatternRefused, backtracking, check_pattern, translated
from contract_runtime.schemas.json_schema import compiled


def is_fit(pattern: str, text: str) -> bool:
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern)).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("pattern", "rewritten"),
    [
        (r"^\d{3}$", "^[0-9]{3}$"),
        (r"^[\w-]+$", "^[A-Za-z0-9_-]+$"),
        (r"^[^\u0000]+$", r"^[^\u0000]+$"),
        (r"^\/a\-b$", "^/a-b$"),
        ("^a{,3}$", r"^a\{,3\}$"),
    ],
)
def test_patterns_keep_their_meaning(pattern: str, rewritten: str) -> None:
    assert translated(pattern) == rewritten


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        (r"^\D$", "\u0663a", "1"),
        (r"^\W$", "\u00e9-", "a_0"),
        (r"^\s$", "\ufeff\u2028\t ", "\x85a"),
        (r"^\S$", "\x85a", "\ufeff "),
        (r"^[^\S]$", "\ufeff", "\x85"),
        (r"^[^\W_]$", "a0", "_\u00e9"),
        ("^.$", "\u00e9 \x85", "\r\n\u2028\u2029"),
        ("^[^]$", "\na", ""),
        ("[]", "", "a"),
        (r"^\0$|^[\b]$|^\cA$", "\x00\x08\x01", "0bA"),
        ("^[a&&b~~c]$", "&~abc", "-"),
        ("^[+--]$", "+,-", "."),
        (r"^[a-\d]$", "-5a", "b"),
        ("^[[a]$", "[a", "b"),
        (r"^\ud83d\ude00$|^\u{1F601}$", "\U0001f600\U0001f601", "\U0001f602"),
        (r"^[\ud83d\ude00-\ud83d\ude02]$", "\U0001f601", "\U0001f603"),
        (r"^\p{Lu}$", "\u00c9", "\u00e9"),
        ("^}$|^]$", "}]", "{"),
        (r"^(?=.)\d$", "1", "\u0663"),
        (r"^(?!\s).\b$", "a", "- \u00e9"),
        (r"^(?:(?<sign>a)(?=)|b)$", "ab", "c"),
    ],
)
def test_a_pattern_is_read_as_javascript_reads_it(pattern: str, fitting: str, others: str) -> None:
    rust, rule = translated(pattern), Draft202012Validator({"pattern": backtracking(pattern)})
    texts = [*fitting, *others]
    assert [text for text in texts if rule.is_valid(text)] == list(fitting)
    assert rust is None or [text for text in texts if is_fit(rust, text)] == list(fitting)


@pytest.mark.parametrize(
    ("pattern", "fitting", "other"),
    [
        (r"(?<sign>['\x22])a\k<sign>", "'a'", "'a\""),
        (r"([(])(?<sign>['\x22])a\2\k<sign>", "('a''", "('a\"'"),
        (r"\bfoo\b", "\u00e9foo", "afoo"),
        (r"^(?=a)a\Bb", "ab", "a b"),
        ("^.{1,65535}$", "a", ""),
        (r"^\S{2,10000}$", "ab", "a"),
    ],
)
def test_a_pattern_refers_back_has_boundaries_and_may_be_large(
    pattern: str, fitting: str, other: str
) -> None:
    check_pattern(pattern)
    rule = compiled({"pattern": backtracking(pattern)})
    assert rule.is_valid(fitting)
    assert not rule.is_valid(other)


@pytest.mark.parametrize("pattern", ["^(?!the )", r"(a)\1", r"^\p{Script=Greek}(?<=x)"])
def test_patterns_that_look_around_are_left_to_a_rule(pattern: str) -> None:
    assert translated(pattern) is None


@pytest.mark.parametrize(
    "pattern", ["(?<!a+)b(", "[z-a]", "(?<x", "\\", "[abc", "*a", "a{3,2}", r"\u{110000}", r"[\ud800]"]
)
def test_a_pattern_that_no_engine_reads_is_refused(pattern: str) -> None:
    with pytest.raises(PatternRefused):
        check_pattern(pattern)
