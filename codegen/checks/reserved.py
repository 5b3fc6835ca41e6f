"""`x-reserved`: names that were given up, so that nobody gives them another meaning."""

from collections.abc import Iterator

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Finding, Pointer

_MEND = "choose another name, or take this one out of x-reserved"


def reserved_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    """Paths, operations, error codes, schemas and properties (`Pet.age`) that are written though reserved."""
    reserved = document.root.get("x-reserved") or {}
    if not reserved:
        return
    for section, name, pointer in _names(document, found):
        if name in (reserved.get(section) or ()):
            yield document.finding(pointer, f"{name!r} is reserved: it meant something else", _MEND)


def _names(document: Document, found: list[Place]) -> Iterator[tuple[str, str, Pointer]]:
    for path in document.root.get("paths") or {}:
        yield "paths", path, ("paths", path)
    for name, schema in ((document.root.get("components") or {}).get("schemas") or {}).items():
        yield "schemas", name, ("components", "schemas", name)
        for member in (schema.get("properties") or {}) if isinstance(schema, dict) else {}:
            where = ("components", "schemas", name, "properties", member)
            yield "properties", f"{name}.{member}", where
    for place in found:
        if place.kind == "operation" and "operationId" in place.value:
            yield "operations", str(place.value["operationId"]), (*place.pointer, "operationId")
        elif place.kind == "response":
            for code in place.value.get("x-error-codes") or ():
                yield "error_codes", str(code), (*place.pointer, "x-error-codes")
