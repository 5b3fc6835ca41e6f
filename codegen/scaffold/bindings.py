"""What the names of a module stand for, so that differently written annotations can be compared."""

import ast
import copy
from collections.abc import Iterator, Mapping
from typing import Final

_SAME: Final = dict.fromkeys(
    ("contract_runtime.AwareDatetime", "pydantic.AwareDatetime"), "datetime.datetime"
)
"""Types of generated signatures that a type checker takes for others."""


def bindings(tree: ast.Module, module: str) -> dict[str, str]:
    """The dotted origin of each name that the module binds at its top: `{"models": "shop.models"}`."""
    postponed = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in tree.body)
    found: dict[str, str] = {}
    for node in _top_level(tree.body, with_type_checking=postponed):
        found.update(_bound(node, module))
    return found


def alternatives(annotation: ast.expr | None, origins: Mapping[str, str]) -> frozenset[str]:
    """The members of a union with all names resolved; one member for a plain type, none for no annotation."""
    if annotation is None:
        return frozenset()
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        try:
            return alternatives(ast.parse(annotation.value, mode="eval").body, origins)
        except SyntaxError:
            return frozenset({annotation.value})
    return frozenset(_members(_Resolver(origins).visit(copy.deepcopy(annotation))))


def names_in(nodes: Iterator[ast.expr]) -> dict[str, None]:
    """Every name that the expressions use, in the order of first use."""
    return {each.id: None for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name)}


def annotations_of(function: ast.AsyncFunctionDef | ast.FunctionDef) -> Iterator[ast.expr]:
    """The annotations of a function's parameters and result."""
    arguments = function.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.annotation is not None:
            yield argument.annotation
    if function.returns is not None:
        yield function.returns


def _top_level(body: list[ast.stmt], *, with_type_checking: bool) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            if with_type_checking:
                yield from _top_level(node.body, with_type_checking=True)
        elif isinstance(node, ast.If | ast.Try):
            yield from _top_level([*node.body, *node.orelse], with_type_checking=with_type_checking)
        else:
            yield node


def _bound(node: ast.stmt, module: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            first = alias.name.partition(".")[0]
            yield alias.asname or first, alias.name if alias.asname else first
    elif isinstance(node, ast.ImportFrom):
        source = origin_of_import(node, module)
        for alias in node.names:
            yield alias.asname or alias.name, f"{source}.{alias.name}"
    elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        yield node.name, f"{module}.{node.name}"
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            for each in ast.walk(target):
                if isinstance(each, ast.Name):
                    yield each.id, f"{module}.{each.id}"


def origin_of_import(node: ast.ImportFrom, module: str) -> str:
    """The dotted name of the module that a statement of `module` imports from."""
    if not node.level:
        return node.module or ""
    parents = module.split(".")[: -node.level]
    return ".".join([*parents, *([node.module] if node.module else [])])


class _Resolver(ast.NodeTransformer):
    """Writes every name as its origin."""

    def __init__(self, origins: Mapping[str, str]) -> None:
        self._origins = origins

    def visit_Name(self, node: ast.Name) -> ast.Name:  # the name that ast.NodeVisitor looks for
        origin = self._origins.get(node.id, node.id)
        return ast.Name(id=_SAME.get(origin, origin), ctx=ast.Load())


def _members(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _members(node.left)
        yield from _members(node.right)
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value) in {"typing.Optional", "typing.Union"}:
        inner = node.slice
        for each in inner.elts if isinstance(inner, ast.Tuple) else [inner]:
            yield from _members(each)
        if ast.unparse(node.value) == "typing.Optional":
            yield "None"
    else:
        yield ast.unparse(node)
