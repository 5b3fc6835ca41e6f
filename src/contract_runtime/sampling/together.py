"""What to draw where several schemas hold at once: a guess, for what was drawn is judged by all of them.

>>> schema = {"allOf": [{"required": ["a"]}, {"properties": {"a": {"minimum": 2}}}]}
>>> together(schema, resolve={}.get, trail=[])
{'properties': {'a': {'minimum': 2}}, 'required': ['a']}
"""

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import Any, Final

from contract_runtime.sampling.dialect import Json, Resolve

Schema = Mapping[str, Json]
PATTERNS: Final = "x-sampled-patterns"
"""The patterns that have to match at once; `pattern` is the first of them."""


def together(schema: Json, resolve: Resolve, trail: list[str]) -> Json:
    """The schema without `$ref` and `allOf` at its top; where two parts disagree, the first is followed.

    The references followed are added to the trail; one that is there already adds nothing.
    """
    if not isinstance(schema, Mapping):
        return schema
    parts = list(_parts(schema, resolve, trail))
    return False if False in parts else reduce(_both, parts)


def _parts(schema: Json, resolve: Resolve, trail: list[str]) -> Iterator[Json]:
    if not isinstance(schema, Mapping):
        yield schema is not False and {}
        return
    yield {key: each for key, each in schema.items() if key not in {"$ref", "allOf"}}
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference not in trail:
        trail.append(reference)
        yield from _parts(resolve(reference), resolve, trail)
    for part in schema.get("allOf") or ():
        yield from _parts(part, resolve, trail)


def _both(first: Schema, second: Schema) -> Schema:
    joined = {key: _JOINS[key](first[key], second[key]) for key in _JOINS if key in first and key in second}
    if "pattern" in first and "pattern" in second:
        joined[PATTERNS] = [
            *first.get(PATTERNS, [first["pattern"]]),
            *second.get(PATTERNS, [second["pattern"]]),
        ]
    return {**second, **first, **joined}


def _properties(first: Schema, second: Schema) -> Schema:
    shared = {name: {"allOf": [first[name], second[name]]} for name in first if name in second}
    return {**first, **second, **shared}


def _kinds(first: Json, second: Json) -> list[str]:
    ours, theirs = ([each] if isinstance(each, str) else each for each in (first, second))
    narrowed = ["integer" if kind == "number" and "integer" in theirs else kind for kind in ours]
    return [kind for kind in narrowed if kind in theirs or (kind == "integer" and "number" in theirs)]


def _every(first: Json, second: Json) -> Json:
    return {"allOf": [first, second]}


_JOINS: Final[Mapping[str, Callable[[Any, Any], Json]]] = {
    **dict.fromkeys(("properties", "patternProperties"), _properties),
    "required": lambda first, second: [*dict.fromkeys([*first, *second])],
    "type": _kinds,
    **dict.fromkeys(("minimum", "minLength", "minItems", "minProperties", "exclusiveMinimum"), max),
    **dict.fromkeys(("maximum", "maxLength", "maxItems", "maxProperties", "exclusiveMaximum"), min),
    **dict.fromkeys(("items", "additionalProperties"), _every),
}
