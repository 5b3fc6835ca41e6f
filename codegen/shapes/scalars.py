"""Texts, numbers and flags: what a type can say becomes its constraint, the rest a marker."""

from typing import Final

from codegen.openapi.formats import CHECKED, INTEGERS, TYPES
from codegen.openapi.patterns import translated
from codegen.shapes.dialect import BOUNDS, LENGTHS, Schema
from codegen.shapes.nodes import Direction, Marker, Scalar
from codegen.shapes.rules import Rules

SCALARS: Final = frozenset({"string", "integer", "number", "boolean"})
_MOST_EXACT: Final = 1e15


def scalar(schema: Schema, rules: Rules, direction: Direction) -> Scalar:
    """The type of a schema with one of these types."""
    if schema["type"] == "string":
        return _text(schema, rules, direction)
    if schema["type"] == "boolean":
        return Scalar(type="boolean", markers=rules.of_number(schema, direction))
    return _number(schema, rules, direction)


def _text(schema: Schema, rules: Rules, direction: Direction) -> Scalar:
    form = schema.get("format")
    constraints: list[tuple[str, str | int]] = [(key, schema[key]) for key in LENGTHS if key in schema]
    if form == "binary":
        # The length of a file is that of its bytes, not of the text that stands for them.
        rest = {key: value for key, value in schema.items() if key not in LENGTHS}
        markers = rules.of_text(rest, direction, is_typed=True)
        return Scalar(type="binary", constraints=tuple(constraints), markers=markers)
    for name in TYPES:
        if form == name:
            return Scalar(type=name, markers=rules.of_text(schema, direction, is_typed=True))
    if "pattern" in schema and translated(schema["pattern"]) is not None:
        constraints.append(("pattern", schema["pattern"]))
    markers = rules.of_text(schema, direction, is_typed=False)
    if form in CHECKED:
        markers = (Marker("TextFormat", (form,)), *markers)
    return Scalar(type="string", constraints=tuple(constraints), markers=markers)


def _number(schema: Schema, rules: Rules, direction: Direction) -> Scalar:
    bounds, form, width = dict(schema), schema.get("format"), None
    is_whole = schema["type"] == "integer"
    if form in INTEGERS:
        _, low, high = INTEGERS[form]
        if not is_whole:
            bounds["minimum"] = max(low, bounds.get("minimum", low))
            bounds["maximum"] = min(high, bounds.get("maximum", high))
        elif not _is_narrower(bounds, low, high):
            width = form
    constraints = [
        (key, _exact(bounds[key]))
        for key in BOUNDS
        if key in bounds and not (key == "multipleOf" and is_whole and isinstance(bounds[key], float))
    ]
    return Scalar(
        type="integer" if is_whole else "number",
        width=width,
        constraints=tuple(constraints),
        markers=rules.of_number(schema, direction),
    )


def _is_narrower(bounds: Schema, low: int, high: int) -> bool:
    """Whether the bounds are narrower than those of an integer format on both sides; wider ones go."""
    is_low: bool = bounds.get("minimum", low - 1) >= low or bounds.get("exclusiveMinimum", low - 2) >= low - 1
    is_high: bool = (
        bounds.get("maximum", high + 1) <= high or bounds.get("exclusiveMaximum", high + 2) <= high + 1
    )
    if not is_low:
        bounds.pop("minimum", None)
        bounds.pop("exclusiveMinimum", None)
    if not is_high:
        bounds.pop("maximum", None)
        bounds.pop("exclusiveMaximum", None)
    return is_low and is_high


def _exact(value: float) -> float:
    is_whole = isinstance(value, float) and value.is_integer() and abs(value) < _MOST_EXACT
    return int(value) if is_whole else value
