"""Compiler and runtime share no module: what both of them know has to be the same on both sides."""

from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from codegen.checks import components, semantics
from codegen.openapi import formats, patterns, vocabulary
from codegen.shapes import dialect
from contract_runtime import media_types, path_templates
from contract_runtime.failures import writer
from contract_runtime.operations import ParameterLocation
from contract_runtime.sampling import Direction, Sampler
from contract_runtime.schemas import equality, integers, json_schema
from tests.codegen.checks.verdicts import ACCOUNT, LEGACY_VERDICTS, NAMED, ONE_SIDED, VERDICTS, document_of


@pytest.mark.parametrize("media_type", ["application/jsonl", "application/geo+json-seq", "text/event-stream"])
def test_the_same_media_types_are_streams_of_items(media_type: str) -> None:
    assert vocabulary.JSON_STREAMS == media_types.JSON_STREAMS
    assert vocabulary.is_item_stream(media_type)
    assert media_types.is_item_stream(media_type)


@pytest.mark.parametrize(
    "media_type",
    ["application/json", "text/json", "Application/Problem+JSON; charset=utf-8", "text/plain", "*/*"],
)
def test_the_same_media_types_are_json(media_type: str) -> None:
    assert vocabulary.essence(media_type) == media_types.essence(media_type)
    assert vocabulary.is_json(media_type) == media_types.is_json(media_types.essence(media_type))


def test_parameters_stand_in_the_same_places() -> None:
    assert set(vocabulary.DEFAULT_STYLES) == set(get_args(ParameterLocation))


@pytest.mark.parametrize("name", formats.INTEGERS)
def test_an_integer_format_has_the_bounds_of_its_type(name: str) -> None:
    type_name, low, high = formats.INTEGERS[name]
    written = TypeAdapter(getattr(integers, type_name)).json_schema()
    assert (written["minimum"], written["maximum"]) == (low, high)


def test_a_pattern_may_be_as_large() -> None:
    assert patterns.LARGEST_PATTERN == json_schema.LARGEST_PATTERN


@pytest.mark.parametrize("name", sorted(formats.CHECKED - {"byte"}))
def test_a_format_that_is_enforced_has_a_check(name: str) -> None:
    assert not json_schema.format_check(name)(" {(")


@pytest.mark.parametrize("path", ["/a", "/a?b={c}", "/a#b", "/a/{b}?c#d"])
def test_paths_lose_the_same_parts(path: str) -> None:
    assert semantics.plain_path(path) == path_templates.plain_path(path)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (1, 1.0, True),
        (1, True, False),
        (None, False, False),
        ([1], [1.0], True),
        ({"a": [0]}, {"a": [False]}, False),
        ([], {}, False),
    ],
)
def test_the_same_values_are_equal(one: object, other: object, expected: bool) -> None:
    assert (equality.equality_key(one) == equality.equality_key(other)) is expected
    assert (dialect.equality_key(one) == dialect.equality_key(other)) is expected


@pytest.mark.parametrize("status", sorted(components.CODES.keys() - {"409"}))
def test_a_refusal_has_the_code_that_its_response_is_chosen_by(status: str) -> None:
    assert components.CODES[status] == (writer.CODES[int(status)],)


@pytest.mark.parametrize(
    ("version", "schema", "value", "direction", "refused_by"),
    [
        *(("3.1.1", schema, value, None, refused_by) for schema, value, refused_by in VERDICTS),
        *(("3.0.3", schema, value, None, refused_by) for schema, value, refused_by in LEGACY_VERDICTS),
        *(("3.0.3", ACCOUNT, value, way, refused_by) for way, value, refused_by in ONE_SIDED if way),
        *(("3.1.1", NAMED, value, way, refused_by) for way, value, refused_by in ONE_SIDED if way),
    ],
)
def test_a_value_that_the_compiler_refuses_is_no_sample(
    version: str, schema: Any, value: Any, direction: Direction | None, refused_by: str
) -> None:
    sampler = Sampler(root=document_of(version, schema))
    assert sampler.fits(value, schema, direction=direction or "response") == (not refused_by)
