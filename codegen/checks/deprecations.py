"""What a document says in the words of another version, and what it leaves open: no defects."""

from collections.abc import Iterator

from codegen.checks.places import Place, places
from codegen.document import Document
from codegen.findings import Finding, Pointer, with_article
from codegen.openapi.vocabulary import is_json


def silent_findings(document: Document) -> Iterator[Finding]:
    """Keywords of OpenAPI 3.0 that later versions do not know: they say nothing."""
    for place in places(document):
        if place.kind == "schema" and "nullable" in place.value and not document.is_legacy:
            message = f"nullable is no keyword of OpenAPI {document.version}: it lets no null in"
            mend = "write null among its types, or leave it out"
            yield document.finding((*place.pointer, "nullable"), message, mend)


def deprecation_findings(document: Document) -> Iterator[Finding]:
    """Fields that a document of OpenAPI 3.2 should not have, and discriminators that leave values open."""
    if document.version != "3.2":
        return
    for place in places(document):
        for key, mend in _deprecated(place):
            message = f"{key} of {with_article(place.kind)} is deprecated in OpenAPI 3.2"
            yield document.finding((*place.pointer, key), message, mend)
        if place.kind == "schema" and _is_open(document, place):
            message = "a branch may lack the property of the discriminator, which has no defaultMapping"
            yield document.finding(
                (*place.pointer, "discriminator"), message, "name the branch that counts then"
            )


def _deprecated(place: Place) -> Iterator[tuple[str, str]]:
    if place.kind == "schema" and "example" in place.value:
        yield "example", "list it in examples"
    if place.kind == "parameter" and "allowEmptyValue" in place.value:
        yield "allowEmptyValue", "let the schema say that the value may be empty"
    if place.kind == "xml":
        yield from ((key, "write nodeType") for key in ("attribute", "wrapped") if key in place.value)
    if place.kind == "example" and isinstance(place.value.get("value"), str) and _is_no_json(place.pointer):
        yield "value", "write serializedValue"


def _is_no_json(pointer: Pointer) -> bool:
    """Whether an example is that of a media type other than JSON."""
    return len(pointer) > 3 and pointer[-4] == "content" and not is_json(str(pointer[-3]))


def _is_open(document: Document, place: Place) -> bool:
    discriminator = place.value.get("discriminator")
    branches = place.value.get("oneOf") or place.value.get("anyOf")
    if not isinstance(discriminator, dict) or not branches or "defaultMapping" in discriminator:
        return False
    name = discriminator["propertyName"]
    told = [
        branch
        for branch in map(document.resolved, branches)
        if isinstance(branch, dict) and name in (branch.get("properties") or {})
    ]
    return any(name not in (branch.get("required") or ()) for branch in told)
