"""Cells of parameters beyond the plain matrix: names, depth, emptiness and what comes uninvited."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from tests.wire.cells import Fits, Refused
from tests.wire.kinds import RESERVED, UNICODE, kind_named
from tests.wire.parameter_matrix import PLAIN, Matrix, Place, Written, described, write
from tests.wire.reference import in_query

NAMES: Final = (
    "ids[]",
    "filter[low]",
    "page[size]",
    "a.b.c",
    "two words",
    "EndTime<",
    "StartTime>",
    "From",
    "$top",
    "@id",
    "x-y",
    "1st",
    "class",
    "self",
    "body",
    "caller",
    "naïve",
    "日本",
    "Case",
    "a=b",
    "a&b",
    "a+b",
    "50%",
    "__x",
    "id",
)
"""Names that documents use, or may."""

_TOKEN: Final = frozenset("!#$%&'*+-.^_`|~")
_QUERY: Final = PLAIN[1]
_DEEP: Final = Place("query", "deepObject", True)


def is_token(name: str) -> bool:
    """Whether a name can be that of a header or a cookie (RFC 9110, 5.6.2)."""
    return all(character.isascii() and (character.isalnum() or character in _TOKEN) for character in name)


def names_matrix() -> Matrix:
    """Every name in every place that can carry it."""
    matrix = Matrix("names")
    for place in (*PLAIN, _DEEP):
        kind = kind_named("object" if place is _DEEP else "integer")
        for index, name in enumerate(NAMES):
            if place.location in {"header", "cookie"} and not is_token(name):
                continue
            if place.location == "path" and set(name) & set("{}/?#"):
                continue
            operation_id = f"{place}-{index}"
            path = f"/{operation_id}"
            parameter = described(name, place, kind.schema)
            if place.location == "path":
                matrix.draft.operation(f"{path}/{{{name}}}", operation_id, parameters=[parameter])
            else:
                matrix.declare(operation_id, parameter)
            sample = kind.samples[0]
            key = f"{place.location} {name}"
            written = write(path, name, place, sample.text)
            matrix.add(f"{operation_id}-given", written, Fits(operation_id, {key: sample.value}))
            if place.location == "query":
                raw = (
                    written.target.replace("%5B", "[")
                    .replace("%5D", "]")
                    .replace("%24", "$")
                    .replace("%20", "+")
                )
                matrix.add(f"{operation_id}-raw", Written(raw), Fits(operation_id, {key: sample.value}))
    return matrix


def same_names_matrix() -> Matrix:
    """One name in several places, names that differ by case, and header names in any case."""
    matrix = Matrix("same-names")
    integer = kind_named("integer").schema
    everywhere = [described("value", place, integer) for place in PLAIN]
    path = matrix.declare("everywhere", *everywhere)
    headers = [("VALUE", b"3"), ("Cookie", b"other=9; value=4; x")]
    expected = {"path value": 1, "query value": 2, "header value": 3, "cookie value": 4}
    matrix.add("everywhere", Written(f"{path}/1?value=2", headers), Fits("everywhere", expected))
    for place in (PLAIN[1], PLAIN[3]):
        operation_id = f"{place.location}-case"
        path = matrix.declare(
            operation_id, *(described(name, place, integer) for name in ("Name", "name", "NAME"))
        )
        values = {"Name": 1, "name": 2, "NAME": 3}
        pairs = [f"{name}={value}" for name, value in values.items()]
        written = Written(f"{path}?{'&'.join(pairs)}")
        if place.location == "cookie":
            written = Written(path, [("Cookie", "; ".join(pairs).encode())])
        expected = {f"{place.location} {name}": value for name, value in values.items()}
        matrix.add(operation_id, written, Fits(operation_id, expected))
    ignored = [
        described(name, PLAIN[2], integer, required=True)
        for name in ("Accept", "content-type", "Authorization")
    ]
    path = matrix.declare("ignored", *ignored)
    for name in ("Accept", "Content-Type", "Authorization"):
        matrix.add(f"ignored-{name}", Written(path, [(name, b"*/*")]), Fits("ignored", {}))
    lists = kind_named("string-array").schema
    path = matrix.declare("lines", described("value", PLAIN[2], lists))
    several = [("value", b"a"), ("Value", b"b , c")]
    matrix.add("lines", Written(path, several), Fits("lines", {"header value": ["a", "b", "c"]}))
    return matrix


_RANGE: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"gt": {"type": "integer"}, "lt": {"type": "integer"}},
}
_TREE: Final[Mapping[str, Any]] = {
    "type": "object",
    "properties": {
        "range": _RANGE,
        "tags": {"type": "array", "items": {"type": "string"}},
        "ids": {"type": "array", "items": {"type": "integer"}},
        "lines": {"type": "array", "items": _RANGE},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "maybe": {"type": ["boolean", "null"]},
        "either": {"anyOf": [{"type": "integer"}, _RANGE]},
    },
    "additionalProperties": False,
}
_TREES: Final[tuple[tuple[str, Any], ...]] = (
    ("[range][gt]=1&[range][lt]=5", {"range": {"gt": 1, "lt": 5}}),
    ("[tags]=a&[tags]=b", {"tags": ["a", "b"]}),
    ("[tags]=a", {"tags": ["a"]}),
    ("[tags][]=a&[tags][]=b", {"tags": ["a", "b"]}),
    ("[ids][0]=1&[ids][1]=2", {"ids": [1, 2]}),
    ("[ids][10]=3&[ids][2]=2", {"ids": [2, 3]}),
    ("[lines][0][gt]=1&[lines][1][lt]=2", {"lines": [{"gt": 1}, {"lt": 2}]}),
    ("[labels][a b]=x&[labels][5]=y", {"labels": {"a b": "x", "5": "y"}}),
    ("[maybe]=", {"maybe": None}),
    ("[maybe]=true", {"maybe": True}),
    ("[either]=5", {"either": 5}),
    ("[either][gt]=5", {"either": {"gt": 5}}),
)
_BROKEN_TREES: Final = (
    "[range][gt]=x",
    "[range][other]=1",
    "[other]=1",
    "[range]=1",
    "[range]=1&[range][gt]=1",
    "[ids][x]=1",
    "[ids][0][y]=1",
    "[tags][0]=a%00",
    "=5",
    "[range][gt]=1&[range][gt]=2",
    "".join("[range]" for _ in range(30)) + "=1",
)


def deep_matrix() -> Matrix:
    """`deepObject` beyond one level, and for unions, arrays and maps."""
    matrix = Matrix("deep")
    path = matrix.declare("tree", described("f", _DEEP, _TREE))
    for index, (text, value) in enumerate(_TREES):
        for spelling in ("raw", "encoded"):
            query = _prefixed(text, is_raw=spelling == "raw")
            matrix.add(
                f"tree-{index}-{spelling}", Written(f"{path}?{query}"), Fits("tree", {"query f": value})
            )
    for index, text in enumerate(_BROKEN_TREES):
        query = _prefixed(text, is_raw=True)
        matrix.add(f"tree-unfit-{index}", Written(f"{path}?{query}"), Refused(422, "query"))
    union = {"anyOf": [_RANGE, {"type": "integer"}]}
    expand = {"type": "array", "items": {"type": "string"}}
    path = matrix.declare("list", described("created", _DEEP, union), described("expand", _DEEP, expand))
    cells: dict[str, tuple[object, object]] = {
        "created=5": (5, None),
        "created[gt]=5": ({"gt": 5}, None),
        "expand=a": (None, ["a"]),
        "expand[]=a&expand[]=b": (None, ["a", "b"]),
        "expand[0]=a&expand[1]=b&created[lt]=1": ({"lt": 1}, ["a", "b"]),
    }
    for query, (created, names) in cells.items():
        expected = Fits("list", {"query created": created, "query expand": names})
        matrix.add(f"list-{query}", Written(f"{path}?{query}"), expected)
    matrix.add("list-unfit", Written(f"{path}?created=x"), Refused(422, "query"))
    return matrix


def _prefixed(text: str, *, is_raw: bool) -> str:
    pairs = [f"f{pair}".rpartition("=") for pair in text.split("&")]
    quoted = (
        (name.replace(" ", "%20") if is_raw else quote(name, safe=""), value) for name, _, value in pairs
    )
    return "&".join(f"{name}={value}" for name, value in quoted)


def empty_matrix() -> Matrix:
    """`allowEmptyValue`, names without a value, empty queries, and `allowReserved`."""
    matrix = Matrix("empty")
    for name in ("integer", "boolean", "enum", "date", "integer-array", "string", "short"):
        kind = kind_named(name)
        for allowed in (True, False):
            operation_id = f"{name}-{'allowed' if allowed else 'plain'}"
            path = matrix.declare(
                operation_id, described("value", _QUERY, kind.schema, allowEmptyValue=allowed)
            )
            value = "" if name == "string" else None
            is_taken = allowed or name == "string"
            for spelling in ("value=", "value"):
                outcome = Fits(operation_id, {"query value": value}) if is_taken else Refused(422, "query")
                matrix.add(f"{operation_id}-{spelling}", Written(f"{path}?{spelling}"), outcome)
            if name not in ("string", "short"):
                matrix.add(f"{operation_id}-null", Written(f"{path}?value=null"), Refused(422, "query"))
            sample = kind.samples[0]
            written = write(path, "value", _QUERY, sample.text)
            matrix.add(f"{operation_id}-given", written, Fits(operation_id, {"query value": sample.value}))
    path = matrix.declare(
        "joined", described("value", Place("query", "form", False), kind_named("integer-array").schema)
    )
    for query in ("value=", "value", "&value=&", "&&value"):
        matrix.add(f"joined-{query}", Written(f"{path}?{query}"), Fits("joined", {"query value": []}))
    for query in ("", "&", "&&"):
        matrix.add(f"joined-none-{query}", Written(f"{path}?{query}"), Fits("joined", {"query value": None}))
    path = matrix.declare("reserved", described("value", _QUERY, {"type": "string"}, allowReserved=True))
    for index, text in enumerate((RESERVED, UNICODE, "http://x/y?z=1", "a b", "%2F", "a=b")):
        query = in_query("value", text, "form", explode=True, reserved=True)
        matrix.add(f"reserved-{index}", Written(f"{path}?{query}"), Fits("reserved", {"query value": text}))
    return matrix


def uninvited_matrix() -> Matrix:
    """Undeclared names: refused in a query, left alone in headers and cookies, kept by open objects."""
    matrix = Matrix("uninvited")
    path = matrix.declare("nothing")
    matrix.add("nothing-query", Written(f"{path}?x=1"), Refused(422, "query"))
    matrix.add("nothing-name", Written(f"{path}?x"), Refused(422, "query"))
    headers = [("X-Other", b"1"), ("Cookie", b"a=1;b=2")]
    matrix.add("nothing-headers", Written(path, headers), Fits("nothing", {}))
    plain = described("limit", _QUERY, {"type": "integer"})
    closed = described("filter", _QUERY, kind_named("object").schema)
    path = matrix.declare("closed", plain, closed)
    expected = {"query limit": 5, "query filter": {"R": 1}}
    matrix.add("closed-known", Written(f"{path}?R=1&limit=5"), Fits("closed", expected))
    matrix.add("closed-other", Written(f"{path}?R=1&limit=5&x=1"), Refused(422, "query"))
    matrix.add("closed-absent", Written(path), Fits("closed", {"query limit": None, "query filter": None}))
    for first in ("limit", "rest"):
        opened = described("rest", _QUERY, {"type": "object", "additionalProperties": {"type": "string"}})
        path = matrix.declare(f"open-{first}", *([plain, opened] if first == "limit" else [opened, plain]))
        expected = {"query limit": 5, "query rest": {"x": "1", "y z": "a"}}
        matrix.add(f"open-{first}", Written(f"{path}?x=1&limit=5&y%20z=a"), Fits(f"open-{first}", expected))
        none = Fits(f"open-{first}", {"query limit": 5, "query rest": None})
        matrix.add(f"open-{first}-none", Written(f"{path}?limit=5"), none)
    mixed = {**kind_named("object").schema, "additionalProperties": {"type": "integer"}}
    path = matrix.declare("mixed", described("value", _QUERY, mixed))
    expected = {"query value": {"R": 1, "more": 2}}
    matrix.add("mixed", Written(f"{path}?R=1&more=2"), Fits("mixed", expected))
    matrix.add("mixed-unfit", Written(f"{path}?R=1&more=x"), Refused(422, "query"))
    return matrix


def union_matrix() -> Matrix:
    """A value or a list of them, as many documents allow."""
    matrix = Matrix("unions")
    schemas: dict[str, dict[str, Any]] = {
        "one-or-many": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
        "number-or-many": {"anyOf": [{"type": "integer"}, {"type": "array", "items": {"type": "integer"}}]},
        "nullable-list": {"type": ["array", "null"], "items": {"type": "integer"}},
        "list-or-object": {"anyOf": [{"type": "array", "items": {"type": "integer"}}, _RANGE]},
    }
    cells: dict[str, list[tuple[str, object]]] = {
        "one-or-many": [("value=a", "a"), ("value=a&value=b", ["a", "b"])],
        "number-or-many": [("value=1", 1), ("value=1&value=2", [1, 2])],
        "nullable-list": [("value=1", [1]), ("value=1&value=2", [1, 2]), ("value=", None)],
        "list-or-object": [("value=1", [1]), ("value=1&value=2", [1, 2]), ("gt=1&lt=2", {"gt": 1, "lt": 2})],
    }
    for name, schema in schemas.items():
        path = matrix.declare(name, described("value", _QUERY, schema))
        for query, value in cells[name]:
            matrix.add(f"{name}-{query}", Written(f"{path}?{query}"), Fits(name, {"query value": value}))
        if name != "one-or-many":
            matrix.add(f"{name}-unfit", Written(f"{path}?value=x"), Refused(422, "query"))
    return matrix


def legacy_matrix() -> Matrix:
    """What OpenAPI 3.0 writes otherwise: `nullable` and boolean bounds."""
    matrix = Matrix("legacy")
    matrix.draft.version = "3.0.3"
    schemas: dict[str, tuple[dict[str, Any], dict[str, object], list[str]]] = {
        "nullable": ({"type": "integer", "nullable": True}, {"5": 5, "": None}, ["x"]),
        "above": ({"type": "integer", "minimum": 1, "exclusiveMinimum": True}, {"2": 2}, ["1"]),
        "choice": (
            {"type": "string", "nullable": True, "enum": ["a", "b", None]},
            {"a": "a", "": None},
            ["c"],
        ),
    }
    for place in PLAIN[1:]:
        for name, (schema, good, bad) in schemas.items():
            operation_id = f"{place.location}-{name}"
            path = matrix.declare(operation_id, described("value", place, schema))
            for text, value in good.items():
                expected = Fits(operation_id, {f"{place.location} value": value})
                matrix.add(f"{operation_id}-{text}", write(path, "value", place, text), expected)
            for text in bad:
                refused = Refused(422, place.location)
                matrix.add(f"{operation_id}-unfit-{text}", write(path, "value", place, text), refused)
    return matrix
