"""Random changes of schemas are judged as a validator would: whoever meets a refused value was warned."""

import json
import random
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from tests.codegen.diff.twins import differences

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody: {content: {application/json: {schema: SCHEMA}}}
      responses: {'200': {description: ok, content: {application/json: {schema: SCHEMA}}}}
"""
WORDS: Final = ("", "a", "bb", "ccc", "dddd")
SCALARS: Final = (None, True, False, *range(8), 2.5, -1, *WORDS)

Json = Any


class Chance(random.Random):
    """Chance that is the same each time."""


def scalar(chance: Chance) -> Json:
    """A schema of a single value."""
    kind = chance.choice(["string", "integer", "number", "boolean", "null", "enum"])
    if kind == "enum":
        return {"enum": chance.sample(WORDS, chance.randint(1, 3))}
    schema: dict[str, Json] = {"type": chance.choice([kind, [kind, "null"], [kind, "boolean"]])}
    limits = {"string": ("minLength", "maxLength"), "integer": ("minimum", "exclusiveMaximum")}
    for limit in limits.get(kind, ()):
        if chance.random() < 0.4:
            schema[limit] = chance.randint(0, 5)
    return schema


def schema_of(chance: Chance, depth: int = 0) -> Json:
    """A random schema."""
    kind = chance.random() if depth < 3 else 0
    inner = depth + 1
    if kind < 0.45:
        return scalar(chance)
    if kind < 0.7:
        names = chance.sample("abc", chance.randint(1, 3))
        schema: dict[str, Json] = {
            "type": "object",
            "properties": {name: schema_of(chance, inner) for name in names},
        }
        schema["required"] = chance.sample("abc", chance.randint(0, 2))
        return schema | chance.choice([{}, {"additionalProperties": False}, {"maxProperties": 2}])
    if kind < 0.8:
        return {"type": "array", "items": schema_of(chance, inner)} | chance.choice([{}, {"maxItems": 1}])
    branches = [schema_of(chance, inner) for _ in range(chance.randint(1, 3))]
    return {chance.choice(["anyOf", "allOf"]): branches}


def mutated(chance: Chance, schema: Json) -> Json:
    """The schema with one place in it made anew."""
    changed = json.loads(json.dumps(schema))
    place = changed
    while True:
        inner = place.get("anyOf") or place.get("allOf") or list(place.get("properties", {}).values())
        if not inner or chance.random() < 0.3:
            break
        place = chance.choice(inner)
    anew = schema_of(chance, 2)
    place.clear()
    place.update(anew)
    return changed


def value_of(chance: Chance, schema: Json, depth: int = 0) -> Json:
    """A value that has good chances of fitting the schema."""
    if "anyOf" in schema or "allOf" in schema:
        return value_of(chance, chance.choice(schema.get("anyOf") or schema["allOf"]), depth)
    if "properties" in schema:
        properties = schema["properties"]
        names = [name for name in "abc" if name in schema["required"] or chance.random() < 0.4]
        return {name: value_of(chance, properties.get(name, {}), depth + 1) for name in names}
    if "items" in schema:
        return [value_of(chance, schema["items"], depth + 1) for _ in range(chance.randint(0, 2))]
    return chance.choice(schema.get("enum", SCALARS))


def _is_told(found: list[Any], direction: str) -> bool:
    return any(item.level != "info" and item.rule.identifier.startswith(direction) for item in found)


@pytest.mark.parametrize("seed", range(100))
def test_a_value_that_only_one_version_allows_was_told_in_the_right_direction(seed: int) -> None:
    chance = Chance(seed)
    before = schema_of(chance)
    after = mutated(chance, before)
    found = differences(*(DOCUMENT.replace("SCHEMA", json.dumps(schema)) for schema in (before, after)))
    fits_old, fits_new = Draft202012Validator(before).is_valid, Draft202012Validator(after).is_valid
    values = [value_of(chance, schema) for schema in (before, after) * 25]
    told = {item.rule.identifier for item in found}
    is_new_name = "request-property-added" in told or "response-property-added" in told
    if any(fits_old(value) and not fits_new(value) for value in values) and not is_new_name:
        assert _is_told(found, "request")
    if any(fits_new(value) and not fits_old(value) for value in values) and not is_new_name:
        assert _is_told(found, "response")
