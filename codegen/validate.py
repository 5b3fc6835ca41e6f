"""Everything that makes a document unfit to compile, each with its place."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.document import Document, reference_pointer
from codegen.findings import Finding, Json, Pointer
from codegen.keywords import keyword_findings
from codegen.places import Place, places
from codegen.policies import value_findings
from codegen.specification import specification_findings

_VERSION: Final = re.compile(r"3\.[01]\.\d+(-.+)?")
_CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_TEMPLATE: Final = re.compile(r"\{([^{}]*)\}")
_REFERRED: Final = frozenset({"schema", "parameter", "body", "response", "header", "link", "path"})


def document_findings(document: Document) -> list[Finding]:
    """Findings about the specification, and about what is not compiled; empty for a sound document."""
    version = document.root.get("openapi")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        message = (
            "the document does not say `openapi: 3.0.x` or `3.1.x`"
            if version is None
            else f"OpenAPI {version!r}"
        )
        return [
            document.finding(
                ("openapi",), message, "write an OpenAPI version of 3.0 or 3.1, in quotes if need be"
            )
        ]
    found = list(places(document))
    dangling = list(_reference_findings(document, found))
    findings = [*dangling, *specification_findings(document, is_connected=not dangling)]
    if not findings:
        findings += _operation_findings(document, found)
        findings += _link_findings(document, found)
        findings += _code_findings(document, found)
        for place in found:
            if place.kind == "schema":
                findings += keyword_findings(document, place)
    return findings


def _reference_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    for place in found:
        reference = place.value.get("$ref")
        if place.kind not in _REFERRED or not isinstance(reference, str):
            continue
        pointer = (*place.pointer, "$ref")
        if not reference.startswith("#"):
            yield document.finding(
                pointer, f"{reference!r} leads to another file", "bundle the files into one document"
            )
            continue
        try:
            document.target(reference)
        except (KeyError, IndexError, TypeError, ValueError):
            yield document.finding(
                pointer, f"{reference!r} leads nowhere", "define what it refers to, or mend the name"
            )
            continue
        if _is_circular(document, reference):
            yield document.finding(
                pointer, f"{reference!r} leads back to itself", "write out what is meant here"
            )


def _is_circular(document: Document, reference: str) -> bool:
    """Whether following references, and `allOf` parts, never arrives at anything."""
    waiting, path = [(reference, frozenset[Pointer]())], set[Pointer]()
    while waiting:
        current, above = waiting.pop()
        try:
            pointer = reference_pointer(current)
            value = document.target(current)
        except (KeyError, IndexError, TypeError, ValueError):
            continue
        if pointer in above:
            return True
        if pointer in path or not isinstance(value, dict):
            continue
        path.add(pointer)
        parts = [value, *(part for part in value.get("allOf") or () if isinstance(part, dict))]
        waiting += [(part["$ref"], above | {pointer}) for part in parts if isinstance(part.get("$ref"), str)]
    return False


def _operation_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    operations = [place for place in found if place.kind == "operation" and place.pointer[0] == "paths"]
    schemes = (document.root.get("components") or {}).get("securitySchemes") or {}
    identifiers: dict[str, Pointer] = {}
    for place in operations:
        identifier = place.value.get("operationId")
        if identifier in identifiers:
            first = document.position(identifiers[identifier])[0]
            message = f"operationId {identifier!r} is taken since line {first}"
            yield document.finding(
                (*place.pointer, "operationId"), message, "give each operation an id of its own"
            )
        elif identifier is not None:
            identifiers[identifier] = (*place.pointer, "operationId")
        yield from _security_findings(document, place.value.get("security"), place.pointer, schemes)
        yield from _parameter_findings(document, place)
        yield from value_findings(document, place.value, place.pointer)
    yield from _security_findings(document, document.root.get("security"), (), schemes)
    yield from _template_findings(document)
    for place in operations:
        successor = place.value.get("x-successor")
        if isinstance(successor, str) and successor not in identifiers:
            message = f"x-successor: there is no operation {successor!r}"
            yield document.finding(
                (*place.pointer, "x-successor"), message, "name an operationId of this document"
            )
        if "x-channel" in place.value:
            message = "x-channel is not compiled yet"
            yield document.finding((*place.pointer, "x-channel"), message, "leave the channel out for now")


def _security_findings(
    document: Document, security: Json, pointer: Pointer, schemes: Mapping[str, Any]
) -> Iterator[Finding]:
    for index, requirement in enumerate(security or ()):
        for name in requirement:
            if name not in schemes:
                place = (*pointer, "security", index, name)
                yield document.finding(
                    place, f"there is no security scheme {name!r}", "define it under components"
                )


def _parameter_findings(document: Document, place: Place) -> Iterator[Finding]:
    path, method = str(place.pointer[1]), str(place.pointer[2])
    item = document.resolved((document.root.get("paths") or {}).get(path))
    shared = [document.resolved(parameter) for parameter in item.get("parameters") or ()]
    own = [document.resolved(parameter) for parameter in place.value.get("parameters") or ()]
    counted = Counter((parameter["in"], parameter["name"].lower()) for parameter in own)
    for (location, name), count in counted.items():
        if count > 1:
            message = f"the {location} parameter {name!r} is declared {count} times"
            yield document.finding((*place.pointer, "parameters"), message, "keep one of them")
    declared = {parameter["name"]: parameter for parameter in [*shared, *own] if parameter["in"] == "path"}
    variables = _TEMPLATE.findall(path)
    for name in dict.fromkeys(variables):
        if name not in declared:
            message = f"{method.upper()} {path}: the path parameter {name!r} is not declared"
            yield document.finding(place.pointer, message, "declare it with `in: path` and `required: true`")
    for name in declared:
        if name not in variables:
            message = f"{method.upper()} {path}: the path has no {{{name}}}"
            yield document.finding(place.pointer, message, "mend the path or the parameter's name")


def _template_findings(document: Document) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for path in document.root.get("paths") or {}:
        shape = _TEMPLATE.sub("{}", path)
        if shape in known:
            message = f"{path} and {known[shape]} are the same path"
            yield document.finding(("paths", path), message, "merge the two")
        known.setdefault(shape, path)


def _link_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    identifiers = {place.value.get("operationId") for place in found if place.kind == "operation"}
    for place in found:
        target = place.value.get("operationId")
        if place.kind == "link" and target is not None and target not in identifiers:
            message = f"the link leads to {target!r}, which is no operation"
            yield document.finding(
                (*place.pointer, "operationId"), message, "name an operationId of this document"
            )


def _is_code(code: Json) -> bool:
    return isinstance(code, str) and _CODE.fullmatch(code) is not None


def _code_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    for place in found:
        codes = place.value.get("x-error-codes") if place.kind == "response" else None
        if codes is not None and not (isinstance(codes, list) and all(map(_is_code, codes))):
            pointer = (*place.pointer, "x-error-codes")
            yield document.finding(pointer, f"x-error-codes is {codes!r}", "write a list such as [NOT_FOUND]")
            return
    statuses: dict[str, tuple[str, str]] = {}
    for place in found:
        if place.kind != "operation":
            continue
        for status, written in (place.value.get("responses") or {}).items():
            response = document.resolved(written)
            codes = response.get("x-error-codes") if isinstance(response, dict) else None
            for code in codes or ():
                here = (status, f"{place.pointer[2]} {place.pointer[1]}")
                known, where = statuses.setdefault(str(code), here)
                if known != status:
                    message = f"the error code {code} stands for {status} here and for {known} at {where}"
                    pointer = (*place.pointer, "responses", status)
                    yield document.finding(pointer, message, "give each status a code of its own")
