"""Reads a YAML or JSON document and knows the line and column of everything in it."""

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import yaml

from codegen.findings import DocumentRefused, Finding, Json, Pointer, pointer_text

MAX_NODES: Final = 2_000_000
"""Nodes of a document with its aliases expanded; more is an alias bomb."""

MAX_DEPTH: Final = 200

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(frozen=True)
class Document:
    """A document as plain values, and where each of them stands. `name` is how findings call the file."""

    name: str
    source: bytes
    root: dict[str, Any]
    loose_keys: tuple[tuple[Pointer, str], ...] = ()
    _node: yaml.Node | None = field(default=None, repr=False)

    @cached_property
    def _tree(self) -> yaml.Node:
        """The positioned nodes; a JSON document is read for them only once something is wrong with it."""
        if self._node is not None:
            return self._node
        node: Any = yaml.compose(self.source.decode("utf-8-sig"), Loader=_LOADER)
        if not isinstance(node, yaml.Node):
            raise TypeError("a document that was read has nodes")
        return node

    def position(self, pointer: Pointer) -> tuple[int, int]:
        """Line and column, from 1, of the key or item at the pointer, or of its nearest ancestor."""
        node = self._tree
        mark = node.start_mark
        for part in pointer:
            if isinstance(node, yaml.MappingNode):
                found = next((pair for pair in node.value if pair[0].value == str(part)), None)
                if found is None:
                    break
                mark, node = found[0].start_mark, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
                mark = node.start_mark
            else:
                break
        return mark.line + 1, mark.column + 1

    def finding(self, pointer: Pointer, message: str, mend: str) -> Finding:
        """A finding at the pointer's place."""
        line, column = self.position(pointer)
        return Finding(self.name, line, column, message, mend, pointer_text(pointer))

    def target(self, reference: str) -> Json:
        """What a local `$ref` refers to; `KeyError` where it dangles."""
        value: Any = self.root
        for part in reference_pointer(reference):
            value = value[int(part)] if isinstance(value, list) and str(part).isdigit() else value[part]
        return value

    def settled(self, pointer: Pointer) -> Pointer:
        """The pointer to the same place without passing through a `$ref`."""
        settled: Pointer = ()
        value: Any = self.root
        for part in pointer:
            for _ in range(MAX_DEPTH):
                if not (isinstance(value, dict) and isinstance(value.get("$ref"), str)) or part == "$ref":
                    break
                settled = reference_pointer(value["$ref"])
                value = self.target(value["$ref"])
            settled = (*settled, part)
            value = _item(value, part)
        return settled

    def resolved(self, value: Json) -> Json:
        """The value itself, or what its chain of `$ref`s ends in."""
        seen = 0
        while isinstance(value, dict) and isinstance(value.get("$ref"), str) and seen < MAX_DEPTH:
            value = self.target(value["$ref"])
            seen += 1
        return value


def _item(value: Json, part: str | int) -> Json:
    if isinstance(value, dict):
        return value.get(str(part))
    return value[part] if isinstance(value, list) and isinstance(part, int) else None


def reference_pointer(reference: str) -> Pointer:
    """The pointer of a local reference; `KeyError` for one that leads elsewhere."""
    if reference == "#":
        return ()
    if not reference.startswith("#/"):
        raise KeyError(reference)
    parts = unquote(reference[2:]).split("/")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts)


def read_document(path: Path, name: str | None = None) -> Document:
    """The document at the path. Raises: DocumentRefused."""
    return parse_document(path.read_bytes(), name or path.name)


def parse_document(source: bytes, name: str) -> Document:
    """The document in the bytes: JSON where it starts as JSON does, else YAML. Raises: DocumentRefused."""
    text = _decode(source, name)
    if text.lstrip()[:1] == "{":
        parsed = _parse_json(text)
        if parsed is not None:
            return Document(name, source, parsed)
    return _parse_yaml(text, source, name)


def _decode(source: bytes, name: str) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        message = f"byte 0x{source[error.start]:02x} is not UTF-8"
        raise DocumentRefused([Finding(name, line, column, message, "save the file as UTF-8")]) from None


