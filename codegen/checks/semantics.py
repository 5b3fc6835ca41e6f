"""What must hold between the objects of a document whose structure and references are sound."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.checks.channels import channel_findings
from codegen.checks.components import parameter_component
from codegen.checks.jobs import job_findings
from codegen.checks.keywords import keyword_findings
from codegen.checks.media import media_findings
from codegen.checks.places import Place, is_meant_elsewhere, places
from codegen.checks.policies import value_findings
from codegen.checks.reserved import reserved_findings
from codegen.checks.structure_rules import BEARER
from codegen.checks.tags import tag_findings
from codegen.checks.values import Given, Judge
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer
from codegen.openapi.vocabulary import (
    HEADER_NAME,
    TEMPLATE,
    item_pointer,
    operation_pointer,
    operations_in,
    sent_method,
)

_CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def semantic_findings(document: Document) -> list[Finding]:
    """Findings about operations, paths, security, links, error codes, schemas and defaults."""
    found = list(places(document))
    operations = [place for place in found if place.kind == "operation"]
    findings = [*_identifier_findings(document, operations), *_security_findings(document, operations)]
    for place in operations:
        if place.is_served:
            findings += _parameter_findings(document, place)
            findings += value_findings(document, place.value, place.pointer)
    findings += [*tag_findings(document), *_path_findings(document)]
    findings += _server_findings(document, found)
    findings += _reference_by_name_findings(document, found)
    findings += _code_findings(document, found)
    findings += job_findings(document, found)
    findings += reserved_findings(document, found)
    findings += channel_findings(document, found)
    judge = Judge(document)
    for place in found:
        if place.kind == "schema":
            findings += keyword_findings(document, place)
            findings += _default_findings(judge, document, place)
        elif place.kind in {"media", "encoding"} and not place.is_reference:
            findings += media_findings(document, place)
        elif place.kind == "parameter" and not place.is_reference:
            findings += _header_name_findings(document, place)
    return findings


def _identifier_findings(document: Document, operations: list[Place]) -> Iterator[Finding]:
    identifiers: dict[str, Pointer] = {}
    for place in operations:
        identifier = place.value.get("operationId")
        if identifier is None:
            continue
        pointer = (*place.pointer, "operationId")
        if identifier in identifiers:
            first = _line_of(document, identifiers[identifier], seen_from=pointer)
            message = f"operationId {identifier!r} is taken since {first}"
            mend = "give each operation an id of its own"
            yield document.finding(pointer, message, mend, is_harmless=True)
        identifiers.setdefault(identifier, pointer)


def _line_of(document: Document, pointer: Pointer, *, seen_from: Pointer) -> str:
    """The line of a place, and its file where that is another one."""
    file = document.origin(pointer).file
    line = f"line {document.position(pointer)[0]}"
    return line if file is document.origin(seen_from).file else f"{line} of {file.name}"


def _security_findings(document: Document, operations: list[Place]) -> Iterator[Finding]:
    schemes = (document.root.get("components") or {}).get("securitySchemes") or {}
    holders = [((), document.root), *((place.pointer, place.value) for place in operations)]
    for pointer, holder in holders:
        for index, requirement in enumerate(holder.get("security") or ()):
            for name in requirement:
                if name not in schemes:
                    place = (*pointer, "security", index, name)
                    message = f"there is no security scheme {name!r}"
                    edits = _new_scheme(document, name)
                    yield document.finding(place, message, "define it under components", edits)


def _new_scheme(document: Document, name: str) -> list[Edit]:
    """The scheme as a bearer token: an operation that asks for it stays closed."""
    components = document.root.get("components") or {}
    if "components" not in document.root:
        return [Edit(("components",), {"securitySchemes": {name: BEARER}})]
    if "securitySchemes" not in components:
        return [Edit(("components", "securitySchemes"), {name: BEARER})]
    return [Edit(("components", "securitySchemes", name), BEARER)]


def _parameter_findings(document: Document, place: Place) -> Iterator[Finding]:
    path, method = str(place.pointer[1]), str(place.pointer[-1])
    around = item_pointer(place.pointer)
    item = document.resolved(_at(document, around))
    shared = [document.resolved(parameter) for parameter in item.get("parameters") or ()]
    own = [document.resolved(parameter) for parameter in place.value.get("parameters") or ()]
    yield from _repeated(document, own, place.pointer)
    yield from _query_findings(document, place, around, (shared, own))
    called = f"{sent_method(method)} {path}"
    declared = {parameter["name"] for parameter in [*shared, *own] if parameter["in"] == "path"}
    variables = TEMPLATE.findall(plain_path(path))
    for name in dict.fromkeys(variables):
        if name not in declared:
            message = f"{called}: the path parameter {name!r} is not declared"
            mend = "declare it with `in: path` and `required: true`"
            edits = [_declared(place, name)]
            fixes = _referred(document, place, name)
            yield document.finding(place.pointer, message, mend, edits, is_harmless=True, fixes=fixes)
    for holder, parameters in ((around, shared), (place.pointer, own)):
        for index, parameter in enumerate(parameters):
            if parameter["in"] == "path" and parameter["name"] not in variables:
                message = f"{called}: the path has no {{{parameter['name']}}}"
                mend = "mend the path or the parameter's name"
                yield document.finding((*holder, "parameters", index), message, mend)


def _query_findings(
    document: Document, place: Place, around: Pointer, parameters: tuple[list[Any], list[Any]]
) -> Iterator[Finding]:
    """A querystring is all of the query: nothing else is read from it."""
    found = [
        ((*holder, "parameters", index), parameter["in"])
        for holder, several in zip((around, place.pointer), parameters, strict=True)
        for index, parameter in enumerate(several)
        if parameter["in"] in {"query", "querystring"}
    ]
    if len(found) > 1:
        for pointer, location in found:
            if location == "querystring":
                message = "a querystring parameter is all of the query, and there is another parameter in it"
                yield document.finding(pointer, message, "keep one of them")


def _at(document: Document, pointer: Pointer) -> Json:
    value: Any = document.root
    for part in pointer:
        value = value[part]
    return value


def plain_path(path: str) -> str:
    """A path without the query or fragment by which some documents tell operations apart."""
    return path.partition("#")[0].partition("?")[0]


def _declared(place: Place, name: str) -> Edit:
    written = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    return Edit((*place.pointer, "parameters"), [*(place.value.get("parameters") or ()), written])


def _referred(document: Document, place: Place, name: str) -> Iterator[Edit]:
    """The parameter as the document's component of that name."""
    component = parameter_component(document, "path", name)
    if component is not None:
        pointer = (*place.pointer, "parameters")
        count = len(place.value.get("parameters") or ())
        is_there = "parameters" in place.value
        yield Edit((*pointer, count), component) if is_there else Edit(pointer, [component])


