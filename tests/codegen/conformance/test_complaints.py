"""Which complaints about a server can be believed."""

from typing import Any

import pytest

from codegen.conformance.complaints import (
    clarify,
    has_nul,
    has_siblings,
    is_beyond_styles,
    is_typed,
    is_writable,
)


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        (None, True),
        ("application/json", True),
        ("application/problem+json; charset=utf-8", True),
        ("*/*", True),
        ("application/x-www-form-urlencoded", False),
        ("multipart/form-data", False),
        ("application/xml", False),
    ],
)
def test_json_keeps_the_types_of_values(media_type: str | None, expected: bool) -> None:
    assert is_typed(media_type) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"a": "text", "b": 3, "c": ["x", "y"]}, True),
        ({"a": None}, False),
        ({"a": []}, False),
        ({"a": {"b": 1}}, False),
        ({"a": ["x", ["y"]]}, False),
        ("text", False),
    ],
)
def test_form_has_no_word_for_null_nothing_and_nesting(body: Any, expected: bool) -> None:
    assert is_writable(body) is expected


def test_nul_is_found_at_every_depth() -> None:
    assert has_nul({"a": [{"b\0": 1}]})
    assert has_nul(["x", {"a": "\0"}])
    assert not has_nul({"a": ["b", 1, None]})


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (None, False),
        ({"a": "1", "b": ["x", "y"]}, False),
        ({"a": None}, True),
        ({"a": ["0", "null"]}, True),
        ({"a": [{"b": 1}]}, True),
        ({"a": "{'b': 1}"}, True),
    ],
)
def test_parameters_have_no_notation_for_null_and_objects_in_lists(query: Any, expected: bool) -> None:
    assert is_beyond_styles(query) is expected


def test_paths_that_differ_in_their_fragment_are_siblings() -> None:
    paths = ["/files/{id}", "/files/{id}#copy", "/folders/{id}"]
    assert has_siblings("/files/{id}", paths)
    assert not has_siblings("/folders/{id}", paths)


def test_bounds_of_integer_formats_are_written_out() -> None:
    schema = {"properties": {"a": {"type": "integer", "format": "uint8"}, "format": {"type": "string"}}}
    clarify(schema)
    assert schema["properties"]["a"] == {"type": "integer", "format": "uint8", "minimum": 0, "maximum": 255}


def test_format_of_several_types_goes_where_it_belongs() -> None:
    schema = {"type": ["string", "null"], "format": "date", "description": "d"}
    clarify(schema)
    assert schema == {"description": "d", "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}
