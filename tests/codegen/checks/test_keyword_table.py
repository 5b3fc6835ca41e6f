"""The table of keywords: each has a verdict and a reason."""

from typing import Any

import pytest

from codegen.checks.keywords import classify, reason
from codegen.openapi.grammar import fields_of


@pytest.mark.parametrize(
    ("keyword", "value", "schema", "verdict"),
    [
        ("uniqueItems", True, {"type": "array"}, "enforced"),
        ("format", "email", {"type": "string"}, "enforced"),
        ("format", "email", {"type": "integer"}, "documented"),
        ("format", "int32", {"type": "integer"}, "enforced"),
        ("format", "int32", {"type": "string"}, "documented"),
        ("format", "html", {"type": "string"}, "documented"),
        ("format", "uuid", {}, "enforced"),
        ("readOnly", True, {}, "enforced"),
        ("contentEncoding", "base64", {"type": "string"}, "documented"),
        ("then", {}, {"if": {}}, "enforced"),
        ("then", {}, {}, "documented"),
        ("minContains", 1, {}, "documented"),
        ("x-order", 1, {}, "documented"),
        ("optional", True, {}, "documented"),
        ("$dynamicRef", "#a", {}, "enforced"),
        ("$vocabulary", {}, {}, "documented"),
    ],
)
def test_a_keyword_has_a_verdict(keyword: str, value: Any, schema: dict[str, Any], verdict: str) -> None:
    assert classify(keyword, value, {**schema, keyword: value}) == verdict
    assert reason(keyword, value, {**schema, keyword: value})


def test_every_keyword_of_openapi_is_in_the_table() -> None:
    schema = dict.fromkeys(fields_of("schema"))

    unknown = [keyword for keyword in schema if reason(keyword, None, schema).startswith("no keyword")]

    assert unknown == []
