"""Changes a module of handlers: methods come in at their place, signatures change, bodies stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import libcst as cst

from codegen.scaffold.imports import Wanted, with_imports
from codegen.scaffold.signatures import Fit
from codegen.scaffold.surface import Method


@dataclass(slots=True, kw_only=True)
class Edits:
    """What is to change about one class; `renamed` are names that the module calls something else."""

    class_name: str
    order: Sequence[str]
    added: list[Method] = field(default_factory=list)
    updated: dict[str, tuple[Method, Fit]] = field(default_factory=dict)
    imports: list[Wanted] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


def edited(source: bytes, edits: Edits) -> bytes:
    """The module with the changes. Bytes, as a file keeps its encoding and line ends."""
    module = cst.parse_module(source)
    body = [
        _edit_class(each, edits)
        if isinstance(each, cst.ClassDef) and each.name.value == edits.class_name
        else each
        for each in module.body
    ]
    return with_imports(module.with_changes(body=body), edits.imports).bytes


def _edit_class(definition: cst.ClassDef, edits: Edits) -> cst.ClassDef:
    block = definition.body
    if isinstance(block, cst.SimpleStatementSuite):
        block = cst.IndentedBlock(body=[cst.SimpleStatementLine(body=block.body)])
    statements = [
        _with_signature(each, *edits.updated[each.name.value], edits.renamed)
        if isinstance(each, cst.FunctionDef) and each.name.value in edits.updated
        else each
        for each in cst.ensure_type(block, cst.IndentedBlock).body
    ]
    for method in edits.added:
        position = _position(statements, method.name, edits.order)
        statements.insert(position, _new_method(method, edits.renamed))
    return definition.with_changes(body=block.with_changes(body=_without_ellipsis(statements)))


def _position(statements: Sequence[cst.BaseStatement], name: str, order: Sequence[str]) -> int:
    """Behind the nearest method that the contract has before this one; at the end where there is none."""
    places = {
        each.name.value: place for place, each in enumerate(statements) if isinstance(each, cst.FunctionDef)
    }
    for earlier in reversed(order[: order.index(name)]):
        if earlier in places:
            return places[earlier] + 1
    return len(statements)


def _without_ellipsis(statements: Sequence[cst.BaseStatement]) -> list[cst.BaseStatement]:
    """A class that has methods needs no `pass` or `...` any more."""
    kept = [
        each
        for each in statements
        if not (
            isinstance(each, cst.SimpleStatementLine) and len(each.body) == 1 and _is_filler(each.body[0])
        )
    ]
    return kept if any(isinstance(each, cst.FunctionDef) for each in kept) else list(statements)


def _is_filler(statement: cst.BaseSmallStatement) -> bool:
    is_ellipsis = isinstance(statement, cst.Expr) and isinstance(statement.value, cst.Ellipsis)
    return is_ellipsis or isinstance(statement, cst.Pass)


def _new_method(method: Method, renamed: Mapping[str, str]) -> cst.FunctionDef:
    parsed = _parsed(method, renamed)
    return parsed.with_changes(leading_lines=[cst.EmptyLine(indent=False)])


def _with_signature(
    written: cst.FunctionDef, method: Method, fit: Fit, renamed: Mapping[str, str]
) -> cst.FunctionDef:
    """The method with the contract's signature; what means the same stays as it was written."""
    wanted = _parsed(method, renamed)
    if not fit.keeps_parameters:
        written = written.with_changes(
            params=_joined(written.params, wanted.params, fit),
            whitespace_before_params=wanted.whitespace_before_params,
        )
    return written.with_changes(returns=written.returns if fit.keeps_result else wanted.returns)


def _joined(old: cst.Parameters, new: cst.Parameters, fit: Fit) -> cst.Parameters:
    """The contract's parameters, then the author's own ones, which have defaults."""
    known = {each.name.value: each for each in (*old.posonly_params, *old.params, *old.kwonly_params)}
    keep = {name: known[name].annotation for name in fit.kept if name in known}
    own = [known[name].with_changes(comma=cst.MaybeSentinel.DEFAULT) for name in known if name in fit.own]
    return new.with_changes(
        params=[_annotated(each, keep) for each in new.params],
        kwonly_params=[*(_annotated(each, keep) for each in new.kwonly_params), *own],
        star_arg=cst.ParamStar() if own and not new.kwonly_params else new.star_arg,
    )


def _annotated(parameter: cst.Param, keep: Mapping[str, cst.Annotation | None]) -> cst.Param:
    name = parameter.name.value
    return parameter.with_changes(annotation=keep[name]) if name in keep else parameter


def _parsed(method: Method, renamed: Mapping[str, str]) -> cst.FunctionDef:
    """The method as the contract has it, with a body that says that there is none yet."""
    text = f"class Handlers:\n{method.written_with(renamed)}\n        raise NotImplementedError\n"
    definition = cst.ensure_type(cst.parse_module(text).body[0], cst.ClassDef)
    return cst.ensure_type(definition.body.body[0], cst.FunctionDef)
