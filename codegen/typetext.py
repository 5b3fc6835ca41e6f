"""Writes the types of parameters, bodies and responses as Python source."""

from collections.abc import Iterable
from typing import Any, Final

from codegen import names
from codegen.dialect import BOUNDS, COUNTS, LENGTHS, PREFIX, Schema, is_enum
from codegen.findings import Json
from codegen.model import TypeText
from codegen.patterns import pattern_source
from codegen.schemas import Catalogue

_FORMATS: Final = {"date-time": "AwareDatetime", "date": "date", "uuid": "UUID"}
_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
NOTHING: Final = TypeText(checked="None", plain="None")


class TypeWriter:
    """Writes types; `prefix` stands before the name of a model, for modules other than that of the models."""

    def __init__(self, catalogue: Catalogue, prefix: str = "models.") -> None:
        self.catalogue = catalogue
        self._prefix = prefix

    def of(self, schema: Json, hint: str) -> TypeText:
        """The type of a schema as it stands in the document; an anonymous class is named by the hint."""
        return self.of_normal(self.catalogue.part(schema, hint))

    def of_normal(self, schema: Schema) -> TypeText:
        """The type of a schema in the catalogue's dialect."""
        if "$ref" in schema:
            return self._reference(schema["$ref"].removeprefix(PREFIX))
        if "const" in schema or "enum" in schema:
            return self._literal(schema)
        branches = schema.get("anyOf") or schema.get("oneOf")
        if branches:
            return self._union(schema, branches)
        kinds = schema.get("type")
        if isinstance(kinds, list):
            return union(self.of_normal({**schema, "type": kind}) for kind in kinds)
        if kinds == "array":
            return self._array(schema)
        if kinds == "object":
            return self._map(schema)
        return _scalar(schema, kinds) if kinds in _SCALARS else _same("Any", "Any")

    def default(self, schema: Schema, value: Json) -> tuple[str, frozenset[str]]:
        """A default as Python source: members of enums by name."""
        if "$ref" in schema:
            name = schema["$ref"].removeprefix(PREFIX)
            for member, member_value in self.catalogue.enum_members.get(name, ()):
                if member_value == value:
                    return f"{self._prefix}{name}.{member}", frozenset({"models"})
            return self.default(self.catalogue.named(name), value)
        return repr(value), frozenset()

    def _reference(self, name: str) -> TypeText:
        schema = self.catalogue.named(name)
        checked = f"{self._prefix}{name}"
        uses = frozenset({"models"})
        kind = schema.get("type")
        if is_class(schema) or not (isinstance(kind, list) or kind in _SCALARS):
            return TypeText(checked=checked, plain=checked, uses=uses)
        plain = self.of_normal(schema)
        return TypeText(
            checked=checked, plain=plain.plain, uses=uses | plain.uses - {"Annotated", "Field", "re"}
        )

    def _literal(self, schema: Schema) -> TypeText:
        values = [schema["const"]] if "const" in schema else schema["enum"]
        texts = dict.fromkeys(repr(value) for value in values if value is not None)
        literal = _same(f"Literal[{', '.join(texts)}]", "Literal")
        return union([literal, NOTHING]) if self.catalogue.is_nullable(schema) else literal

    def _union(self, schema: Schema, branches: list[Schema]) -> TypeText:
        joined = union(self.of_normal(branch) for branch in branches)
        tag = schema.get("discriminator", {}).get("propertyName")
        if tag is None or len(branches) < 2:
            return joined
        return _constrained(joined, [f"discriminator={names.field_name(tag)!r}"], frozenset())

    def _array(self, schema: Schema) -> TypeText:
        item = self.of_normal(schema.get("items") or {})
        inner = TypeText(checked=f"list[{item.checked}]", plain=f"list[{item.plain}]", uses=item.uses)
        return _constrained(inner, *constraint_arguments(schema, "array"))

    def _map(self, schema: Schema) -> TypeText:
        extra = schema.get("additionalProperties")
        value = self.of_normal(extra) if isinstance(extra, dict) else _same("Any", "Any")
        return TypeText(
            checked=f"dict[str, {value.checked}]", plain=f"dict[str, {value.plain}]", uses=value.uses
        )


def union(options: Iterable[TypeText]) -> TypeText:
    """`A | B | None`, each option once, None last."""
    distinct = list(dict.fromkeys(options))
    ordered = [option for option in distinct if option != NOTHING] + [
        option for option in distinct if option == NOTHING
    ]
    return TypeText(
        checked=" | ".join(option.checked for option in ordered),
        plain=" | ".join(dict.fromkeys(option.plain for option in ordered)),
        uses=frozenset().union(*(option.uses for option in ordered)),
    )


def constraint_arguments(schema: Schema, kind: str) -> tuple[list[str], frozenset[str]]:
    """The arguments of `Field` for the constraints that apply to the kind of value."""
    table = {"string": LENGTHS, "array": COUNTS, "integer": BOUNDS, "number": BOUNDS}.get(kind, {})
    arguments = [f"{argument}={schema[key]!r}" for key, argument in table.items() if key in schema]
    uses = frozenset[str]()
    if kind == "string" and "pattern" in schema:
        source, needs_re = pattern_source(schema["pattern"])
        arguments.append(f"pattern={source}")
        uses = frozenset({"re"}) if needs_re else uses
    return arguments, uses


def default_of(catalogue: Catalogue, schema: Json) -> tuple[bool, Any]:
    """Whether a schema of the document, or what it refers to, has a default, and the default."""
    while isinstance(schema, dict):
        if "default" in schema:
            return True, schema["default"]
        if "$ref" not in schema:
            break
        schema = catalogue.document.target(schema["$ref"])
    return False, None


def is_class(schema: Schema) -> bool:
    """Whether a named schema becomes a class of its own rather than an alias."""
    return "properties" in schema or "allOf" in schema or is_enum(schema)


def _scalar(schema: Schema, kind: str) -> TypeText:
    formatted = _FORMATS.get(schema.get("format", "")) if kind == "string" else None
    if formatted:
        return TypeText(checked=formatted, plain=formatted, uses=frozenset({formatted}))
    if kind == "string" and schema.get("format") == "binary":
        return _same("bytes")
    return _constrained(_same(_SCALARS[kind]), *constraint_arguments(schema, kind))


def _constrained(inner: TypeText, arguments: list[str], uses: frozenset[str]) -> TypeText:
    if not arguments:
        return inner
    return TypeText(
        checked=f"Annotated[{inner.checked}, Field({', '.join(arguments)})]",
        plain=inner.plain,
        uses=inner.uses | uses | {"Annotated", "Field"},
    )


def _same(text: str, *uses: str) -> TypeText:
    return TypeText(checked=text, plain=text, uses=frozenset(uses))
