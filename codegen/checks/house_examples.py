"""The house rules on examples: what is shown is true, and trying an operation out sends nothing unasked."""

from collections.abc import Iterator
from typing import Any

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Finding, Json, Pointer


def input_findings(document: Document, place: Place) -> Iterator[Finding]:
    """A body or parameter that has no example, and optional parameters that are filled in beforehand."""
    holders = [place.value, *(place.value.get("content") or {}).values()]
    schemas = [document.resolved(holder["schema"]) for holder in holders if "schema" in holder]
    if not any(_shows(holder) or "default" in holder for holder in [*holders, *schemas]):
        yield document.finding(place.pointer, f"the {place.kind} has no example", "give one under examples")
    if place.kind == "parameter" and not place.value.get("required"):
        for key in _shows(place.value):
            message = "documentation that tries an operation out sends the example of an optional parameter"
            mend = "move it to `examples` of the schema"
            yield document.finding((*place.pointer, key), message, mend)


def _shows(holder: dict[str, Any]) -> list[str]:
    return [key for key in ("example", "examples") if key in holder]


def error_findings(document: Document, place: Place) -> Iterator[Finding]:
    """An error response shows each of its codes, by an example of that name."""
    codes = place.value.get("x-error-codes") or []
    for media_type, media in (place.value.get("content") or {}).items() if codes else ():
        pointer = (*place.pointer, "content", media_type)
        examples = media.get("examples") or {}
        for code in codes:
            if code not in examples:
                message = f"the error code {code} has no example"
                yield document.finding(pointer, message, f"show an answer under examples, named {code}")
        for name, written in examples.items():
            yield from _shown_findings(document, (*pointer, "examples", name), written, codes)


def _shown_findings(
    document: Document, pointer: Pointer, written: Json, codes: list[str]
) -> Iterator[Finding]:
    name = str(pointer[-1])
    if name not in codes:
        message = f"the example {name} is named by no error code of the response"
        yield document.finding(pointer, message, f"name it by one of {', '.join(codes)}, or remove it")
        return
    value = document.resolved(written).get("value")
    shown = value.get("error_code") if isinstance(value, dict) else None
    if shown != name:
        yield document.finding(pointer, f"the example {name} shows {shown}", f"show error_code: {name}")
