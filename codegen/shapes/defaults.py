"""Defaults as Python source: of the type that their place has, in a form that mypy agrees with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from codegen.findings import Json
from codegen.rendering.layout import called, source_text
from codegen.shapes.catalogue import Catalogue
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Anything,
    Choice,
    ClassShape,
    EnumShape,
    Listing,
    Node,
    Reference,
    Scalar,
    Table,
)


@dataclass(frozen=True, slots=True)
class DefaultText:
    """A default; one that is made anew each time is written as the factory's expression."""

    text: str
    uses: frozenset[str] = frozenset()
    is_fresh: bool = False
    needs_models: bool = False


_PYTHON: Final[Mapping[str, type]] = {"str": str, "float": float, "bool": bool}


def default_text(catalogue: Catalogue, node: Node, value: Json, prefix: str = "") -> DefaultText | None:
    """The default as source, or None for one that cannot be: it does not fit, or Python has no such value."""
    if value is None:
        return DefaultText("None")
    match node:
        case Reference():
            return _of_reference(catalogue, node.name, value, prefix)
        case Scalar():
            return _of_scalar(node, value)
        case Choice():
            return DefaultText(source_text(value)) if value in node.values else None
        case Alternatives():
            found = (default_text(catalogue, branch, value, prefix) for branch in node.branches)
            return next((each for each in found if each is not None), None)
        case Listing():
            return _of_list(catalogue, node, value, prefix)
        case Table():
            return _of_table(catalogue, node, value, prefix)
        case Anything():
            return DefaultText(source_text(value), is_fresh=isinstance(value, list | dict))
    return None


def _of_reference(catalogue: Catalogue, name: str, value: Json, prefix: str) -> DefaultText | None:
    shape = catalogue.shapes[name]
    if isinstance(shape, EnumShape):
        member = next((member for member, known in shape.members if known == value), None)
        return None if member is None else DefaultText(f"{prefix}{name}.{member}", needs_models=True)
    if isinstance(shape, ClassShape):
        if not isinstance(value, dict):
            return None
        text = called(f"{prefix}{name}.model_validate_json", source_text(json.dumps(value)))
        return DefaultText(text, is_fresh=True, needs_models=True)
    return default_text(catalogue, shape.node, value, prefix) if isinstance(shape, AliasShape) else None


def _of_scalar(node: Scalar, value: Json) -> DefaultText | None:
    if node.plain == "int":
        is_whole = type(value) is int or (isinstance(value, float) and value.is_integer())
        return DefaultText(repr(int(value))) if is_whole else None
    if node.plain == "float":
        return DefaultText(repr(value)) if type(value) in {int, float} else None
    if node.plain in _PYTHON:
        return DefaultText(source_text(value)) if isinstance(value, _PYTHON[node.plain]) else None
    if not isinstance(value, str):
        return None
    try:
        return _typed(node.plain, value)
    except ValueError:
        return None


def _typed(kind: str, text: str) -> DefaultText | None:
    if kind == "date":
        day = date.fromisoformat(text)
        return DefaultText(f"date({day.year}, {day.month}, {day.day})", frozenset({"date"}))
    if kind == "UUID":
        return DefaultText(f'UUID("{UUID(text)}")', frozenset({"UUID"}))
    if kind == "AwareDatetime":
        return _moment(datetime.fromisoformat(text.upper()))
    return None


def _moment(moment: datetime) -> DefaultText | None:
    offset = moment.utcoffset()
    if offset is None:
        return None
    parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    parts += [moment.microsecond] if moment.microsecond else []
    if offset == timedelta():
        return DefaultText(
            f"datetime({', '.join(map(str, parts))}, tzinfo=UTC)", frozenset({"datetime", "UTC"})
        )
    zone = f"timezone(timedelta(minutes={int(offset.total_seconds() // 60)}))"
    text = f"datetime({', '.join(map(str, parts))}, tzinfo={zone})"
    return DefaultText(text, frozenset({"datetime", "timezone", "timedelta"}))


def _of_list(catalogue: Catalogue, node: Listing, value: Json, prefix: str) -> DefaultText | None:
    if not isinstance(value, list):
        return None
    found = [default_text(catalogue, node.item, _exact(node.item, each), prefix) for each in value]
    return _joined(found, "[{}]")


def _of_table(catalogue: Catalogue, node: Table, value: Json, prefix: str) -> DefaultText | None:
    if not isinstance(value, dict):
        return None
    found = [default_text(catalogue, node.value, _exact(node.value, each), prefix) for each in value.values()]
    named = [
        None if each is None else DefaultText(f"{source_text(name)}: {each.text}", each.uses, each.is_fresh)
        for name, each in zip(value, found, strict=True)
    ]
    return _joined(named, "{{{}}}")


def _exact(node: Node, value: Json) -> Json:
    """A whole number as a float where one is meant: type checkers do not widen the items of a list."""
    is_float = isinstance(node, Scalar) and node.plain == "float"
    return float(value) if is_float and type(value) is int else value


def _joined(items: list[DefaultText | None], form: str) -> DefaultText | None:
    found = [item for item in items if item is not None]
    if len(found) < len(items):
        return None
    text = form.format(", ".join(item.text for item in found))
    uses = frozenset[str]().union(*(item.uses for item in found))
    needs_models = any(item.needs_models for item in found)
    return DefaultText(text, uses, is_fresh=True, needs_models=needs_models)
