"""Cells of forms: URL-encoded ones in every style, and multipart ones part by part."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from tests.wire.body_matrix import PNG, Bodies
from tests.wire.cells import Refused
from tests.wire.kinds import KINDS, RESERVED, UNICODE, Kind, kind_named
from tests.wire.reference import Text, Unwritable, in_query, percent

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"
STYLES: Final = (
    None,
    ("form", True),
    ("form", False),
    ("spaceDelimited", False),
    ("pipeDelimited", False),
    ("deepObject", True),
)


def form_matrix() -> Bodies:
    """Every type as a property of a form, in every style of its encoding."""
    matrix = Bodies("forms")
    for style in STYLES:
        for kind in KINDS:
            if _is_defined(style, kind):
                _add_kind(matrix, style, kind)
    return matrix


def _is_defined(style: tuple[str, bool] | None, kind: Kind) -> bool:
    if style is None or style[0] == "form":
        return True
    return kind.shape == "object" if style[0] == "deepObject" else kind.shape != "scalar"


def _add_kind(matrix: Bodies, style: tuple[str, bool] | None, kind: Kind) -> None:
    operation_id = f"{'-'.join(map(str, style)) if style else 'plain'}-{kind.name}"
    schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"v": kind.schema, "w": {"type": "string"}},
    }
    encoding = {"v": {"style": style[0], "explode": style[1]}} if style else {}
    if style == ("form", True) and kind.shape == "object" and kind.schema.get("additionalProperties"):
        return
    matrix.declare(operation_id, {FORM: {"schema": schema, "encoding": encoding}})
    for index, sample in enumerate(kind.samples):
        for spelling, body in _written(style, sample.text):
            value = {"v": sample.value, "w": "x"}
            matrix.add(f"{index}-{spelling}", operation_id, FORM, f"{body}&w=x".encode(), value)
    for index, text in enumerate(kind.refused):
        for spelling, body in _written(style, text):
            refused = Refused(422, "body")
            matrix.add(f"unfit-{index}-{spelling}", operation_id, FORM, body.encode(), refused)


def _written(style: tuple[str, bool] | None, value: Text) -> Iterator[tuple[str, str]]:
    """A property as it stands in a form; objects without a style as JSON, or in brackets."""
    try:
        if style is not None:
            yield "written", in_query("v", value, style[0], explode=style[1])
        elif isinstance(value, Mapping):
            yield "brackets", in_query("v", value, "deepObject", explode=True)
        else:
            plain = in_query("v", value, "form", explode=True)
            yield "written", plain
            if "%20" in plain:
                yield "plus", plain.replace("%20", "+")
    except Unwritable:
        return


_CLOSED: Final[Mapping[str, Any]] = {
    "type": "object",
    "required": ["n"],
    "additionalProperties": False,
    "properties": {"n": {"type": "integer"}, "s": {"type": "string"}},
}
_ORDER: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "From": {"type": "string"},
        "EndTime<": {"type": "string"},
        "two words": {"type": "string"},
        "item": _CLOSED,
        "items": {"type": "array", "items": _CLOSED},
        "tags": {"type": "array", "items": {"type": "string"}},
        "json": {"type": "array", "items": {"type": "integer"}},
        "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
        "maybe": {"type": ["integer", "null"]},
        "either": {"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 3}]},
    },
}


_ORDERS: Final[Mapping[str, object]] = {
    "From=%2B15551234&EndTime%3C=now&two+words=x": {
        "From": "+15551234",
        "EndTime<": "now",
        "two words": "x",
    },
    "item=" + percent('{"n":1,"s":"a&b"}'): {"item": {"n": 1, "s": "a&b"}},
    "item[n]=1&item%5Bs%5D=x": {"item": {"n": 1, "s": "x"}},
    "items=" + percent('{"n":1}') + "&items=" + percent('{"n":2}'): {"items": [{"n": 1}, {"n": 2}]},
    "items[0][n]=1&items[1][n]=2": {"items": [{"n": 1}, {"n": 2}]},
    "tags=a&tags=b": {"tags": ["a", "b"]},
    "tags[]=a": {"tags": ["a"]},
    "tags[1]=b&tags[0]=a": {"tags": ["a", "b"]},
    "json=" + percent("[1,2]"): {"json": [1, 2]},
    "json=1&json=2": {"json": [1, 2]},
    "metadata[a]=1&metadata[b c]=x": {"metadata": {"a": "1", "b c": "x"}},
    "maybe=": {"maybe": None},
    "maybe=5&either=abc": {"maybe": 5, "either": "abc"},
    "either=5": {"either": 5},
    "": {},
    "&&": {},
}
_BAD_ORDERS: Final = (
    "other=1",
    "item=1",
    "item={",
    "item=" + percent('{"n":1},"From":"x"'),
    "item[x]=1",
    "item[n]=x",
    "item=" + percent('{"n":1,"n":2}'),
    "items[x][n]=1",
    "json=x",
    "maybe=x",
    "either=abcd",
    "From=a&From=b",
    "From=%00",
    "metadata[a]=1&metadata[a]=2",
    "from=a",
)


def nested_form_matrix() -> Bodies:
    """Nested objects and arrays in forms, hundreds of fields, and what belongs to nothing."""
    matrix = Bodies("nested-forms")
    encoding = {
        "json": {"contentType": "application/json"},
        "metadata": {"style": "deepObject", "explode": True},
    }
    matrix.declare("order", {FORM: {"schema": _ORDER, "encoding": encoding}})
    for index, (body, value) in enumerate(_ORDERS.items()):
        matrix.add(f"{index}", "order", FORM, body.encode(), value)
    for index, body in enumerate(_BAD_ORDERS):
        matrix.add(f"unfit-{index}", "order", FORM, body.encode(), Refused(422, "body"))
    for index, body in enumerate(("From=%zz", "From=%ff", "%ff=1")):
        matrix.add(f"broken-{index}", "order", FORM, body.encode(), Refused(400))
    names = [f"Field{number}" for number in range(300)]
    properties = {name: {"type": ["string", "integer"][number % 2]} for number, name in enumerate(names)}
    matrix.declare("wide", {FORM: {"schema": {"type": "object", "properties": properties}}})
    matrix.add("two", "wide", FORM, b"Field0=5&Field1=5", {"Field0": "5", "Field1": 5})
    every = {name: (5 if number % 2 else "5") for number, name in enumerate(names)}
    matrix.add("all", "wide", FORM, "&".join(f"{name}=5" for name in names).encode(), every)
    matrix.add("unknown", "wide", FORM, b"Field0=5&other=1", {"Field0": "5"})
    matrix.declare("any", {FORM: {}})
    matrix.add("texts", "any", FORM, b"a=1&b=x&b=y", {"a": "1", "b": ["x", "y"]})
    return matrix


def part(name: str, content: bytes | str, *headers: str, filename: str | None = None) -> bytes:
    """A part of a multipart body, from its headers on."""
    disposition = f'Content-Disposition: form-data; name="{name}"'
    disposition += "" if filename is None else f'; filename="{filename}"'
    body = content if isinstance(content, bytes) else content.encode()
    return "\r\n".join([disposition, *headers]).encode() + b"\r\n\r\n" + body


def multipart(*parts: bytes, boundary: str = "B") -> bytes:
    """A multipart body."""
    line = b"--" + boundary.encode()
    return b"".join(line + b"\r\n" + each + b"\r\n" for each in parts) + line + b"--\r\n"


_UPLOAD: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
        "item": _CLOSED,
        "items": {"type": "array", "items": _CLOSED},
        "ids": {"type": "array", "items": {"type": "integer"}},
        "title": {"type": "string"},
        "on": {"type": "boolean"},
        "maybe": {"type": ["integer", "null"]},
        "picture": {"type": "string", "format": "binary"},
        "two words": {"type": "string"},
        'q"uote': {"type": "string"},
        "naïve": {"type": "string"},
    },
}
_JSON: Final = "Content-Type: application/json"


_SUM: Final = "X-Sum: abc"
_PNG: Final = "Content-Type: image/png"
_NAMED: Final = {"two words": "a", 'q"uote': "b", "naïve": "c"}
_GOOD_PARTS: Final[Mapping[str, tuple[list[bytes], object]]] = {
    "file": ([part("file", PNG, _SUM, _PNG, filename="a.png")], {"file": PNG}),
    "file-without-a-name": ([part("file", PNG, "x-sum: abc")], {"file": PNG}),
    "empty-file": ([part("file", b"", _SUM, filename="")], {"file": b""}),
    "text-as-file": (
        [part("file", UNICODE, _SUM, "Content-Type: text/plain")],
        {"file": UNICODE.encode()},
    ),
    "json-as-file": ([part("file", "{}", _SUM, _JSON, filename="a.json")], {"file": b"{}"}),
    "filename-unicode": ([part("file", b"x", _SUM, filename="naïve ☃.png")], {"file": b"x"}),
    "filename-with-name": ([part("file", b"x", _SUM, filename='; name=\\"title\\"')], {"file": b"x"}),
    "files": (
        [part("files", b"a", filename="1"), part("files", PNG, filename="2")],
        {"files": [b"a", PNG]},
    ),
    "one-of-files": ([part("files", b"a")], {"files": [b"a"]}),
    "files-in-brackets": ([part("files[]", b"a"), part("files[]", b"b")], {"files": [b"a", b"b"]}),
    "json": ([part("item", '{"n":1,"s":"é"}', _JSON)], {"item": {"n": 1, "s": "é"}}),
    "json-by-type": ([part("item", '{"n":1}')], {"item": {"n": 1}}),
    "json-charset": ([part("item", '{"n":1}', f"{_JSON}; charset=UTF-8")], {"item": {"n": 1}}),
    "json-members": ([part("item[n]", "1"), part("item[s]", "x")], {"item": {"n": 1, "s": "x"}}),
    "json-each": (
        [part("items", '{"n":1}'), part("items", '{"n":2}', _JSON)],
        {"items": [{"n": 1}, {"n": 2}]},
    ),
    "json-array": ([part("items", '[{"n":1},{"n":2}]', _JSON)], {"items": [{"n": 1}, {"n": 2}]}),
    "ids": ([part("ids", "1"), part("ids", "2")], {"ids": [1, 2]}),
    "ids-json": ([part("ids", "[1,2]", _JSON)], {"ids": [1, 2]}),
    "scalars": ([part("title", RESERVED), part("on", "true")], {"title": RESERVED, "on": True}),
    "null": ([part("maybe", "")], {"maybe": None}),
    "number": ([part("maybe", "5")], {"maybe": 5}),
    "lines": ([part("title", "a\r\n--Bonus\r\n-- b\r\n")], {"title": "a\r\n--Bonus\r\n-- b\r\n"}),
    "picture": ([part("picture", PNG, "X-Rate: 5", _PNG)], {"picture": PNG}),
    "picture-jpeg": ([part("picture", PNG, "Content-Type: IMAGE/JPEG")], {"picture": PNG}),
    "picture-untold": ([part("picture", PNG)], {"picture": PNG}),
    "names": ([part("two words", "a"), part("q%22uote", "b"), part("naïve", "c")], _NAMED),
    "escaped-name": ([part('q\\"uote', "b")], {'q"uote': "b"}),
    "no-parts": ([], {}),
}


def multipart_matrix() -> Bodies:
    """Files, JSON, arrays and text in parts."""
    matrix = Bodies("multipart")
    encoding = {
        "picture": {
            "contentType": "image/png, image/jpeg",
            "headers": {"X-Rate": {"schema": {"type": "integer"}}},
        },
        "items": {"contentType": "application/json"},
        "file": {"headers": {"X-Sum": {"required": True, "schema": {"type": "string", "minLength": 3}}}},
    }
    matrix.declare("upload", {MULTIPART: {"schema": _UPLOAD, "encoding": encoding}})
    for name, (parts, value) in _GOOD_PARTS.items():
        matrix.add(name, "upload", f"{MULTIPART}; boundary=B", multipart(*parts), value)
    _add_unfit_parts(matrix)
    _add_boundaries(matrix)
    return matrix


def _add_unfit_parts(matrix: Bodies) -> None:
    unfit: dict[str, bytes] = {
        "unknown": part("other", "x"),
        "case": part("TITLE", "x"),
        "missing-header": part("file", PNG),
        "unfit-header": part("file", PNG, "X-Sum: a"),
        "unfit-optional-header": part("picture", PNG, "X-Rate: x"),
        "other-type": part("picture", PNG, "Content-Type: image/gif"),
        "wrong-json-type": part("items", '{"n":1}', "Content-Type: text/plain"),
        "broken-json": part("item", "{", _JSON),
        "unfit-json": part("item", '{"n":"x"}', _JSON),
        "duplicate-keys": part("item", '{"n":1,"n":1}', _JSON),
        "json-that-goes-on": part("item", '{"n":1},"title":"x"', _JSON),
        "unfit-integer": part("ids", "x"),
        "nul": part("title", "a\0"),
        "charset": part("title", "x", "Content-Type: text/plain; charset=latin-1"),
        "transfer-encoding": part("title", "eA==", "Content-Transfer-Encoding: base64"),
    }
    for name, each in unfit.items():
        body = multipart(each)
        matrix.add(f"unfit-{name}", "upload", f"{MULTIPART}; boundary=B", body, Refused(422, "body"))
    twice = multipart(part("title", "a"), part("title", "b"))
    matrix.add("unfit-twice", "upload", f"{MULTIPART}; boundary=B", twice, Refused(422, "body"))


def _add_boundaries(matrix: Bodies) -> None:
    title = part("title", "x")
    body, value = multipart(title), {"title": "x"}
    for index, (parameters, sent) in enumerate(
        (
            ("; boundary=B", body),
            ('; boundary="B"', body),
            (";Boundary=B;charset=utf-8", body),
            ('; boundary="a;b c"', multipart(title, boundary="a;b c")),
            (
                "; boundary=----WebKitFormBoundary7MA4",
                multipart(title, boundary="----WebKitFormBoundary7MA4"),
            ),
            ("; boundary=B", b"preamble\r\n" + body + b"epilogue"),
            ("; boundary=B", body.removesuffix(b"\r\n")),
            ("; boundary=B", body.replace(b"--B\r\n", b"--B  \r\n")),
            ("; boundary=B", b"\r\n" + body),
        )
    ):
        matrix.add(f"boundary-{index}", "upload", f"{MULTIPART}{parameters}", sent, value)
    for index, (parameters, sent) in enumerate(
        (
            ("", body),
            ("; boundary=", body),
            ("; boundary=B; boundary=C", body),
            ("; boundary=C", body),
            ("; boundary=B", body.removesuffix(b"--\r\n")),
            ("; boundary=B", b"--B"),
            ("; boundary=B", b"title=x"),
            ("; boundary=B", multipart(b"no headers")),
            ("; boundary=B", multipart(b"Content-Type: text/plain\r\n\r\nx")),
            ("; boundary=B", multipart(part("title", b"\xff"))),
            ("; boundary=B", multipart(*[part("ids", "1")] * 1001)),
        )
    ):
        matrix.add(f"broken-{index}", "upload", f"{MULTIPART}{parameters}", sent, Refused(400))
    matrix.add("empty", "upload", f"{MULTIPART}; boundary=B", b"", Refused(422, "body"))


def modern_multipart_matrix() -> Bodies:
    """Binary parts as OpenAPI 3.1 writes them, and multipart beside other media types."""
    matrix = Bodies("modern-multipart")
    schemas: dict[str, Any] = {
        "untyped": {},
        "media-type": {"contentMediaType": "application/octet-stream"},
        "string": {"type": "string", "contentMediaType": "image/png"},
        "described": {"description": "The picture."},
    }
    for name, schema in schemas.items():
        form = {"type": "object", "properties": {"v": schema, "vs": {"type": "array", "items": schema}}}
        matrix.declare(name, {MULTIPART: {"schema": form}})
        sent = f"{MULTIPART}; boundary=B"
        matrix.add("one", name, sent, multipart(part("v", PNG, filename="a")), {"v": PNG})
        several = multipart(part("vs", PNG), part("vs", b"a"))
        matrix.add("several", name, sent, several, {"vs": [PNG, b"a"]})
    text = {"type": "string", "contentMediaType": "image/png", "contentEncoding": "base64"}
    matrix.declare("base64", {MULTIPART: {"schema": {"type": "object", "properties": {"v": text}}}})
    matrix.add(
        "text", "base64", f"{MULTIPART}; boundary=B", multipart(part("v", "iVBORw==")), {"v": "iVBORw=="}
    )
    both = {"schema": _CLOSED}
    matrix.declare("both", {"application/json": both, FORM: both, MULTIPART: both})
    matrix.add("json", "both", "application/json", json.dumps({"n": 1}).encode(), {"n": 1})
    matrix.add("form", "both", FORM, b"n=1", {"n": 1})
    matrix.add("multipart", "both", f"{MULTIPART}; boundary=B", multipart(part("n", "1")), {"n": 1})
    matrix.declare(
        "mixed", {"multipart/mixed": {"schema": _CLOSED}, "multipart/related": {"schema": _CLOSED}}
    )
    matrix.add("named", "mixed", "multipart/mixed; boundary=B", multipart(part("n", "1")), {"n": 1})
    raw = multipart(b"Content-Type: application/json\r\n\r\n{}")
    matrix.add("raw", "mixed", "multipart/related; boundary=B", raw, raw)
    for kind in ("integer", "boolean", "date", "enum", "object"):
        form = {"type": "object", "properties": {"v": kind_named(kind).schema}}
        matrix.declare(kind, {MULTIPART: {"schema": form}})
        for index, sample in enumerate(kind_named(kind).samples):
            if isinstance(sample.text, str):
                body = multipart(part("v", sample.text))
                matrix.add(str(index), kind, f"{MULTIPART}; boundary=B", body, {"v": sample.value})
    return matrix
