"""Turns a valid document into the model: decides every name, type and return value."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import urlsplit

from codegen import names
from codegen.document import Document
from codegen.errors import ErrorBook
from codegen.findings import Json
from codegen.model import Api, Body, Encoding, Group, Operation, Parameter, SecurityScheme, TypeText
from codegen.policies import CONSUMED, policies_of
from codegen.responses import ResponseBook, is_answer, returned
from codegen.schemas import Catalogue
from codegen.typetext import NOTHING, TypeWriter, default_of, union

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_DEFAULT_STYLE: Final = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
_CALLER: Final = "Caller"
_Found = tuple[str, str, dict[str, Any], dict[str, Any]]


def resolve(document: Document, catalogue: Catalogue) -> Api:
    """The whole document as the model."""
    return _Resolution(document, catalogue).api()


def operations_of(document: Document) -> Iterator[_Found]:
    """Path, method, path item and operation, in the document's order."""
    for path, written in (document.root.get("paths") or {}).items():
        item = document.resolved(written)
        for method, operation in item.items():
            if method in METHODS and isinstance(operation, dict):
                yield path, method, item, operation


class _Resolution:
    def __init__(self, document: Document, catalogue: Catalogue) -> None:
        self._document = document
        self._writer = TypeWriter(catalogue)
        self._responses = ResponseBook(document, self._writer)
        self._errors = ErrorBook(document)

    def api(self) -> Api:
        root = self._document.root
        operations = self._with_aliases(self._operations())
        return Api(
            title=str(root["info"]["title"]),
            version=str(root["info"]["version"]),
            base_paths=base_paths(root.get("servers") or []),
            groups=tuple(self._groups(operations)),
            errors=self._errors.all(),
            shared_responses=self._responses.shared(),
            security_schemes=tuple(self._schemes()),
        )

    def _operations(self) -> list[Operation]:
        found = list(operations_of(self._document))
        given = [operation.get("operationId") for _, _, _, operation in found]
        handlers = names.unique_each(
            names.snake_case(given[index] or f"{method} {path}", prefix="operation")
            for index, (path, method, _, _) in enumerate(found)
        )
        identifiers = [identifier or handler for identifier, handler in zip(given, handlers, strict=True)]
        return [
            self._operation(place, name, handler)
            for place, name, handler in zip(found, identifiers, handlers, strict=True)
        ]

    def _operation(self, place: _Found, name: str, handler: str) -> Operation:
        path, method, item, operation = place
        title = names.pascal_case(name)
        policies = policies_of(operation)
        written = operation.get("responses") or {}
        resolved = {
            status: self._responses.response(status, response, title)
            for status, response in written.items()
            if not status.startswith("x-")
        }
        errors = self._errors.of_operation(written, resolved, title)
        returns, replies = returned(list(resolved.values()), policies, title)
        body = self._body(operation.get("requestBody"), title)
        return Operation(
            operation_id=name,
            method=method.upper(),
            path=path,
            tag=str((operation.get("tags") or ["default"])[0]),
            handler=handler,
            summary=str(operation.get("summary") or ""),
            description=str(operation.get("description") or ""),
            responses=tuple(resolved.values()),
            returns=returns,
            parameters=self._parameters(item, operation, title),
            body=body,
            body_type=_body_type(body),
            security=self._security(operation),
            errors=tuple(error.name for error in errors),
            raises=tuple(
                (error.name, error.status) for error in errors if self._errors.is_for_handlers(error)
            ),
            replies=replies,
            policies=policies,
            is_deprecated=operation.get("deprecated") is True,
        )

    def _parameters(
        self, item: Mapping[str, Any], operation: Mapping[str, Any], title: str
    ) -> tuple[Parameter, ...]:
        declared: dict[tuple[str, str], dict[str, Any]] = {}
        for written in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]:
            parameter = self._document.resolved(written)
            declared[parameter["in"], parameter["name"]] = parameter
        arguments = names.unique_each(
            names.argument_name(parameter["name"]) for parameter in declared.values()
        )
        return tuple(
            self._parameter(parameter, argument, operation, title)
            for parameter, argument in zip(declared.values(), arguments, strict=True)
            if not _is_ignored(parameter)
        )

    def _parameter(
        self, parameter: Mapping[str, Any], argument: str, operation: Mapping[str, Any], title: str
    ) -> Parameter:
        name, location = parameter["name"], parameter["in"]
        media_type, schema = next(iter((parameter.get("content") or {}).items()), (None, parameter))
        schema = schema.get("schema") or {}
        hint = title + names.pascal_case(name, prefix="Parameter")
        normal = self._writer.catalogue.part(schema, hint)
        has_default, value = default_of(self._writer.catalogue, schema)
        default, default_uses = (
            self._writer.default(normal, value) if has_default else (None, frozenset[str]())
        )
        policy = CONSUMED.get(name.lower()) if location == "header" else None
        style = parameter.get("style") or _DEFAULT_STYLE[location]
        return Parameter(
            name=name,
            argument=None if policy and f"x-{policy}" in operation else argument,
            location=location,
            type=self._writer.of_normal(normal),
            required=parameter.get("required") is True,
            style=style,
            explode=parameter.get("explode", style == "form"),
            default=default,
            default_uses=default_uses,
            media_type=media_type,
        )

    def _body(self, written: Json, title: str) -> Body | None:
        if written is None:
            return None
        body = self._document.resolved(written)
        content = body.get("content") or {}
        encodings = {
            name: Encoding(
                content_type=encoding.get("contentType"),
                style=encoding.get("style") or "form",
                explode=encoding.get("explode", encoding.get("style", "form") == "form"),
            )
            for media in content.values()
            for name, encoding in (media.get("encoding") or {}).items()
        }
        return Body(
            content={
                media_type: self._responses.content_type(media_type, media, f"{title}Body")
                for media_type, media in content.items()
            },
            required=body.get("required") is True,
            encodings=encodings,
        )

    def _security(self, operation: Mapping[str, Any]) -> tuple[Mapping[str, tuple[str, ...]], ...]:
        requirements = operation.get("security", self._document.root.get("security")) or []
        return tuple(
            {name: tuple(scopes) for name, scopes in requirement.items()} for requirement in requirements
        )

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
            str(tag["name"]): str(tag.get("description") or "")
            for tag in self._document.root.get("tags") or []
        }
        used = {operation.tag for operation in operations}
        tags = [tag for tag in declared if tag in used]
        tags += [
            tag for tag in dict.fromkeys(operation.tag for operation in operations) if tag not in declared
        ]
        taken = dict.fromkeys(names.RESERVED_MODULES)
        for tag in tags:
            module = names.unique(names.snake_case(tag, prefix="tag"), taken)
            taken[module] = None
            members = tuple(operation for operation in operations if operation.tag == tag)
            protocol = f"{names.pascal_case(module.replace('_', ' '))}Handlers"
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