def _repeated(document: Document, parameters: list[Any], pointer: Pointer) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for index, parameter in enumerate(parameters):
        location, name = parameter["in"], parameter["name"]
        key = (location, name.lower() if location == "header" else name)
        if key in seen:
            message = f"the {location} parameter {name!r} is declared before"
            yield document.finding((*pointer, "parameters", index), message, "keep one of them")
        seen.add(key)


def _header_name_findings(document: Document, place: Place) -> Iterator[Finding]:
    name = place.value["name"]
    if place.value["in"] == "header" and not HEADER_NAME.fullmatch(name):
        message = f"{name!r} is no name of a header"
        yield document.finding((*place.pointer, "name"), message, "rename it", [Edit(place.pointer)])


def _path_findings(document: Document) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for path in document.root.get("paths") or {}:
        if path.startswith("x-"):
            continue
        pointer = ("paths", path)
        variables = TEMPLATE.findall(plain_path(path))
        shape = TEMPLATE.sub("{}", path)
        if set("{}") & set(plain_path(shape).replace("{}", "")) or "" in variables:
            yield document.finding(pointer, f"{path} is no template", "close each brace around a name")
        elif len(set(variables)) < len(variables):
            yield document.finding(pointer, f"{path} names a parameter twice", "name each one once")
        elif shape in known:
            message = f"{path} and {known[shape]} are the same path"
            edits = list(_taken_methods(document, path, known[shape]))
            yield document.finding(pointer, message, "merge the two", edits, is_harmless=not edits)
        known.setdefault(shape, path)


