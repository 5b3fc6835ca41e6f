"""How the lists of a document are paged: what asks for another page, and what answers tell of it.

Documents agree on few names; those that are known here are in snake case, the likelier ones first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.naming.words import words
from codegen.openapi.vocabulary import is_json
from codegen.resolving.model import Operation, Parameter
from codegen.resolving.types import Either, Raw, ReplyType, Stream
from codegen.shapes.defaults import Plain
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    ClassShape,
    Listing,
    Member,
    Node,
    Reference,
    Shape,
    followed,
)
from codegen.typescript.types import literal, object_text

Path = tuple[str, ...]

_ASKS: Final[Mapping[str, Sequence[str]]] = {
    "cursor": (
        *(
            "cursor",
            "page_token",
            "next_token",
            "next_cursor",
            "continuation_token",
            "continuation",
            "continue",
        ),
        *(
            "after",
            "page_after",
            "page_cursor",
            "marker",
            "bookmark",
            "start_cursor",
            "scroll_id",
            "start_key",
        ),
        *("starting_after", "page_info"),
    ),
    "page": ("page", "page_number", "page_no", "page_index", "current_page", "p"),
    "offset": ("offset", "skip", "start", "start_index", "page_offset"),
}
_TELLS: Final[Mapping[str, Sequence[str]]] = {
    "next": (
        *("next_cursor", "next_page_token", "next_token", "next_marker", "next_page_cursor", "end_cursor"),
        *("continuation_token", "continue", "next_page", "next", "next_url", "next_link", "next_page_url"),
        *("next_page_uri", "next_href", "next_uri", "odata_next_link", "cursor", "after"),
    ),
    "more": ("has_next", "has_more", "has_next_page", "more", "is_truncated"),
    "pages": ("total_pages", "page_count", "num_pages", "last_page", "pages"),
    "total": ("total", "total_count", "total_items", "total_results", "total_elements", "total_records"),
}
_HOLDERS: Final = frozenset(
    {"pagination", "meta", "metadata", "page", "paging", "page_info", "links", "cursors", "cursor"}
    | {"response_metadata", "page_metadata", "result_info"}
)
_OTHERS: Final = (Either, Raw, ReplyType, Stream)
_ROWS: Final = ("data", "items", "results", "rows", "records", "entries", "values", "content", "list")
_AROUND_ROWS: Final = frozenset({"data", "result", "results", "response", "embedded"})
_FIRST_OF_ALL: Final = "page_index"
"""What is counted from 0 by its name."""


@dataclass(frozen=True, slots=True)
class Paging:
    """What a list has in its rows, and how it goes on, as the runtime is told."""

    item: Node
    text: str


def paging_of(
    operation: Operation, arguments: Mapping[str, Parameter], shapes: Mapping[str, Shape]
) -> Paging | None:
    """How the operation answers pages, None where it does not, or does not tell."""
    if operation.method not in {"GET", "QUERY"}:
        return None
    reading = _Reading(shapes)
    bodies = _bodies(operation)
    asked = dict(reading.asked(arguments))
    rows = reading.rows(bodies[0]) if len(bodies) == 1 and asked else None
    if rows is None:
        return None
    told = reading.told(bodies[0])
    is_linked = any(
        header.name.lower() == "link" for response in operation.responses for header in response.headers
    )
    by = _way(asked, told, is_linked=is_linked)
    if by is None:
        return None
    argument = asked["cursor" if by == "row" else by]
    said = {"rows": _written(rows[0]), "argument": _written(argument), "by": literal(by)}
    if by == "page" and _is_from_zero(arguments[argument[0]]):
        said["first"] = "0"
    ends = ["more", *{"page": ["pages"], "offset": ["total"]}.get(by, [])]
    ending = next((name for name in ends if name in told), "")
    leads = "next" if by in {"cursor", "page"} or "cursor" not in asked else ""
    said |= {name: _written(told[name]) for name in (leads, ending) if name in told}
    return Paging(rows[1], object_text(said))


def _way(asked: Mapping[str, Path], told: Mapping[str, Path], *, is_linked: bool) -> str | None:
    """How the next page is asked for. A cursor of which no answer tells is of use only as a row's key."""
    # Where both can be asked for, cursors may have to be switched on first.
    is_counted = "offset" in asked and "total" in told
    if "cursor" in asked and ("next" in told or is_linked) and not is_counted:
        return "cursor"
    for by in ("page", "offset"):
        if by in asked:
            return by
    is_key = "cursor" in asked and _snake(asked["cursor"][-1]) == "starting_after"
    return "row" if is_key else None


