"""Responses: their types, headers and links, and the constants that several operations share."""

from collections.abc import Mapping
from typing import Any, Final

from codegen.document import Document, reference_pointer
from codegen.naming.distinct import distinct, siblings
from codegen.naming.python_names import constant_name, header_name, pascal_case
from codegen.naming.response_names import response_hint, response_name, status_phrase
from codegen.resolving.media import AnswerTypes
from codegen.resolving.model import Header, Link, Response
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import BYTES, TEXT, Type

_COMPONENTS: Final = "#/components/responses/"
_REDIRECTS: Final = frozenset({"301", "302", "303", "307", "308", "3XX"})
_BODILESS: Final = frozenset({"204", "205", "304"})


class ResponseBook:
    """Resolves responses; a component used under one status becomes one constant."""

    def __init__(
        self, document: Document, types: SchemaTypes, identifiers: Mapping[tuple[str, str], str]
    ) -> None:
        self._document = document
        self._types = types
        self._identifiers = identifiers
        self._answers = AnswerTypes(document, types)
        self._shared: dict[tuple[str, str], Response] = {}
        self._taken: set[str] = set()

    def of_operation(self, written: Mapping[str, Any], title: str) -> dict[str, Response]:
        """The responses of an operation, by status."""
        return {
            status: self.response(status, response, title)
            for status, response in written.items()
            if not status.startswith("x-")
        }

    def response(self, status: str, written: Mapping[str, Any], title: str) -> Response:
        """The response under a status of an operation."""
        reference = str(written.get("$ref", ""))
        if not reference.startswith(_COMPONENTS):
            return self._resolved(status, self._document.resolved(written), title + status_phrase(status))
        known = self._shared.get((reference, status))
        if known is None:
            name = reference.removeprefix(_COMPONENTS)
            plain = constant_name(response_name(name))
            constant = distinct([plain, f"{plain}_{constant_name(status_phrase(status))}"], self._taken)
            self._taken.add(constant)
            hint = response_hint(name)
            known = self._resolved(status, self._document.resolved(written), hint, constant)
            self._shared[reference, status] = known
        return known

    def received(self, status: str, written: Mapping[str, Any], title: str) -> Response:
        """A response that the service gets, to a webhook or callback: its body comes whole."""
        response = self._document.resolved(written)
        return self._resolved(status, response, title + status_phrase(status), is_received=True)

    def shared(self) -> tuple[Response, ...]:
        """The responses that have a constant, in the order of their first use."""
        return tuple(self._shared.values())

    def content_type(self, media_type: str, media: Mapping[str, Any], hint: str) -> Type:
        """The type that a media type decodes to."""
        schema = media.get("schema")
        if not schema:
            is_text = media_type.startswith("text/")
            is_json = media_type.partition(";")[0].endswith("json")
            return TEXT if is_text else self._types.of({}, hint) if is_json else BYTES
        return self._types.of(schema, hint)

    def _resolved(
        self,
        status: str,
        response: Mapping[str, Any],
        hint: str,
        constant: str | None = None,
        *,
        is_received: bool = False,
    ) -> Response:
        is_empty = status in _BODILESS or status[0] == "1"
        content = {} if is_empty else response.get("content") or {}
        headers = {
            name: header
            for name, header in (response.get("headers") or {}).items()
            if name.lower() != "content-type"
        }
        if status.upper() in _REDIRECTS and "location" not in map(str.lower, headers):
            headers["Location"] = {}
        arguments = siblings(list(headers), header_name)
        is_whole = is_received or status[0] in "45"
        types, items = self._answers.of_content(content, hint, is_whole=is_whole)
        return Response(
            status=status.upper() if status != "default" else status,
            description=str(response.get("description") or response.get("summary") or ""),
            content=types,
            items=items,
            headers=tuple(
                self._header(name, argument, self._document.resolved(header), hint)
                for (name, header), argument in zip(headers.items(), arguments, strict=True)
            ),
            links=tuple(self._links(response.get("links") or {})),
            constant=constant,
        )

    def _header(self, name: str, argument: str, header: Mapping[str, Any], hint: str) -> Header:
        media_type, media = next(iter((header.get("content") or {}).items()), (None, header))
        media = self._document.resolved(media)
        schema = media.get("schema") or ({} if media_type else {"type": "string"})
        return Header(
            name=name,
            argument=argument,
            type=self._types.of(schema, hint + pascal_case(name)),
            required=header.get("required") is True,
            is_repeatable=name.lower() == "set-cookie",
            explode=header.get("explode") is True,
            media_type=media_type,
        )

    def _links(self, links: Mapping[str, Any]) -> list[Link]:
        resolved = [self._document.resolved(link) for link in links.values()]
        targets = [(link, self._target(link)) for link in resolved]
        return [
            Link(
                operation_id=target,
                parameters={name: str(value) for name, value in (link.get("parameters") or {}).items()},
            )
            for link, target in targets
            if target is not None
        ]

    def _target(self, link: Mapping[str, Any]) -> str | None:
        """The operation that a link leads to: by its id, or by a local reference to it."""
        if "operationId" in link:
            return str(link["operationId"])
        try:
            _, path, *_, method = reference_pointer(str(link.get("operationRef", "")))
        except (KeyError, ValueError):
            return None
        return self._identifiers.get((str(path), str(method)))
