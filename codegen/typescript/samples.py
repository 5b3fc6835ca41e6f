"""Values for what stands in for a service: examples of the document, else what schemas suggest."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from codegen.document import Document
from codegen.findings import Json
from codegen.openapi.patterns import translated

_BY_FORMAT: Final = {
    "date-time": "2026-01-15T09:30:00Z",
    "date": "2026-01-15",
    "time": "09:30:00Z",
    "duration": "PT1H",
    "uuid": "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
    "email": "ada@example.com",
    "idn-email": "ada@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "uri": "https://example.com/",
    "iri": "https://example.com/",
    "uri-reference": "/",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "c2FtcGxl",
}
_TEXTS: Final = (
    *("1", "a", "A", "text-1", "Text", "1.0.0", "en", "en-US", "EUR", "2026-01", "2026-01-15", "09:30", "/"),
    *(
        "1h",
        "/text",
        "https://example.com/",
        "ada@example.com",
        "+4930123456",
        "#aabbcc",
        "0123abcd",
        "text/plain",
    ),
    *_BY_FORMAT.values(),
)
"""Texts that patterns are often written for."""

_COUNTED: Final = re.compile(r"\^?(\w*)[^{]*\{(\d{1,3})")
"""What begins a pattern, and how many characters follow."""

_DEEPEST: Final = 12
_FULL: Final = 3
"""Down to here objects have what they need not have."""

_NUMBERS: Final = frozenset({"integer", "number"})


class Sampler:
    """Finds a value for each schema of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def examples(self, written: Json) -> Iterator[tuple[str, Json]]:
        """The examples of a Media Type Object by name, `example` where it has no name."""
        if "example" in written:
            yield "example", written["example"]
        for name, each in (written.get("examples") or {}).items():
            example = self._document.resolved(each)
            found = [example[key] for key in ("dataValue", "value") if key in example]
            yield from [(name, found[0])] if found else []

    def of(self, schema: Json, depth: int = 0) -> Json:
        """A value for a schema; null where it goes too deep."""
        written = self._schema(schema)
        if depth > _DEEPEST:
            return None
        for key, is_list in (("example", False), ("examples", True), ("const", False), ("enum", True)):
            if key in written and not (is_list and not written[key]):
                return written[key][0] if is_list else written[key]
        if "default" in written and written["default"] is not None:
            return written["default"]
        for key in ("oneOf", "anyOf"):
            if written.get(key):
                return self._merged(self._first(written[key], depth), self._own(written, depth))
        return self._own(written, depth)

    def _schema(self, schema: Json) -> Mapping[str, Json]:
        written = self._document.resolved(schema)
        return written if isinstance(written, Mapping) else {}

    def _first(self, branches: list[Json], depth: int) -> Json:
        values = (self.of(branch, depth + 1) for branch in branches)
        return next((value for value in values if value is not None), None)

    def _own(self, written: Mapping[str, Json], depth: int) -> Json:
        value = self._typed(written, depth)
        for part in written.get("allOf") or ():
            value = self._merged(self.of(part, depth + 1), value)
        return value

    def _merged(self, first: Json, second: Json) -> Json:
        if isinstance(first, dict) and isinstance(second, dict):
            return first | second
        return first if second is None or second == {} else second

    def _typed(self, written: Mapping[str, Json], depth: int) -> Json:
        kinds = written.get("type")
        kind = next((each for each in kinds if each != "null"), None) if isinstance(kinds, list) else kinds
        if kind == "object" or "properties" in written:
            return self._object(written, depth)
        if kind == "array" or "items" in written:
            items = [self.of(each, depth + 1) for each in written.get("prefixItems") or ()]
            count = max(written.get("minItems", 1 if depth < _FULL else 0), len(items))
            return items + [self.of(written.get("items", {}), depth + 1)] * (count - len(items))
        if kind == "string":
            return _text(written)
        return _number(written) if kind in _NUMBERS else True if kind == "boolean" else None

    def _object(self, written: Mapping[str, Json], depth: int) -> dict[str, Json]:
        required = set(written.get("required") or ())
        properties = {name: self._schema(each) for name, each in (written.get("properties") or {}).items()}
        shown = {
            name: self.of(each, depth + 1)
            for name, each in properties.items()
            if name in required or (depth < _FULL and not each.get("writeOnly", False))
        }
        return {name: value for name, value in shown.items() if value is not None or name in required}


def _text(written: Mapping[str, Json]) -> str:
    """The first text that the pattern has nothing against, if there is one."""
    usual = _BY_FORMAT.get(str(written.get("format")), "text")
    pattern = str(written.get("pattern", ""))
    counted = _COUNTED.match(pattern)
    shortest: int = written.get("minLength", 0)
    longest: int | None = written.get("maxLength")
    drawn = [counted[1] + "0" * int(counted[2])] if counted else []
    texts = [_sized(text, shortest, longest) for text in (usual, *drawn, *_TEXTS)]
    try:
        fits = re.compile(translated(pattern) or "").search
    except re.error:
        return texts[0]
    return next((text for text in texts if fits(text)), texts[0])


def _sized(text: str, shortest: int, longest: int | None) -> str:
    repeated = text * (shortest // len(text) + 1)
    return repeated[: max(shortest, len(text))][:longest]


def _number(written: Mapping[str, Json]) -> float:
    least, below = written.get("minimum"), written.get("exclusiveMaximum")
    step = written.get("multipleOf") or 1
    above = written.get("exclusiveMinimum")
    if isinstance(above, int | float) and above is not True:
        least = above + step
    value: float = step if least is None else -(-least // step) * step
    most: float = written.get("maximum", value)
    if isinstance(below, int | float) and not isinstance(below, bool) and value >= below:
        most = (
            below - step if written.get("type") == "integer" or least is None else (below + least - step) / 2
        )
    return min(value, most)
