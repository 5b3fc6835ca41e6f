"""Whether a hand-written signature still fits its contract, and what of it can stay."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from codegen.scaffold.bindings import alternatives
from codegen.scaffold.surface import Method, Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a signature compares. `kept` are the parameters whose annotations mean what the contract says."""

    is_fitting: bool
    kept: frozenset[str]
    keeps_parameters: bool
    keeps_result: bool
    own: frozenset[str]


def fit(
    written: ast.AsyncFunctionDef | ast.FunctionDef, origins: Mapping[str, str], method: Method, tag: Tag
) -> Fit:
    """Compare a hand-written method with what the contract asks for."""
    theirs, ours = written.args, method.node.args
    expected = {each.arg: each for each in (*ours.args, *ours.kwonlyargs)}
    present = {each.arg: each for each in (*theirs.posonlyargs, *theirs.args, *theirs.kwonlyargs)}
    kept = frozenset(
        name
        for name, argument in expected.items()
        if name in present and (name == "self" or _takes(present[name], argument, origins, tag))
    )
    rest = theirs.kwarg
    swallowed = {
        each.arg
        for each in ours.kwonlyargs
        if each.arg not in present and rest is not None and _takes(rest, each, origins, tag)
    }
    own = frozenset(_optional(theirs)) - set(expected)
    result = alternatives(written.returns, origins)
    keeps_result = bool(result) and result <= alternatives(method.node.returns, tag.origins)
    in_order = [each.arg for each in theirs.args[: len(ours.args)]] == [each.arg for each in ours.args]
    takes_all = theirs.vararg is not None and theirs.kwarg is not None
    fits_each = (
        in_order and kept | swallowed == set(expected) and set(present) | swallowed == {*expected, *own}
    )
    keeps_parameters = takes_all or fits_each
    return Fit(
        is_fitting=keeps_parameters and keeps_result,
        kept=kept,
        keeps_parameters=keeps_parameters,
        keeps_result=keeps_result,
        own=own,
    )


def _takes(theirs: ast.arg, ours: ast.arg, origins: Mapping[str, str], tag: Tag) -> bool:
    """Whether a parameter takes all that the contract gives it."""
    wanted = alternatives(ours.annotation, tag.origins)
    return bool(wanted) and wanted <= alternatives(theirs.annotation, origins)


def _optional(arguments: ast.arguments) -> list[str]:
    """The parameters that have defaults."""
    positional = [*arguments.posonlyargs, *arguments.args]
    count = len(arguments.defaults)
    keyword = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [
        *(each.arg for each in positional[len(positional) - count :]),
        *(each.arg for each, default in keyword if default is not None),
    ]
