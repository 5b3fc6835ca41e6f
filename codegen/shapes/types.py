"""Turns schemas into types: what Pydantic can say becomes its constraint, the rest a marker."""

from typing import TYPE_CHECKING, Any, Final

from codegen.naming import names
from codegen.openapi.formats import CHECKED, INTEGERS, TYPES
from codegen.openapi.patterns import translated
from codegen.rendering.layout import raw_literal, source_text
from codegen.shapes.dialect import BOUNDS, COUNTS, LENGTHS, Schema, item_hint
from codegen.shapes.nodes import (
    EXCLUDED,
    Anything,
    Choice,
    ClassShape,
    Direction,
    Listing,
    Marker,
    Member,
    Node,
    Nothing,
    Row,
    Scalar,
    Table,
    marked,
)
from codegen.shapes.objects import Plan
from codegen.shapes.rules import Rules
from codegen.shapes.unions import Unions

if TYPE_CHECKING:
    from codegen.shapes.catalogue import Catalogue

_MOST_EXACT: Final = 1e15
_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


class Types:
    """Makes nodes and classes of the catalogue."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        self._rules = Rules(catalogue.fragments)

    def node(self, schema: Schema, hint: str, direction: Direction) -> Node:
        """The type of a translated schema that needs no name."""
        parts = list(self._catalogue.reader.parts(schema)) if "allOf" in schema else []
        if any("unevaluatedItems" in part or "unevaluatedProperties" in part for part in parts):
            return self._as_whole(schema, parts, hint, direction)
        schema = self._catalogue.reader.whole(schema)
        if "enum" in schema:
            return self._choice(schema, hint, direction)
        if "oneOf" in schema or "anyOf" in schema:
            return Unions(self._catalogue).node(schema, hint, direction)
        kinds = schema.get("type")
        if isinstance(kinds, list):
            return Unions(self._catalogue).of_types(schema, hint, direction)
        if kinds == "array":
            return self._array(schema, hint, direction)
        if kinds == "object":
            return self._table(schema, hint, direction)
        if kinds == "null":
            return Nothing()
        if kinds in _SCALARS:
            return self._scalar(schema, direction)
        return Anything(markers=self._rules.of_anything(schema, direction))

    def _as_whole(self, schema: Schema, parts: list[Schema], hint: str, direction: Direction) -> Node:
        """What is evaluated depends on the parts: they are checked together, as they are written."""
        said = [{key: part[key] for key in part if not key.startswith("unevaluated")} for part in parts]
        return marked(self.node({"allOf": said}, hint, direction), self._rules.of_whole(schema, direction))

    def class_shape(self, schema: Schema, name: str, direction: Direction, description: str) -> ClassShape:
        """The class of a translated schema."""
        catalogue = self._catalogue
        plan = catalogue.objects.plan(schema, direction)
        members = list(catalogue.objects.members(schema))
        markers = self._rules.of_class(schema, members, plan.ruled, direction)
        if plan.hidden and direction == "request":
            markers = (_read_only(plan), *markers)
        if plan.hidden and direction == "response" and plan.extra not in (None, False):
            excluded = source_text({"properties": dict.fromkeys(plan.hidden, False)})
            markers = (Marker("Fits", (excluded,)), *markers)
        extra = plan.extra
        return ClassShape(
            bases=tuple(catalogue.name_of(base, direction) for base in plan.bases),
            fields=tuple(self._member(plan, each, name, direction) for each in plan.own),
            extra=extra
            if extra is None or isinstance(extra, bool)
            else catalogue.inner(extra, f"{name}Value", direction),
            markers=markers,
            description=description,
        )

    def _member(self, plan: Plan, wire_name: str, owner: str, direction: Direction) -> Member:
        schema = plan.own[wire_name]
        if wire_name in plan.owners:
            owner = self._catalogue.name_of(plan.owners[wire_name], direction)
        hint = names.joined(owner, names.pascal_case(wire_name, prefix=""))
        facts = schema if isinstance(schema, dict) else {}
        target = self._catalogue.reader.resolved(facts) if "$ref" in facts else facts
        source = facts if "default" in facts else target
        return Member(
            wire_name=wire_name,
            name=plan.python_names[wire_name],
            node=self._catalogue.inner(schema, hint, direction, is_nested=False),
            is_required=wire_name in plan.required,
            description=_said(facts, "description"),
            has_default="default" in source,
            default=source.get("default"),
        )

    def _choice(self, schema: Schema, hint: str, direction: Direction) -> Node:
        values: list[Any] = schema["enum"]
        if not values:
            return EXCLUDED
        markers = self._rules.of_anything(
            {key: schema[key] for key in schema if key in _CONDITIONS}, direction
        )
        if all(isinstance(value, str | int) for value in values):
            return Choice(values=tuple(values), markers=markers)
        plain = {key: value for key, value in schema.items() if key != "enum"}
        return marked(self.node(plain, hint, direction), (*self._rules.of_values(values), *markers))

    def _scalar(self, schema: Schema, direction: Direction) -> Node:
        kind, form = schema["type"], schema.get("format")
        if kind == "string" and form in TYPES:
            name = TYPES[form]
            return Scalar(
                type=name, plain=name, markers=self._rules.of_text(schema, direction, is_typed=True)
            )
        if kind == "string":
            arguments = [f"{argument}={schema[key]}" for key, argument in LENGTHS.items() if key in schema]
            pattern = translated(schema["pattern"]) if "pattern" in schema else None
            arguments += [] if pattern is None else [f"pattern={raw_literal(pattern)}"]
            markers = self._rules.of_text(schema, direction, is_typed=False)
            if form in CHECKED:
                markers = (Marker("TextFormat", (source_text(form),)), *markers)
            return Scalar(type="str", plain="str", arguments=tuple(arguments), markers=markers)
        if kind == "boolean":
            return Scalar(type="bool", plain="bool", markers=self._rules.of_number(schema, direction))
        return self._number(schema, direction)

    def _number(self, schema: Schema, direction: Direction) -> Node:
        bounds = dict(schema)
        name = plain = _SCALARS[schema["type"]]
        if schema.get("format") in INTEGERS:
            alias, low, high = INTEGERS[schema["format"]]
            if plain == "int":
                name = _narrow(bounds, alias, low, high)
            else:
                bounds["minimum"] = max(low, bounds.get("minimum", low))
                bounds["maximum"] = min(high, bounds.get("maximum", high))
        arguments = [
            f"{argument}={_number_text(bounds[key])}"
            for key, argument in BOUNDS.items()
            if key in bounds
            and not (key == "multipleOf" and plain == "int" and isinstance(bounds[key], float))
        ]
        markers = self._rules.of_number(schema, direction)
        return Scalar(type=name, plain=plain, arguments=tuple(arguments), markers=markers)

    def _array(self, schema: Schema, hint: str, direction: Direction) -> Node:
        row = self._row(schema, hint, direction)
        if row is not None:
            return row
        item = self._item(schema, hint, direction)
        arguments = [f"{argument}={schema[key]}" for key, argument in COUNTS.items() if key in schema]
        markers = self._rules.of_array(schema, direction, is_row=False)
        return Listing(item=item, arguments=tuple(arguments), markers=markers)

    def _item(self, schema: Schema, hint: str, direction: Direction) -> Node:
        rest = schema.get("items", True)
        if "prefixItems" not in schema:
            return self._catalogue.inner(rest, item_hint(hint), direction)
        branches = [*schema["prefixItems"], *([] if rest is False else [rest])]
        if True in branches or {} in branches:
            return Anything()
        return Unions(self._catalogue).joined(branches, item_hint(hint), direction)

    def _row(self, schema: Schema, hint: str, direction: Direction) -> Node | None:
        """A tuple, where an array has exactly as many items as are listed."""
        parts = schema.get("prefixItems") or ()
        longest = len(parts) if schema.get("items") is False else schema.get("maxItems")
        if not parts or schema.get("minItems") != len(parts) or longest is None or longest > len(parts):
            return None
        items = tuple(
            self._catalogue.inner(part, f"{hint}{number}", direction) for number, part in enumerate(parts, 1)
        )
        return Row(items=items, markers=self._rules.of_array(schema, direction, is_row=True))

    def _table(self, schema: Schema, hint: str, direction: Direction) -> Node:
        extra = schema.get("additionalProperties", schema.get("unevaluatedProperties", True))
        patterns = list((schema.get("patternProperties") or {}).values())
        markers = self._rules.of_map(schema, direction)
        if extra is False and patterns:
            return Table(
                value=Unions(self._catalogue).joined(patterns, f"{hint}Value", direction), markers=markers
            )
        if isinstance(extra, bool) or patterns or not extra:
            return Table(value=Anything(), markers=markers)
        return Table(value=self._catalogue.inner(extra, f"{hint}Value", direction), markers=markers)


_CONDITIONS: Final = ("not", "if", "then", "else", "x-residue")


def _narrow(bounds: Schema, alias: str, low: int, high: int) -> str:
    """The type for an integer format, plain where the bounds are narrower; wider ones go."""
    is_low = bounds.get("minimum", low - 1) >= low or bounds.get("exclusiveMinimum", low - 2) >= low - 1
    is_high = bounds.get("maximum", high + 1) <= high or bounds.get("exclusiveMaximum", high + 2) <= high + 1
    if not is_low:
        bounds.pop("minimum", None)
        bounds.pop("exclusiveMinimum", None)
    if not is_high:
        bounds.pop("maximum", None)
        bounds.pop("exclusiveMaximum", None)
    return "int" if is_low and is_high else alias


def _number_text(value: float) -> str:
    return repr(
        int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value
    )


def _read_only(plan: Plan) -> Marker:
    """Refuses what does not travel in requests; other names than those on the wire are those of arguments."""
    used = {*plan.hidden, *plan.python_names.values()}
    arguments = tuple(name for name in names.field_names(plan.hidden) if name not in used)
    others = (f"arguments={source_text(arguments)}",) if arguments else ()
    return Marker("ReadOnly", (*(source_text(each) for each in plan.hidden), *others))


def _said(schema: Schema, key: str) -> str:
    return str(schema.get(key) or "")
