"""The kinds of jobs of a contract as functions: each starts one, and follows it to its typed result.

How a job is read, watched, cancelled and downloaded is said by the links of the answer that started it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from codegen.naming.python_names import method_name
from codegen.openapi.vocabulary import is_json
from codegen.resolving.model import Api, JobKind, Link, Operation
from codegen.resolving.types import Type
from codegen.shapes.nodes import (
    AliasShape,
    Alternatives,
    Choice,
    ClassShape,
    EnumShape,
    Member,
    Node,
    Reference,
    followed,
)
from codegen.typescript.comments import comment
from codegen.typescript.names import camel_case
from codegen.typescript.operations import Function, OperationWriter, successes
from codegen.typescript.types import generic, literal, object_text, union

_KIND: Final = "kind"
_JSON: Final = "application/json"
_ID: Final = "$response.body#/"


@dataclass(frozen=True, slots=True)
class Followed:
    """How a job is looked after: the property with its id, the argument that takes it, and by what."""

    property: str
    argument: str
    read: Operation
    others: Mapping[str, Operation]
    watch: tuple[str, str] | None


def job_functions(api: Api, writer: OperationWriter) -> list[Function]:
    """One function for each kind whose jobs can be read."""
    operations = {each.operation_id: each for group in api.groups for each in group.operations}
    found = []
    for kind in api.job_kinds:
        start = operations.get(kind.operation_id or "")
        way = _followed(start, operations, writer) if start else None
        if start and way:
            found.append(_JobWriter(api, writer, start, way).function(kind))
    return found


def _followed(
    start: Operation, operations: Mapping[str, Operation], writer: OperationWriter
) -> Followed | None:
    linked = [
        (link, operations[link.operation_id])
        for response in successes(start)
        for link in response.links
        if link.operation_id in writer.places and any(_ids(link))
    ]
    read = next((pair for pair in linked if _is_read(pair[1])), None)
    if read is None:
        return None
    below = [each for _, each in linked if each.path.startswith(f"{read[1].path}/")]
    others = {
        "cancel": [each for each in below if each.method == "POST" and each.body is None],
        "file": [each for each in below if each.method == "GET" and not _has_json(each)],
    }
    argument, name = next(_ids(read[0]))
    channels = [place for path, place in writer.channels.items() if path.startswith(f"{read[1].path}/")]
    chosen = {role: found[0] for role, found in others.items() if found}
    return Followed(name, argument, read[1], chosen, next(iter(channels), None))


def _ids(link: Link) -> Iterator[tuple[str, str]]:
    """The parameter that takes a property of the answer, and that property."""
    for parameter, expression in link.parameters.items():
        name = str(expression).removeprefix(_ID)
        if str(expression).startswith(_ID) and "/" not in name:
            yield parameter.rpartition(".")[2], name


def _is_read(operation: Operation) -> bool:
    return operation.method == "GET" and operation.channel is None and _has_json(operation)


def _has_json(operation: Operation) -> bool:
    return any(is_json(name) for response in successes(operation) for name in response.content)


class _JobWriter:
    """Writes the kinds that one operation starts."""

    def __init__(self, api: Api, writer: OperationWriter, start: Operation, way: Followed) -> None:
        self._api = api
        self._writer = writer
        self._start = start
        self._way = way

    def function(self, kind: JobKind) -> Function:
        """The function that starts a kind."""
        asked = self._asked(kind)
        told = {
            "result": "null" if kind.result is None else self._writer.wire.opened.of(kind.result),
            "state": self._property("state"),
            "payload": "unknown" if kind.events is None else self._writer.wire.opened.of(kind.events),
            "failure": union([self._property("error"), "null"]),
        }
        types = "; ".join(f"{name}: {text}" for name, text in told.items())
        places = {role: self._writer.places[each.operation_id] for role, each in self._operations().items()}
        places |= {"watch": self._way.watch} if self._way.watch else {}
        start = self._writer.places[self._start.operation_id]
        described = {"id": literal(self._way.property), "argument": literal(self._way.argument)}
        described |= {role: name for role, (_, name) in places.items()}
        described |= {"kind": literal(kind.name)} if asked else {}
        summary = f"{self._start.summary or self._start.operation_id}\n\nA job of the kind `{kind.name}`."
        return Function(
            self._writer.claimed(f"{camel_case(method_name(kind.name))}Job"),
            comment(summary),
            generic(
                "j.JobKind",
                [self._request(asked), self._writer.failures(self._start), f"{{ {types} }}"],
            ),
            f"/* @__PURE__ */ j.jobKind({start[1]}, {object_text(described)})",
            uses=(start, *places.values()),
        )

    def _operations(self) -> Mapping[str, Operation]:
        return {"read": self._way.read, **self._way.others}

    def _request(self, asked: Reference | None) -> str:
        """What the operation takes; without `kind`, which the function knows."""
        if asked is None:
            return self._writer.request(self._start)
        needs = any(each.is_required and each.wire_name != _KIND for each in self._fields(asked))
        body = f'Omit<{self._writer.types.of(asked)}, "{_KIND}">'
        return self._writer.request(self._start, f"body{'' if needs else '?'}: {body}")

    def _asked(self, kind: JobKind) -> Reference | None:
        """The class of bodies that ask for a kind, where there is one for each."""
        content = self._start.body.content.get(_JSON) if self._start.body else None
        for branch in self._branches(content):
            fields = {each.wire_name: each.node for each in self._fields(branch)}
            if self._values(fields.get(_KIND)) == [kind.name]:
                return branch
        return None

    def _branches(self, type_: Type | None) -> Iterable[Reference]:
        match type_:
            case Reference():
                shape = followed(self._api.shapes, type_.name)
                return self._branches(shape.node) if isinstance(shape, AliasShape) else [type_]
            case Alternatives():
                return [each for branch in type_.branches for each in self._branches(branch)]
            case _:
                return []

    def _fields(self, reference: Reference) -> Iterable[Member]:
        shape = followed(self._api.shapes, reference.name)
        return shape.fields if isinstance(shape, ClassShape) else ()

    def _values(self, node: Node | None) -> list[object]:
        match node:
            case Choice():
                return list(node.values)
            case Reference():
                shape = followed(self._api.shapes, node.name)
                if isinstance(shape, EnumShape):
                    return [value for _, value in shape.members]
                return self._values(shape.node) if isinstance(shape, AliasShape) else []
            case _:
                return []

    def _property(self, name: str) -> str:
        """The type of a property of jobs that are read."""
        for response in successes(self._way.read):
            answered = response.content.get(_JSON)
            for branch in self._branches(answered):
                for field in self._fields(branch):
                    if field.wire_name == name:
                        return self._writer.wire.opened.of(field.node)
        return "unknown"
