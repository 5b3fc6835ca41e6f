"""Turns a valid document into the model: decides every name, type and return value."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from codegen.document import Document
from codegen.faults import compiling
from codegen.naming.distinct import distinct, siblings
from codegen.naming.operation_names import OperationName, operation_names
from codegen.naming.python_names import RESERVED_MODULES, module_name, pascal_case
from codegen.openapi.vocabulary import operations_in, sent_method
from codegen.resolving.channels import ChannelBook, at_home, without_events
from codegen.resolving.errors import ErrorBook, with_errors_aliases
from codegen.resolving.jobs import job_kinds
from codegen.resolving.model import Api, Group, Operation, Parameter, Response, SecurityScheme
from codegen.resolving.policies import policies_of
from codegen.resolving.replies import answers, offers, returned
from codegen.resolving.requests import RequestBook, body_type
from codegen.resolving.responses import ResponseBook
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.senders import SenderBook
from codegen.resolving.servers import base_paths
from codegen.shapes.catalogue import Catalogue

_RANKS: Final = {"nav": 0, "": 1}
"""The order in which kinds of tags name a module; all other kinds come last."""

_Found = tuple[str, str, dict[str, Any], dict[str, Any]]


def resolve(document: Document) -> Api:
    """The whole document as the model."""
    return _Resolution(document).api()


def operations_of(document: Document) -> Iterator[_Found]:
    """Path, method, path item and operation, in the document's order."""
    for path, written in (document.root.get("paths") or {}).items():
        item = {} if path.startswith("x-") else document.resolved(written)
        for method, operation in operations_in(item):
            yield path, method, item, operation


