"""Formats: what their specifications take is taken, nonsense is not; defaults have the format's type."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import pytest

from tests.codegen.shapes.compiling import compiled, is_taken, taken, written

Json = Any

FORMATS: Final[dict[str, tuple[list[str], list[str]]]] = {
    "date-time": (
        [
            "2026-11-20T09:30:00Z",
            "2026-11-20t09:30:00.123456789z",
            "2026-11-20T09:30:00-00:00",
            "1998-12-31T23:59:60Z",
        ],
        ["2026-11-20", "2026-11-20T09:30:00", "2026-02-30T09:30:00Z", "1600000000", "now"],
    ),
    "date": (["2026-11-20", "2024-02-29"], ["2026-02-29", "20261120", "2026-11-20T00:00:00Z", "1600000000"]),
    "time": (["09:30:00Z", "09:30:00.5+01:00", "23:59:60Z"], ["09:30:00", "25:00:00Z"]),
    "duration": (["P1D", "PT1H30M", "P1Y2M3DT4H5M6S", "P4W"], ["P", "1D", "P1X"]),
    "email": (
        ["joe@example.com", "te~st@example.com", "joe@[127.0.0.1]"],
        ["joe", "@example.com", "a..b@x.y"],
    ),
    "idn-email": (["jürgen@exämple.de"], ["jürgen"]),
    "hostname": (["example.com", "a-b.c"], ["-a.com", "a_b.com"]),
    "ipv4": (["127.0.0.1"], ["256.0.0.1", "1.2.3", "1.2.3.04"]),
    "ipv6": (["::1", "2001:db8::8a2e:370:7334"], ["::g", "1.2.3.4"]),
    "uri": (["https://example.com/a?b#c", "urn:isbn:9780", "about:blank"], ["/a", "a b"]),
    "uri-reference": (["/a?b", "../c", "https://example.com"], ["\\\\server\\share"]),
    "iri": (["https://exämple.de/ä"], ["/ä"]),
    "uuid": (
        ["123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"],
        ["123e4567e89b12d3a456426614174000", "urn:uuid:123e4567-e89b-12d3-a456-426614174000", "x"],
    ),
    "json-pointer": (["", "/a/0/~0~1"], ["a", "/~2"]),
    "regex": (["^a+$"], ["a("]),
    "byte": (["", "YQ==", "YWJj", "YQ"], ["a", "Y Q==", "%"]),
    "binary": (["", "YWJj"], ["%"]),
    "password": (["", "anything"], []),
    "phone-number": (["anything"], []),
}
INTEGERS: Final = {
    "int32": ([-(2**31), 2**31 - 1], [-(2**31) - 1, 2**31]),
    "int64": ([-(2**63), 2**63 - 1], [-(2**63) - 1, 2**63]),
    "uint8": ([0, 255], [-1, 256]),
    "uint64": ([0, 2**64 - 1], [-1, 2**64]),
    "snowflake": ([2**70], []),
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_text_has_its_format(name: str, tmp_path: Path) -> None:
    fitting, unfit = FORMATS[name]
    root = compiled({"Root": {"type": "string", "format": name}}, tmp_path).Root

    assert [text for text in fitting if not is_taken(root, text)] == []
    assert [text for text in unfit if is_taken(root, text)] == []
    assert not is_taken(root, 1)


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"date-time", "uuid"}))
def test_a_text_is_written_as_it_came(name: str, tmp_path: Path) -> None:
    root = compiled({"Root": {"type": "string", "format": name}}, tmp_path).Root

    assert [written(root, taken(root, text)) for text in FORMATS[name][0]] == FORMATS[name][0]


@pytest.mark.parametrize("name", INTEGERS)
def test_an_integer_has_the_bounds_of_its_format(name: str, tmp_path: Path) -> None:
    fitting, unfit = INTEGERS[name]
    root = compiled({"Root": {"type": "integer", "format": name}}, tmp_path).Root

    assert [number for number in fitting if not is_taken(root, number)] == []
    assert [number for number in unfit if is_taken(root, number)] == []


@pytest.mark.parametrize(
    "bounds", [{}, {"minimum": 1}, {"minimum": 1, "maximum": 9}, {"minimum": 0, "maximum": 2**40}]
)
def test_bounds_beside_a_format_leave_its_own_in_force(bounds: Json, tmp_path: Path) -> None:
    root = compiled({"Root": {"type": "integer", "format": "int32", **bounds}}, tmp_path).Root

    assert is_taken(root, 1)
    assert not is_taken(root, 2**31)


@pytest.mark.parametrize(
    ("schema", "fitting", "unfit"),
    [
        ({"format": "date-time", "maxLength": 20}, "2026-11-20T09:30:00Z", "2026-11-20T09:30:00.5Z"),
        ({"format": "date-time", "maxLength": 40}, "2026-11-20T09:30:00.123456789+01:00", "x"),
        ({"format": "date", "pattern": "^2026"}, "2026-11-20", "2025-11-20"),
        ({"format": "uuid", "minLength": 36}, "123e4567-e89b-12d3-a456-426614174000", ""),
        ({"format": "email", "maxLength": 12}, "a@b.example", "joe@b.example"),
    ],
)
def test_limits_hold_for_texts_of_a_type(schema: Json, fitting: str, unfit: str, tmp_path: Path) -> None:
    root = compiled({"Root": {"type": "string", **schema}}, tmp_path).Root

    assert is_taken(root, fitting)
    assert not is_taken(root, unfit)


DEFAULTS: Final[dict[str, tuple[Json, object]]] = {
    "moment": (
        {"type": "string", "format": "date-time", "default": "2026-11-20T09:30:00Z"},
        datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    ),
    "offset": (
        {"type": "string", "format": "date-time", "default": "2026-11-20T09:30:00.5+02:00"},
        datetime(2026, 11, 20, 9, 30, 0, 500000, tzinfo=timezone(timedelta(hours=2))),
    ),
    "day": ({"type": "string", "format": "date", "default": "2026-11-20"}, date(2026, 11, 20)),
    "key": (
        {"type": "string", "format": "uuid", "default": "123e4567-e89b-12d3-a456-426614174000"},
        UUID("123e4567-e89b-12d3-a456-426614174000"),
    ),
    "days": (
        {"type": "array", "items": {"type": "string", "format": "date"}, "default": ["2026-11-20"]},
        [date(2026, 11, 20)],
    ),
    "by_name": (
        {"type": "object", "additionalProperties": {"type": "integer"}, "default": {"a": 1}},
        {"a": 1},
    ),
    "span": ({"type": "string", "format": "duration", "default": "P1D"}, "P1D"),
    "price": ({"type": "number", "default": 3}, 3),
    "nothing": ({"type": ["string", "null"], "default": None}, None),
    "either": (
        {"anyOf": [{"type": "integer"}, {"type": "string", "format": "date"}], "default": "2026-11-20"},
        date(2026, 11, 20),
    ),
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_default_has_the_type_of_its_property(name: str, tmp_path: Path) -> None:
    schema, expected = DEFAULTS[name]
    root = compiled({"Root": {"properties": {name: schema}}}, tmp_path).Root

    value = getattr(taken(root, {}), name)

    assert (value, type(value)) == (expected, type(expected))


def test_a_default_of_an_enumeration_is_its_member(tmp_path: Path) -> None:
    schema = {"properties": {"sort": {"type": "string", "enum": ["up", "down"], "default": "down"}}}
    module = compiled({"Root": schema}, tmp_path)

    assert module.Root().sort is module.RootSort.DOWN
