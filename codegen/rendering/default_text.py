"""Defaults as Python source, in a form that mypy agrees with."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from codegen.findings import Json
from codegen.rendering.literals import called, source_text
from codegen.rendering.widths import LINE_LENGTH
from codegen.shapes.defaults import Default, Entries, EnumMember, Instance, Items, Plain

_LONGEST: Final = LINE_LENGTH - 8
"""Columns of an attribute: one cannot be cut, and a field's default may stand eight columns in."""


@dataclass(frozen=True, slots=True)
class DefaultText:
    """A default; one that is made anew each time is written as the factory's expression.

    `uses` has to be imported from elsewhere; `named` are the classes of models in it.
    """

    text: str
    uses: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    is_fresh: bool = False


def default_text(default: Default, prefix: str = "") -> DefaultText:
    """The default as source; `prefix` stands before the names of models."""
    models = frozenset({"models"} if prefix else ())
    match default:
        case Plain(value=value):
            return _plain(value)
        case EnumMember(enum=enum, member=member, value=value):
            text = f"{prefix}{enum}.{member}"
            if len(text) > _LONGEST:
                text = called(f"{prefix}{enum}", source_text(value))
            return DefaultText(text, models, frozenset({enum}))
        case Instance(of=name, value=value):
            text = called(f"{prefix}{name}.model_validate_json", source_text(json.dumps(value)))
            return DefaultText(text, models, frozenset({name}), is_fresh=True)
        case Items(items=items):
            found = [default_text(each, prefix) for each in items]
            return _joined(found, f"[{', '.join(each.text for each in found)}]")
        case Entries(entries=entries):
            named = {name: default_text(each, prefix) for name, each in entries.items()}
            pairs = (f"{source_text(name)}: {each.text}" for name, each in named.items())
            return _joined(named.values(), f"{{{', '.join(pairs)}}}")


def _joined(found: Iterable[DefaultText], text: str) -> DefaultText:
    several = list(found)
    uses = frozenset[str]().union(*(each.uses for each in several))
    named = frozenset[str]().union(*(each.named for each in several))
    return DefaultText(text, uses, named, is_fresh=True)


def _plain(value: Json | date | datetime | UUID) -> DefaultText:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return DefaultText(f"date({value.year}, {value.month}, {value.day})", frozenset({"date"}))
    if isinstance(value, UUID):
        return DefaultText(f'UUID("{value}")', frozenset({"UUID"}))
    return DefaultText(source_text(value), is_fresh=isinstance(value, list | dict))


def _moment(moment: datetime) -> DefaultText:
    offset = moment.utcoffset() or timedelta()
    parts = [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second]
    parts += [moment.microsecond] if moment.microsecond else []
    zone, uses = "UTC", {"UTC"}
    if offset:
        zone = f"timezone(timedelta(minutes={int(offset.total_seconds() // 60)}))"
        uses = {"timezone", "timedelta"}
    return DefaultText(
        f"datetime({', '.join(map(str, parts))}, tzinfo={zone})", frozenset({"datetime", *uses})
    )
