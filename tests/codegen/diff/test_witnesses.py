"""What diff tells of values is held against a validator of JSON Schema, and shown by a value."""

import json
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from codegen.diff.comparison import Difference
from codegen.diff.declared import Declared
from codegen.diff.demands import Written
from codegen.diff.reading import Schemas
from codegen.document import parse_document
from tests.codegen.diff.small_schemas import Chance, changed, schema_of, value_of
from tests.codegen.diff.twins import differences, twins

Json = Any
SEEDS: Final = 160
"""Each is two comparisons, of a request and of a response; `make soak` has 10,000."""

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody: {content: {application/json: {schema: SCHEMA}}}
      responses: {'200': {description: ok, content: {application/json: {schema: SCHEMA}}}}
"""
UNSHOWN: Final = (
    "content",
    "discriminator",
    "encoding",
    "format",
    "known-value",
    "map-key",
    "media-type",
    "of-branch",
    "property-became",
    "property-removed",
    "property-stability",
    "property-sunset",
    "additional-properties-closed",
    "charset",
    "header",
    "xml",
    "schema-",
    "body",
)
"""What no value shows: it is about how values are written, named or meant."""


def compared(seed: int) -> tuple[list[Difference], Json, Json, Chance]:
    chance = Chance(seed)
    before = schema_of(chance)
    after = changed(chance, before)
    found = differences(*(DOCUMENT.replace("SCHEMA", json.dumps(schema)) for schema in (before, after)))
    return found, before, after, chance


def missed(seed: int) -> list[Json]:
    """Values near to both schemas that only the sender's allows, if diff did not say so."""
    found, before, after, chance = compared(seed)
    values = [value_of(chance, schema) for schema in (before, after) * 25]
    lost = []
    for direction, sender, reader in (("request", before, after), ("response", after, before)):
        is_told = any(item.level != "info" and item.rule.identifier.startswith(direction) for item in found)
        if not is_told:
            ours, theirs = Draft202012Validator(sender).is_valid, Draft202012Validator(reader).is_valid
            obeying = Declared(Schemas(parse_document(b"openapi: 3.1.1", "a.yaml")), "request")
            parts = (Written(sender, ()),)
            lost += [
                value for value in values if ours(value) and not theirs(value) and obeying.has(parts, value)
            ]
    return lost


@pytest.mark.parametrize("first", range(0, SEEDS, 20))
def test_no_value_that_stops_a_client_is_missed(first: int) -> None:
    assert {seed: lost for seed in range(first, first + 20) if (lost := missed(seed))} == {}


def test_a_finding_is_shown_by_a_value_that_one_version_allows_and_the_other_refuses() -> None:
    shown = 0
    for seed in range(1_000, 1_020):
        found, before, after, _ = compared(seed)
        for item in found:
            if item.witness is not None:
                is_request = item.rule.identifier.startswith("request")
                sender, reader = (before, after) if is_request else (after, before)
                assert Draft202012Validator(sender).is_valid(item.witness.value)
                assert not Draft202012Validator(reader).is_valid(item.witness.value)
                shown += 1
    assert shown > 10


SCHEMAS: Final = [twin for twin in twins() if "schema" in twin.frame]


@pytest.mark.parametrize("twin", SCHEMAS, ids=lambda twin: twin.rule)
def test_a_breaking_change_of_a_schema_has_a_value_that_shows_it(twin: Any) -> None:
    old, new, _ = twin.documents()
    for item in differences(old, new):
        if item.rule.level == "breaking" and not any(word in item.rule.identifier for word in UNSHOWN):
            assert item.level == "breaking"
            assert item.witness is not None
