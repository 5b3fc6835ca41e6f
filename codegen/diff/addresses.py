"""Operations of a document, where clients reach them, and their counterparts in another document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from codegen.diff.demands import Written
from codegen.diff.views import View
from codegen.findings import Json
from codegen.openapi.vocabulary import FURTHER_METHODS, METHODS, TEMPLATE, sent_method

_PORTS: Final = {"http": "80", "https": "443", "ws": "80", "wss": "443"}


@dataclass(frozen=True, slots=True)
class Server:
    """Where the service stands: `origin` is empty for a relative URL, `base` for the root."""

    url: str
    origin: str
    base: str


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of a path. `outline` is the path without the names of its variables."""

    method: str
    path: str
    value: Written
    item: Written
    bases: tuple[str, ...]

    @property
    def title(self) -> str:
        """`GET /pets`."""
        return f"{sent_method(self.method)} {self.path}"

    @property
    def outline(self) -> str:
        """What the router tells apart."""
        return f"{self.method} {_outline(self.path)}"

    @property
    def variables(self) -> list[str]:
        """Names in the template, in order."""
        return TEMPLATE.findall(self.path)

    def addresses(self) -> list[str]:
        """Method and path with every base path."""
        return [f"{self.method} {base}{_outline(self.path)}" for base in self.bases]


def _outline(path: str) -> str:
    return TEMPLATE.sub("{}", path)


def servers_of(view: View, *parents: Written | None) -> list[Server]:
    """Servers of the first parent that has any, else the root of the host."""
    for parent in parents:
        written = view.items(parent, "servers") if parent else ()
        if written:
            return [_server(server.value) for server in written if isinstance(server.value, dict)]
    return [Server("/", "", "")]


def _server(value: dict[str, Json]) -> Server:
    url = str(value.get("url") or "/")
    for name, variable in (value.get("variables") or {}).items():
        url = url.replace("{" + name + "}", str(variable.get("default", "")))
    parts = urlsplit(url)
    return Server(url, _origin(parts), parts.path.rstrip("/"))


def _origin(parts: SplitResult) -> str:
    """Scheme and host in lower case, without the port that goes without saying (RFC 3986, 6.2)."""
    if not parts.netloc:
        return ""
    host = parts.netloc.lower().rpartition("@")[2]
    name, _, port = host.rpartition(":")
    is_default = port == _PORTS.get(parts.scheme.lower()) or (bool(name) and not port)
    return f"{parts.scheme.lower()}://{name if is_default else host}"


def operations_of(view: View, bases: Sequence[str]) -> Iterator[Operation]:
    """Every operation of a document; `bases` stand for those of its servers where any are given."""
    root = Written(view.document.root, ())
    for path, item in view.root("paths").items():
        for method, value in methods_of(view, item).items():
            found = tuple(bases) or tuple(
                dict.fromkeys(server.base for server in servers_of(view, value, item, root))
            )
            yield Operation(method, path, value, item, found)


def methods_of(view: View, item: Written) -> dict[str, Written]:
    """The operations of a path item, by method as the document spells it."""
    found = {method: view.child(item, method) for method in METHODS}
    known = {method: operation for method, operation in found.items() if operation is not None}
    return known | view.members(item, FURTHER_METHODS)


def matched(
    olds: Sequence[Operation], news: Sequence[Operation]
) -> tuple[list[tuple[Operation, Operation | None]], list[Operation]]:
    """Each old operation with its counterpart, and the new ones; the same address counts before the path."""
    by_address = {address: new for new in reversed(news) for address in new.addresses()}
    by_outline = {new.outline: new for new in news}
    pairs: list[tuple[Operation, Operation | None]] = []
    for old in olds:
        found = [by_address[address] for address in old.addresses() if address in by_address]
        pairs.append((old, found[0] if found else by_outline.get(old.outline)))
    taken = {id(new) for _, new in pairs if new is not None}
    return pairs, [new for new in news if id(new) not in taken]


def lost_bases(pairs: Sequence[tuple[Operation, Operation | None]]) -> dict[str, list[Operation]]:
    """Base paths below which operations that are still there are reached no more."""
    lost: dict[str, list[Operation]] = {}
    kept = {address for _, new in pairs if new is not None for address in new.addresses()}
    for old, new in pairs:
        for base, address in zip(old.bases, old.addresses(), strict=True):
            if new is not None and address not in kept:
                lost.setdefault(base, []).append(old)
    return lost
