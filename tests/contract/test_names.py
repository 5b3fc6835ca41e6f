"""A name is seen: what is sent as one is no text of blanks, for every engine that reads the contract."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from pydantic import TypeAdapter, ValidationError

from charter.shared.visible_text import visible
from contract import models
from tests.contract.test_fields import DOCUMENT, Schema, resolved, sent

SHOWN: Final = DOCUMENT["components"]["schemas"]["VisibleText"]["pattern"]
NAMES: Final = {
    *("name", "title", "device_name", "asset_class"),
    *("guardian", "recipient", "requested_by"),
}
LATTER: Final = (*range(0x1BC00, 0x1BD00), *range(0x1D100, 0x1D200), *range(0xE0000, 0xE1100))
"""Where invisible characters are beyond the basic plane."""
CHARACTERS: Final = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x10000), *LATTER)]


def _patterns(schema: Schema) -> Iterator[str]:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        if "pattern" in schema:
            yield schema["pattern"]


def _names() -> Iterator[tuple[str, str, Schema]]:
    for owner, schema in sent():
        for name, member in schema.get("properties", {}).items():
            if name in NAMES and "enum" not in resolved(member):
                yield owner, name, member


def test_everything_that_is_sent_as_a_name_has_to_show() -> None:
    found = list(_names())
    assert {name for _, name, _ in found} == NAMES
    assert [(owner, name) for owner, name, member in found if SHOWN not in _patterns(member)] == []


def test_contract_and_service_call_the_same_texts_blank() -> None:
    in_python = {each for each in CHARACTERS if re.search(SHOWN, each) is None}
    assert in_python == {each for each in CHARACTERS if visible(each) is None}
    assert in_python >= {each for each in CHARACTERS if each.isspace()} | set(
        "\u200b\u2060\ufeff\u3164\u2800\u00ad"
    )


def test_the_engine_that_validates_calls_the_same_texts_blank() -> None:
    names = TypeAdapter(list[models.ChosenName])
    assert names.validate_python([each for each in CHARACTERS if visible(each)])
    blanks = [each for each in CHARACTERS if visible(each) is None]
    with pytest.raises(ValidationError) as refused:
        names.validate_python(blanks)
    assert refused.value.error_count() == len(blanks)


@pytest.mark.parametrize(
    "blank", [" ", "\t\n", "\u200b\u200d", "\u3000 \u00a0", "\u3164", "\u2066\u2069", "\U000e0041"]
)
def test_a_name_needs_one_character_that_shows(blank: str) -> None:
    names = TypeAdapter(models.ChosenName)
    with pytest.raises(ValidationError):
        names.validate_python(blank)
    assert names.validate_python(f"{blank}Ada{blank}") == f"{blank}Ada{blank}"
