"""Cells of parameters: location x style x explode x type, with what is written and refused there."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tests.wire.cells import Cell, Draft, Fits, Refused
from tests.wire.kinds import KINDS, Kind, kind_named
from tests.wire.reference import Text, Unwritable, in_cookie, in_header, in_path, in_query, percent


class Place(NamedTuple):
    """Where and how a parameter is written."""

    location: str
    style: str
    explode: bool

    def __str__(self) -> str:
        return f"{self.location}-{self.style}-{'exploded' if self.explode else 'joined'}"


class Written(NamedTuple):
    """A request, as far as a parameter makes it."""

    target: str
    headers: Sequence[tuple[str, bytes]] = ()


PLACES: Final = tuple(
    Place(location, style, explode)
    for location, styles in {
        "path": ("simple", "label", "matrix"),
        "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
        "header": ("simple",),
        "cookie": ("form",),
    }.items()
    for style in styles
    for explode in (False, True)
    if style != "deepObject" or explode
)
PLAIN: Final = (
    Place("path", "simple", False),
    Place("query", "form", True),
    Place("header", "simple", False),
    Place("cookie", "form", True),
)
_DELIMITED: Final = frozenset({"spaceDelimited", "pipeDelimited"})


def is_defined(place: Place, kind: Kind) -> bool:
    """Whether the table of styles (OpenAPI 3.1.1, 4.8.12.3) has an entry, `n/a` for arrays aside."""
    if place.style == "deepObject":
        return kind.shape == "object"
    if place.style in _DELIMITED:
        return kind.shape == "array" or (kind.shape == "object" and not place.explode)
    return True


def write(path: str, name: str, place: Place, value: Text) -> Written:
    """The request that carries a value. Raises: Unwritable."""
    location, style, explode = place
    if location == "path":
        return Written(f"{path}/{in_path(name, value, style, explode=explode)}")
    if location == "query":
        return Written(f"{path}?{in_query(name, value, style, explode=explode)}")
    if location == "header":
        return Written(path, [(name, in_header(value, explode=explode).encode())])
    return Written(path, [("Cookie", in_cookie(name, value, explode=explode).encode())])


def described(name: str, place: Place, schema: Mapping[str, Any], **more: object) -> dict[str, Any]:
    """A parameter as a document describes it; what is the default is left out."""
    location, style, explode = place
    parameter: dict[str, Any] = {"name": name, "in": location, "schema": schema}
    if style != {"path": "simple", "header": "simple"}.get(location, "form"):
        parameter["style"] = style
    if explode != (style == "form"):
        parameter["explode"] = explode
    if location == "path":
        parameter["required"] = True
    return {**parameter, **more}


class Matrix:
    """Collects the operations of one document and the cells that use them."""

    def __init__(self, name: str) -> None:
        self.draft = Draft(name)
        self.cells: list[Cell] = []

    def declare(self, operation_id: str, *parameters: dict[str, Any]) -> str:
        """An operation with parameters; its path, as far as it is fixed."""
        path = f"/{operation_id}"
        names = "".join(f"/{{{each['name']}}}" for each in parameters if each["in"] == "path")
        self.draft.operation(path + names, operation_id, parameters=list(parameters))
        return path

    def add(self, name: str, written: Written, outcome: Fits | Refused) -> None:
        """One cell."""
        self.cells.append(Cell(name, self.draft.name, "GET", written.target, outcome, written.headers))


def parameter_matrix() -> Matrix:
    """Every style with every type."""
    matrix = Matrix("parameters")
    for place in PLACES:
        for kind in KINDS:
            if is_defined(place, kind):
                _add_kind(matrix, place, kind)
    return matrix


def _add_kind(matrix: Matrix, place: Place, kind: Kind) -> None:
    operation_id = f"{place}-{kind.name}"
    path = matrix.declare(operation_id, described("value", place, kind.schema))
    key = f"{place.location} value"
    for index, sample in enumerate(kind.samples):
        for spelling, written in _spellings(path, place, kind, sample.text):
            name = f"{operation_id}-{index}{spelling}"
            matrix.add(name, written, Fits(operation_id, {key: sample.value}))
    for index, text in enumerate(kind.refused):
        try:
            written = write(path, "value", place, text)
        except Unwritable:
            continue
        # Cookies that nobody declared are anybody's.
        if not (place.location == "cookie" and place.explode and "other" in text):
            matrix.add(f"{operation_id}-unfit-{index}", written, Refused(422, place.location))
    if place.location == "query" and kind.shape == "scalar":
        once = in_query("value", kind.samples[0].text, "form", explode=True)
        matrix.add(f"{operation_id}-twice", Written(f"{path}?{once}&{once}"), Refused(422, "query"))


def _spellings(path: str, place: Place, kind: Kind, value: Text) -> Iterator[tuple[str, Written]]:
    """The request as the reference writes it, and others that mean the same."""
    try:
        plain = write(path, "value", place, value)
    except Unwritable:
        return
    yield "", plain
    others = {
        "lower-case-escapes": _lower_escapes(plain.target),
        "encoded-letter": plain.target.replace("?value", "?v%61lue").replace(";value", ";v%61lue"),
    }
    if place.location == "query":
        others["plus"] = plain.target.replace("%20", "+")
        others["raw"] = plain.target.replace("%5B", "[").replace("%5D", "]").replace("%7C", "|")
    head, separator, tail = plain.target.rpartition("/" if place.location == "path" else "?value=")
    if place.style in {"form", "simple"} and not place.explode and not _has_text(kind):
        others["encoded-comma"] = head + separator + tail.replace(",", "%2C")
    for name, target in others.items():
        if target != plain.target:
            yield f"-{name}", Written(target, plain.headers)


def _has_text(kind: Kind) -> bool:
    """Whether an encoded comma may belong to an item."""
    return (
        kind.shape != "array"
        or any("string" in str(kind.schema["items"].get(key)) for key in ("type",))
        or not (kind.schema["items"])
    )


def _lower_escapes(target: str) -> str:
    pieces = target.split("%")
    return "%".join([pieces[0], *(piece[:2].lower() + piece[2:] for piece in pieces[1:])])


def presence_matrix() -> Matrix:
    """Required, optional and default parameters that are absent."""
    matrix = Matrix("presence")
    defaults = {"string": "x", "integer": 7, "enum": "red", "integer-array": [1, 2], "object": {"R": 3}}
    for place in PLAIN[1:]:
        for name, default in defaults.items():
            kind = kind_named(name)
            for presence in ("required", "optional", "default"):
                operation_id = f"{place}-{name}-{presence}"
                more = {"required": True} if presence == "required" else {}
                schema = {**kind.schema, "default": default} if presence == "default" else kind.schema
                path = matrix.declare(operation_id, described("value", place, schema, **more))
                key = f"{place.location} value"
                absent = Fits(operation_id, {key: default if presence == "default" else None})
                unless = Refused(422, place.location) if presence == "required" else absent
                matrix.add(f"{operation_id}-absent", Written(path), unless)
                sample = kind.samples[0]
                given = Fits(operation_id, {key: sample.value})
                matrix.add(f"{operation_id}-given", write(path, "value", place, sample.text), given)
    return matrix


def content_matrix() -> Matrix:
    """Parameters described by `content: application/json`, and text, in every location."""
    matrix = Matrix("content")
    shapes: dict[str, tuple[dict[str, Any], list[Any], list[str]]] = {
        "object": (
            {
                "type": "object",
                "required": ["R"],
                "properties": {"R": {"type": "integer"}},
                "additionalProperties": False,
            },
            [{"R": 1}],
            ["{}", '{"R":"1"}', '{"R":1,"R":2}', "{", "R=1", '{"R":1}}'],
        ),
        "array": ({"type": "array", "items": {"type": "string"}}, [[], ["a", "b c", "&,;="]], ["a,b", "[1]"]),
        "integer": ({"type": "integer"}, [5], ['"5"', "five"]),
        "string": ({"type": "string"}, ["x y", "5"], ["x", "5"]),
    }
    for place in PLAIN:
        for name, (schema, values, refused) in shapes.items():
            operation_id = f"{place.location}-{name}"
            parameter = described("value", place, schema)
            parameter = {key: part for key, part in parameter.items() if key not in {"schema", "explode"}}
            path = matrix.declare(
                operation_id, {**parameter, "content": {"application/json": {"schema": schema}}}
            )
            key = f"{place.location} value"
            for index, value in enumerate(values):
                written = _raw(path, place, json.dumps(value))
                matrix.add(f"{operation_id}-{index}", written, Fits(operation_id, {key: value}))
            for index, text in enumerate(refused):
                refusal = Refused(422, place.location)
                matrix.add(f"{operation_id}-unfit-{index}", _raw(path, place, text), refusal)
    return matrix


def _raw(path: str, place: Place, text: str) -> Written:
    if place.location == "path":
        return Written(f"{path}/{percent(text)}")
    if place.location == "query":
        return Written(f"{path}?value={percent(text)}")
    if place.location == "header":
        return Written(path, [("value", text.encode())])
    return Written(path, [("Cookie", f"value={percent(text)}".encode())])


def broken_matrix() -> Matrix:
    """Percent-encodings that are none, and bytes that are no text."""
    matrix = Matrix("broken")
    for place in PLAIN:
        if place.location == "header":
            continue
        for name in ("string", "integer", "string-array", "object"):
            operation_id = f"{place.location}-{name}"
            path = matrix.declare(operation_id, described("value", place, kind_named(name).schema))
            key = "R" if name == "object" and place.explode else "value"
            for index, text in enumerate(("%zz", "%", "%4", "%ff", "%C3%28", "%00")):
                raw = f"R,{text}" if name == "object" and not place.explode else text
                written = {
                    "path": Written(f"{path}/{raw}"),
                    "query": Written(f"{path}?{key}={raw}"),
                    "cookie": Written(path, [("Cookie", f"{key}={raw}".encode())]),
                }[place.location]
                status = 422 if text == "%00" else 400
                matrix.add(f"{operation_id}-{index}", written, Refused(status))
    return matrix
