"""Which complaints about a server can be believed."""

from typing import Any

import pytest

from codegen.conformance.complaints import (
    has_siblings,
    is_beyond_styles,
    is_empty_list,
    is_misspelt,
    is_said_encoded,
    is_typed,
    is_writable,
    may_succeed,
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


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (None, False),
        ({"a": "1", "b": ["x", "y"]}, False),
        ({"a": None}, True),
        ({"a": ["0", "null"]}, True),
        ({"a": [{"b": 1}]}, True),
        ({"a": "{'b': 1}"}, True),
        ({"a": "b,{'c': '0'},d,"}, True),
    ],
)
def test_parameters_have_no_notation_for_null_and_objects_in_lists(query: Any, expected: bool) -> None:
    assert is_beyond_styles(query) is expected


def test_paths_that_differ_in_their_fragment_are_siblings() -> None:
    paths = ["/files/{id}", "/files/{id}#copy", "/folders/{id}"]
    assert has_siblings("/files/{id}", paths)
    assert not has_siblings("/folders/{id}", paths)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (None, False),
        ({"Accept": "gzip"}, False),
        ({"content-encoding": "identity"}, False),
        ({"Content-Encoding": "gzip"}, True),
    ],
)
def test_body_that_is_only_said_to_be_compressed_may_be_refused(headers: Any, expected: bool) -> None:
    assert is_said_encoded(headers) is expected


@pytest.mark.parametrize(
    ("query", "style", "expected"),
    [
        ({"filter[a][b]": "1"}, "form", True),
        ({}, "form", True),
        ({"filter": []}, "form", True),
        ({"filter": "1"}, "form", False),
        ({"other[a]": "1"}, "form", False),
        ({"filter[a]": "1"}, "deepObject", False),
    ],
)
def test_object_in_brackets_is_misspelt_where_its_style_has_none(
    query: Any, style: str, expected: bool
) -> None:
    assert is_misspelt(query, [{"name": "filter", "style": style, "required": True}]) is expected


@pytest.mark.parametrize(
    ("responses", "expected"),
    [(["200", "400"], True), (["2XX"], True), (["default"], True), (["400", "5XX"], False), ([302], True)],
)
def test_operation_that_declares_errors_only_cannot_succeed(responses: list[object], expected: bool) -> None:
    assert may_succeed(responses) is expected


@pytest.mark.parametrize(
    ("query", "explode", "expected"),
    [
        ({"a": ""}, False, True),
        ({"a": [""]}, False, True),
        ({"a": ""}, True, False),
        ({"a": "b"}, False, False),
    ],
)
def test_empty_text_in_one_piece_is_an_empty_list(query: Any, explode: bool, expected: bool) -> None:
    assert is_empty_list(query, [{"name": "a", "explode": explode}]) is expected
