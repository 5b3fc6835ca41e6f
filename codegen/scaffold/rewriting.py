"""Calls things by other names in a module: methods of a class, and what is imported."""

import ast
import re
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import libcst as cst
from libcst import matchers

from codegen.scaffold.bindings import origin_of_import
from codegen.scaffold.handlers import Function, Module
from codegen.scaffold.imports import Statement, Wanted, with_imports

_Spot = tuple[int, int, str, str]
"""Line from 1, column in bytes of UTF-8, what stands there, what comes there."""


def with_methods_renamed(source: bytes, class_name: str, names: Mapping[str, str]) -> bytes:
    """The module with methods of a class, and their calls by `self`, under other names."""
    classes = [each for each in ast.parse(source).body if isinstance(each, ast.ClassDef)]
    spots = [
        spot for each in classes if each.name == class_name for spot in _method_spots(source, each, names)
    ]
    return _replaced(source, spots)


def _method_spots(source: bytes, definition: ast.ClassDef, names: Mapping[str, str]) -> Iterator[_Spot]:
    lines = _lines(_decoded(source)[0])
    for node in definition.body:
        if isinstance(node, Function) and node.name in names:
            before = lines[node.lineno - 1].encode()[node.col_offset :].decode()
            start = re.match(r"(async\s+)?def\s+", before)
            if start is not None:
                yield node.lineno, node.col_offset + start.end(), node.name, names[node.name]
        elif isinstance(node, ast.Assign):
            for name in (*node.targets, node.value):
                if isinstance(name, ast.Name) and name.id in names:
                    yield name.lineno, name.col_offset, name.id, names[name.id]
    for each in ast.walk(definition):
        if isinstance(each, ast.Attribute) and ast.unparse(each.value) == "self" and each.attr in names:
            column = (each.end_col_offset or 0) - len(each.attr.encode())
            yield each.end_lineno or each.lineno, column, each.attr, names[each.attr]


def with_arguments_renamed(source: bytes, method: tuple[str, str], names: Mapping[str, str]) -> bytes | None:
    """The module with arguments of a method of a class, and their uses in its body, under other names.

    None where the method calls something else by one of these.
    """
    functions = [
        each
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == method[0]
        for each in node.body
        if isinstance(each, Function) and each.name == method[1]
    ]
    spots: list[_Spot] = []
    is_taken = False
    for node in [each for function in functions for each in ast.walk(function)]:
        name = node.arg if isinstance(node, ast.arg) else node.id if isinstance(node, ast.Name) else ""
        is_taken = is_taken or (name in names.values() and name not in names)
        if name in names and isinstance(node, ast.arg | ast.Name):
            spots.append((node.lineno, node.col_offset, name, names[name]))
    return None if is_taken and spots else _replaced(source, spots)


def without_class(module: Module, class_name: str, origins: Mapping[str, str]) -> bytes:
    """The module without one of its classes, and without what imports the origins."""
    tree = without_imports(cst.parse_module(module.source), module.name, origins)
    kept = [
        each for each in tree.body if not (isinstance(each, cst.ClassDef) and each.name.value == class_name)
    ]
    return tree.with_changes(body=kept).bytes


def with_origins_renamed(module: Module, origins: Mapping[str, str]) -> bytes | None:
    """The module with imported names that stand elsewhere now; None where it has none of them."""
    wanted = {
        local: Wanted(origins[origin], _local(local, origin, origins[origin], module))
        for local, origin in module.origins.items()
        if origin in origins
    }
    spots = list(_use_spots(module, {name: each.local for name, each in wanted.items()}, origins))
    if not wanted and not spots:
        return None
    source = _replaced(module.source, spots)
    without = without_imports(cst.parse_module(source), module.name, origins)
    return with_imports(without, wanted.values()).bytes


def _local(local: str, origin: str, new: str, module: Module) -> str:
    """The name's own last part, unless the author chose another one or it is taken."""
    name = new.rpartition(".")[2]
    is_free = name == local or name not in module.origins
    return name if local == origin.rpartition(".")[2] and is_free else local


def _use_spots(module: Module, names: Mapping[str, str], origins: Mapping[str, str]) -> Iterator[_Spot]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name) and names.get(node.id, node.id) != node.id:
            yield node.lineno, node.col_offset, node.id, names[node.id]
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            parent = module.origins.get(node.value.id, "")
            new = origins.get(f"{parent}.{node.attr}", "")
            if new and new.rpartition(".")[0] == origins.get(parent, parent):
                column = (node.end_col_offset or 0) - len(node.attr.encode())
                yield node.end_lineno or node.lineno, column, node.attr, new.rpartition(".")[2]


def without_imports(tree: cst.Module, name: str, origins: Mapping[str, str]) -> cst.Module:
    """The module without the statements' parts that import any of the origins."""

    def left(statement: cst.CSTNode, _matched: object) -> cst.ImportFrom | cst.RemovalSentinel:
        statement = cst.ensure_type(statement, cst.ImportFrom)
        if isinstance(statement.names, cst.ImportStar):
            return statement
        [parsed] = ast.parse(
            tree.code_for_node(statement.with_changes(semicolon=cst.MaybeSentinel.DEFAULT))
        ).body
        source = origin_of_import(parsed, name) if isinstance(parsed, ast.ImportFrom) else ""
        kept = [each for each in statement.names if f"{source}.{each.evaluated_name}" not in origins]
        if len(kept) == len(statement.names):
            return statement
        if not kept:
            return cst.RemoveFromParent()
        last = kept[-1].with_changes(comma=statement.names[-1].comma)
        return statement.with_changes(names=[*kept[:-1], last])

    body: list[Statement] = []
    lines: Sequence[cst.EmptyLine] = ()
    for each in tree.body:
        statement = matchers.replace(each, matchers.ImportFrom(), left)
        if isinstance(statement, cst.SimpleStatementLine) and not statement.body:
            lines = lines or statement.leading_lines
        elif isinstance(statement, cst.SimpleStatementLine | cst.BaseCompoundStatement):
            is_apart = bool(statement.leading_lines) or not lines
            body.append(statement if is_apart else statement.with_changes(leading_lines=lines))
            lines = ()
    return tree.with_changes(body=body)


def _replaced(source: bytes, spots: list[_Spot]) -> bytes:
    text, encoding = _decoded(source)
    lines = _lines(text)
    for line, column, old, new in sorted(set(spots), reverse=True):
        content = lines[line - 1].encode()
        end = column + len(old.encode())
        lines[line - 1] = (content[:column] + new.encode() + content[end:]).decode()
    return "".join(lines).encode(encoding)


def _decoded(source: bytes) -> tuple[str, str]:
    encoding, _ = tokenize.detect_encoding(BytesIO(source).readline)
    return source.decode(encoding), encoding


def _lines(text: str) -> list[str]:
    """The lines as Python counts them, with their ends."""
    return re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