def _taken_methods(document: Document, path: str, other: str) -> Iterator[Edit]:
    taken = document.resolved(document.root["paths"][other])
    item = document.resolved(document.root["paths"][path])
    both = dict(operations_in(taken)).keys() & dict(operations_in(item)).keys()
    if "$ref" in document.root["paths"][path] and both:
        yield Edit(("paths", path))
        return
    for method, _ in operations_in(item):
        if method in both:
            yield Edit(operation_pointer(("paths", path), method))


def _server_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    for place in found:
        if place.kind != "server" or "links" in place.pointer:
            continue
        variables = place.value.get("variables") or {}
        for name in TEMPLATE.findall(place.value["url"]):
            if name not in variables:
                message = f"the server variable {name!r} is not declared"
                yield document.finding((*place.pointer, "url"), message, "declare it", [Edit(place.pointer)])
        for name, variable in variables.items():
            values = variable.get("enum")
            if values is not None and variable["default"] not in values:
                pointer = (*place.pointer, "variables", name, "default")
                message = f"the default {variable['default']!r} is not in the enum"
                yield document.finding(pointer, message, "add it to the enum", (), is_harmless=True)


def _reference_by_name_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    """Links and successors that name an operation."""
    identifiers = {place.value.get("operationId") for place in found if place.kind == "operation"}
    mend = "name an operationId of this document"
    for place in found:
        target = place.value.get("operationId")
        if place.kind == "link" and target is not None and target not in identifiers:
            pointer = (*place.pointer, "operationId")
            message = f"the link leads to {target!r}, which is no operation"
            yield document.finding(pointer, message, mend, [Edit(place.pointer)])
        if place.kind != "operation":
            continue
        successor = place.value.get("x-successor")
        if isinstance(successor, str) and successor not in identifiers:
            message = f"x-successor: there is no operation {successor!r}"
            yield document.finding((*place.pointer, "x-successor"), message, mend)


def _default_findings(judge: Judge, document: Document, place: Place) -> Iterator[Finding]:
    """Defaults that their own schema refuses. (Examples are for readers, and stop no build.)"""
    if "default" in place.value and not is_meant_elsewhere(document, place):
        pointer = (*place.pointer, "default")
        yield from judge.findings(Given("default", pointer, place.value, place.value["default"]))


def _is_code(code: Json) -> bool:
    return isinstance(code, str) and _CODE.fullmatch(code) is not None


def _code_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    unreadable = [place for place in found if place.kind == "response" and not _has_codes(place.value)]
    for place in unreadable:
        pointer = (*place.pointer, "x-error-codes")
        message = f"x-error-codes is {place.value['x-error-codes']!r}"
        yield document.finding(pointer, message, "write a list such as [NOT_FOUND]")
    if unreadable:
        return
    statuses: dict[str, tuple[str, str]] = {}
    for place in found:
        if place.kind == "operation":
            yield from _code_statuses(document, place, statuses)


def _has_codes(response: Mapping[str, Any]) -> bool:
    codes = response.get("x-error-codes", [])
    return isinstance(codes, list) and all(map(_is_code, codes))


def _code_statuses(
    document: Document, place: Place, statuses: dict[str, tuple[str, str]]
) -> Iterator[Finding]:
    for status, written in (place.value.get("responses") or {}).items():
        response = None if status.startswith("x-") else document.resolved(written)
        for code in (response.get("x-error-codes") if isinstance(response, dict) else None) or ():
            here = (status, f"{place.pointer[-1]} {place.pointer[1]}")
            known, where = statuses.setdefault(str(code), here)
            if known != status:
                message = f"the error code {code} stands for {status} here and for {known} at {where}"
                pointer = (*place.pointer, "responses", status)
                yield document.finding(pointer, message, "give each status a code of its own")
