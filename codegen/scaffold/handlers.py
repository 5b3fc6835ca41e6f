"""Finds the class that serves a tag, and what it lacks."""

import ast
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.scaffold.bindings import annotations_of, bindings, names_in
from codegen.scaffold.edits import Edits
from codegen.scaffold.imports import Wanted
from codegen.scaffold.signatures import fit
from codegen.scaffold.surface import Tag

Function = ast.AsyncFunctionDef | ast.FunctionDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A hand-written module as it was found; `name` is dotted, `origins` what its names stand for."""

    path: Path
    name: str
    source: bytes
    tree: ast.Module
    origins: Mapping[str, str]

    def classes(self) -> Iterator[ast.ClassDef]:
        """The classes at its top."""
        return (node for node in self.tree.body if isinstance(node, ast.ClassDef))


def read_module(path: Path, name: str, source: bytes) -> Module:
    """Raises: SyntaxError, UnicodeDecodeError."""
    tree = ast.parse(source, filename=str(path))
    return Module(path=path, name=name, source=source, tree=tree, origins=bindings(tree, name))


def find_class(modules: Sequence[Module], tag: Tag) -> tuple[Module, ast.ClassDef] | None:
    """The class with the Protocol as its base; else the one that serves its methods best, wherever it is."""
    wanted = f"{tag.module}.{tag.protocol}"
    for module in modules:
        for node in module.classes():
            if wanted in {origin_of(base, module) for base in node.bases}:
                return module, node
    candidates = [
        (score, module, node)
        for module in modules
        for node in module.classes()
        if not any(_is_protocol(base) for base in node.bases)
        and (score := _score(module, node, tag)) is not None
    ]
    best = max(candidates, key=lambda each: each[0], default=None)
    return (best[1], best[2]) if best is not None else None


def _score(module: Module, definition: ast.ClassDef, tag: Tag) -> tuple[int, int] | None:
    """How many methods fit, and how many there are; None for a class that happens to share some names."""
    present = methods_of(definition)
    shared = [method for method in tag.methods if method.name in present]
    fitting = sum(fit(present[each.name], module.origins, each, tag).is_fitting for each in shared)
    is_beside = tag.short_name in {module.path.stem, module.path.parent.name}
    is_meant = is_beside or fitting or definition.name.endswith("Handlers")
    serves = shared and is_meant and (is_beside or 2 * len(shared) >= len(tag.methods))
    return (fitting, len(shared)) if serves else None


def _is_protocol(base: ast.expr) -> bool:
    return ast.unparse(base).partition("[")[0] in {"Protocol", "typing.Protocol"}


def origin_of(base: ast.expr, module: Module) -> str:
    """The dotted name of a base class."""
    first, _, rest = ast.unparse(base).partition(".")
    origin = module.origins.get(first, first)
    return f"{origin}.{rest}" if rest else origin


def edits_of(module: Module, definition: ast.ClassDef, tag: Tag) -> Edits:
    """What has to change for the class to have every method as the contract has it."""
    edits = Edits(class_name=definition.name, order=[method.name for method in tag.methods])
    present = methods_of(definition)
    for method in tag.methods:
        written = present.get(method.name)
        if written is None:
            edits.added.append(method)
            continue
        found = fit(written, module.origins, method, tag)
        if not found.is_fitting and written.name == method.name:
            edits.updated[method.name] = (method, found)
    _add_names(edits, module, tag)
    return edits


def departed(definition: ast.ClassDef, names: Container[str]) -> list[Function]:
    """The public methods that look like handlers, and are none that the contract has for the class."""
    return [
        method
        for name, method in methods_of(definition).items()
        if name not in names and not name.startswith("_") and _is_handler(method)
    ]


def _is_handler(function: Function) -> bool:
    """Whether it is a coroutine, or runs in a thread as one."""
    names = {ast.unparse(each).rpartition(".")[2] for each in function.decorator_list}
    return isinstance(function, ast.AsyncFunctionDef) or "in_thread" in names


def is_stub(function: Function) -> bool:
    """Whether there is no body yet: nothing but `raise NotImplementedError`, behind a docstring perhaps."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if len(body) != 1 or not isinstance(body[0], ast.Raise):
        return False
    raised = body[0].exc
    raised = raised.func if isinstance(raised, ast.Call) else raised
    return isinstance(raised, ast.Name) and raised.id == NotImplementedError.__name__


def methods_of(definition: ast.ClassDef) -> dict[str, Function]:
    """The methods by name, also by second names as `get_all = get_some` gives them."""
    found = {node.name: node for node in definition.body if isinstance(node, Function)}
    for node in definition.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id in found:
            names = [target.id for target in node.targets if isinstance(target, ast.Name)]
            found |= dict.fromkeys(names, found[node.value.id])
    return found


def _add_names(edits: Edits, module: Module, tag: Tag) -> None:
    """Have every name of the new annotations imported, under another one where the module uses it already."""
    known: dict[str, str] = {}
    for name, origin in module.origins.items():
        known.setdefault(origin, name)
    for name in names_in(_new_annotations(edits)):
        wanted = tag.origins.get(name)
        if wanted is None or module.origins.get(name) == wanted:
            continue
        local = known.get(wanted)
        if local is None:
            is_taken = name in module.origins
            local = f"{'contract_' if name.islower() else 'Contract'}{name}" if is_taken else name
            edits.imports.append(Wanted(wanted, local))
        if local != name:
            edits.renamed[name] = local


def _new_annotations(edits: Edits) -> Iterator[ast.expr]:
    for method in edits.added:
        yield from annotations_of(method.node)
    for method, found in edits.updated.values():
        arguments = method.node.args
        for each in (*arguments.args, *arguments.kwonlyargs):
            if each.annotation is not None and each.arg not in found.kept:
                yield each.annotation
        if method.node.returns is not None and not found.keeps_result:
            yield method.node.returns
