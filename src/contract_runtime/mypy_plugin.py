"""A plugin for mypy: an error that an operation does not declare cannot be raised in its handler.

    [tool.mypy]
    plugins = ["contract_runtime.mypy_plugin"]

Checked are `raise errors.X` and `raise errors.X(...)` in the methods of a class that names a generated
Protocol as its base; there, the complaint stands at the `raise`. A class that only fits the Protocol is
checked where its instance is passed to the generated `Handlers(...)`; there, the complaint stands at that
argument and names class, method and line. What a method calls is not followed, nor is an error that is kept
in a variable first.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from mypy.nodes import (
    Block,
    CallExpr,
    ClassDef,
    Context,
    Decorator,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    MypyFile,
    RaiseStmt,
    RefExpr,
    Statement,
    TryStmt,
    TypeAlias,
    TypeInfo,
    WhileStmt,
    WithStmt,
)
from mypy.plugin import ClassDefContext, FunctionContext, Plugin
from mypy.semanal import SemanticAnalyzer
from mypy.semanal_shared import PRIORITY_FALLBACKS
from mypy.types import Instance, Type, UninhabitedType, UnionType, get_proper_type

_DECLARED: Final = "contract_runtime.errors.DeclaredError"
_NOTES: Final = "contract_runtime"
_HANDLERS: Final = ".wiring.Handlers"


class _Raised(NamedTuple):
    """One `raise` of a declared error."""

    method: str
    error: str
    line: int


def plugin(_version: str) -> type[Plugin]:
    """The plugin's class, for mypy."""
    return ContractPlugin


class ContractPlugin(Plugin):
    """Looks at handler classes once they are analyzed, and at the places where handlers are put together."""

    def get_customize_class_mro_hook(self, fullname: str) -> Callable[[ClassDefContext], None] | None:
        """Every class may turn out to serve operations."""
        return None if fullname.startswith(("builtins.", "typing.")) else _examine_later

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """The constructor of generated `Handlers`."""
        return _check_handlers if fullname.endswith(_HANDLERS) else None


def _examine_later(context: ClassDefContext) -> None:
    """Examine a class when the names in its methods are known."""
    api = context.api
    if isinstance(api, SemanticAnalyzer) and any(_methods(context.cls)):
        module, options = api.cur_mod_node, api.options

        def examine() -> None:
            with api.file_context(module, options):
                _examine(context.cls, api)

        api.schedule_patch(PRIORITY_FALLBACKS, examine)


def _examine(defined: ClassDef, api: SemanticAnalyzer) -> None:
    """Report what does not fit named Protocols; keep all that is raised, as bodies are not kept in caches."""
    protocols = [base for base in defined.info.mro[1:] if _is_generated(base, api.modules)]
    kept = []
    for method in _methods(defined):
        for raised, place in _raises(method):
            kept.append([raised.method, raised.error, raised.line])
            for protocol in protocols:
                if _is_undeclared(raised, protocol, api.modules):
                    api.fail(_complaint(raised, protocol), place)
    if kept:
        defined.info.metadata[_NOTES] = {"raises": kept}


def _methods(defined: ClassDef) -> Iterator[FuncDef]:
    for statement in defined.defs.body:
        method = statement.func if isinstance(statement, Decorator) else statement
        if isinstance(method, FuncDef):
            yield method


def _check_handlers(context: FunctionContext) -> Type:
    """Compare what the handlers of each tag raise with what its Protocol declares."""
    result = get_proper_type(context.default_return_type)
    modules: dict[str, MypyFile] = getattr(context.api, "modules", {})
    if isinstance(result, Instance):
        for names, types, places in zip(context.arg_names, context.arg_types, context.args, strict=True):
            for name, given, place in zip(names, types, places, strict=True):
                field = result.type.get(name or "")
                _check_field(context, field.type if field else None, (given, place), modules)
    return context.default_return_type


