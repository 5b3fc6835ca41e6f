"""The types of the matrix, each with values, how they are written as text, and texts that it refuses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Final, Literal
from uuid import UUID

from tests.wire.reference import Text

Schema = Mapping[str, Any]
Shape = Literal["scalar", "array", "object"]

UNICODE: Final = "café ☃ 𝄞 日本"
RESERVED: Final = "a,b;c=d&e?f/g:h@i!$'()*+[]#%|~"


@dataclass(frozen=True)
class Sample:
    """A value as a handler sees it, and as texts."""

    value: object
    text: Text


@dataclass(frozen=True)
class Kind:
    """A type: `refused` are values as texts that do not fit it."""

    name: str
    schema: Schema
    samples: Sequence[Sample]
    refused: Sequence[Text] = ()
    shape: Shape = "scalar"


def _plain(*texts: str) -> list[Sample]:
    return [Sample(text, text) for text in texts]


_UUID: Final = "3c5f2c0e-0c3e-4e1b-9a51-6d6a0c8a7d11"
_EAST: Final = timezone(timedelta(hours=2))

SCALARS: Final = (
    Kind(
        "string",
        {"type": "string"},
        _plain("plain", "", "a b", RESERVED, UNICODE, "null", "true", "5", "..", "100%", "%41", "a=b", '"q"'),
    ),
    Kind(
        "short",
        {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^[a-z]+$"},
        _plain("ab", "abcd"),
        ["a", "abcde", "AB", ""],
    ),
    Kind(
        "integer",
        {"type": "integer"},
        [Sample(0, "0"), Sample(5, "5"), Sample(-7, "-7"), Sample(2**53, str(2**53)), Sample(3, "3.0")],
        ["x", "", "1.5", "true", "+5", "0x1", "٣", " 5", "05", "1_0", "NaN", "null"],
    ),
    Kind(
        "bounded",
        {"type": "integer", "minimum": 1, "maximum": 9, "multipleOf": 2},
        [Sample(2, "2"), Sample(8, "8")],
        ["0", "3", "10"],
    ),
    Kind(
        "number",
        {"type": "number"},
        [Sample(1.5, "1.5"), Sample(-0.25, "-0.25"), Sample(1000.0, "1e3"), Sample(7.0, "7")],
        ["x", "", "NaN", "Infinity", "1e400", "1,5", ".5"],
    ),
    Kind(
        "boolean",
        {"type": "boolean"},
        [Sample(True, "true"), Sample(False, "false")],
        ["1", "True", "yes", "", "null"],
    ),
    Kind(
        "enum",
        {"type": "string", "enum": ["red", "light blue", "-x"]},
        _plain("red", "light blue", "-x"),
        ["pink", ""],
    ),
    Kind("numerals", {"type": "integer", "enum": [1, 2]}, [Sample(1, "1"), Sample(2, "2")], ["3", "one"]),
    Kind("digits", {"type": "string", "enum": ["1", "2", "true"]}, _plain("1", "true"), ["3", "false"]),
    Kind("const", {"const": "fixed"}, _plain("fixed"), ["other"]),
    Kind(
        "date",
        {"type": "string", "format": "date"},
        [Sample(date(2026, 11, 20), "2026-11-20")],
        ["2026-13-01", "20.11.2026", "1600000000", ""],
    ),
    Kind(
        "instant",
        {"type": "string", "format": "date-time"},
        [
            Sample(datetime(2026, 11, 20, 9, 30, tzinfo=UTC), "2026-11-20T09:30:00Z"),
            Sample(datetime(2026, 11, 20, 9, 30, tzinfo=_EAST), "2026-11-20T09:30:00+02:00"),
        ],
        ["2026-11-20", "2026-11-20T09:30:00", "now"],
    ),
    Kind("uuid", {"type": "string", "format": "uuid"}, [Sample(UUID(_UUID), _UUID)], ["3c5f", ""]),
    Kind(
        "nullable-integer",
        {"type": ["integer", "null"]},
        [Sample(5, "5"), Sample(None, ""), Sample(None, "null")],
        ["x"],
    ),
    Kind("nullable-string", {"type": ["string", "null"]}, _plain("x", "", "null")),
    Kind(
        "nullable-date",
        {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
        [Sample(date(2026, 11, 20), "2026-11-20"), Sample(None, "")],
        ["soon"],
    ),
    Kind(
        "integer-or-string",
        {"type": ["integer", "string"]},
        [Sample(5, "5"), Sample("x", "x"), Sample("1.5", "1.5"), Sample("05", "05"), Sample("true", "true")],
    ),
    Kind(
        "boolean-or-date",
        {"oneOf": [{"type": "boolean"}, {"type": "string", "format": "date"}]},
        [Sample(True, "true"), Sample(date(2026, 11, 20), "2026-11-20")],
        ["x", "1"],
    ),
    Kind(
        "bounded-or-word",
        {"anyOf": [{"type": "integer", "minimum": 10}, {"type": "string", "maxLength": 2}]},
        [Sample(10, "10"), Sample("5", "5"), Sample("ab", "ab")],
        ["abc"],
    ),
    Kind("untyped", {}, _plain("x", "5", "true", "007")),
)


def _items(kind: Kind) -> list[Sample]:
    """Arrays of the kind's samples: the first alone, and all of them."""
    samples = [sample for sample in kind.samples if sample.text or sample.value == ""]
    every = [samples[:1], samples] if len(samples) > 1 else [samples]
    return [Sample([each.value for each in part], [str(each.text) for each in part]) for part in every]


