"""Small random schemas, changes of them, and values that have good chances of fitting."""

import json
import random
from typing import Any, Final

Json = Any
TEXTS: Final = ("", "a", "ab", "b1", "ccc", "a-b-c")
PATTERNS: Final = ("^a", "b", "^[a-c]+$", "^[a-z]*$", "^.{2,3}$", "[0-9]$")
NUMBERS: Final = (-2, -1, 0, 1, 2, 3, 4, 5, 6, 9, 0.5, 2.5)
LISTED: Final[tuple[Json, ...]] = (
    *(None, True, False, 0, 1, 2, 3.5, "", "a", "ab", "ccc", [], [1], {}, {"a": 1}),
)
_POOLS: Final[dict[str, Json]] = {
    "string": TEXTS,
    "integer": NUMBERS,
    "number": NUMBERS,
    "boolean": (True, False),
    "null": (None,),
    "array": ([], [1], ["a", "a"]),
    "object": ({}, {"a": 1}),
}
NAMES: Final = ("a", "ab", "b", "c")


class Chance(random.Random):
    """Chance that is the same each time."""

    def sometimes(self, share: float) -> bool:
        """Whether it is one of such a share of the times."""
        return self.random() < share


def schema_of(chance: Chance, depth: int = 0) -> Json:
    """A random schema, in which values of some kind mostly fit."""
    makers = [_text, _number, _listed, _simple]
    if depth < 2:
        makers += [_object, _object, _array, _union, _union, _whole, _refused, _conditional]
    return chance.choice(makers)(chance, depth)


def _simple(chance: Chance, depth: int) -> Json:
    kinds = ["string", "integer", "number", "boolean", "null"]
    return chance.choice([{"type": chance.choice(kinds)}, {"type": chance.sample(kinds, 2)}])


def _text(chance: Chance, depth: int) -> Json:
    schema: dict[str, Json] = {"type": "string"}
    if chance.sometimes(0.3):
        schema["minLength"] = chance.randint(0, 3)
    if chance.sometimes(0.3):
        schema["maxLength"] = chance.randint(1, 5)
    if chance.sometimes(0.3):
        schema["pattern"] = chance.choice(PATTERNS)
    return schema


def _number(chance: Chance, depth: int) -> Json:
    schema: dict[str, Json] = {"type": chance.choice(["integer", "number", ["number", "null"]])}
    for keyword in ("minimum", "exclusiveMaximum", "maximum", "exclusiveMinimum"):
        if chance.sometimes(0.2):
            schema[keyword] = chance.randint(0, 5)
    if chance.sometimes(0.2):
        schema["multipleOf"] = chance.choice([1, 2, 3, 0.5])
    return schema


def _listed(chance: Chance, depth: int) -> Json:
    if chance.sometimes(0.3):
        return {"const": chance.choice(LISTED)}
    schema: dict[str, Json] = {"enum": chance.sample(LISTED, chance.randint(1, 4))}
    beside: list[dict[str, Json]] = [{}, {"minimum": 1}, {"type": ["string", "number"]}, {"maxLength": 1}]
    return schema | chance.choice(beside)


def _object(chance: Chance, depth: int) -> Json:
    names = chance.sample(NAMES, chance.randint(1, 3))
    schema: dict[str, Json] = {
        "type": "object",
        "properties": {name: schema_of(chance, depth + 1) for name in names},
        "required": chance.sample(names, chance.randint(0, len(names))),
    }
    extras: list[dict[str, Json]] = [
        {},
        {"additionalProperties": False},
        {"additionalProperties": schema_of(chance, 2)},
        {"patternProperties": {"^a": schema_of(chance, 2)}},
        {"minProperties": 1},
        {"maxProperties": 2},
        {"dependentRequired": {names[0]: [names[-1]]}},
    ]
    return schema | chance.choice(extras)


def _array(chance: Chance, depth: int) -> Json:
    schema: dict[str, Json] = {"type": "array", "items": schema_of(chance, depth + 1)}
    extras: list[dict[str, Json]] = [
        {},
        {"maxItems": 2},
        {"minItems": 1},
        {"uniqueItems": True},
        {"prefixItems": [schema_of(chance, 2)]},
        {"contains": schema_of(chance, 2)},
    ]
    return schema | chance.choice(extras)


def _union(chance: Chance, depth: int) -> Json:
    branches = [schema_of(chance, depth + 1) for _ in range(chance.randint(2, 3))]
    return {chance.choice(["anyOf", "oneOf"]): branches}


def _whole(chance: Chance, depth: int) -> Json:
    return {"allOf": [schema_of(chance, depth + 1), schema_of(chance, depth + 1)]}


def _refused(chance: Chance, depth: int) -> Json:
    return schema_of(chance, depth + 1) | {"not": schema_of(chance, 2)}


def _conditional(chance: Chance, depth: int) -> Json:
    condition = {"if": schema_of(chance, 2), "then": schema_of(chance, 2), "else": schema_of(chance, 2)}
    return schema_of(chance, depth + 1) | condition


def changed(chance: Chance, schema: Json) -> Json:
    """The schema with one place in it made anew, or one keyword less.

    A type stays: whether properties without one are of objects only is a choice (`docs/compiler.md`).
    """
    copy = json.loads(json.dumps(schema))
    place = copy
    while True:
        inner = [
            each
            for value in place.values()
            for each in (value if isinstance(value, list) else [value, *_members(value)])
            if isinstance(each, dict) and not each.keys() <= {*NAMES, "^a"}
        ]
        if not inner or chance.sometimes(0.4):
            break
        place = chance.choice(inner)
    droppable = sorted(place.keys() - {"type"})
    if len(place) > 1 and droppable and chance.sometimes(0.4):
        del place[chance.choice(droppable)]
    else:
        anew = schema_of(chance, 2)
        if chance.sometimes(0.5):
            place.clear()
        place.update(anew)
    return copy


def _members(value: Json) -> list[Json]:
    return list(value.values()) if isinstance(value, dict) else []


def value_of(chance: Chance, schema: Json, depth: int = 0) -> Json:
    """A value near to what the schema describes."""
    if not isinstance(schema, dict) or depth > 4 or chance.sometimes(0.05):
        return chance.choice(LISTED)
    for keyword in ("anyOf", "oneOf", "allOf"):
        if keyword in schema and chance.sometimes(0.9):
            return value_of(chance, chance.choice(schema[keyword]), depth + 1)
    for keyword in ("not", "then", "else", "if"):
        if keyword in schema and chance.sometimes(0.2):
            return value_of(chance, schema[keyword], depth + 1)
    if "enum" in schema or "const" in schema:
        return chance.choice(schema.get("enum") or [schema.get("const")])
    if "properties" in schema:
        return _object_value(chance, schema, depth)
    if "items" in schema:
        inner = [schema["items"], *schema.get("prefixItems", ()), schema.get("contains", schema["items"])]
        return [value_of(chance, chance.choice(inner), depth + 1) for _ in range(chance.randint(0, 3))]
    kinds = schema.get("type", "string")
    kind = chance.choice(kinds) if isinstance(kinds, list) else kinds
    return chance.choice(_POOLS[kind])


def _object_value(chance: Chance, schema: Json, depth: int) -> Json:
    found = {}
    for name, inner in schema["properties"].items():
        if name in schema.get("required", ()) or chance.sometimes(0.5):
            found[name] = value_of(chance, inner, depth + 1)
    extra = schema.get("additionalProperties")
    if isinstance(extra, dict) and chance.sometimes(0.5):
        found["z"] = value_of(chance, extra, depth + 1)
    return found