def _check_field(
    context: FunctionContext,
    wanted: Type | None,
    argument: tuple[Type, Context],
    modules: dict[str, MypyFile],
) -> None:
    given, place = argument
    protocol, handlers = get_proper_type(wanted), get_proper_type(given)
    if not (isinstance(protocol, Instance) and isinstance(handlers, Instance)):
        return
    if protocol.type in handlers.type.mro:
        return
    for raised, owner in _kept(handlers.type):
        if _is_undeclared(raised, protocol.type, modules):
            context.api.fail(
                f"{_complaint(raised, protocol.type)} ({owner.fullname}, line {raised.line})", place
            )


def _kept(handlers: TypeInfo) -> Iterator[tuple[_Raised, TypeInfo]]:
    """What was kept of a class and its bases; a method counts where it is defined last."""
    seen: set[str] = set()
    for owner in handlers.mro:
        raised = [_Raised(*each) for each in owner.metadata.get(_NOTES, {}).get("raises", ())]
        yield from ((each, owner) for each in raised if each.method not in seen)
        seen |= owner.names.keys()


def _raises(method: FuncDef) -> Iterator[tuple[_Raised, Context]]:
    for statement in _raise_statements(method.body):
        raised = statement.expr.callee if isinstance(statement.expr, CallExpr) else statement.expr
        node = raised.node if isinstance(raised, RefExpr) else None
        if isinstance(node, TypeInfo) and any(base.fullname == _DECLARED for base in node.mro):
            yield _Raised(method.name, node.fullname, statement.line), statement


def _raise_statements(statement: Statement | None) -> Iterator[RaiseStmt]:
    """Every `raise` below a statement, those of nested functions included."""
    if isinstance(statement, RaiseStmt):
        yield statement
    for inner in _inner(statement):
        yield from _raise_statements(inner)


def _inner(statement: Statement | None) -> Sequence[Statement | None]:
    """The statements directly inside another one. mypy's own visitors cannot be subclassed once compiled."""
    if isinstance(statement, Block):
        return statement.body
    if isinstance(statement, IfStmt):
        return [*statement.body, statement.else_body]
    if isinstance(statement, WhileStmt | ForStmt):
        return [statement.body, statement.else_body]
    if isinstance(statement, WithStmt):
        return [statement.body]
    if isinstance(statement, TryStmt):
        return [statement.body, *statement.handlers, statement.else_body, statement.finally_body]
    if isinstance(statement, MatchStmt):
        return statement.bodies
    if isinstance(statement, Decorator):
        return [statement.func.body]
    return [statement.body] if isinstance(statement, FuncDef) else []


def _is_generated(base: TypeInfo, modules: dict[str, MypyFile]) -> bool:
    """Whether a class is a Protocol that the compiler wrote."""
    module = modules.get(base.module_name)
    return base.is_protocol and module is not None and "OPERATIONS" in module.names


def _is_undeclared(raised: _Raised, protocol: TypeInfo, modules: dict[str, MypyFile]) -> bool:
    """Whether the Protocol has the method, and its operation does not declare the error."""
    if raised.method not in protocol.names:
        return False
    declared = _declared(raised.method, modules.get(protocol.module_name))
    return declared is not None and raised.error not in declared


def _declared(method: str, module: MypyFile | None) -> set[str] | None:
    """The errors of a method, from the type that the compiler wrote; None where there is no such type."""
    parts = [part[0].upper() + part[1:] for part in method.split("_") if part]
    for name in (f"{'_'.join(parts)}Errors", f"{''.join(parts)}Errors"):
        symbol = module.names.get(name) if module is not None else None
        if symbol is not None and isinstance(symbol.node, TypeAlias):
            return set(_members(symbol.node.target))
    return None


def _members(declared: Type) -> Iterator[str]:
    proper = get_proper_type(declared)
    if isinstance(proper, UnionType):
        for item in proper.items:
            yield from _members(item)
    elif isinstance(proper, Instance):
        yield proper.type.fullname
    elif not isinstance(proper, UninhabitedType):
        yield str(proper)


def _complaint(raised: _Raised, protocol: TypeInfo) -> str:
    error = raised.error.rpartition(".")[2]
    return f'"{raised.method}" of "{protocol.name}" does not declare the error "{error}"'
