"""Cells of request bodies: media types, ranges, charsets, codings and presence."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from tests.wire.cells import Cell, Draft, Fits, Refused
from tests.wire.kinds import UNICODE

ITEM: Final[Mapping[str, Any]] = {
    "type": "object",
    "required": ["n"],
    "additionalProperties": False,
    "properties": {"n": {"type": "integer"}, "s": {"type": "string"}},
}
GOOD: Final = b'{"n":1,"s":"caf\xc3\xa9"}'
GOOD_VALUE: Final = {"n": 1, "s": "café"}
JSON_TYPES: Final = (
    "application/json",
    "application/vnd.shop.item+json",
    "application/json; charset=utf-8",
    'application/vnd.api+json; profile="https://x/y;z"',
    "text/json",
    "application/merge-patch+json",
    "application/*+json",
    "application/*",
    "*/*",
)
PNG: Final = b"\x89PNG\r\n\x1a\n\x00\xff\xfe"

Headers = Sequence[tuple[str, str | bytes]]


class Bodies:
    """Collects the operations of one document and the cells that use them."""

    def __init__(self, name: str, version: str = "3.1.1") -> None:
        self.draft = Draft(name, version)
        self.cells: list[Cell] = []
        self._methods: dict[str, str] = {}

    def declare(
        self, operation_id: str, content: Mapping[str, Any], method: str = "post", **more: object
    ) -> None:
        """An operation with a body, which is required unless told otherwise."""
        body = {"required": True, "content": content, **more}
        self.draft.operation(f"/{operation_id}", operation_id, method, requestBody=body)
        self._methods[operation_id] = method.upper()

    def add(
        self,
        name: str,
        operation_id: str,
        content_type: str | None,
        body: bytes | Sequence[bytes] | None,
        outcome: object,
        headers: Headers = (),
    ) -> None:
        """One cell; an outcome that is no refusal is the value of the body."""
        fields = [*headers, *([("Content-Type", content_type)] if content_type is not None else [])]
        expected = outcome if isinstance(outcome, Refused) else Fits(operation_id, {"body": outcome})
        cell = Cell(
            f"{operation_id}-{name}",
            self.draft.name,
            self._methods[operation_id],
            f"/{operation_id}",
            expected,
            fields,
            body,
        )
        self.cells.append(cell)


def _sent(declared: str) -> str:
    """A Content-Type that a declared one takes."""
    return (
        declared.replace("*+json", "x.y+json")
        .replace("application/*", "application/json")
        .replace("*/*", "text/json")
    )


def json_matrix() -> Bodies:
    """Media types that are JSON: every spelling of the Content-Type, and what is no JSON or does not fit."""
    matrix = Bodies("json")
    for index, declared in enumerate(JSON_TYPES):
        operation_id = f"json-{index}"
        matrix.declare(operation_id, {declared: {"schema": ITEM}})
        sent = _sent(declared)
        essence = sent.partition(";")[0]
        for spelling in (
            sent,
            essence,
            essence.upper(),
            f"{essence};charset=utf-8",
            f'{essence} ; Charset="UTF-8"',
        ):
            matrix.add(f"as-{spelling}", operation_id, spelling, GOOD, GOOD_VALUE)
        for charset in ("latin-1", "utf-16", "x", '""'):
            matrix.add(
                f"charset-{charset}", operation_id, f"{essence}; charset={charset}", GOOD, Refused(415)
            )
        other = "application/json" if declared == "application/*+json" else "application/yaml"
        matrix.add("other", operation_id, other, GOOD, Refused(415))
        matrix.add("nonsense", operation_id, "nonsense", GOOD, Refused(415))
        untold = GOOD_VALUE if declared in {"application/*", "*/*"} else Refused(415)
        matrix.add("untold", operation_id, None, GOOD, untold)
        _add_unfit(matrix, operation_id, sent)
    return matrix


def _add_unfit(matrix: Bodies, operation_id: str, sent: str) -> None:
    for index, (body, status) in enumerate(
        (
            (b"", 422),
            (b"{", 400),
            (b'{"n":1}}', 400),
            (b"n=1", 400),
            (b'{"n":\xff}', 400),
            (b'{"n":"1"}', 422),
            (b'{"s":"x"}', 422),
            (b'{"n":1,"x":2}', 422),
            (b'{"n":1,"n":2}', 422),
            (b'{"n":1.5}', 422),
            (b'{"n":1,"s":null}', 422),
            (b'{"n":1,"s":"\\u0000"}', 422),
            (b"null", 422),
            (b"[]", 422),
        )
    ):
        matrix.add(
            f"unfit-{index}", operation_id, sent, body, Refused(status, "body" if status == 422 else None)
        )


_XML: Final = "<a>é</a>".encode()
_RAW: Final[Mapping[str, tuple[Any, bytes, object]]] = {
    "text/plain": ({"type": "string"}, UNICODE.encode(), UNICODE),
    "text/plain;charset=utf-8": ({"type": "string"}, b"x", "x"),
    "text/html": (None, b"<p>", "<p>"),
    "text/csv": ({"type": "array", "items": {"type": "string"}}, b"a,b", "a,b"),
    "text/*": ({"type": "string", "maxLength": 3}, b"abc", "abc"),
    "application/octet-stream": ({"type": "string", "format": "binary"}, PNG, PNG),
    "application/x-tar": (None, PNG, PNG),
    "application/zip": ({}, PNG, PNG),
    "image/png": ({"type": "string"}, PNG, PNG),
    "image/*": ({"type": "string", "format": "binary"}, PNG, PNG),
    "audio/mpeg": ({"type": "string", "contentMediaType": "audio/mpeg"}, PNG, PNG),
    "application/xml": (ITEM, _XML, _XML),
    "application/atom+xml": ({"type": "string"}, _XML, "<a>é</a>"),
    "application/yaml": (ITEM, b"n: 1", b"n: 1"),
    "application/graphql": ({"type": "string"}, b"{a}", "{a}"),
    "*/*": ({"type": "string", "format": "binary"}, PNG, PNG),
}


def raw_matrix() -> Bodies:
    """Text and bytes, by media type and schema."""
    matrix = Bodies("raw")
    for index, (declared, (schema, body, value)) in enumerate(_RAW.items()):
        operation_id = f"raw-{index}"
        matrix.declare(operation_id, {declared: {} if schema is None else {"schema": schema}})
        sent = declared.replace("/*", "/x-any").replace("*", "x")
        matrix.add("given", operation_id, sent, body, value)
        matrix.add("chunked", operation_id, sent, [body[:2], body[2:]], value)
        empty: object = type(value)()
        matrix.add("empty", operation_id, sent, b"", empty)
        is_text = isinstance(value, str)
        charset = Refused(415) if is_text else value
        matrix.add("charset", operation_id, f"{sent.partition(';')[0]}; charset=latin-1", body, charset)
        if is_text:
            matrix.add("no-utf-8", operation_id, sent, b"\xff", Refused(400))
            matrix.add("nul", operation_id, sent, b"\0", Refused(422, "body"))
        if declared != "*/*":
            matrix.add("other", operation_id, "video/mp4", body, Refused(415))
        is_untold = declared in {"application/octet-stream", "*/*"}
        matrix.add("untold", operation_id, None, body, value if is_untold else Refused(415))
    matrix.add("too-long", "raw-4", "text/x", b"abcd", Refused(422, "body"))
    return matrix


def scalar_matrix() -> Bodies:
    """Scalars as text and as JSON."""
    matrix = Bodies("scalars")
    types: dict[str, tuple[object, list[tuple[bytes, object]], list[bytes]]] = {
        "integer": ("integer", [(b"5", 5), (b"-1", -1)], [b"x", b"1.5", b"true"]),
        "number": ("number", [(b"1.5", 1.5)], [b"x", b"NaN"]),
        "boolean": ("boolean", [(b"true", True)], [b"1", b"yes"]),
        "nullable": (["integer", "null"], [(b"5", 5), (b"null", None)], [b"x"]),
    }
    for name, (kind, good, bad) in types.items():
        content = {
            media_type: {"schema": {"type": kind}} for media_type in ("text/plain", "application/json")
        }
        matrix.declare(name, content)
        for media_type in content:
            for body, value in good:
                matrix.add(f"{media_type}-{body!r}", name, media_type, body, value)
            for body in bad:
                status = (
                    400 if media_type == "application/json" and body not in {b"1.5", b"true", b"1"} else 422
                )
                if body == b"NaN":
                    status = 422
                matrix.add(f"{media_type}-{body!r}", name, media_type, body, Refused(status))
    return matrix


def choice_matrix() -> Bodies:
    """Several media types on one operation: the narrowest that fits reads the body."""
    matrix = Bodies("choice")
    kinds: dict[str, Any] = {
        "application/json": {"type": "integer"},
        "application/vnd.a+json": {"type": "string"},
        "application/vnd.a+json; version=2": {"type": "boolean"},
        "application/*+json": {"type": "array", "items": {"type": "integer"}},
        "application/*": {"type": "string", "format": "binary"},
        "text/plain": {"type": "string"},
        "application/x-www-form-urlencoded": {"type": "object", "properties": {"n": {"type": "integer"}}},
        "multipart/form-data": {"type": "object", "properties": {"n": {"type": "integer"}}},
    }
    sent: list[tuple[str | None, bytes, object]] = [
        ("application/json", b"5", 5),
        ("application/json", b'"x"', Refused(422, "body")),
        ("application/vnd.a+json", b'"x"', "x"),
        ("application/vnd.a+json; version=2", b"true", True),
        ("application/vnd.a+json;charset=utf-8;version=2", b"true", True),
        ("application/vnd.a+json; version=1", b'"x"', "x"),
        ("application/vnd.b+json", b"[1]", [1]),
        ("application/pdf", PNG, PNG),
        ("text/plain", b"5", "5"),
        ("application/x-www-form-urlencoded", b"n=1", {"n": 1}),
        ("multipart/form-data; boundary=B", _part("n", b"1"), {"n": 1}),
        (None, PNG, PNG),
        ("text/html", b"x", Refused(415)),
        ("image/png", PNG, Refused(415)),
    ]
    for order, items in {"narrow": list(kinds.items()), "wide": list(reversed(kinds.items()))}.items():
        matrix.declare(order, {media_type: {"schema": schema} for media_type, schema in items})
        for index, (content_type, body, outcome) in enumerate(sent):
            matrix.add(str(index), order, content_type, body, outcome)
    return matrix


def _part(name: str, content: bytes) -> bytes:
    head = f'--B\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'.encode()
    return head + content + b"\r\n--B--\r\n"


def presence_matrix() -> Bodies:
    """Required and optional bodies by method; absent, empty, chunked, coded and too large ones."""
    matrix = Bodies("bodies")
    content = {"application/json": {"schema": ITEM}}
    for method in ("get", "put", "post", "delete", "options", "patch", "head"):
        for required in (True, False):
            operation_id = f"{method}-{'required' if required else 'optional'}"
            matrix.declare(operation_id, content, method, required=required)
            nothing: object = Refused(422) if required else None
            add = matrix.add
            add("given", operation_id, "application/json", GOOD, GOOD_VALUE)
            add("chunked", operation_id, "application/json", [GOOD[:3], GOOD[3:4], GOOD[4:]], GOOD_VALUE)
            add("absent", operation_id, None, None, nothing)
            add("empty", operation_id, "application/json", b"", nothing)
            add("empty-chunked", operation_id, "application/json", [], nothing)
            add("unfit", operation_id, "application/json", b"{}", Refused(422))
            add("untold", operation_id, None, GOOD, Refused(415))
            identity = [("Content-Encoding", "identity")]
            add("identity", operation_id, "application/json", GOOD, GOOD_VALUE, identity)
            for coding in ("gzip", "br", "gzip, identity"):
                coded = [("Content-Encoding", coding)]
                add(f"coded-{coding}", operation_id, "application/json", GOOD, Refused(415), coded)
    large = json.dumps({"n": 1, "s": "x" * 1024 * 1024}).encode()
    matrix.add("large", "post-required", "application/json", large, Refused(413))
    matrix.add("large-chunked", "post-required", "application/json", [large[:9], large[9:]], Refused(413))
    return matrix
