"""Takes a method with its body from one class of handlers to another, where a stub waits for it."""

import ast
import builtins
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import libcst as cst

from codegen.scaffold.handlers import Function, Module, is_stub
from codegen.scaffold.imports import Statement, Wanted, with_imports


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Both modules as they are afterwards, and what the method asks of `self` that its new class has not.

    `is_missed` where something that stays behind still asks `self` for the method.
    """

    source: bytes
    target: bytes
    lacking: Sequence[str]
    is_missed: bool


def moved(origin: tuple[Module, ast.ClassDef, str], goal: tuple[Module, ast.ClassDef, str]) -> Moved | None:
    """The method of `origin` in place of that of `goal`; None where its names mean something else there."""
    module, definition, old = origin
    target, receiver, new = goal
    written = next(node for node in definition.body if isinstance(node, Function) and node.name == old)
    wanted = _imports(written, module, target.origins)
    if wanted is None:
        return None
    source, function = _taken(cst.parse_module(module.source), definition.name, old)
    if function is None:
        return None
    is_beside = module.path == target.path
    base = source if is_beside else cst.parse_module(target.source)
    placed = _with_method(base, receiver.name, new, lambda stub: _in_place_of(stub, function))
    lacking = sorted(_asked(written) - _given(receiver))
    is_missed = any(old in _asked(each) for each in definition.body if each is not written)
    wanted = [] if is_beside else wanted
    return Moved(
        source=source.bytes,
        target=with_imports(placed, wanted).bytes,
        lacking=lacking,
        is_missed=is_missed,
    )


def _imports(function: ast.AST, module: Module, known: Mapping[str, str]) -> list[Wanted] | None:
    found = []
    for node in ast.walk(function):
        origin = module.origins.get(node.id) if isinstance(node, ast.Name) else None
        if isinstance(node, ast.Name) and origin is not None:
            if known.get(node.id, origin) != origin:
                return None
            if node.id not in known and not hasattr(builtins, node.id):
                found.append(Wanted(origin, node.id))
    return list(dict.fromkeys(found))


def _asked(function: ast.AST) -> set[str]:
    return {
        node.attr
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"
    }


def _given(receiver: ast.ClassDef) -> set[str]:
    """What the class defines, or some method of it sets."""
    names = {node.name for node in receiver.body if isinstance(node, Function)}
    for node in ast.walk(receiver):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


def _in_place_of(stub: cst.FunctionDef, function: cst.FunctionDef) -> cst.FunctionDef:
    comments = [line for line in function.leading_lines if line.comment is not None]
    spaces = [line for line in stub.leading_lines if line.comment is None]
    return function.with_changes(name=stub.name, leading_lines=[*spaces, *comments])


def _taken(module: cst.Module, class_name: str, method: str) -> tuple[cst.Module, cst.FunctionDef | None]:
    """The module without the method, and the method."""
    found: list[cst.FunctionDef] = []

    def take(function: cst.FunctionDef) -> None:
        found.append(function)

    without = _with_method(module, class_name, method, take)
    return without, found[0] if found else None


def _with_method(
    module: cst.Module,
    class_name: str,
    method: str,
    change: Callable[[cst.FunctionDef], cst.FunctionDef | None],
) -> cst.Module:
    """The module with one method of a class at its top changed, or taken out."""
    body: list[Statement] = []
    for each in module.body:
        if isinstance(each, cst.ClassDef) and each.name.value == class_name:
            statements = [
                change(one) if isinstance(one, cst.FunctionDef) and one.name.value == method else one
                for one in each.body.body
            ]
            kept = [one for one in statements if one is not None] or [cst.SimpleStatementLine([cst.Pass()])]
            body.append(each.with_changes(body=each.body.with_changes(body=kept)))
        else:
            body.append(each)
    return module.with_changes(body=body)


def without_method(source: bytes, class_name: str, method: str) -> bytes:
    """The module without a method of one of its classes."""
    return _taken(cst.parse_module(source), class_name, method)[0].bytes


def without_stub(source: bytes, class_name: str, method: str) -> bytes:
    """The module without those definitions of a method that wait for a body."""
    module = cst.parse_module(source)

    def keep(function: cst.FunctionDef) -> cst.FunctionDef | None:
        text = module.code_for_node(function.with_changes(leading_lines=[]))
        [parsed] = ast.parse(textwrap.dedent(text)).body
        return None if isinstance(parsed, Function) and is_stub(parsed) else function

    return _with_method(module, class_name, method, keep).bytes
