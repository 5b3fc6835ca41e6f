"""Exceptions of the service as errors of the contract: what `errors=` of `register` says, and may say."""

import dis
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import FunctionType, ModuleType
from typing import Any, Final, cast, get_args, get_type_hints

from contract_runtime.errors import (
    BodyError,
    CodedError,
    ContractViolation,
    DeclaredError,
    EmptyError,
    ErrorMapping,
)
from contract_runtime.operations import Operation

_ANY: Final = frozenset({DeclaredError, BodyError, CodedError, EmptyError})
"""The bases of all errors, which say nothing of the one that is made."""


class Translation:
    """Finds the contract's error for an exception. The mapping may grow."""

    def __init__(self, errors: ErrorMapping) -> None:
        self._errors = errors

    def __call__(self, failure: Exception) -> DeclaredError | None:
        """The error, None for an exception that is not mapped. Raises: ContractViolation."""
        for each in type(failure).__mro__:
            target: Any = self._errors.get(each)
            if target is not None:
                return _translated(failure, target)
        return None


def _translated(failure: Exception, target: object) -> DeclaredError:
    if isinstance(target, type) and issubclass(target, CodedError):
        told = {name: getattr(failure, name, None) for name in ("details", "headers")}
        return target(str(failure) or None, **told)
    if isinstance(target, type) and issubclass(target, EmptyError):
        return target()
    kind = type(failure).__name__
    try:
        error = cast("Callable[[Exception], object]", target)(failure)
    except Exception as broken:
        raise ContractViolation(f"errors= fails for {kind}: {broken!r}") from broken
    if not isinstance(error, DeclaredError):
        raise ContractViolation(f"errors= makes {type(error).__name__} of {kind}, which is no declared error")
    return error


def translation_findings(errors: Mapping[Any, Any], operations: Sequence[Operation]) -> Iterator[str]:
    """What is wrong with a mapping for these operations, one line each; nothing can be known of its types."""
    declared = {error for operation in operations for error in operation.errors}
    for failure, target in errors.items():
        name = getattr(failure, "__name__", repr(failure))
        if not (isinstance(failure, type) and issubclass(failure, Exception)):
            yield f"{name}: this is no class of exceptions"
        made: list[type] = []
        if isinstance(target, type):
            made = [target]
            finding = _class_finding(target)
        elif not callable(target):
            finding = f"{target!r} is neither a declared error nor a function that makes one"
        else:
            finding = _function_finding(target, made)
        if finding is None:
            undeclared = [each for each in made if not any(issubclass(each, known) for known in declared)]
            finding = f"no operation declares {undeclared[0].__name__}" if undeclared else None
        if finding is not None:
            yield f"{name}: {finding}"


def _class_finding(target: type) -> str | None:
    name = target.__name__
    if not issubclass(target, DeclaredError):
        return f"{name} is no declared error; they stand in the module `errors` of the generated package"
    if issubclass(target, CodedError | EmptyError):
        return None
    return f"{name} has a body or headers: give a function, `lambda error: errors.{name}(...)`"


def _function_finding(target: Callable[..., Any], made: list[type]) -> str | None:
    """What is wrong with a function; the errors that it is seen to make are appended to `made`."""
    try:
        inspect.signature(target).bind(Exception())
    except (TypeError, ValueError) as unfit:
        return f"the function must take the exception and nothing else ({unfit})"
    try:
        told = get_type_hints(target).get("return") if isinstance(target, FunctionType) else None
    except NameError:
        told = None
    answers = get_args(told) or (told,)
    for each in answers:
        if isinstance(each, type) and not issubclass(each, DeclaredError):
            return f"the function answers {each.__name__}, which is no declared error"
    made += [each for each in answers if isinstance(each, type) and each not in _ANY]
    try:
        made += _named_errors(target) if isinstance(target, FunctionType) and not made else []
    except AttributeError as missing:
        return str(missing)
    return None


def _named_errors(function: FunctionType) -> list[type]:
    """The errors that the body of a function names, through modules. Raises: AttributeError."""
    found: list[type] = []
    place: object = None
    for step in dis.get_instructions(function):
        if step.opname == "LOAD_GLOBAL":
            place = function.__globals__.get(step.argval)
        elif step.opname in {"LOAD_ATTR", "LOAD_METHOD"} and isinstance(place, ModuleType):
            place = getattr(place, step.argval)
        elif step.opname not in {"PUSH_NULL", "CACHE", "PRECALL"}:
            place = None
        if isinstance(place, type) and issubclass(place, DeclaredError) and place not in _ANY:
            found.append(place)
    return found
