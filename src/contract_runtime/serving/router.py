"""Finds the operations of a path: a trie over the raw segments of the path.

Text matches its own bytes: a reserved character and its percent-encoding are two things (RFC 3986, 2.2), so
that `%2F` belongs to its segment and `7%3Acancel` is no `{id}:cancel`. A literal segment goes before a
parameter, and a dead end goes back to the last choice. Only segments that mix text and parameters
(`{id}.json`) cost a regular expression.
"""

import re
from typing import Final, Generic, TypeVar

from contract_runtime.path_templates import PARAMETER

T = TypeVar("T")


class Site(Generic[T]):
    """A path of the contract: its template and what is served there, by method."""

    __slots__ = ("by_method", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        self.by_method: dict[str, T] = {}


class _Node(Generic[T]):
    __slots__ = ("literals", "parameter", "patterns", "site")

    def __init__(self) -> None:
        self.literals: dict[bytes, _Node[T]] = {}
        self.patterns: list[tuple[re.Pattern[bytes], _Node[T]]] = []
        self.parameter: _Node[T] | None = None
        self.site: Site[T] | None = None


Found = tuple[Site[T], list[bytes]]
"""A site and the raw (still percent-encoded) values of its parameters, in the template's order."""


class Router(Generic[T]):
    """Path templates and what is served at them.

    >>> router = Router[str]()
    >>> router.site("/projects/{id}").by_method["GET"] = "getProject"
    >>> router.site("/projects/mine").by_method["GET"] = "getOwnProjects"
    >>> site, values = router.find(b"/projects/a%2Fb")
    >>> site.by_method["GET"], values
    ('getProject', [b'a%2Fb'])
    >>> router.find(b"/projects/mine")[0].path
    '/projects/mine'
    """

    __slots__ = ("_fixed", "_parents", "_root")

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()
        # Short cuts that decide as the trie would: literal paths, and literal paths before a parameter.
        self._fixed: dict[bytes, Found[T]] = {}
        self._parents: dict[bytes, _Node[T]] = {}

    def site(self, path: str) -> Site[T]:
        """The site of a template such as `/v1/projects/{project_id}`, made at first sight.

        Templates that differ only in the names of their parameters share a site.
        """
        parent = node = self._root
        for segment in path.split("/"):
            parent, node = node, _child(node, segment)
        if node.site is None:
            node.site = Site(path)
            head = path.rpartition("/")[0]
            if "{" not in path:
                self._fixed[path.encode()] = (node.site, [])
            elif node is parent.parameter and "{" not in head:
                self._parents[head.encode()] = parent
        return node.site

    def find(self, raw_path: bytes) -> Found[T] | None:
        """The site that serves a raw path."""
        fixed = self._fixed.get(raw_path)
        if fixed is not None:
            return fixed
        head, _, last = raw_path.rpartition(b"/")
        parent = self._parents.get(head)
        if parent is not None and last and not (parent.literals or parent.patterns):
            site = None if parent.parameter is None else parent.parameter.site
            if site is not None:
                return site, [last]
        return self._walk(raw_path)

    def _walk(self, raw_path: bytes) -> Found[T] | None:
        raw = raw_path.split(b"/")
        plain = raw if b"%" not in raw_path else [_normalized(segment) for segment in raw]
        values: list[bytes] = []
        node = self._root
        for index, segment in enumerate(plain):
            child = node.literals.get(segment)
            if child is None:
                if node.patterns or node.parameter is None or not segment:
                    break
                child = node.parameter
                values.append(raw[index])
            node = child
        else:
            if node.site is not None:
                return node.site, values
        return _search(self._root, raw, plain, 0)


def _child(node: _Node[T], segment: str) -> _Node[T]:
    names = PARAMETER.findall(segment)
    if not names:
        return node.literals.setdefault(_normalized(segment.encode()), _Node())
    if segment == f"{{{names[0]}}}":
        node.parameter = node.parameter or _Node()
        return node.parameter
    pattern = _pattern(segment)
    for known, child in node.patterns:
        if known.pattern == pattern.pattern:
            return child
    child = _Node[T]()
    node.patterns.append((pattern, child))
    # The more literal text a pattern has, the earlier it is tried.
    node.patterns.sort(key=lambda choice: len(choice[0].pattern), reverse=True)
    return child


def _pattern(segment: str) -> re.Pattern[bytes]:
    """A segment that mixes text and parameters."""
    literals = [_normalized(literal.encode()) for literal in PARAMETER.split(segment)[::2]]
    first, *between, last = (_OCTET.sub(_spelled, literal) for literal in literals)
    inner = b"".join(b"([^/]+)" + (written or _SEAM) for written in between)
    return re.compile(first + inner + b"([^/]+)" + last, re.DOTALL)


_SEAM: Final = rb"(?<!%)(?<!%[0-9A-Fa-f])(?!%[89ABab])"
"""Where one parameter may end and the next begin with no text between them: not inside a character."""

_RESERVED: Final = frozenset(b":/?#[]@!$&'()*+,;=%")
"""Bytes that mean something else where they are percent-encoded (RFC 3986, 2.2)."""

_ENCODED: Final = re.compile(rb"%([0-9A-Fa-f]{2})")
_OCTET: Final = re.compile(rb"%[0-9A-F]{2}|.", re.DOTALL)


def _normalized(segment: bytes) -> bytes:
    """A segment in which nothing is percent-encoded but what has to be (RFC 3986, 6.2.2)."""
    return _ENCODED.sub(_decoded, segment)


def _decoded(match: re.Match[bytes]) -> bytes:
    byte = int(match.group(1), 16)
    return match.group().upper() if byte in _RESERVED else bytes([byte])


def _spelled(match: re.Match[bytes]) -> bytes:
    """A regular expression for a byte of normalized text as it may stand in a path."""
    text = match.group()
    if len(text) > 1:
        return b"(?i:%s)" % text
    is_reserved = text[0] in _RESERVED
    return re.escape(text) if is_reserved else b"(?:%s|(?i:%%%02x))" % (re.escape(text), text[0])


def _search(node: _Node[T], raw: list[bytes], plain: list[bytes], index: int) -> Found[T] | None:
    if index == len(raw):
        return None if node.site is None else (node.site, [])
    literal = node.literals.get(plain[index])
    if literal is not None and (found := _search(literal, raw, plain, index + 1)):
        return found
    for pattern, child in node.patterns:
        if (match := pattern.fullmatch(raw[index])) and (found := _search(child, raw, plain, index + 1)):
            return found[0], [*match.groups(), *found[1]]
    if (
        node.parameter is not None
        and raw[index]
        and (found := _search(node.parameter, raw, plain, index + 1))
    ):
        return found[0], [raw[index], *found[1]]
    return None