def _arrays() -> Iterator[Kind]:
    for kind in SCALARS:
        schema = {"type": "array", "items": kind.schema, "maxItems": 15}
        good = str(kind.samples[0].text)
        refused: list[Text] = [[good, str(bad)] for bad in kind.refused]
        yield Kind(f"{kind.name}-array", schema, _items(kind), [*refused, [good] * 16], "array")


_PROPERTIES: Final = {
    "R": {"type": "integer"},
    "name": {"type": "string"},
    "on": {"type": "boolean"},
    "at": {"type": "string", "format": "date"},
    "two words": {"type": "string"},
    "naïve": {"type": "string"},
    "maybe": {"type": ["integer", "null"]},
}

OBJECTS: Final = (
    Kind(
        "object",
        {"type": "object", "required": ["R"], "properties": _PROPERTIES, "additionalProperties": False},
        [
            Sample({"R": 100}, {"R": "100"}),
            Sample({"R": 1, "name": "a b", "on": True}, {"R": "1", "name": "a b", "on": "true"}),
            Sample(
                {"R": 5, "name": RESERVED, "at": date(2026, 11, 20)},
                {"R": "5", "name": RESERVED, "at": "2026-11-20"},
            ),
            Sample({"R": 5, "two words": "x", "naïve": "ü"}, {"R": "5", "two words": "x", "naïve": "ü"}),
            Sample({"R": 5, "maybe": None}, {"R": "5", "maybe": ""}),
        ],
        [{"R": "x"}, {"name": "a"}, {"R": "1", "on": "yes"}, {"R": "1", "other": "2"}, {"R": "1", "at": ""}],
        shape="object",
    ),
    Kind(
        "lists",
        {"type": "object", "properties": {"ids": {"type": "array", "items": {"type": "integer"}}}},
        [Sample({"ids": [1]}, {"ids": ["1"]}), Sample({"ids": [1, 2]}, {"ids": ["1", "2"]})],
        [{"ids": ["1", "x"]}],
        shape="object",
    ),
    Kind(
        "map",
        {"type": "object", "additionalProperties": {"type": "integer"}},
        [Sample({"a": 1}, {"a": "1"}), Sample({"x y": 1, "b": -2}, {"x y": "1", "b": "-2"})],
        [{"a": "x"}],
        shape="object",
    ),
    Kind(
        "free",
        {"type": "object", "additionalProperties": True},
        [Sample({"a": "1"}, {"a": "1"}), Sample({"b": "x", "c": "ü"}, {"b": "x", "c": "ü"})],
        shape="object",
    ),
)

KINDS: Final = (*SCALARS, *_arrays(), *OBJECTS)


def kind_named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)
