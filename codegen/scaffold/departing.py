"""Takes out methods that have left the contract, where nobody wrote anything into them."""

import ast
import re

import libcst as cst

from codegen.scaffold.desk import Desk
from codegen.scaffold.handlers import Function, Module, departed
from codegen.scaffold.moving import without_stub
from codegen.scaffold.rewriting import without_imports


def drop_untouched(desk: Desk) -> None:
    """Remove departed stubs with what only they imported: some of that is in the package no more."""
    for owner, expected in desk.expected().items():
        for name in [method.name for method in departed(desk.named(*owner)[1], expected)]:
            module, definition = desk.named(*owner)
            if name in expected or not _is_untouched(module, definition, name) or _is_asked(desk, name):
                continue
            source = _without_unused(module, without_stub(module.source, definition.name, name))
            what = f"{definition.name}.{name} removed: it has left the contract, and had no body"
            desk.write(module.path, source, what)


def _is_untouched(module: Module, definition: ast.ClassDef, name: str) -> bool:
    """Whether there is one such stub, as it was written: no docstring, decorator, comment or message."""
    lines, before, found = module.source.splitlines(), definition.lineno, list[bool]()
    for node in definition.body:
        if isinstance(node, Function) and node.name == name:
            is_bare = [ast.unparse(each) for each in node.body] == ["raise NotImplementedError"]
            has_comment = any(b"#" in line for line in lines[before : node.end_lineno])
            found.append(is_bare and not node.decorator_list and not has_comment)
        before = node.end_lineno or before
    return found == [True]


def _is_asked(desk: Desk, name: str) -> bool:
    """Whether anything may call it, or gives it a second name."""
    return any(
        name == (node.attr if isinstance(node, ast.Attribute) else node.id)
        for module in desk.modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute | ast.Name)
    )


def _without_unused(module: Module, source: bytes) -> bytes:
    """The rest of the module without imports of names that it says no more."""
    text = source.decode("utf-8", errors="replace")
    before = module.source.decode("utf-8", errors="replace")
    unused = {
        origin: ""
        for local, origin in module.origins.items()
        if len(re.findall(rf"\b{local}\b", text)) == 1 < len(re.findall(rf"\b{local}\b", before))
    }
    return without_imports(cst.parse_module(source), module.name, unused).bytes if unused else source