def base_paths(servers: list[dict[str, Any]]) -> tuple[str, ...]:
    """The path of each server's URL without a trailing slash, variables at their defaults."""
    paths = []
    for server in servers:
        url = str(server.get("url", "/"))
        for name, variable in (server.get("variables") or {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        paths.append(urlsplit(url).path.rstrip("/"))
    return tuple(dict.fromkeys(paths)) or ("",)


def caller_type(operation: Operation) -> str | None:
    """The annotation of the `caller` argument, or None for a public operation."""
    if not operation.security:
        return None
    return f"{_CALLER} | None" if {} in operation.security else _CALLER


def _served_by(operation: Operation, successor: Operation) -> Operation:
    return replace(operation, handler=successor.handler, tag=successor.tag, is_alias=True)


def _body_type(body: Body | None) -> TypeText | None:
    if body is None or not body.content:
        return None
    joined = union(body.content.values())
    return joined if body.required else union([joined, NOTHING])


def _is_ignored(parameter: Mapping[str, Any]) -> bool:
    """Header parameters of these names have no effect (OpenAPI 3.1, Parameter Object)."""
    return parameter["in"] == "header" and parameter["name"].lower() in {
        "accept",
        "content-type",
        "authorization",
    }


def _signature(operation: Operation) -> tuple[object, ...]:
    successes = [
        (response.status, tuple(sorted((name, text.checked) for name, text in response.content.items())))
        for response in operation.responses
        if is_answer(response, operation.policies)
    ]
    content = (
        sorted((name, text.checked) for name, text in operation.body.content.items())
        if operation.body
        else None
    )
    return operation.parameters, content, successes, bool(operation.security), operation.returns