class _Resolution:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._catalogue = Catalogue(document)
        self._types = SchemaTypes(self._catalogue, "response")
        self._found = list(operations_of(document))
        self._names = operation_names(
            [(path, method, operation) for path, method, _, operation in self._found]
        )
        self._identifiers = {
            (path, method): name.identifier
            for (path, method, _, _), name in zip(self._found, self._names, strict=True)
        }
        self._responses = ResponseBook(document, self._types, self._identifiers)
        self._requests = RequestBook(document, self._types.towards("request"), self._responses)
        self._errors = ErrorBook(document)
        self._channels = ChannelBook(document, self._types)

    def api(self) -> Api:
        root = self._document.root
        operations = self._operations()
        senders = SenderBook(self._document, self._types, self._identifiers)
        return Api(
            title=str(root["info"]["title"]),
            version=str(root["info"]["version"]),
            base_paths=base_paths(root.get("servers") or []),
            groups=tuple(self._groups(at_home(self._with_aliases(operations)))),
            errors=self._errors.all(),
            shared_responses=self._responses.shared(),
            security_schemes=tuple(self._schemes()),
            shapes=self._catalogue.shapes,
            definitions=self._catalogue.definitions,
            webhooks=senders.webhooks(),
            callbacks=senders.callbacks(self._found, operations),
            job_kinds=job_kinds(self._document, self._types),
            strictness=root.get("x-strictness") or {},
            caller=self._document.choices.caller,
        )

    def _operations(self) -> list[Operation]:
        operations = []
        for place, name in zip(self._found, self._names, strict=True):
            with compiling(self._document, ("paths", place[0], place[1])):
                operations.append(self._operation(place, name))
        return operations

    def _operation(self, place: _Found, name: OperationName) -> Operation:
        path, method, item, operation = place
        title = name.title
        policies = policies_of(operation)
        written = operation.get("responses") or {}
        resolved = self._responses.of_operation(written, title)
        errors = self._errors.of_operation(written, resolved, title)
        responses = _without_bodies(resolved.values()) if method == "head" else list(resolved.values())
        answered = without_events(responses) if "x-channel" in operation else responses
        returns, replies = returned(answered, policies, title)
        parameters, body = self._requests.of_operation(item, operation, title)
        offered = offers(answered, policies)
        channel = self._channels.of_operation(operation, errors)
        has_method = channel is None or self._channels.has_method(operation)
        return Operation(
            operation_id=name.identifier,
            method=sent_method(method),
            path=path,
            tag=self._tag(operation),
            handler=name.handler if has_method or channel is None else channel.handler,
            summary=str(operation.get("summary") or ""),
            description=str(operation.get("description") or ""),
            responses=tuple(responses),
            returns=returns,
            parameters=parameters,
            base_paths=self._own_base_paths(item, operation),
            body=body,
            body_type=body_type(body),
            security=self._security(operation),
            errors=tuple(error.name for error in errors),
            raises=self._errors.raised(errors),
            replies=replies,
            negotiated=_negotiated(parameters) if offered else None,
            offers=offered,
            policies=policies,
            channel=channel,
            has_method=has_method,
            is_deprecated=operation.get("deprecated") is True,
        )

    def _own_base_paths(self, item: Mapping[str, Any], operation: Mapping[str, Any]) -> tuple[str, ...]:
        """The base paths of servers that the operation or its path names for itself."""
        servers = operation.get("servers") or item.get("servers")
        return base_paths(servers) if servers else ()

    def _security(self, operation: Mapping[str, Any]) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        requirements = operation.get("security", self._document.root.get("security")) or []
        return tuple(
            {name: tuple(scopes) for name, scopes in requirement.items()} for requirement in requirements
        )

    def _tag(self, operation: Mapping[str, Any]) -> str:
        """The tag whose module the operation is in: the first that is for navigation, else of no kind."""
        declared = self._document.root.get("tags") or ()
        kinds = {tag["name"]: tag.get("kind", "") for tag in declared}
        tags = operation.get("tags") or ["default"]
        return str(min(tags, key=lambda tag: _RANKS.get(kinds.get(tag, ""), len(_RANKS))))

    def _with_aliases(self, operations: list[Operation]) -> list[Operation]:
        """Operations that their successor's handler can serve take its name."""
        by_id = {operation.operation_id: operation for operation in operations}
        result = []
        for operation in operations:
            successor = by_id.get(operation.policies.successor or "")
            is_alias = successor is not None and _signature(successor) == _signature(operation)
            result.append(_served_by(operation, successor) if successor and is_alias else operation)
        return result

    def _groups(self, operations: list[Operation]) -> Iterator[Group]:
        declared = {
            str(tag["name"]): str(tag.get("description") or tag.get("summary") or "")
            for tag in self._document.root.get("tags") or []
        }
        used = {operation.tag for operation in operations}
        tags = [tag for tag in declared if tag in used]
        tags += [
            tag for tag in dict.fromkeys(operation.tag for operation in operations) if tag not in declared
        ]
        members_of = {
            tag: tuple(operation for operation in operations if operation.tag == tag) for tag in tags
        }
        for tag, module in zip(tags, module_names(members_of), strict=True):
            members = with_errors_aliases(members_of[tag])
            protocol = f"{pascal_case(module.replace('_', ' '), prefix='Tag')}Handlers"
            yield Group(
                tag=tag,
                module=module,
                protocol=protocol,
                description=declared.get(tag, ""),
                operations=members,
            )

    def _schemes(self) -> Iterator[SecurityScheme]:
        components = self._document.root.get("components") or {}
        for name, written in (components.get("securitySchemes") or {}).items():
            scheme = self._document.resolved(written)
            is_key = scheme["type"] == "apiKey"
            yield SecurityScheme(
                name=name,
                kind=scheme["type"],
                scheme=str(scheme["scheme"]).lower() if "scheme" in scheme else None,
                parameter=scheme.get("name") if is_key else None,
                location=scheme.get("in") if is_key else None,
            )


def module_names(members: Mapping[str, Sequence[Operation]]) -> list[str]:
    """The module of each tag; the path of its first operation helps where the tag makes no module name."""
    context = {
        tag: next(
            (part for part in operations[0].path.split("/") if part.isascii() and part.isidentifier()), ""
        )
        for tag, operations in members.items()
    }
    return siblings(list(members), lambda tag: module_name(tag, context.get(tag, "")), taken=RESERVED_MODULES)


def _without_bodies(responses: Iterable[Response]) -> list[Response]:
    """The responses of a HEAD: what its successes declare as content is that of the GET."""
    declared = list(responses)
    successes = answers(declared)
    return [replace(each, content={}, constant=None) if each in successes else each for each in declared]


def _negotiated(parameters: Sequence[Parameter]) -> str:
    taken = {parameter.argument for parameter in parameters if parameter.argument is not None}
    return distinct(["media_type", "accepted_media_type"], taken)


def _served_by(operation: Operation, successor: Operation) -> Operation:
    return replace(operation, handler=successor.handler, tag=successor.tag, is_alias=True)


def _signature(operation: Operation) -> tuple[object, ...]:
    successes = [
        (response.status, dict(response.content))
        for response in answers(operation.responses, operation.policies)
    ]
    content = dict(operation.body.content) if operation.body else None
    return operation.parameters, content, successes, bool(operation.security), operation.returns
