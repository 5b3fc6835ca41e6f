"""openapi-spec-validator's opinion of a document that the compiler's own checks have nothing against.

A build does without it: importing it and validating would take as long as compiling. `lint` asks it last, so
that a defect which the compiler's checks do not know is found all the same.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from jsonschema import ValidationError
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from codegen.document import Document, value_at
from codegen.findings import Finding, Json, Pointer

_VALIDATORS: Final = {
    "3.0": OpenAPIV30SpecValidator,
    "3.1": OpenAPIV31SpecValidator,
    "3.2": OpenAPIV32SpecValidator,
}
_LONGEST: Final = 160
_REPEATED: Final = re.compile(r"Operation ID '.*' for '(.*)' in '(.*)' is not unique")


def second_findings(document: Document) -> Iterator[Finding]:
    """Every error of the validator, at the place that it names or the nearest one around it.

    It reads patterns as Python does, so what it says of them does not count.
    """
    for error in _VALIDATORS[document.version](document.root).iter_errors():
        if (error.validator, error.validator_value) == ("format", "regex"):
            continue
        message = " ".join(str(error.message).split())
        if len(message) > _LONGEST:
            message = f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"
        yield document.finding(
            _place(document, error), message, "follow the OpenAPI specification here", is_harmless=True
        )


def _place(document: Document, error: ValidationError) -> Pointer:
    """Where an error is: the validator names no place of defaults and ids, and starts some at a schema."""
    repeated = _REPEATED.fullmatch(str(error.message))
    if repeated is not None:
        return ("paths", repeated[2], repeated[1], "operationId")
    named = tuple(error.absolute_path)
    with suppress(KeyError):
        if named and value_at(document.root, named) == error.instance:
            return named
    tail = named or ("default",)
    found = [
        pointer
        for pointer, value in _values(document.root, ())
        if pointer[-len(tail) :] == tail and value == error.instance
    ]
    return found[0] if len(found) == 1 else named


def _values(value: Json, pointer: Pointer) -> Iterator[tuple[Pointer, Json]]:
    yield pointer, value
    members = (
        value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    )
    for part, member in members:
        yield from _values(member, (*pointer, part))
