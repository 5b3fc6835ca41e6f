"""A plugin for mypy: an error that an operation does not declare cannot be raised in its handler.

    [tool.mypy]
    plugins = ["contract_runtime.mypy_plugin"]

Checked are `raise errors.X`, `raise errors.X(...)`, `raise missing()` where `missing` says which error it
returns, and `raise failure` where the variable has a type or was given one of these, in the methods of a
class that names a generated Protocol as its base; there, the complaint stands at the `raise`. A class that
only fits the Protocol is checked where its instance is passed to the generated `Handlers(...)`; there, the
complaint stands at that argument and names class, method and line. What a called function raises by itself is
not followed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from mypy.nodes import (
    AssignmentStmt,
    AwaitExpr,
    Block,
    CallExpr,
    ClassDef,
    ConditionalExpr,
    Context,
    Decorator,
    Expression,
    ForStmt,
    FuncDef,
    IfStmt,
    MatchStmt,
    MemberExpr,
    MypyFile,
    NameExpr,
    RaiseStmt,
    RefExpr,
    Statement,
    TryStmt,
    TypeAlias,
    TypeInfo,
    Var,
    WhileStmt,
    WithStmt,
)
from mypy.plugin import ClassDefContext, FunctionContext, Plugin
from mypy.semanal import SemanticAnalyzer
from mypy.semanal_shared import PRIORITY_FALLBACKS
from mypy.types import CallableType, Instance, Type, UninhabitedType, UnionType, get_proper_type

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
    given = dict(_assignments(method.body))
    for statement in _statements(method.body):
        if isinstance(statement, RaiseStmt):
            for error in dict.fromkeys(_errors(statement.expr, method.info, given)):
                yield _Raised(method.name, error, statement.line), statement


def _errors(raised: Expression | None, owner: TypeInfo, given: Mapping[object, Expression]) -> Iterator[str]:
    """Declared errors that an expression may be: a class, its call, a call that returns it, a variable."""
    if isinstance(raised, ConditionalExpr):
        yield from _errors(raised.if_expr, owner, given)
        yield from _errors(raised.else_expr, owner, given)
    elif isinstance(raised, AwaitExpr):
        yield from _errors(raised.expr, owner, given)
    elif isinstance(raised, CallExpr):
        called = _node(raised.callee, owner)
        yield from _errors_of(called if isinstance(called, TypeInfo) else _returned(called))
    else:
        found = _node(raised, owner)
        if found in given and not (isinstance(found, Var) and found.type):
            yield from _errors(given[found], owner, {})
        else:
            yield from _errors_of(found.type if isinstance(found, Var) else found)


def _node(expression: Expression | None, owner: TypeInfo) -> object:
    """What a name stands for; `self.name` is looked up in the class."""
    if isinstance(expression, MemberExpr) and expression.node is None:
        symbol = owner.get(expression.name) if _is_own(expression.expr) else None
        return None if symbol is None else symbol.node
    return expression.node if isinstance(expression, RefExpr) else None


def _is_own(expression: Expression) -> bool:
    return isinstance(expression, NameExpr) and isinstance(expression.node, Var) and expression.node.is_self


def _returned(called: object) -> Type | None:
    """What a function says that it returns; of a coroutine what is awaited of it."""
    if isinstance(called, Decorator):
        called = called.func
    proper = get_proper_type(called.type) if isinstance(called, FuncDef) else None
    if not isinstance(proper, CallableType):
        return None
    returned = get_proper_type(proper.ret_type)
    is_awaited = isinstance(returned, Instance) and returned.type.fullname == "typing.Coroutine"
    return returned.args[-1] if isinstance(returned, Instance) and is_awaited else returned


def _errors_of(found: object) -> Iterator[str]:
    """The names of declared errors, from a class or a type of some."""
    if isinstance(found, TypeInfo):
        if any(base.fullname == _DECLARED for base in found.mro[1:]):
            yield found.fullname
        return
    proper = get_proper_type(found) if isinstance(found, Type) else None
    if isinstance(proper, UnionType):
        for item in proper.items:
            yield from _errors_of(item)
    elif isinstance(proper, Instance):
        yield from _errors_of(proper.type)


def _assignments(block: Statement) -> Iterator[tuple[object, Expression]]:
    """What variables are given, by the variable."""
    for statement in _statements(block):
        if isinstance(statement, AssignmentStmt):
            for target in statement.lvalues:
                if isinstance(target, NameExpr) and target.node is not None:
                    yield target.node, statement.rvalue


def _statements(statement: Statement | None) -> Iterator[Statement]:
    """A statement and every one below it, those of nested functions included."""
    if statement is not None:
        yield statement
    for inner in _inner(statement):
        yield from _statements(inner)


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
