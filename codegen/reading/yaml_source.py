"""Reads YAML as JSON values: the core schema's scalars, text keys, merge keys, and no surprises."""

import math
import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from codegen.findings import Json, Pointer
from codegen.reading.json_source import NotJson

MAX_NODES: Final = 2_000_000
"""Nodes of a document with its aliases expanded; more is an alias bomb."""

MAX_DEPTH: Final = 200

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_OPENING: Final = re.compile(r"[\[{]|[\]}]")
_LEADING: Final = re.compile(rf"^[ ?-]{{{MAX_DEPTH},}}", re.MULTILINE)
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_MERGE: Final = "<<"


def compose(text: str) -> yaml.Node | None:
    """The nodes of a YAML text. Raises: NotJson."""
    try:
        if _may_be_deep(text):
            _require_shallow(text)
        node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise _syntax_error(error, text) from None
    return node


def _may_be_deep(text: str) -> bool:
    """Whether brackets or indentation allow a depth that the parser, being recursive, would not survive."""
    depth = deepest = 0
    for match in _OPENING.finditer(text):
        depth += 1 if match.group() in "[{" else -1
        deepest = max(deepest, depth)
    return deepest > MAX_DEPTH or _LEADING.search(text) is not None


def _require_shallow(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            mark = event.start_mark
            place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise NotJson("nesting without end", "nest less deeply", *place)


def _syntax_error(error: yaml.YAMLError, text: str) -> NotJson:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    context = getattr(error, "context", None)
    message = f"{context}: {problem}" if context and getattr(error, "problem", None) else str(problem)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    written = text.split("\n", line)[line - 1 : line]
    is_tab = bool(written) and "\t" in written[0][: len(written[0]) - len(written[0].lstrip())]
    return NotJson(
        message.replace("\n", " "),
        "indent with spaces" if is_tab else "mend the YAML syntax here",
        line,
        column,
    )


def place_of(root: yaml.Node, pointer: Pointer) -> tuple[int, int]:
    """Line and column, from 1, of the key or item at the pointer, or of its nearest ancestor."""
    node = root
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


class YamlReading:
    """One reading of a node tree into plain values; `faults` and `loose_keys` grow with what is odd."""

    def __init__(self) -> None:
        self.faults: list[NotJson] = []
        self.loose_keys: list[tuple[Pointer, str]] = []
        self._known: dict[int, tuple[Any, int]] = {}
        self._open: set[int] = set()
        self._nodes = 0

    def value(self, node: yaml.Node, pointer: Pointer) -> Json:
        """The node's plain value; an aliased node is read once and counted each time. Raises: NotJson."""
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
            raise _fault(node, f"aliases expand to more than {MAX_NODES:,} values", "write fewer aliases")

    def _items(self, node: yaml.Node, pointer: Pointer) -> list[Any]:
        return [self.value(item, (*pointer, index)) for index, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, pointer: Pointer) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        lines: dict[str, int] = {}
        if any(_is_merge(key) for key, _ in node.value):
            node.value = [*self._merged(node)]
        for key_node, value_node in node.value:
            key = self._key(key_node, pointer)
            if key in mapping:
                first = f"first written in line {lines[key]}"
                self._report(key_node, f"duplicate key {key!r}, {first}", "keep one of the two")
            lines[key] = key_node.start_mark.line + 1
            mapping[key] = self.value(value_node, (*pointer, key))
        return mapping

    def _merged(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """The mapping's own pairs and, after them, those of `<<` that it does not write itself."""
        own = [(key, value) for key, value in node.value if not _is_merge(key)]
        taken = {key.value for key, _ in own if isinstance(key, yaml.ScalarNode)}
        yield from own
        self._open.add(id(node))
        for key, value in node.value:
            for source in self._merge_sources(value) if _is_merge(key) else ():
                for pair in source.value:
                    if isinstance(pair[0], yaml.ScalarNode) and pair[0].value not in taken:
                        taken.add(pair[0].value)
                        yield pair

    def _merge_sources(self, value: yaml.Node) -> Iterator[yaml.MappingNode]:
        sources = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for source in sources:
            if not isinstance(source, yaml.MappingNode):
                self._report(value, "`<<` merges something that is no mapping", "give it an alias of one")
            elif id(source) in self._open:
                self._report(value, "nesting without end", "merge another mapping than the one around it")
            else:
                if any(_is_merge(key) for key, _ in source.value):
                    source.value = [*self._merged(source)]
                    self._open.discard(id(source))
                yield source

    def _key(self, node: yaml.Node, pointer: Pointer) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._report(node, "a key is not a string", "write a plain string as the key")
            return f"<{node.start_mark.line}>"
        text: str = node.value
        if not node.style and not isinstance(self._scalar(node), str):
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
            return self._integer(node, text)
        if _NUMBER.fullmatch(text):
            value = float(text)
            if math.isinf(value):
                self._report(node, "the number is too large", "write a smaller number")
            return value
        if text.lower() in {".nan", ".inf", "-.inf", "+.inf"}:
            self._report(node, f"{text} is no JSON number", "write a finite number")
        return text

    def _integer(self, node: yaml.ScalarNode, text: str) -> int:
        try:
            return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
        except ValueError:
            self._report(node, "the number is too large", "write a smaller number")
            return 0

    def _report(self, node: yaml.Node, message: str, mend: str) -> None:
        self.faults.append(_fault(node, message, mend))


def _is_merge(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value == _MERGE and not node.style


def _fault(node: yaml.Node, message: str, mend: str) -> NotJson:
    return NotJson(message, mend, node.start_mark.line + 1, node.start_mark.column + 1)
