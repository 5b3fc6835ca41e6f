"""Plans: what SQLAlchemy makes of a Core statement, in the form in which libpq runs it.

A statement is compiled once, to text with numbered parameters, the order and conversion of these, and the
names and conversion of its columns. A module's statement is found again by its identity, one for a single use
by SQLAlchemy's own cache key. What is private to SQLAlchemy here is pinned by tests of this module.
"""

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final
from weakref import ref

from psycopg.abc import Transformer
from psycopg.pq.abc import PGresult
from sqlalchemy import Executable, String, TextClause
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.exc import ArgumentError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.types import TypeEngine
from sqlalchemy.util import LRUCache

MOST_DYNAMIC: Final = 500
"""Statements without a module of their own that a process keeps compiled."""

Convert = Callable[[Any], Any]
Bound = tuple[str, list[Any]]
"""The text of a statement and the values of its parameters, in their order."""
Observe = Callable[[str, list[Any]], None]
"""Sees each statement before it runs."""

_UNCONVERTED: Final = (TypeEngine.result_processor, String.result_processor)
_row_type: Final[Callable[..., Any]] = namedtuple


class NeedsEngine(ArgumentError):
    """The statement is one for SQLAlchemy's engine: run it through `Database.engine_connection`."""


class Plan:
    """One compiled statement; `parameters` are the keys of its values, None where some go into the text."""

    def __init__(self, compiled: SQLCompiler, dialect: PGDialect_psycopg) -> None:
        _refuse_what_needs_the_engine(compiled)
        self._compiled = compiled
        self._dialect = dialect
        self.text: Final = compiled.string
        self._is_expanded = bool(compiled.post_compile_params or compiled.literal_execute_params)
        self.parameters: Final = None if self._is_expanded else _parameters(compiled)
        self._columns = compiled._result_columns if compiled._ordered_columns else []
        self._typed = [
            index for index, column in enumerate(self._columns) if _is_converted(column.type, dialect)
        ]
        self._learnt: tuple[Any, ...] | None = None
        self._converters: list[tuple[int, Convert]] = []
        self._make_row: Callable[[Iterable[Any]], Any] = tuple

    def bind(self, given: Mapping[str, Any], extracted: Any) -> Bound:
        """What to run for these values; `extracted` are those that stand in the statement.

        Raises: sqlalchemy.exc.InvalidRequestError where a value is missing.
        """
        compiled = self._compiled
        values = compiled.construct_params(given, extracted_parameters=extracted, escape_names=False)
        converters: Mapping[str, Any] = compiled._bind_processors
        text = self.text
        order: Sequence[str] = compiled.positiontup or ()
        if self._is_expanded:
            expanded = compiled._process_parameters_for_postcompile(values)
            text, order = expanded.statement, expanded.positiontup or ()
            values = {**values, **expanded.additional_parameters}
            converters = {**converters, **expanded.processors}
        return text, [_converted(values[name], converters.get(name)) for name in order]

    def rows(self, result: PGresult, transformer: Transformer) -> Iterable[Any]:
        """The rows of a result as named tuples, converted as the statement's types ask."""
        shape = self._shape(result)
        if shape != self._learnt:
            self._learn(result, shape)
        transformer.set_pgresult(result)
        loaded = transformer.load_rows(0, result.ntuples, tuple if self._converters else self._make_row)
        transformer.set_pgresult(None)  # or an idle connection would hold what may be large
        return map(self._make_row, map(self._convert, loaded)) if self._converters else loaded

    def _shape(self, result: PGresult) -> tuple[Any, ...]:
        """What may differ from result to result: types that conversions ask for, or names declared nowhere.

        A migration changes either without a word where a connection prepares the statement only then.
        """
        if len(self._columns) == result.nfields:
            return tuple(map(result.ftype, self._typed))
        return tuple(map(result.fname, range(result.nfields)))

    def _learn(self, result: PGresult, shape: tuple[Any, ...]) -> None:
        """How to make rows of such a result. Of columns with the same name none has it."""
        self._converters = []
        if len(self._columns) == result.nfields:
            names = [column.keyname for column in self._columns]
            for index, type_code in zip(self._typed, shape, strict=True):
                convert = self._columns[index].type._cached_result_processor(self._dialect, type_code)
                if convert is not None:
                    self._converters.append((index, convert))
        else:
            names = [name.decode() for name in shape]
        distinct = [name if names.count(name) == 1 else "_" for name in names]
        self._make_row = partial(tuple.__new__, _row_type("Row", distinct, rename=True))
        self._learnt = shape

    def _convert(self, row: Sequence[Any]) -> list[Any]:
        converted = list(row)
        for index, convert in self._converters:
            converted[index] = convert(converted[index])
        return converted


