"""One file of a document: its bytes, its plain value, and the line and column of everything in it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Final

import yaml

from codegen.findings import DocumentRefused, Edit, Finding, Json, Pointer, pointer_text
from codegen.reading.json_source import JsonPlaces, NotJson, read_json
from codegen.reading.limits import MAX_JSON, MAX_YAML
from codegen.reading.spans import Span, yaml_spans
from codegen.reading.yaml_source import YamlReading, compose, place_of

_MARKS: Final = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_START: Final = "start it with `openapi: 3.1.1`"
_CONTROLS: Final = bytes(range(9)) + bytes(range(14, 32))


class SourceFile:
    """A file that was read. `root` may be any value; `loose_keys` are keys that YAML takes for numbers."""

    def __init__(
        self,
        name: str,
        content: bytes,
        root: Json,
        *,
        loose_keys: Sequence[tuple[Pointer, str]] = (),
        node: yaml.Node | None = None,
    ) -> None:
        self.name = name
        self.content = content
        self.root = root
        self.loose_keys = tuple(loose_keys)
        self._node = node

    @property
    def is_json(self) -> bool:
        """Whether the file is written in JSON rather than in YAML."""
        return self._node is None

    @cached_property
    def _json_places(self) -> JsonPlaces:
        """A JSON file is scanned for positions only once something is wrong with it."""
        return JsonPlaces(self.text)

    @property
    def text(self) -> str:
        """The content as text, without a byte order mark."""
        return self.content.decode("utf-8-sig")

    @cached_property
    def spans(self) -> Span | None:
        """The text's outermost container; None for a lone scalar."""
        return self._json_places.root if self._node is None else yaml_spans(self.text)

    def position(self, pointer: Pointer) -> tuple[int, int]:
        """Line and column, from 1, of the key or item at the pointer, or of its nearest ancestor."""
        if self._node is None:
            return self._json_places.position(pointer)
        return place_of(self._node, pointer)

    def finding(
        self,
        pointer: Pointer,
        message: str,
        mend: str,
        edits: tuple[Edit, ...] = (),
        *,
        is_harmless: bool = False,
        fixes: tuple[Edit, ...] = (),
    ) -> Finding:
        """A finding at the pointer's place."""
        line, column = self.position(pointer)
        place = pointer_text(pointer)
        return Finding(
            self.name, line, column, message, mend, place, edits, is_harmless=is_harmless, fixes=fixes
        )


def read_source(content: bytes, name: str, start: str = _START) -> SourceFile:
    """A file's value: JSON where it starts as JSON does, else YAML; `start` is how to mend one without.

    Raises: DocumentRefused.
    """
    text = _decoded(content, name)
    if not text.strip():
        raise DocumentRefused([Finding(name, 1, 1, "the file is empty", start)])
    if text.lstrip()[:1] == "{":
        try:
            _require_size(content, MAX_JSON, name, "JSON")
            return SourceFile(name, content, read_json(text))
        except NotJson as error:
            if name.endswith(".json") or '"' in text[: text.find(":")]:
                raise _refused(name, error) from None
    return _read_yaml(text, content, name, start)


def _decoded(content: bytes, name: str) -> str:
    mark = next((encoding for mark, encoding in _MARKS.items() if content.startswith(mark)), None)
    if mark is not None or (b"\x00" in content[:4] and len(content) > 1):
        message = f"the file is written in {mark or 'UTF-16'}"
        raise DocumentRefused([Finding(name, 1, 1, message, "save the file as UTF-8")])
    if len(content.translate(None, _CONTROLS)) != len(content):
        offset = next(index for index, byte in enumerate(content) if byte in _CONTROLS)
        message = f"the control character 0x{content[offset]:02x} is no text"
        mend = "give a text file, in YAML or JSON"
        raise DocumentRefused([Finding(name, *_place(content, offset), message, mend)])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"byte 0x{content[error.start]:02x} is not UTF-8"
        finding = Finding(name, *_place(content, error.start), message, "save the file as UTF-8")
        raise DocumentRefused([finding]) from None
    return text


def _place(content: bytes, offset: int) -> tuple[int, int]:
    before = content[:offset]
    return before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1


def _require_size(content: bytes, limit: int, name: str, form: str) -> None:
    if len(content) > limit:
        message = f"the file has {len(content):,} bytes; {form} of up to {limit:,} is read"
        raise DocumentRefused([Finding(name, 1, 1, message, "split it into several files, joined by $ref")])


def _read_yaml(text: str, content: bytes, name: str, start: str) -> SourceFile:
    _require_size(content, MAX_YAML, name, "YAML")
    try:
        node = compose(text)
        if node is None:
            raise DocumentRefused([Finding(name, 1, 1, "the file says nothing", start)])
        reading = YamlReading()
        root: Any = reading.value(node, ())
    except NotJson as error:
        raise _refused(name, error) from None
    if reading.faults:
        raise _refused(name, *reading.faults)
    return SourceFile(name, content, root, loose_keys=reading.loose_keys, node=node)


def _refused(name: str, *errors: NotJson) -> DocumentRefused:
    return DocumentRefused(
        Finding(name, error.line, error.column, str(error), error.mend) for error in errors
    )
