"""The kinds of jobs that the operations of a document enqueue."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.naming.distinct import siblings
from codegen.naming.python_names import constant_name, method_name, pascal_case
from codegen.openapi.vocabulary import operations_in
from codegen.resolving.model import JobKind
from codegen.resolving.schema_types import SchemaTypes

_TYPED: Final = ("arguments", "result", "events")
_TAKEN_CONSTANTS: Final = frozenset({"KINDS", "UUID"})


def job_kinds(document: Document, types: SchemaTypes) -> tuple[JobKind, ...]:
    """Each kind once, in the document's order."""
    declared = declared_kinds(document)
    names = list(declared)
    constants = siblings(names, constant_name, taken=_TAKEN_CONSTANTS)
    methods = siblings(names, lambda name: method_name(name, "job"))
    protocols = siblings(names, lambda name: f"{pascal_case(name)}Work")
    named = zip(declared.items(), constants, methods, protocols, strict=True)
    starters = {
        kind: operation.get("operationId")
        for operation in reversed(list(_operations(document)))
        for kind in _kinds(document, operation)
    }
    return tuple(
        JobKind(
            name=name,
            constant=constant,
            method=method,
            protocol=protocol,
            arguments=types.towards("request").of(kind["arguments"], name),
            result=types.of(kind["result"], name) if "result" in kind else None,
            events=types.of(kind["events"], name) if "events" in kind else None,
            policies={key: value for key, value in kind.items() if key not in _TYPED},
            operation_id=starters[name],
        )
        for (name, kind), constant, method, protocol in named
    )


def declared_kinds(document: Document) -> Mapping[str, Mapping[str, Any]]:
    """The kinds of a document by name, references followed."""
    return {
        name: document.resolved(written)
        for operation in _operations(document)
        for name, written in _kinds(document, operation).items()
    }


def _kinds(document: Document, operation: Mapping[str, Any]) -> Mapping[str, Any]:
    kinds: Mapping[str, Any] = document.resolved(operation.get("x-job", {})).get("kinds", {})
    return kinds


def _operations(document: Document) -> Iterator[dict[str, Any]]:
    for path, item in (document.root.get("paths") or {}).items():
        if not path.startswith("x-"):
            yield from (operation for _, operation in operations_in(document.resolved(item)))