def _bodies(operation: Operation) -> list[Node]:
    """The JSON bodies of successes."""
    return [
        type_
        for response in operation.responses
        for name, type_ in response.content.items()
        if response.status[0] == "2" and is_json(name) and not isinstance(type_, _OTHERS)
    ]


def _is_from_zero(parameter: Parameter) -> bool:
    default = parameter.default
    return _snake(parameter.name) == _FIRST_OF_ALL or (isinstance(default, Plain) and default.value == 0)


def _written(path: Path) -> str:
    return f"[{', '.join(map(literal, path))}]"


def _snake(name: str) -> str:
    return "_".join(words(name))


class _Reading:
    """Looks for places in the schemas of a document."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._shapes = shapes

    def asked(self, arguments: Mapping[str, Parameter]) -> Iterator[tuple[str, Path]]:
        """The arguments that ask for another page, by how: those of a deep object are inside it."""
        names: dict[str, Path] = {}
        for argument, parameter in arguments.items():
            if parameter.location != "query":
                continue
            if parameter.style != "deepObject":
                names.setdefault(_snake(argument), (argument,))
                continue
            for name in self._fields(parameter.type) if not isinstance(parameter.type, _OTHERS) else ():
                inner = _snake(name)
                names.setdefault("page" if inner == "number" else inner, (argument, name))
        for role, known in _ASKS.items():
            found = next((names[name] for name in known if name in names), None)
            if found is not None:
                yield role, found

    def rows(self, body: Node) -> tuple[Path, Node] | None:
        """Where the one array of a body is, and what it has."""
        bare = self._bare(body)
        if isinstance(bare, Listing):
            return (), bare.item
        fields = self._fields(body)
        arrays = {
            name: node for name, each in fields.items() if isinstance(node := self._bare(each.node), Listing)
        }
        likely = [name for known in _ROWS for name in arrays if _snake(name) == known] or list(arrays)
        if arrays and (len(arrays) == 1 or _snake(likely[0]) in _ROWS):
            return (likely[0],), arrays[likely[0]].item
        for name, each in fields.items():
            if _snake(name) in _AROUND_ROWS:
                inner = self.rows(each.node)
                if inner is not None:
                    return (name, *inner[0]), inner[1]
        return None

    def told(self, body: Node) -> dict[str, Path]:
        """What a body tells of the next page, and where."""
        found: dict[str, tuple[int, Path]] = {}
        for place, node in self._places(body, (), 2):
            if isinstance(self._bare(node), Listing):
                continue
            for role, known in _TELLS.items():
                name = _snake(place[-1])
                if name in known and (role not in found or known.index(name) < found[role][0]):
                    found[role] = (known.index(name), place)
        return {role: place for role, (_, place) in found.items()}

    def _places(self, node: Node, place: Path, depth: int) -> Iterator[tuple[Path, Node]]:
        for name, each in self._fields(node).items():
            is_holder = _snake(name) in _HOLDERS and bool(self._fields(each.node))
            if is_holder and depth:
                yield from self._places(each.node, (*place, name), depth - 1)
            if not is_holder or "href" in self._fields(each.node):
                yield (*place, name), each.node

    def _bare(self, node: Node) -> Node:
        """The node behind references; of what may be null, the other branch."""
        for _ in self._shapes:
            if isinstance(node, Alternatives) and len(node.branches) == 1:
                node = node.branches[0]
            shape = followed(self._shapes, node.name) if isinstance(node, Reference) else None
            if not isinstance(shape, AliasShape):
                break
            node = shape.node
        return node

    def _fields(self, node: Node) -> dict[str, Member]:
        bare = self._bare(node)
        shape = followed(self._shapes, bare.name) if isinstance(bare, Reference) else None
        return self._members(shape) if isinstance(shape, ClassShape) else {}

    def _members(self, shape: ClassShape) -> dict[str, Member]:
        found: dict[str, Member] = {}
        for base in shape.bases:
            inherited = followed(self._shapes, base)
            found |= self._members(inherited) if isinstance(inherited, ClassShape) else {}
        return found | {each.wire_name: each for each in shape.fields}
