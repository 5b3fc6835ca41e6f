"""What diff tells of values is held against a validator of JSON Schema, and shown by a value."""

from typing import Final

import pytest
from jsonschema import Draft202012Validator

from tests.codegen.diff.fuzz import compared, missed
from tests.codegen.diff.twins import Twin, differences, twins

SEEDS: Final = 160
"""A part of what `make verdicts` compares."""

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
def test_a_breaking_change_of_a_schema_has_a_value_that_shows_it(twin: Twin) -> None:
    old, new, _ = twin.documents()
    for item in differences(old, new):
        if item.rule.level == "breaking" and not any(word in item.rule.identifier for word in UNSHOWN):
            assert item.level == "breaking"
            assert item.witness is not None
