"""Responses: their types, the constants that several operations share, and what a handler returns."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from codegen import names
from codegen.document import Document
from codegen.model import Header, Link, Policies, Reply, Response, TypeText
from codegen.typetext import NOTHING, TypeWriter, union

_BYTES: Final = TypeText(checked="bytes", plain="bytes")
_TEXT: Final = TypeText(checked="str", plain="str")
_COMPONENTS: Final = "#/components/responses/"
_ALWAYS_SUPPLIED: Final = frozenset({"x-request-id", "content-type", "content-length", "date"})


class ResponseBook:
    """Resolves responses; a component used under one status becomes one constant."""

    def __init__(self, document: Document, writer: TypeWriter) -> None:
        self._document = document
        self._writer = writer
        self._shared: dict[tuple[str, str], Response] = {}
        self._taken: set[str] = set()

    def response(self, status: str, written: Mapping[str, Any], title: str) -> Response:
        """The response under a status of an operation."""
        reference = str(written.get("$ref", ""))
        if not reference.startswith(_COMPONENTS):
            return self._resolved(status, self._document.resolved(written), title + status_phrase(status))
        known = self._shared.get((reference, status))
        if known is None:
            name = reference.removeprefix(_COMPONENTS)
            constant = names.unique(_constant(name), self._taken)
            self._taken.add(constant)
            hint = f"{names.pascal_case(name)}Response"
            known = self._resolved(status, self._document.resolved(written), hint, constant)
            self._shared[reference, status] = known
        return known

    def shared(self) -> tuple[Response, ...]:
        """The responses that have a constant, in the order of their first use."""
        return tuple(self._shared.values())

    def content_type(self, media_type: str, media: Mapping[str, Any], hint: str) -> TypeText:
        """The type that a media type decodes to."""
        schema = media.get("schema")
        if not schema:
            is_text = media_type.startswith("text/")
            is_json = media_type.partition(";")[0].endswith("json")
            return _TEXT if is_text else self._writer.of({}, hint) if is_json else _BYTES
        return self._writer.of(schema, hint)

    def _resolved(
        self, status: str, response: Mapping[str, Any], hint: str, constant: str | None = None
    ) -> Response:
        return Response(
            status=status.upper() if status != "default" else status,
            description=str(response.get("description") or ""),
            content={
                media_type: self.content_type(media_type, media, hint)
                for media_type, media in (response.get("content") or {}).items()
            },
            headers=tuple(
                self._header(name, self._document.resolved(header), hint)
                for name, header in (response.get("headers") or {}).items()
                if name.lower() != "content-type"
            ),
            links=tuple(self._links(response.get("links") or {})),
            constant=constant,
        )

    def _header(self, name: str, header: Mapping[str, Any], hint: str) -> Header:
        media = next(iter((header.get("content") or {}).values()), header)
        return Header(
            name=name,
            argument=names.argument_name(name),
            type=self._writer.of(media.get("schema") or {"type": "string"}, hint + names.pascal_case(name)),
            required=header.get("required") is True,
        )

    def _links(self, links: Mapping[str, Any]) -> list[Link]:
        resolved = [self._document.resolved(link) for link in links.values()]
        return [
            Link(
                operation_id=link["operationId"],
                parameters={name: str(value) for name, value in (link.get("parameters") or {}).items()},
            )
            for link in resolved
            if "operationId" in link
        ]


def returned(responses: list[Response], policies: Policies, title: str) -> tuple[TypeText, tuple[Reply, ...]]:
    """What a handler returns: the body's type for one plain success, else a union of reply classes."""
    successes = [response for response in responses if is_answer(response, policies)]
    if not successes:
        return NOTHING, ()
    types = {text for response in successes for text in response.content.values()}
    only = successes[0]
    if (
        len(successes) == 1
        and len(types) <= 1
        and only.status.isdigit()
        and not handler_headers(only, policies)
    ):
        return (next(iter(types)) if types else NOTHING), ()
    replies = tuple(reply for response in successes for reply in _replies(response, policies, title))
    joined = union(TypeText(checked=reply.name, plain=reply.name) for reply in replies)
    return joined, replies


def handler_headers(response: Response, policies: Policies) -> tuple[Header, ...]:
    """The headers that the runtime cannot know."""
    supplied = set(_ALWAYS_SUPPLIED)
    if policies.etag:
        supplied.add("etag")
    if policies.rate_limit:
        supplied |= {"ratelimit", "ratelimit-policy", "retry-after"}
    if policies.sunset or policies.deprecated_since or policies.successor:
        supplied |= {"deprecation", "sunset", "link"}
    if response.status == "201" and response.links:
        supplied.add("location")
    return tuple(header for header in response.headers if header.name.lower() not in supplied)


def is_answer(response: Response, policies: Policies) -> bool:
    """Whether a handler gives this response, rather than an error or a policy."""
    return response.status[0] in "23" and not (response.status == "304" and policies.etag)


def _replies(response: Response, policies: Policies, title: str) -> list[Reply]:
    headers = handler_headers(response, policies)
    name = title + status_phrase(response.status)
    distinct = dict.fromkeys(response.content.values())
    is_several = len(response.content) > 1 and len(distinct) > 1
    bodies: list[tuple[str | None, TypeText | None]] = list(response.content.items()) if is_several else []
    return [
        Reply(
            name=name + (names.pascal_case(str(media_type).partition("/")[2]) if is_several else ""),
            status=int(response.status) if response.status.isdigit() else None,
            description=response.description,
            body=body,
            headers=headers,
            media_type=media_type,
        )
        for media_type, body in bodies or [(None, next(iter(distinct), None))]
    ]


def status_phrase(status: str) -> str:
    """`404` -> NotFound, `4XX` -> ClientError."""
    if status.isdigit():
        try:
            return names.pascal_case(HTTPStatus(int(status)).phrase.replace("'", ""))
        except ValueError:
            return f"Status{status}"
    ranges = {
        "1": "Informational",
        "2": "Success",
        "3": "Redirection",
        "4": "ClientError",
        "5": "ServerError",
    }
    return ranges.get(status[0], "Default")


def _constant(name: str) -> str:
    return names.constant_name(names.pascal_case(name))
