"""What a generated package asks of handlers, read off its modules: Protocols, signatures, schemes."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from codegen.scaffold.bindings import annotations_of, bindings, origin_of_import

_ROUTE: Final = re.compile(r"(?:^|\bat )(\S+) (/\S*)")
_PARAMETER: Final = re.compile(r"\{([^}]*)\}")
_DEFINED: Final = re.compile(r"(?m)^(?:class |async def |def )?([A-Za-z]\w*)(?=[(:]| =)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One handler method. `header` is its source up to the colon, laid out for the body of a class.

    `route` is method and path without the names of parameters, by which two releases of a contract know the
    same operation: `GET /pets/{}`. `in_path` are the arguments that stand for these parameters.
    """

    name: str
    route: str
    in_path: tuple[str, ...]
    header: str
    node: ast.AsyncFunctionDef

    def written_with(self, renamed: Mapping[str, str]) -> str:
        """The header with some names of its annotations called something else."""
        lines = self.header.split("\n")
        found = [each for node in annotations_of(self.node) for each in ast.walk(node)]
        names = [each for each in found if isinstance(each, ast.Name) and each.id in renamed]
        for name in sorted(names, key=lambda each: (each.lineno, each.col_offset), reverse=True):
            place = name.lineno - self.node.lineno
            line = lines[place].encode()
            end = name.col_offset + len(name.id.encode())
            lines[place] = (line[: name.col_offset] + renamed[name.id].encode() + line[end:]).decode()
        return "\n".join(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """The operations of one tag. `origins` leads from the names in its module to where they are defined."""

    module: str
    protocol: str
    purpose: str
    methods: tuple[Method, ...]
    origins: Mapping[str, str]

    @property
    def short_name(self) -> str:
        """The module's own name, which is that of the tag."""
        return self.module.rpartition(".")[2]


class Place(NamedTuple):
    """Where an operation is served: the Protocol's origin, the method's name, its arguments in the path."""

    protocol: str
    method: str
    in_path: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """The whole package as handlers see it; `fields` are those of its `Handlers`, by Protocol.

    `names` are those that each of its modules defines, by the module's dotted name.
    """

    package: str
    tags: tuple[Tag, ...]
    fields: Mapping[str, str]
    schemes: tuple[str, ...]
    names: Mapping[str, frozenset[str]]

    @property
    def places(self) -> dict[str, Place]:
        """Where each route is served."""
        return {
            method.route: Place(f"{tag.module}.{tag.protocol}", method.name, method.in_path)
            for tag in self.tags
            for method in tag.methods
            if method.route
        }


def read_surface(folder: Path, package: str) -> Surface:
    """The surface of the package that was built into the folder."""
    wiring = ast.parse((folder / "wiring.py").read_bytes())
    imported = _imported(wiring, package)
    fields = dict(_handler_fields(wiring))
    tags = []
    for protocol in fields:
        module = imported[protocol].rpartition(".")[0]
        tags.append(_read_tag(_path_of(folder, module.removeprefix(f"{package}.")), module, protocol))
    return Surface(
        package=package,
        tags=tuple(tags),
        fields=fields,
        schemes=_schemes(wiring),
        names=dict(_names(folder, package)),
    )


def _names(folder: Path, package: str) -> Iterator[tuple[str, frozenset[str]]]:
    for path in sorted(folder.glob("*.py")):
        name = package if path.stem == "__init__" else f"{package}.{path.stem}"
        yield name, frozenset(_DEFINED.findall(path.read_text(encoding="utf-8")))


def _imported(wiring: ast.Module, package: str) -> dict[str, str]:
    """The dotted origin of each imported name; Protocols are imported for type checkers only."""
    return {
        alias.asname or alias.name: f"{origin_of_import(node, f'{package}.wiring')}.{alias.name}"
        for node in ast.walk(wiring)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _handler_fields(wiring: ast.Module) -> Iterator[tuple[str, str]]:
    for node in wiring.body:
        if isinstance(node, ast.ClassDef) and node.name == "Handlers":
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    yield ast.literal_eval(field.annotation), field.target.id


def _schemes(wiring: ast.Module) -> tuple[str, ...]:
    for node in ast.walk(wiring):
        if (
            isinstance(node, ast.keyword)
            and node.arg == "security_schemes"
            and isinstance(node.value, ast.Dict)
        ):
            return tuple(str(key.value) for key in node.value.keys if isinstance(key, ast.Constant))
    return ()


def _path_of(folder: Path, module: str) -> Path:
    path = folder.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _read_tag(path: Path, module: str, protocol: str) -> Tag:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    origins = bindings(tree, module) | _own_caller(path.parent)
    declared = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == protocol)
    lines = source.splitlines(keepends=True)
    methods = tuple(
        Method(
            name=node.name,
            route=_PARAMETER.sub("{}", route := _route(node)),
            in_path=tuple(_arguments(node, route)),
            header=_header(lines, node),
            node=node,
        )
        for node in declared.body
        if isinstance(node, ast.AsyncFunctionDef)
    )
    purpose = (ast.get_docstring(declared) or protocol).partition("\n\n")[0]
    return Tag(
        module=module, protocol=protocol, purpose=" ".join(purpose.split()), methods=methods, origins=origins
    )


def _own_caller(folder: Path) -> dict[str, str]:
    """Where the type of callers comes from, in a package that was built with one."""
    path = folder / "caller.py"
    tree = ast.parse(path.read_bytes() if path.is_file() else b"")
    return {name: origin for name, origin in bindings(tree, "").items() if name == "Caller"}


def _route(node: ast.AsyncFunctionDef) -> str:
    """The route, of which the docstring of a generated method tells first."""
    found = _ROUTE.search(" ".join((ast.get_docstring(node) or "").split()))
    return "" if found is None else f"{found[1]} {found[2].rstrip('.')}"


def _arguments(node: ast.AsyncFunctionDef, route: str) -> Iterator[str]:
    """What the path's parameters are called in Python; nothing for one whose name says nothing of that."""
    known = {each.arg.replace("_", ""): each.arg for each in (*node.args.args, *node.args.kwonlyargs)}
    for name in _PARAMETER.findall(route):
        yield known.get(re.sub(r"\W|_", "", name).lower(), "")


def _header(lines: list[str], node: ast.AsyncFunctionDef) -> str:
    """The source from `async def` to the colon; positions in a line count UTF-8 bytes."""
    first = node.body[0]
    text = [*lines[node.lineno - 1 : first.lineno - 1]]
    if first.lineno == node.lineno:
        text = [lines[node.lineno - 1].encode()[: first.col_offset].decode()]
    return "".join(text).rstrip()
