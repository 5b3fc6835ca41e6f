"""The house rules: how a contract of this house is written, beyond what OpenAPI demands."""

import re
from collections.abc import Iterator
from typing import Any, Final

from codegen.checks.components import SharedResponses
from codegen.checks.house_channels import code_findings
from codegen.checks.house_examples import error_findings, input_findings
from codegen.checks.house_files import file_findings
from codegen.checks.house_policies import policy_findings
from codegen.checks.places import Place, places
from codegen.checks.policies import BODY_KEYS, OPERATION_KEYS, RESPONSE_KEYS
from codegen.document import Document
from codegen.findings import Edit, Finding, with_article
from codegen.openapi.grammar import fields_of, is_object
from codegen.openapi.vocabulary import operations_in

_CAMEL: Final = re.compile(r"[a-z]+([A-Z][a-z0-9]*)+")
_PASCAL: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
_SEGMENT: Final = re.compile(r"[a-z0-9.-]+|\{[a-z][A-Za-z0-9_]*\}")
_NAMED: Final = {
    "schema": "schemas",
    "parameter": "parameters",
    "response": "responses",
    "header": "headers",
    "body": "requestBodies",
    "link": "links",
}
_KNOWN_KEYS: Final = {
    "document": frozenset({"x-tagGroups"}),
    "operation": OPERATION_KEYS,
    "response": RESPONSE_KEYS,
    "body": BODY_KEYS,
}
_BOUNDED: Final = {"string": "maxLength", "array": "maxItems"}
_LOWER: Final = ("minimum", "exclusiveMinimum")
_UPPER: Final = ("maximum", "exclusiveMaximum")


def house_findings(document: Document) -> Iterator[Finding]:
    """Every violation of a house rule in a sound document."""
    yield from file_findings(document)
    found = list(places(document))
    shared = SharedResponses(document, found)
    for place in found:
        yield from _extension_findings(document, place)
        yield from _naming_findings(document, place)
        if place.kind == "operation":
            yield from _operation_findings(document, place)
            yield from policy_findings(document, place, shared)
        elif place.kind == "channel" and not place.is_reference:
            yield from code_findings(document, place)
        elif place.kind == "schema" and not place.is_reference:
            yield from _schema_findings(document, place)
        elif place.kind in {"body", "parameter"} and not place.is_reference:
            yield from input_findings(document, place)
        elif place.kind == "response" and not place.is_reference:
            yield from error_findings(document, place)


def _extension_findings(document: Document, place: Place) -> Iterator[Finding]:
    fields = fields_of(place.kind) if is_object(place.kind) else ()
    known = {*_KNOWN_KEYS.get(place.kind, ()), *fields}
    for key in place.value:
        if key.startswith("x-") and key not in known and not _is_map(place):
            message = f"{key} is no policy"
            yield document.finding((*place.pointer, key), message, "remove it or mend its name")


def _is_map(place: Place) -> bool:
    """Whether keys are names of headers or properties, where `x-` means nothing."""
    is_named = place.pointer[-1:] in {("headers",), ("properties",)}
    return is_named and place.kind not in {"schema", "header"}


def _is_going(document: Document, place: Place) -> bool:
    """Whether all operations of a path are deprecated: then it is spelled as its clients know it."""
    item = document.resolved(place.value)
    operations = [operation for _, operation in operations_in(item)]
    return bool(operations) and all(operation.get("deprecated") is True for operation in operations)


def _naming_findings(document: Document, place: Place) -> Iterator[Finding]:
    pointer = place.pointer
    if place.kind == "path" and pointer[0] == "paths" and not _is_going(document, place):
        for segment in str(pointer[1]).strip("/").split("/"):
            if segment and not _SEGMENT.fullmatch(segment):
                message = f"the path segment {segment!r} is not in lower case with hyphens"
                yield document.finding(pointer, message, "write words in lower case, joined by hyphens")
    section = _NAMED.get(place.kind)
    if section is None or place.is_reference:
        return
    is_component = len(pointer) == 3 and pointer[:2] == ("components", section)
    if is_component and not _PASCAL.fullmatch(str(pointer[2])):
        yield document.finding(pointer, f"the component {pointer[2]!r} is not in PascalCase", "rename it")
    if not is_component and (place.kind != "schema" or _needs_component(place)):
        message = f"{with_article(place.kind)} is written in place"
        yield document.finding(pointer, message, f"name it under components/{section} and refer to it")


