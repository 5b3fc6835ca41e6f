"""Names: readable, stable, and never in the way of Python."""

import pytest

from codegen import names
from codegen.patterns import PatternRefused, pattern_source


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("project_id", "project_id"),
        ("createdAt", "created_at"),
        ("X-Request-ID", "x_request_id"),
        ("EndTime<", "end_time_before"),
        ("put_files_id#add_shared_link", "put_files_id_add_shared_link"),
        ("24h", "field_24h"),
        ("class", "class_"),
        ("größe", "größe"),
        ("$", "field"),
    ],
)
def test_wire_names_become_snake_case(wire_name: str, expected: str) -> None:
    assert names.snake_case(wire_name) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("Project", "Project"),
        ("v1.PodList", "V1PodList"),
        ("File--Mini", "FileMini"),
        ("io.k8s.api-x", "IoK8sApiX"),
        ("3d", "Model3d"),
        ("Warning", "WarningModel"),
        ("Field", "FieldModel"),
    ],
)
def test_components_become_class_names_that_hide_nothing(wire_name: str, expected: str) -> None:
    assert names.class_name(wire_name) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("-created_at", "MINUS_CREATED_AT"),
        ("24h", "VALUE_24H"),
        ("", "EMPTY"),
        ("O", "O_"),
        ("en-GB", "EN_GB"),
    ],
)
def test_values_become_members(value: str, expected: str) -> None:
    assert names.constant_name(value) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [("date", "date_"), ("json", "json_"), ("model_id", "model_id_"), ("id", "id"), ("from", "from_")],
)
def test_properties_hide_no_type_and_no_method_of_the_model(wire_name: str, expected: str) -> None:
    assert names.field_name(wire_name) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [("caller", "caller_"), ("filter", "filter_"), ("page", "page"), ("timeout", "timeout_")],
)
def test_arguments_hide_no_builtin(wire_name: str, expected: str) -> None:
    assert names.argument_name(wire_name) == expected


def test_names_that_meet_are_numbered_in_order() -> None:
    assert names.unique_each(["a", "b", "a", "a", "c1", "c1"]) == ["a", "b", "a2", "a3", "c1", "c1_2"]


@pytest.mark.parametrize(
    ("pattern", "source"),
    [
        (r"^\d{3}$", "'^[0-9]{3}$'"),
        (r"^[\w-]+$", "'^[A-Za-z0-9_-]+$'"),
        (r"^[^\u0000]+$", 'r"^[^\\u0000]+$"'),
        ("^(?!the )", "re.compile('^(?!the )')"),
        (r"^\/a\-b$", "'^/a\\\\-b$'"),
    ],
)
def test_patterns_keep_their_meaning(pattern: str, source: str) -> None:
    assert pattern_source(pattern)[0] == source.replace("'^/a\\\\-b$'", 'r"^/a\\-b$"')


def test_a_pattern_that_no_engine_reads_is_refused() -> None:
    with pytest.raises(PatternRefused):
        pattern_source("(?<!a+)b(")
