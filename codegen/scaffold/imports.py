"""Adds imports to a module where a sorted file would have them."""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, TypeAlias

import libcst as cst

from codegen.rendering.widths import LINE_LENGTH

_THIRD_PARTIES: Final = frozenset({"contract_runtime", "fastapi", "pydantic", "starlette"})
"""What generated code runs on: installed for everybody, though not always below a folder that says so."""

Statement: TypeAlias = cst.SimpleStatementLine | cst.BaseCompoundStatement
_Place: TypeAlias = tuple[int, int, list[tuple[int, int]]]
_EMPTY_LINE: Final = cst.EmptyLine(indent=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to import: `origin` is where it is defined, `local` what the module calls it."""

    origin: str
    local: str

    @property
    def module(self) -> str:
        """The module of a `from` import; empty for an `import` of the origin itself."""
        return self.origin.rpartition(".")[0]

    @property
    def is_renamed(self) -> bool:
        """Whether the module calls it something else than where it is defined."""
        return self.origin.rpartition(".")[2] != self.local

    @property
    def written(self) -> str:
        """The name as it stands in the import statement."""
        name = self.origin.rpartition(".")[2]
        return f"{name} as {self.local}" if self.is_renamed else name


def with_imports(module: cst.Module, wanted: Iterable[Wanted]) -> cst.Module:
    """The module with the names imported: in statements that it has, else in new ones at their place."""
    by_module: dict[str, list[str]] = {}
    body = list(module.body)
    for each in wanted:
        if each.module and not each.is_renamed:
            by_module.setdefault(each.module, []).append(each.written)
        else:
            source = f"from {each.module} " if each.module else ""
            _insert(body, each.module or each.origin, f"{source}import {each.written}")
    for name, names in by_module.items():
        if not _extend(body, name, names):
            _insert(body, name, _from_import(name, sorted(set(names), key=_order)))
    return module.with_changes(body=body)


def _from_import(module: str, names: Sequence[str], *, is_tall: bool = False) -> str:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= LINE_LENGTH and not is_tall:
        return line
    return f"from {module} import (\n" + "".join(f"    {name},\n" for name in names) + ")"


def _order(name: str) -> tuple[int, list[tuple[int, int]], str]:
    bare = name.partition(" ")[0]
    kind = 0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2
    return kind, _natural(bare), bare


def _natural(text: str) -> list[tuple[int, int]]:
    """The text as people sort it: whatever the case, and 2 before 10."""
    pieces = re.findall(r"[0-9]+|[^0-9]", text.lower())
    return [(ord("0"), int(piece)) if piece.isdecimal() else (ord(piece), 0) for piece in pieces]


def _extend(body: list[Statement], module: str, names: Sequence[str]) -> bool:
    """Add names to the statement that imports from the module already, if there is one that can take them."""
    for position, statement in enumerate(body):
        found = _from_statement(statement, module)
        if found is None or isinstance(found.names, cst.ImportStar):
            continue
        text = cst.Module([]).code_for_node(found)
        if "#" in text or any(each.asname for each in found.names):
            continue
        present = [str(each.evaluated_name) for each in found.names]
        joined = [*present, *(name for name in dict.fromkeys(names) if name not in present)]
        if present == sorted(present, key=_order):
            joined.sort(key=_order)
        fresh = cst.parse_module(_from_import(module, joined, is_tall="\n" in text) + "\n").body[0]
        if isinstance(fresh, cst.SimpleStatementLine):
            body[position] = statement.with_changes(body=fresh.body)
            return True
    return False


def _from_statement(statement: Statement, module: str) -> cst.ImportFrom | None:
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    found = statement.body[0]
    if isinstance(found, cst.ImportFrom) and not found.relative and _dotted(found.module) == module:
        return found
    return None


def _insert(body: list[Statement], module: str, text: str) -> None:
    """Put a new statement among the imports: standard library, third parties, then our own, each sorted."""
    key = _place(module, is_plain=text.startswith("import "))
    known = [(position, own) for position, each in enumerate(body) if (own := _key(each)) is not None]
    before = [(position, own[0]) for position, own in known if own <= key]
    after = [position for position, own in known if own > key]
    lines: Sequence[cst.EmptyLine] = ()
    if before:
        position = before[-1][0] + 1
        opens_section = before[-1][1] != key[0]
        lines = [_EMPTY_LINE] if opens_section else []
    else:
        position, opens_section = after[0] if after else _first_place(body), True
        lines = _spaces(body[position]) if after else [_EMPTY_LINE] * (position > 0)
    fresh = cst.parse_module(text + "\n").body[0]
    body.insert(position, fresh.with_changes(leading_lines=lines))
    if opens_section and position + 1 < len(body):
        body[position + 1] = _behind(body[position + 1], key[0])


def _behind(follower: Statement, section: int) -> Statement:
    """The statement behind one that opens a section: apart from it unless it belongs to that section."""
    key = _key(follower)
    if key is None:
        return (
            follower
            if _spaces(follower)
            else follower.with_changes(leading_lines=[_EMPTY_LINE, *follower.leading_lines])
        )
    comments = [line for line in follower.leading_lines if line.comment is not None]
    return follower.with_changes(leading_lines=[*([_EMPTY_LINE] if key[0] != section else []), *comments])


def _spaces(statement: Statement) -> list[cst.EmptyLine]:
    return [line for line in statement.leading_lines if line.comment is None]


def _key(statement: Statement) -> _Place | None:
    """Where an import statement stands in a sorted file; None for every other statement."""
    if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
        return None
    found = statement.body[0]
    if isinstance(found, cst.Import):
        return _place(_dotted(found.names[0].name), is_plain=True)
    if isinstance(found, cst.ImportFrom):
        return (4, 1, []) if found.relative else _place(_dotted(found.module), is_plain=False)
    return None


def _place(module: str, *, is_plain: bool) -> _Place:
    root = module.partition(".")[0]
    if root == "__future__":
        return 0, 0, _natural(module)
    section = 1 if root in sys.stdlib_module_names else 2 if _is_installed(root) else 3
    return section, 0 if is_plain else 1, _natural(module)


@cache
def _is_installed(root: str) -> bool:
    """Whether a package is none of the project that imports it."""
    if root in _THIRD_PARTIES:
        return True
    try:
        found = find_spec(root)
    except (ImportError, ValueError):
        return False
    return found is not None and "site-packages" in Path(found.origin or "").parts


def _dotted(node: cst.BaseExpression | None) -> str:
    return "" if node is None else cst.Module([]).code_for_node(node)


def _first_place(body: Sequence[Statement]) -> int:
    """Behind the docstring, where there is one."""
    first = body[0] if body else None
    if isinstance(first, cst.SimpleStatementLine) and isinstance(first.body[0], cst.Expr):
        return int(isinstance(first.body[0].value, cst.SimpleString | cst.ConcatenatedString))
    return 0