class Plans:
    """Finds the plan of a statement, or makes it. `observers` see each statement before it runs."""

    def __init__(self) -> None:
        make: Any = PGDialect_psycopg
        self.dialect: Final[PGDialect_psycopg] = make(dbapi=make.import_dbapi(), paramstyle="numeric_dollar")
        self.observers: Final[list[Observe]] = []
        self._kept: dict[int, _Kept] = {}
        self._compiled: LRUCache[Any, Any] = LRUCache(MOST_DYNAMIC)
        self._of_compiled: LRUCache[SQLCompiler, Plan] = LRUCache(MOST_DYNAMIC)

    def bind(self, statement: Executable, given: Mapping[str, Any]) -> tuple[Plan, Bound]:
        """The plan of a statement, and what to run for these values.

        Raises: NeedsEngine; sqlalchemy.exc.InvalidRequestError where a value is missing.
        """
        kept = self._kept.get(id(statement))
        plan = None if kept is None or (kept.keys is not None and kept.keys != given.keys()) else kept.plan
        if plan is None or plan.parameters is None or self.observers:
            return self._find(statement, kept, given)
        try:
            values = [
                given[key] if convert is None else convert(given[key]) for key, convert in plan.parameters
            ]
        except KeyError:
            # The value stands in the statement, or is missing.
            return plan, plan.bind(given, None)
        return plan, (plan.text, values)

    def _find(
        self, statement: Executable, kept: "_Kept | None", given: Mapping[str, Any]
    ) -> tuple[Plan, Bound]:
        extracted = None
        if kept is None:
            self._meet(statement)
            compiled, extracted = self._compile(statement, given, self._compiled)
            plan = self._of_compiled.get(compiled)
            if plan is None:
                plan = self._of_compiled[compiled] = Plan(compiled, self.dialect)
        else:
            plan = self._keep(statement, kept, given)
        bound = plan.bind(given, extracted)
        for observe in self.observers:
            observe(*bound)
        return plan, bound

    def _meet(self, statement: Executable) -> None:
        """Remember the statement while it lives: one that is run again is a module's."""
        key = id(statement)
        forget = self._kept.pop
        self._kept[key] = _Kept(ref(statement, lambda _: forget(key, None)))

    def _keep(self, statement: Executable, kept: "_Kept", given: Mapping[str, Any]) -> Plan:
        """Compile the statement by itself, so that the values that stand in it are in its plan."""
        if kept.plan is None or (kept.keys is not None and kept.keys != given.keys()):
            compiled, _ = self._compile(statement, given, None)
            kept.plan = Plan(compiled, self.dialect)
            kept.keys = frozenset(given) if isinstance(statement, UpdateBase) else None
        return kept.plan

    def _compile(self, statement: Any, given: Mapping[str, Any], cache: Any) -> tuple[SQLCompiler, Any]:
        _require_core(statement)
        compiled, extracted, _, _ = statement._compile_w_cache(
            self.dialect, compiled_cache=cache, column_keys=sorted(given)
        )
        return compiled, extracted


@dataclass(slots=True)
class _Kept:
    """A statement that was run; its plan from the second time on, and for DML the columns it was made for."""

    alive: ref[Executable]
    plan: Plan | None = None
    keys: frozenset[str] | None = None


def _parameters(compiled: SQLCompiler) -> list[tuple[str, Convert | None]]:
    """The keys of the values, in the order of the text's parameters."""
    keys = {name: parameter.key for parameter, name in compiled.bind_names.items()}
    converters: Mapping[str, Any] = compiled._bind_processors
    return [(keys[name], converters.get(name)) for name in compiled.positiontup or ()]


def _converted(value: Any, convert: Convert | None) -> Any:
    return value if convert is None else convert(value)


def _require_core(statement: Any) -> None:
    if statement._propagate_attrs.get("compile_state_plugin") == "orm":
        raise NeedsEngine("a statement of the ORM")
    if not (statement.is_select or statement.is_dml or isinstance(statement, TextClause)):
        raise NeedsEngine(f"{type(statement).__name__} is no SELECT, INSERT, UPDATE, DELETE or text")
    if options := statement.get_execution_options():
        raise NeedsEngine(f"a statement with options ({', '.join(options)}), such as a cursor on the server")


def _refuse_what_needs_the_engine(compiled: SQLCompiler) -> None:
    if compiled.insert_prefetch or compiled.update_prefetch:
        raise NeedsEngine("a statement with defaults that Python computes")
    if compiled._loose_column_name_matching:
        raise NeedsEngine("text whose columns are declared by their names alone")
    if compiled.string.lstrip()[:4].upper() == "COPY":
        raise NeedsEngine("COPY")


def _is_converted(of: Any, dialect: PGDialect_psycopg) -> bool:
    """Whether values of a type may need more than what psycopg makes of them."""
    return type(of.dialect_impl(dialect)).result_processor not in _UNCONVERTED
