"""Lays out models.py: a block of source for each class, enum and alias, defined before use."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from codegen import names
from codegen.dialect import PREFIX, Schema
from codegen.keywords import TIMES
from codegen.layout import docstring
from codegen.ordering import DefinitionOrder, references
from codegen.patterns import pattern_source
from codegen.schemas import Catalogue, Property
from codegen.typetext import TypeWriter

if TYPE_CHECKING:
    from datamodel_code_generator.model import DataModel, DataModelFieldBase

_ARGUMENTS: Final = ("ge", "gt", "le", "lt", "multiple_of", "min_length", "max_length")
_EXTRA: Final = "__pydantic_extra__"


@dataclass(frozen=True, slots=True)
class _Field:
    """A field about to be written: its type without null, the arguments of `Field`, markers and default."""

    name: str
    hint: str
    arguments: tuple[str, ...]
    is_not_null: bool
    default: str | None
    factory: str | None
    description: str


class ModelsModule:
    """The blocks of models.py; `uses` grows with what they need imported."""

    def __init__(self, catalogue: Catalogue, generated: "Mapping[str, DataModel]") -> None:
        self.uses: set[str] = set()
        self._catalogue = catalogue
        self._generated = generated
        self._writer = TypeWriter(catalogue, prefix="")
        self._defined: set[str] = set()
        self._flat: dict[str, bool] = {}

    def order(self) -> list[str]:
        """Every name after the bases and aliases it is built on, else as in the contract."""
        return DefinitionOrder(
            {name: self._needs(name) for name in self._catalogue.schemas if name in self._generated}
        ).names()

    def block(self, name: str) -> str:
        """The source of one class, enum or alias."""
        if name in self._catalogue.enum_members:
            lines = self._enum(name)
        elif self._is_class(name):
            lines = self._class(name)
        else:
            lines = self._alias(name)
        self._defined.add(name)
        return "\n".join(lines) + "\n"

    def _is_class(self, name: str) -> bool:
        return self._generated[name].IS_ALIAS is False and bool(self._generated[name].base_classes)

    def _needs(self, name: str) -> tuple[list[str], list[str]]:
        """The names that must be defined before this one, and those that would better be."""
        if name in self._catalogue.enum_members:
            return [], []
        if not self._is_class(name):
            return list(references(self._catalogue.schemas[name])), []
        return self._bases(name), [used for field in self._all_fields(name) for used in _referenced(field)]

    def _bases(self, name: str) -> list[str]:
        """The bases as written: none where a field of another type would hide an inherited one."""
        return [] if self._is_flat(name) else self._parents(name)

    def _parents(self, name: str) -> list[str]:
        bases = (base.reference for base in self._generated[name].base_classes)
        return [reference.short_name for reference in bases if reference is not None]

    def _is_flat(self, name: str) -> bool:
        known = self._flat.get(name)
        if known is None:
            inherited = {
                field.name: field for base in self._parents(name) for field in self._all_fields(base)
            }
            known = self._flat[name] = any(
                field.name in inherited
                and inherited[field.name].data_type.type_hint != field.data_type.type_hint
                for field in self._generated[name].fields
            )
        return known

    def _all_fields(self, name: str) -> "list[DataModelFieldBase]":
        """The fields of a class and all its parents, each once, as the class sees them."""
        fields = {field.name: field for base in self._parents(name) for field in self._all_fields(base)}
        fields.update({field.name: field for field in self._generated[name].fields})
        return list(fields.values())

    def _enum(self, name: str) -> list[str]:
        members = self._catalogue.enum_members[name]
        base = "IntEnum" if isinstance(members[0][1], int) else "StrEnum"
        self.uses.add(base)
        body = [f"    {member} = {value!r}" for member, value in members]
        doc = docstring(self._catalogue.descriptions.get(name, ""), "    ")
        return [f"class {name}({base}):", *doc, *([""] if doc else []), *body]

    def _alias(self, name: str) -> list[str]:
        schema = self._catalogue.schemas[name]
        text = self._writer.of_normal(schema)
        self.uses |= text.uses
        if all(used in self._defined for used in references(schema)):
            self.uses.add("TypeAlias")
            head = f"{name}: TypeAlias = {text.checked}"
        else:
            self.uses.add("TypeAliasType")
            head = f'{name} = TypeAliasType("{name}", {text.checked!r})'
        return [head, *docstring(self._catalogue.descriptions.get(name, ""))]

    def _class(self, name: str) -> list[str]:
        bases = self._bases(name) or ["ContractModel"]
        self.uses |= {"ContractModel"} - set(self._bases(name) and ["ContractModel"])
        doc = docstring(self._catalogue.descriptions.get(name, ""), "    ")
        config = self._config(name)
        fields = [line for field in self._fields(name) for line in self._field_lines(field)]
        sections = [section for section in (doc, config, fields) if section]
        body: list[str] = []
        for section in sections:
            body += ["", *section] if body else section
        return [f"class {name}({', '.join(bases)}):", *(body or ["    pass"])]

    def _config(self, name: str) -> list[str]:
        extra = self._catalogue.schemas[name].get("additionalProperties")
        if extra is None:
            return []
        self.uses.add("ConfigDict")
        return [f'    model_config = ConfigDict(extra="{"allow" if extra is not False else "forbid"}")']

    def _fields(self, name: str) -> Iterator[_Field]:
        for field in self._all_fields(name) if self._is_flat(name) else self._generated[name].fields:
            if field.name == _EXTRA:
                extra = self._writer.of_normal(self._catalogue.schemas[name]["additionalProperties"])
                self.uses |= extra.uses
                yield _Field(_EXTRA, f"dict[str, {extra.checked}]", (), False, None, None, "")
            elif field.name is not None:
                yield self._field(name, field)

    def _field(self, owner: str, field: "DataModelFieldBase") -> _Field:
        wire_name, facts = self._facts(owner, field.name or "")
        is_nullable = bool(field.type_has_null or field.nullable) or self._catalogue.is_nullable(facts.schema)
        arguments = list(self._constraints(field))
        if wire_name != field.name:
            arguments.append(f"alias={wire_name!r}")
        is_required = field.required or self._is_required_above(owner, field.name or "")
        default, factory = self._default(facts, is_required=is_required)
        hint = self._hint(field, facts)
        admits_none = is_nullable or default == "None"
        if (
            admits_none
            and not hint.endswith("None")
            and hint != "Any"
            and not self._admits_null(facts.schema)
        ):
            hint = f"{hint} | None"
        is_not_null = default == "None" and not is_nullable and hint != "Any"
        quoted = hint if all(used in self._defined for used in _referenced(field)) else repr(hint)
        return _Field(
            field.name or "", quoted, tuple(arguments), is_not_null, default, factory, facts.description
        )

    def _hint(self, field: "DataModelFieldBase", facts: Property) -> str:
        """The generator's type; ours where the generator made a class of its own for it."""
        if all(used in self._catalogue.schemas for used in _referenced(field)):
            self._note_imports(field)
            hint = field.data_type.type_hint
            return f"{hint.removeprefix('None | ')} | None" if hint.startswith("None | ") else hint
        text = self._writer.of_normal(facts.schema)
        self.uses |= text.uses
        return text.plain

    def _admits_null(self, schema: Schema) -> bool:
        return "$ref" in schema and self._catalogue.is_nullable(schema)

    def _facts(self, owner: str, name: str) -> tuple[str, Property]:
        """The wire name and facts of a field, from the class that declares it."""
        for (class_name, wire_name), facts in self._catalogue.fields_of(owner):
            if class_name and names.field_name(wire_name) == name:
                return wire_name, facts
        return name, Property("", {}, has_default=False)

    def _is_required_above(self, owner: str, name: str) -> bool:
        """Whether a base has the field as a required one: a part of an `allOf` cannot take that back."""
        for base in self._parents(owner):
            if any(field.name == name and field.required for field in self._generated[base].fields):
                return True
            if self._is_required_above(base, name):
                return True
        return False

    def _default(self, facts: Property, *, is_required: bool) -> tuple[str | None, str | None]:
        if facts.has_default and not is_required and self._is_fitting(facts):
            text, _ = self._writer.default(facts.schema, facts.default)
            is_mutable = isinstance(facts.default, list | dict)
            return (None, self._factory(facts)) if is_mutable else (text, None)
        return (None, None) if is_required else ("None", None)

    def _is_fitting(self, facts: Property) -> bool:
        """Whether a default can be written down; others were found before, and left out."""
        schema = facts.schema
        if "$ref" in schema:
            schema = self._catalogue.named(schema["$ref"].removeprefix(PREFIX))
        if schema.get("format") in TIMES:
            return facts.default is None
        return not isinstance(facts.default, dict) or schema.get("type") != "string"

    def _factory(self, facts: Property) -> str:
        name = str(facts.schema.get("$ref", "")).removeprefix(PREFIX)
        if name in self._generated and self._is_class(name):
            return f"lambda: {name}.model_validate_json({json.dumps(facts.default)!r})"
        return f"lambda: {facts.default!r}" if facts.default else type(facts.default).__name__

    def _constraints(self, field: "DataModelFieldBase") -> Iterator[str]:
        given: dict[str, Any] = field.constraints.model_dump(exclude_none=True) if field.constraints else {}
        for key in _ARGUMENTS:
            if key in given:
                yield f"{key}={given[key]!r}"
        if "pattern" in given:
            source, needs_re = pattern_source(given["pattern"])
            self.uses |= {"re"} if needs_re else set()
            yield f"pattern={source}"

    def _note_imports(self, field: "DataModelFieldBase") -> None:
        self.uses |= {item.import_ for item in field.imports} - {
            "Annotated",
            "Field",
            "Optional",
            "Union",
            "Dict",
        }

    def _field_lines(self, field: _Field) -> list[str]:
        metadata = [f"Field({', '.join(field.arguments)})"] if field.arguments else []
        if field.is_not_null:
            metadata.append("NotNull")
            self.uses.add("NotNull")
        if metadata:
            self.uses |= {"Annotated"} | ({"Field"} if field.arguments else set())
        hint = f"Annotated[{', '.join([field.hint, *metadata])}]" if metadata else field.hint
        if field.factory is not None:
            self.uses.add("Field")
            default = f" = Field(default_factory={field.factory})"
        else:
            default = f" = {field.default}" if field.default is not None else ""
        return [f"    {field.name}: {hint}{default}", *docstring(field.description, "    ")]


def _referenced(field: "DataModelFieldBase") -> Iterator[str]:
    for data_type in field.data_type.all_data_types:
        if data_type.reference is not None:
            yield data_type.reference.short_name