def _parse_json(text: str) -> dict[str, Any] | None:
    """The object, or None where positions are needed to say what is wrong with it."""
    faults: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(items)
        if len(value) != len(items):
            faults.append("duplicate key")
        return value

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=faults.append)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) and not faults else None


def _parse_yaml(text: str, source: bytes, name: str) -> Document:
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise DocumentRefused([_syntax_finding(error, name)]) from None
    if not isinstance(node, yaml.MappingNode):
        line, column = (node.start_mark.line + 1, node.start_mark.column + 1) if node else (1, 1)
        message = "the document is not a mapping"
        raise DocumentRefused([Finding(name, line, column, message, "start it with `openapi: 3.1.1`")])
    reading = _Reading(name)
    root = reading.value(node, ())
    if reading.findings:
        raise DocumentRefused(reading.findings)
    return Document(name, source, root, tuple(reading.loose_keys), node)


def _syntax_finding(error: yaml.YAMLError, name: str) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    context = getattr(error, "context", None)
    message = f"{context}: {problem}" if context and getattr(error, "problem", None) else str(problem)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    mend = "indent with spaces" if "'\\t'" in message or "tab" in message else "mend the YAML syntax here"
    return Finding(name, line, column, message.replace("\n", " "), mend)


class _Reading:
    """One reading of a node tree into plain values."""

    def __init__(self, name: str) -> None:
        self.findings: list[Finding] = []
        self.loose_keys: list[tuple[Pointer, str]] = []
        self._name = name
        self._known: dict[int, tuple[Any, int]] = {}
        self._open: set[int] = set()
        self._nodes = 0

    def value(self, node: yaml.Node, pointer: Pointer) -> Json:
        """The node's plain value; an aliased node is read once and counted each time."""
        if isinstance(node, yaml.ScalarNode):
            self._nodes += 1
            return self._scalar(node)
        known = self._known.get(id(node))
        if known is not None:
            self._count(known[1], node)
            return known[0]
        if id(node) in self._open or len(pointer) > MAX_DEPTH:
            self._report(
                node, "nesting without end", "write the value out instead of an alias to its own parent"
            )
            return None
        self._open.add(id(node))
        before = self._nodes
        self._count(1, node)
        value = (
            self._mapping(node, pointer) if isinstance(node, yaml.MappingNode) else self._items(node, pointer)
        )
        self._open.discard(id(node))
        self._known[id(node)] = (value, self._nodes - before)
        return value

    def _count(self, nodes: int, node: yaml.Node) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            self._report(node, f"aliases expand to more than {MAX_NODES:,} values", "write fewer aliases")
            raise DocumentRefused(self.findings)

    def _items(self, node: yaml.Node, pointer: Pointer) -> list[Any]:
        return [self.value(item, (*pointer, index)) for index, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, pointer: Pointer) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node, pointer)
            if key in mapping:
                first = f"first written in line {lines[key]}"
                self._report(key_node, f"duplicate key {key!r}, {first}", "keep one of the two")
            lines[key] = key_node.start_mark.line + 1
            mapping[key] = self.value(value_node, (*pointer, key))
        return mapping

    def _key(self, node: yaml.Node, pointer: Pointer) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._report(node, "a key is not a string", "write a plain string as the key")
            return f"<{node.start_mark.line}>"
        text: str = node.value
        if not node.style and not isinstance(self._scalar(node), str):
            if text == "<<":
                return text
            if _INTEGER.fullmatch(text):
                self.loose_keys.append(((*pointer, text), text))
            else:
                self._report(node, f"the key {text!r} is not a string", "put it in quotes")
        return text

    def _scalar(self, node: yaml.ScalarNode) -> Json:
        text: str = node.value
        if node.style or node.tag == "!":
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
        if _NUMBER.fullmatch(text):
            return float(text)
        if text.lower() in {".nan", ".inf", "-.inf", "+.inf"}:
            self._report(node, f"{text} is no JSON number", "write a finite number")
        return text

    def _report(self, node: yaml.Node, message: str, mend: str) -> None:
        mark = node.start_mark
        self.findings.append(Finding(self._name, mark.line + 1, mark.column + 1, message, mend))
