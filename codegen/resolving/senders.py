"""Webhooks and callbacks: what the service sends, resolved into the model."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from codegen.document import Document
from codegen.naming.distinct import distinct, siblings
from codegen.naming.operation_names import OperationName, operation_names
from codegen.naming.python_names import argument_name, class_name, constant_name, snake_case
from codegen.naming.words import words
from codegen.openapi.vocabulary import operations_in, sent_method
from codegen.resolving.items import is_whole_json
from codegen.resolving.model import Operation, Policies, Reply, Response, SenderGroup, Sending, Source
from codegen.resolving.replies import handler_headers, replies_of
from codegen.resolving.requests import RequestBook, body_type
from codegen.resolving.responses import ResponseBook
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import NOTHING, TEXT, ReplyType, Type, either
from codegen.shapes.nodes import Scalar

_EXPRESSION: Final = re.compile(r"\{(\$[^{}]+)\}")
_NUMBER: Final = Scalar(type="integer")
_PLAIN: Final = Policies()

_Found = tuple[str, str, dict[str, Any], dict[str, Any]]
_Place = tuple[str, str, _Found, Operation | None]
"""An address (empty for a webhook), the name of a group, an operation, and the one that it calls back for."""


class SenderBook:
    """Resolves what a document says of requests in the other direction.

    The service owns what it sends: `readOnly` properties are in its requests and `writeOnly` ones in answers.
    """

    def __init__(
        self, document: Document, types: SchemaTypes, identifiers: Mapping[tuple[str, str], str]
    ) -> None:
        self._document = document
        self._responses = ResponseBook(document, types.towards("request"), identifiers)
        self._requests = RequestBook(document, types.towards("response"), self._responses)

    def webhooks(self) -> tuple[SenderGroup, ...]:
        """One group for each webhook."""
        found: list[_Place] = []
        for name, written in (self._document.root.get("webhooks") or {}).items():
            item = self._document.resolved(written)
            found += [("", _ending(name, "webhook"), place, None) for place in _operations(name, item)]
        return self._groups(found)

    def callbacks(self, served: Sequence[_Found], operations: Sequence[Operation]) -> tuple[SenderGroup, ...]:
        """One group for each callback of an operation."""
        found: list[_Place] = []
        for (_, _, _, declared), operation in zip(served, operations, strict=True):
            for name, written in (declared.get("callbacks") or {}).items():
                for target, item in self._document.resolved(written).items():
                    if target.startswith("x-"):
                        continue
                    group = _ending(f"{operation.handler} {name}", "callback")
                    places = _operations(f"/{operation.handler}/{name}", self._document.resolved(item))
                    found += [(target, group, place, operation) for place in places]
        return self._groups(found)

    def _groups(self, found: Sequence[_Place]) -> tuple[SenderGroup, ...]:
        called = operation_names([(path, method, given) for _, _, (path, method, _, given), _ in found])
        members: dict[str, list[Sending]] = {}
        for place, name in zip(found, called, strict=True):
            members.setdefault(place[1], []).append(self._sending(place, name))
        titles = siblings(list(members), lambda group: class_name(snake_case(group).title()))
        descriptions = {group: _described(group, found) for group in members}
        return tuple(
            SenderGroup(name=title, description=descriptions[group], sendings=tuple(sendings))
            for title, (group, sendings) in zip(titles, members.items(), strict=True)
        )

    def _sending(self, place: _Place, name: OperationName) -> Sending:
        target, _, (_, method, item, operation), parent = place
        written = operation.get("responses") or {}
        responses = [
            self._responses.received(status, response, name.title)
            for status, response in written.items()
            if not status.startswith("x-")
        ]
        returns, replies = _received(responses, name.title)
        parameters, body = self._requests.of_operation(item, operation, name.title)
        taken = {parameter.argument for parameter in parameters if parameter.argument} | {
            "body",
            "media_type",
        }
        return Sending(
            name=name.handler,
            constant=constant_name(name.handler),
            method=sent_method(method),
            target=target or None,
            address=distinct(["url", "target_url"], taken),
            sources=tuple(_sources(target, parent, taken)),
            summary=str(operation.get("summary") or ""),
            description=str(operation.get("description") or ""),
            parameters=parameters,
            body=body,
            body_type=body_type(body),
            responses=tuple(responses),
            returns=returns,
            replies=replies,
            security=self._security(operation),
        )

    @staticmethod
    def _security(operation: Mapping[str, Any]) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        """What the operation itself asks for; what the document asks of its own clients is no receiver's."""
        return tuple(
            {name: tuple(scopes) for name, scopes in requirement.items()}
            for requirement in operation.get("security") or []
        )


def _ending(name: str, kind: str) -> str:
    return name if words(name)[-1:] == (kind,) else f"{name} {kind}"


def _operations(path: str, item: Mapping[str, Any]) -> Iterator[_Found]:
    for method, operation in operations_in(item):
        yield path, method, dict(item), operation


def _described(group: str, found: Sequence[_Place]) -> str:
    _, _, (path, _, _, _), parent = next(place for place in found if place[1] == group)
    if parent is None:
        return f"The webhook {path}."
    return f"The callback {path.rpartition('/')[2]} of {parent.method} {parent.path}."


def _received(responses: Sequence[Response], title: str) -> tuple[Type, tuple[Reply, ...]]:
    """The body of the one declared answer, else a union of classes with one for each of them."""
    if len(responses) == 1 and not handler_headers(responses[0]) and responses[0].status.isdigit():
        bodies = set(responses[0].content.values())
        if len(bodies) <= 1:
            return next(iter(bodies), NOTHING), ()
    replies = tuple(reply for response in responses for reply in replies_of(response, _PLAIN, title))
    return either(ReplyType(reply.name) for reply in replies), replies


def _sources(target: str, parent: Operation | None, taken: set[str]) -> Iterator[Source]:
    """The arguments that the address needs, each once."""
    for expression in dict.fromkeys(text.partition("#")[0] for text in _EXPRESSION.findall(target)):
        name = expression.removeprefix("$").replace(".", "_")
        short = argument_name(expression.rpartition(".")[2])
        is_whole = expression.endswith(".body") or "." not in expression
        wanted = [argument_name(name)] if is_whole else [short, argument_name(name)]
        argument = distinct(wanted, taken)
        taken.add(argument)
        yield Source(expression=expression, argument=argument, type=_source_type(expression, parent))


def _source_type(expression: str, parent: Operation | None) -> Type:
    if parent is None:
        return TEXT
    if expression == "$statusCode":
        return _NUMBER
    if expression == "$request.body":
        return parent.body_type or TEXT
    if expression == "$response.body":
        successes = [each for each in parent.responses if each.status[0] == "2"]
        bodies = [kind for each in successes for name, kind in each.content.items() if is_whole_json(name)]
        return either(bodies) if bodies else TEXT
    location, _, name = expression.removeprefix("$request.").partition(".")
    for parameter in parent.parameters:
        if parameter.location == location and parameter.name.lower() == name.lower():
            return parameter.type
    headers = [header for each in parent.responses for header in each.headers]
    wanted = expression.removeprefix("$response.header.").lower()
    return next((header.type for header in headers if header.name.lower() == wanted), TEXT)
