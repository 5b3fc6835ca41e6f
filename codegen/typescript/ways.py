"""Which way schemas travel: those of requests are closed, those of answers leave room for a newer server."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from codegen.naming.distinct import distinct
from codegen.resolving.model import Api, Operation
from codegen.resolving.types import Either, Raw, ReplyType, Stream, Type
from codegen.shapes.nodes import AliasShape, Choice, ClassShape, EnumShape, Node, Shape, references


@dataclass(frozen=True, slots=True)
class Ways:
    """The names of schemas that only answers have, and the second names of those that both ways have.

    Only what has an enumeration in it has a second name: under it, values that nobody knows yet fit too.
    """

    answered: frozenset[str] = frozenset()
    twofold: Mapping[str, str] = field(default_factory=dict)


ONE_WAY: Final = Ways()


def ways_of(api: Api) -> Ways:
    """The ways of all schemas."""
    operations = [operation for group in api.groups for operation in group.operations]
    sent = _reached(api.shapes, _names(each for operation in operations for each in _sent(operation)))
    answered = _reached(api.shapes, _names(_answered(api, operations)))
    twofold: dict[str, str] = {}
    for name in api.shapes:
        if name in sent & answered and _is_open(api.shapes, name):
            taken = {*api.shapes, *twofold.values()}
            twofold[name] = distinct([f"Open{name}", f"Answered{name}"], taken)
    return Ways(frozenset(answered - sent), twofold)


def _sent(operation: Operation) -> Iterator[Type]:
    yield from (parameter.type for parameter in operation.parameters)
    yield from operation.body.content.values() if operation.body else ()
    yield from operation.channel.receives.values() if operation.channel else ()


def _answered(api: Api, operations: Iterable[Operation]) -> Iterator[Type]:
    yield from (error.body for error in api.errors if error.body is not None)
    for operation in operations:
        yield from (type_ for response in operation.responses for type_ in response.content.values())
        yield from operation.channel.sends.values() if operation.channel else ()
    for kind in api.job_kinds:
        yield from (each for each in (kind.result, kind.events) if each is not None)


def _names(types: Iterable[Type]) -> Iterator[str]:
    for type_ in types:
        match type_:
            case Either():
                yield from _names(type_.options)
            case Stream():
                yield from references(type_.item)
            case Raw() | ReplyType():
                pass
            case _:
                yield from references(type_)


def _reached(shapes: Mapping[str, Shape], names: Iterable[str]) -> set[str]:
    """The names, and all that these schemas are made of."""
    found, waiting = set[str](), list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            shape = shapes[name]
            waiting += shape.bases if isinstance(shape, ClassShape) else ()
            waiting += (each for node in _parts(shape) for each in references(node))
    return found


def _parts(shape: Shape) -> Iterator[Node]:
    match shape:
        case ClassShape():
            yield from (each.node for each in shape.fields)
            if shape.extra is not None and not isinstance(shape.extra, bool):
                yield shape.extra
        case AliasShape():
            yield shape.node
        case EnumShape():
            pass


def _is_open(shapes: Mapping[str, Shape], name: str) -> bool:
    """Whether something else than an enumeration has one in it."""
    if isinstance(shapes[name], EnumShape):
        return False
    reached = [shapes[each] for each in _reached(shapes, [name])]
    choices = (node for shape in reached for node in _parts(shape) if isinstance(node, Choice))
    is_enumerated = any(isinstance(shape, EnumShape) and len(shape.members) > 1 for shape in reached)
    return is_enumerated or any(len(choice.values) > 1 for choice in choices)
