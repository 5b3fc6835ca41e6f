"""Examples that do not fit what they are examples of."""

from collections.abc import Iterator
from typing import Final

from codegen.checks.places import Place, places
from codegen.checks.values import misfit
from codegen.document import Document
from codegen.findings import Finding, Json, Pointer

_MEND: Final = "mend the example or the schema"


def example_findings(document: Document) -> list[Finding]:
    """Every example that its schema refuses: no defect of a contract, and of no use to anyone."""
    return [
        document.finding(pointer, f"the example does not fit: {fault}", _MEND)
        for place in places(document)
        for pointer, schema, value in _examples(document, place)
        if (fault := misfit(document, schema, value)) is not None
    ]


def _examples(document: Document, place: Place) -> Iterator[tuple[Pointer, Json, Json]]:
    """The pointer of each example in a place, its schema, and the example."""
    holder = place.value
    if place.is_reference:
        return
    if place.kind == "schema":
        if "example" in holder:
            yield (*place.pointer, "example"), holder, holder["example"]
        for index, value in enumerate(holder.get("examples") or ()):
            yield (*place.pointer, "examples", index), holder, value
    elif place.kind in {"media", "parameter", "header"} and "schema" in holder:
        if "example" in holder:
            yield (*place.pointer, "example"), holder["schema"], holder["example"]
        for name, written in (holder.get("examples") or {}).items():
            example = document.resolved(written)
            if isinstance(example, dict) and "value" in example:
                yield (*place.pointer, "examples", name), holder["schema"], example["value"]
