"""What operations read: their parameters, and their bodies by media type."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from codegen.document import Document
from codegen.findings import Json
from codegen.naming.distinct import siblings
from codegen.naming.python_names import argument_name, pascal_case
from codegen.naming.schema_names import component_hint, joined, media_hints
from codegen.openapi.vocabulary import (
    DEFAULT_STYLES,
    EXPLODED,
    FORM,
    FORMS,
    IGNORED_HEADERS,
    essence,
    is_json,
)
from codegen.resolving.channels import CONSUMED as OF_CHANNELS
from codegen.resolving.items import ItemBook, written_items
from codegen.resolving.model import Body, Parameter
from codegen.resolving.parts import TEXTUAL, PartBook
from codegen.resolving.policies import consumes
from codegen.resolving.responses import ResponseBook
from codegen.resolving.schema_types import SchemaTypes
from codegen.resolving.types import BYTES, NOTHING, TEXT, Raw, Stream, Type, either
from codegen.shapes.defaults import default_of
from codegen.shapes.dialect import LENGTHS

_PRECEDENCE: Final = ("path", "query", "querystring", "header", "cookie")
_SCALARS: Final = frozenset({"string", "integer", "number", "boolean", "null"})
_PIECES: Final = Raw(("pieces",))


class RequestBook:
    """Resolves parameters and request bodies; the direction of the types is the one in which they travel."""

    def __init__(self, document: Document, types: SchemaTypes, responses: ResponseBook) -> None:
        self._document = document
        self._types = types
        self._responses = responses
        self._parts = PartBook(document, types)
        self._items = ItemBook(document, types)

    def of_operation(
        self, item: Mapping[str, Any], operation: Mapping[str, Any], title: str
    ) -> tuple[tuple[Parameter, ...], Body | None]:
        """The parameters of an operation, and its body if it has one."""
        return self.parameters(item, operation, title), self.body(operation.get("requestBody"), title)

    def parameters(
        self, item: Mapping[str, Any], operation: Mapping[str, Any], title: str
    ) -> tuple[Parameter, ...]:
        """The parameters of an operation; its own take the place of the path item's."""
        declared: dict[tuple[str, str], dict[str, Any]] = {}
        hints: dict[tuple[str, str], str] = {}
        for written in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]:
            parameter = self._document.resolved(written)
            key = parameter["in"], parameter["name"]
            declared[key] = parameter
            hints[key] = component_hint(written, "parameters") or joined(
                title, pascal_case(parameter["name"], prefix="Parameter")
            )
        arguments = parameter_arguments(list(declared))
        return tuple(
            self._parameter(parameter, argument, operation, hint)
            for parameter, argument, hint in zip(declared.values(), arguments, hints.values(), strict=True)
            if not _is_ignored(parameter)
        )

    def body(self, written: Json, title: str) -> Body | None:
        """The request body of an operation, if it has one."""
        if written is None:
            return None
        body = self._document.resolved(written)
        written_content: Mapping[str, Any] = body.get("content") or {}
        content = {name: self._document.resolved(media) for name, media in written_content.items()}
        hints = media_hints(component_hint(written, "requestBodies") or f"{title}Body", content)
        encodings = {
            media_type: self._parts.encodings(media, hints[media_type])
            for media_type, media in content.items()
            if essence(media_type) in FORMS
        }
        several = {
            media_type: self._items.of(media_type, media, hints[media_type])
            or self._items.whole(media_type, media, hints[media_type])
            for media_type, media in content.items()
        }
        return Body(
            content={
                media_type: _read(known[0])
                if (known := several[media_type]) is not None
                else self._body_type(media_type, media, hints[media_type])
                for media_type, media in content.items()
            },
            items=written_items(several.items()),
            required=body.get("required") is True,
            is_streamed=body.get("x-stream") is True,
            encodings={media_type: each for media_type, each in encodings.items() if each},
        )

    def _parameter(
        self, parameter: Mapping[str, Any], argument: str, operation: Mapping[str, Any], hint: str
    ) -> Parameter:
        name, location = parameter["name"], parameter["in"]
        media_type, described = next(iter((parameter.get("content") or {}).items()), (None, parameter))
        described = self._document.resolved(described)
        is_form = location == "querystring" and essence(str(media_type)) == FORM
        schema = self._parts.form_schema(FORM, described) if is_form else described.get("schema") or {}
        node = self._types.of(schema, hint)
        default = self._types.default(schema)
        is_consumed = (location == "header" and consumes(operation, name)) or (
            "x-channel" in operation and (location, name.lower()) in OF_CHANNELS
        )
        style = parameter.get("style") or DEFAULT_STYLES[location]
        return Parameter(
            name=name,
            argument=None if is_consumed else argument,
            location=location,
            type=node,
            required=parameter.get("required") is True,
            style=style,
            explode=parameter.get("explode", style in EXPLODED),
            default=None if default is None else default_of(self._types.shapes, node, *default),
            media_type=media_type,
            is_empty_allowed=parameter.get("allowEmptyValue") is True and location == "query",
            is_reserved_allowed=parameter.get("allowReserved") is True,
            encodings=self._parts.encodings(described, hint) if is_form else {},
        )

    def _body_type(self, media_type: str, media: Mapping[str, Any], hint: str) -> Type:
        """Structure is read from JSON and forms, text from text; everything else stays bytes."""
        name, schema = essence(media_type), media.get("schema")
        if name in FORMS:
            return self._types.of(self._parts.form_schema(name, media), hint)
        if not schema or "*" in name or is_json(name):
            return (
                self._types.of(schema, hint)
                if schema
                else self._responses.content_type(media_type, media, hint)
            )
        target = self._document.resolved(schema) if isinstance(schema, dict) else {}
        kind = target.get("type")
        kinds = set(kind) if isinstance(kind, list) else {kind}
        is_scalar = kinds <= _SCALARS or "enum" in target or "const" in target
        if name.startswith("text/"):
            return self._types.of(schema, hint) if is_scalar else TEXT
        is_text = kinds == {"string"} and target.get("format") != "binary" and name.endswith(TEXTUAL)
        return self._types.of(schema, hint) if is_text else _bytes_of(target)


def _bytes_of(schema: Mapping[str, Any]) -> Type:
    """Bytes, of which lengths are octets."""
    return replace(BYTES, constraints=tuple((key, schema[key]) for key in LENGTHS if key in schema))


def body_type(body: Body | None) -> Type | None:
    """The annotation of the `body` argument."""
    if body is None or not body.content:
        return None
    if body.is_streamed:
        return _PIECES
    return either([*body.content.values(), *([] if body.required else [NOTHING])])


def _read(kind: Type) -> Type:
    """The type of a body that is read: of a stream of events without their names, what they hold."""
    return Stream(kind.item) if isinstance(kind, Stream) else kind


def parameter_arguments(keys: Sequence[tuple[str, str]]) -> list[str]:
    """The arguments of parameters, each given as its location and name; of equal ones the path's is plain."""
    order = sorted(keys, key=lambda key: _PRECEDENCE.index(key[0]))
    wire_names = [name for _, name in order]
    contexts = [[location] for location, _ in order]
    chosen = dict(zip(order, siblings(wire_names, argument_name, contexts), strict=True))
    return [chosen[key] for key in keys]


def _is_ignored(parameter: Mapping[str, Any]) -> bool:
    return parameter["in"] == "header" and parameter["name"].lower() in IGNORED_HEADERS
