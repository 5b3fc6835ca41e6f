"""Keeps the place where handlers are put together in step: the call of the generated `Handlers`."""

import ast
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import libcst as cst
from libcst import matchers

from codegen.scaffold.fresh import Served
from codegen.scaffold.handlers import Function, Module
from codegen.scaffold.imports import Wanted, with_imports
from codegen.scaffold.rewriting import without_imports
from codegen.scaffold.surface import Surface

_BARE: Final = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of `Handlers` with the keywords that it has; `is_open` where it also takes some by `**`."""

    module: Module
    node: ast.Call
    is_open: bool

    @property
    def place(self) -> str:
        """`handlers/app.py:15:16`."""
        return f"{self.module.path}:{self.node.lineno}:{self.node.col_offset + 1}"

    @property
    def fields(self) -> dict[str, ast.expr]:
        """What is passed, by field."""
        return {each.arg: each.value for each in self.node.keywords if each.arg is not None}


@dataclass(slots=True, kw_only=True)
class Rewiring:
    """What is to change about a call: fields with other names, and those that come in."""

    renamed: dict[str, str] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    added: dict[str, Served] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def calls_of(modules: Sequence[Module], package: str) -> Iterator[Call]:
    """Every call of the package's `Handlers` in hand-written modules."""
    origins = {f"{package}.Handlers", f"{package}.wiring.Handlers"}
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and _origin(node.func, module) in origins:
                is_open = bool(node.args) or any(each.arg is None for each in node.keywords)
                yield Call(module=module, node=node, is_open=is_open)


def rewiring_of(
    call: Call,
    surface: Surface,
    served: Sequence[tuple[Served, ast.ClassDef]],
    became: Mapping[str, str],
    removed: Container[str],
) -> Rewiring:
    """What the call lacks, or has too much. `became` leads from fields that are gone to others,
    `removed` are classes that are no more."""
    found = Rewiring()
    present = call.fields
    for name in [each for each in present if each not in surface.fields.values()]:
        if became.get(name) in {*surface.fields.values()} - {*present}:
            found.renamed[name] = became[name]
        elif _made(present[name], call.module) in removed:
            found.dropped.add(name)
        else:
            found.notes.append(f"{call.place} Handlers takes no {name} any more: remove it")
    have = {*present, *found.renamed.values()}
    for each, definition in served:
        name = surface.fields[each.tag.protocol]
        if name in have or call.is_open:
            continue
        shared = [field for field, value in present.items() if _made(value, call.module) == _full(each)]
        if shared:
            found.notes.append(
                f"{call.place} Handlers lacks {name}: pass it the {each.class_name} of {shared[0]}, too"
            )
        elif _wants_arguments(definition):
            found.notes.append(
                f"{call.place} Handlers lacks {name}: pass it the {each.class_name} that serves it"
            )
        else:
            found.added[name] = each
    return found


def rewired(call: Call, changes: Rewiring) -> bytes:
    """The module with the call as it has to be."""
    tree = cst.parse_module(call.module.source)
    names = {
        name: each.class_name
        if call.module.origins.get(each.class_name) in {None, _full(each)}
        else f"{each.tag.protocol.removesuffix('Handlers')}Serving"
        for name, each in changes.added.items()
    }
    tree = _changed(tree, call, changes, names)
    gone = {_made(call.fields[name], call.module): "" for name in changes.dropped}
    tree = without_imports(tree, call.module.name, gone)
    known = call.module.origins
    wanted = [
        Wanted(_full(each), names[name])
        for name, each in changes.added.items()
        if known.get(names[name]) != _full(each)
    ]
    return with_imports(tree, wanted).bytes


def _full(served: Served) -> str:
    return f"{served.module}.{served.class_name}"


def _origin(node: ast.expr, module: Module) -> str:
    first, _, rest = ast.unparse(node).partition(".")
    origin = module.origins.get(first, first)
    return f"{origin}.{rest}" if rest else origin


def _made(value: ast.expr, module: Module) -> str:
    """The class that is called, by its origin."""
    return _origin(value.func, module) if isinstance(value, ast.Call) else ""


def _wants_arguments(definition: ast.ClassDef) -> bool:
    """Whether an instance needs anything that only its author knows."""
    for node in definition.body:
        if isinstance(node, Function) and node.name == "__init__":
            arguments = node.args
            needed = len(arguments.posonlyargs) + len(arguments.args) - 1 - len(arguments.defaults)
            return needed > 0 or None in arguments.kw_defaults
    return bool(definition.decorator_list)


def _changed(tree: cst.Module, call: Call, changes: Rewiring, added: Mapping[str, str]) -> cst.Module:
    """The module with keywords of the call renamed or dropped, and others behind them, laid out alike."""
    callee = ast.unparse(call.node.func)

    def change(node: cst.CSTNode, _matched: object) -> cst.Call:
        found = cst.ensure_type(node, cst.Call)
        keywords = [each.keyword.value for each in found.args if each.keyword is not None]
        if tree.code_for_node(found.func) != callee or keywords != [*call.fields]:
            return found
        arguments = [
            _named(each, changes.renamed)
            for each in found.args
            if each.keyword is None or each.keyword.value not in changes.dropped
        ]
        if changes.dropped and arguments and len(arguments) < len(found.args):
            arguments[-1] = arguments[-1].with_changes(comma=found.args[-1].comma)
        for field_name, class_name in added.items():
            _append(arguments, field_name, class_name)
        return found.with_changes(args=arguments)

    return cst.ensure_type(matchers.replace(tree, matchers.Call(), change), cst.Module)


def _append(arguments: list[cst.Arg], name: str, class_name: str) -> None:
    end = cst.MaybeSentinel.DEFAULT if not arguments else arguments[-1].comma
    if arguments:
        between = arguments[-2].comma if len(arguments) > 1 else cst.MaybeSentinel.DEFAULT
        arguments[-1] = arguments[-1].with_changes(comma=between)
    made = cst.Arg(cst.Call(cst.Name(class_name)), keyword=cst.Name(name), equal=_BARE, comma=end)
    arguments.append(made)


def _named(argument: cst.Arg, renamed: Mapping[str, str]) -> cst.Arg:
    if argument.keyword is None or argument.keyword.value not in renamed:
        return argument
    return argument.with_changes(keyword=cst.Name(renamed[argument.keyword.value]))
