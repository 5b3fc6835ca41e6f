"""Values are judged as JSON Schema 2020-12 and OpenAPI 3.0 say."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.checks.values import Given, Judge
from codegen.document import parse_document
from codegen.shapes.nodes import Direction
from tests.codegen.checks.verdicts import (
    ACCOUNT,
    LEGACY_VERDICTS,
    NAMED,
    NODE,
    ONE_SIDED,
    VERDICTS,
    document_of,
)

SUITE: Final = Path(os.environ.get("JSON_SCHEMA_SUITE", "json-schema-suite"), "tests", "draft2020-12")


@pytest.mark.parametrize(("schema", "value", "refused_by"), VERDICTS)
def test_a_value_is_judged_by_the_json_schema_of_openapi_3_1(
    schema: Any, value: Any, refused_by: str
) -> None:
    assert _keywords("3.1.1", schema, value) == set(refused_by.split())


@pytest.mark.parametrize(("schema", "value", "refused_by"), LEGACY_VERDICTS)
def test_a_value_is_judged_by_the_dialect_of_openapi_3_0(schema: Any, value: Any, refused_by: str) -> None:
    assert _keywords("3.0.3", schema, value) == set(refused_by.split())


@pytest.mark.parametrize("schema", [ACCOUNT, NAMED])
@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
@pytest.mark.parametrize(("direction", "value", "refused_by"), ONE_SIDED)
def test_what_one_side_has_is_asked_of_that_side_only(
    version: str, schema: Any, direction: Direction | None, value: Any, refused_by: str
) -> None:
    assert _keywords(version, schema, value, direction) == set(refused_by.split())


def test_a_fault_deep_in_a_value_is_told_at_its_place() -> None:
    value = {"next": {"next": {"next": 5}, "size": 1}}
    [fault] = _judged("3.1.1", NODE, value)
    assert fault.path == ("next", "next", "next")
    assert fault.reason == '5 is not of type "object"'


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
@pytest.mark.parametrize(
    ("value", "refused_by"),
    [
        ({"k": "A", "x": 1}, ""),
        ({"k": "A", "y": 1}, "required"),
        ({"k": "B", "y": 1}, ""),
        ({"k": "C"}, "enum"),
        ({"x": 1}, "required"),
        (None, "type"),
    ],
)
def test_a_discriminator_names_the_branch_that_judges(version: str, value: Any, refused_by: str) -> None:
    key = {"type": "string"}
    document = document_of(
        version,
        {
            "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
            "discriminator": {"propertyName": "k"},
        },
    )
    document["components"]["schemas"] |= {
        "A": {"type": "object", "required": ["k", "x"], "properties": {"k": key, "x": {}}},
        "B": {"type": "object", "required": ["k"], "properties": {"k": key}},
    }
    judge = Judge(parse_document(json.dumps(document).encode(), "test.json"))
    schema = {"$ref": "#/components/schemas/Tested"}
    assert " ".join(fault.keyword for fault in judge.faults(Given("value", (), schema, value))) == refused_by


@pytest.mark.skipif(
    not SUITE.is_dir(), reason="JSON_SCHEMA_SUITE names no folder with the test suite of JSON Schema"
)
def test_the_suite_of_json_schema_agrees() -> None:
    """What names resources (`$id`, anchors) is refused elsewhere; formats, notes there, are asserted."""
    wrong = [
        (file.name, group["description"], test["description"])
        for file in sorted(SUITE.glob("*.json"))
        if file.name not in {"format.json", "vocabulary.json"}
        for group, test in _cases(file)
        if bool(_judged("3.1.1", _local(group["schema"]), test["data"])) == test["valid"]
    ]
    assert wrong == []


def _cases(file: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for group in json.loads(file.read_text(encoding="utf-8")):
        text = json.dumps(group["schema"])
        if not any(word in text for word in ('"$id"', "$anchor", "$dynamic", '"$ref": "http')):
            yield from ((group, test) for test in group["tests"])


def _local(schema: Any) -> Any:
    """The schema with references to itself as a document has them."""
    if isinstance(schema, list):
        return list(map(_local, schema))
    if not isinstance(schema, dict):
        return schema
    inner = {key: each if key in {"enum", "const"} else _local(each) for key, each in schema.items()}
    if isinstance(inner.get("$ref"), str):
        inner["$ref"] = inner["$ref"].replace("#", "#/components/schemas/Tested", 1)
    return inner


def _judged(version: str, schema: Any, value: Any, direction: Direction | None = None) -> Any:
    document = parse_document(json.dumps(document_of(version, schema)).encode(), "openapi.json")
    tested = document.root["components"]["schemas"]["Tested"]
    return Judge(document).faults(Given("value", (), tested, value, direction))


def _keywords(version: str, schema: Any, value: Any, direction: Direction | None = None) -> set[str]:
    return {fault.keyword for fault in _judged(version, schema, value, direction)}