def _needs_component(place: Place) -> bool:
    value = place.value
    return any(key in value for key in ("properties", "enum", "allOf", "anyOf", "oneOf"))


def _operation_findings(document: Document, place: Place) -> Iterator[Finding]:
    operation, pointer = place.value, place.pointer
    identifier = operation.get("operationId")
    if identifier is None or not _CAMEL.fullmatch(str(identifier)):
        message = (
            "there is no operationId"
            if identifier is None
            else f"operationId {identifier!r} is no verb and noun"
        )
        yield document.finding(
            (*pointer, "operationId"), message, "write it in camelCase, as in listProjects"
        )
    tags = operation.get("tags") or []
    declared = {tag.get("name") for tag in document.root.get("tags") or []}
    if len(tags) != 1 or tags[0] not in declared:
        yield document.finding(
            (*pointer, "tags"), "an operation has one declared tag", "give it one of `tags`"
        )
    if "summary" not in operation:
        yield document.finding(pointer, "the operation has no summary", "write its summary")
    if "security" not in operation:
        inherited = document.root.get("security")
        fixes = [Edit((*pointer, "security"), inherited)] if inherited else []
        yield document.finding(pointer, "the operation has no security", "write its security", fixes=fixes)
    yield from _response_findings(document, place)


def _response_findings(document: Document, place: Place) -> Iterator[Finding]:
    responses = place.value.get("responses") or {}
    pointer = (*place.pointer, "responses")
    for status, written in responses.items():
        if not status.isdigit():
            message = f"{status!r} stands for any number of statuses"
            yield document.finding(
                (*pointer, status), message, "declare each status that the operation answers"
            )
            continue
        response = document.resolved(written)
        if status[0] in "45" and not response.get("x-error-codes"):
            message = f"the error response {status} has no x-error-codes"
            yield document.finding((*pointer, status), message, "name its codes under x-error-codes")
        for code in response.get("x-error-codes") or ():
            if code not in _declared_codes(document, response):
                message = f"the error code {code} is not in the enum of error_code"
                yield document.finding((*pointer, status), message, "add it to the enum")
    if not any(status[0] in "123" for status in responses) and "x-channel" not in place.value:
        yield document.finding(pointer, "the operation declares no success", "declare its success response")
    created = document.resolved(responses.get("201") or {})
    if created and not created.get("links"):
        yield document.finding(
            (*pointer, "201"), "201 has no links", "link to the operations that read and delete it"
        )


def _declared_codes(document: Document, response: dict[str, Any]) -> tuple[Any, ...]:
    for media in (response.get("content") or {}).values():
        schema = document.resolved(media.get("schema") or {})
        code = document.resolved((schema.get("properties") or {}).get("error_code") or {})
        return tuple(code.get("enum") or ())
    return ()


def _schema_findings(document: Document, place: Place) -> Iterator[Finding]:
    schema, pointer = place.value, place.pointer
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    is_closed = "enum" in schema or "const" in schema
    for kind in kinds:
        bound = _BOUNDED.get(kind)
        if bound is not None and not is_closed and bound not in schema:
            yield document.finding(pointer, f"a {kind} without {bound}", "bound it")
    if "integer" in kinds and not is_closed:
        for alternatives in (_LOWER, _UPPER):
            if not any(key in schema for key in alternatives):
                yield document.finding(
                    pointer, f"an integer without {alternatives[0]}", "bound it to fit its column"
                )
    if "object" in kinds and "additionalProperties" not in schema and "allOf" not in schema:
        message = "an object that says nothing about further properties"
        yield document.finding(pointer, message, "write additionalProperties: false, or what they may be")
