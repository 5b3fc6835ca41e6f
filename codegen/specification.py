"""openapi-spec-validator's view of a document, each error brought back to its place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jsonschema.exceptions import ValidationError
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from openapi_spec_validator.schemas import schema_v30, schema_v31
from openapi_spec_validator.schemas.backend.jsonschema import create_validator
from openapi_spec_validator.validation import keywords
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ParameterDuplicateError,
    UnresolvableParameterError,
)
from openapi_spec_validator.validation.registries import KeywordValidatorRegistry

from codegen.document import Document
from codegen.findings import Finding, Json, Pointer

if TYPE_CHECKING:
    from jsonschema_path.paths import SchemaPath

_LONGEST: Final = 160
_CLOSING: Final = frozenset({"additionalProperties", "unevaluatedProperties"})
_FOUND_ELSEWHERE: Final = (DuplicateOperationIDError, ParameterDuplicateError, UnresolvableParameterError)
"""Errors that the compiler finds by itself, with their places."""


class _Placed30(keywords.OpenAPIV30SchemaValidator):
    def __call__(
        self, schema: "SchemaPath", require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        yield from _placed(schema, super().__call__(schema, require_properties, meta_checked))


class _Placed31(keywords.OpenAPIV31SchemaValidator):
    def __call__(
        self, schema: "SchemaPath", require_properties: bool = True, meta_checked: bool = False
    ) -> Iterator[ValidationError]:
        yield from _placed(schema, super().__call__(schema, require_properties, meta_checked))


def specification_findings(document: Document, *, is_connected: bool) -> Iterator[Finding]:
    """Every error of the validator. Values are checked only where all references lead somewhere."""
    is_legacy = str(document.root["openapi"]).startswith("3.0")
    validator = (OpenAPIV30SpecValidator if is_legacy else OpenAPIV31SpecValidator)(document.root)
    placed = _Placed30 if is_legacy else _Placed31
    validator.keyword_validators_registry = KeywordValidatorRegistry(
        {**validator.keyword_validators, "schema": placed}
    )
    if not validator.schema_validator.is_valid(document.root):
        yield from _structure_findings(document, schema_v30 if is_legacy else schema_v31)
    elif is_connected:
        for error in validator.root_validator(validator.schema_path):
            if not isinstance(error, _FOUND_ELSEWHERE):
                pointer = document.settled((*getattr(error, "place", ()), *error.absolute_path))
                yield from _error_findings(document, pointer, error)


def _structure_findings(document: Document, schema: Json) -> Iterator[Finding]:
    """The validator that is always installed, and slow, says more about a defect than the fast one."""
    errors = list(create_validator(schema).iter_errors(document.root))
    places = [tuple(error.absolute_path) for error in errors]
    for error, place in zip(errors, places, strict=True):
        is_consequence = error.validator in _CLOSING and any(
            len(other) > len(place) and other[: len(place)] == place for other in places
        )
        if not is_consequence:
            yield from _error_findings(document, place, error)


def _placed(schema: "SchemaPath", errors: Iterator[ValidationError]) -> Iterator[ValidationError]:
    for error in errors:
        if not hasattr(error, "place"):
            vars(error)["place"] = tuple(schema.parts)
        yield error


def _error_findings(document: Document, pointer: Pointer, error: ValidationError) -> Iterator[Finding]:
    error, pointer = _deepest(error, pointer)
    message = str(error.message)
    if error.validator in _CLOSING and isinstance(error.instance, dict):
        for key in error.instance:
            if repr(key) in message:
                yield document.finding((*pointer, key), f"unexpected key {key!r}", _mend(error))
        return
    if len(message) > _LONGEST:
        message = f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"
    yield document.finding(pointer, message, _mend(error))


def _deepest(error: ValidationError, pointer: Pointer) -> tuple[ValidationError, Pointer]:
    """The error inside alternatives that is nearest to what was meant."""
    while error.context:
        best = max(error.context, key=lambda inner: (len(inner.relative_path), inner.validator != "type"))
        pointer = (*pointer, *best.relative_path)
        error = best
    return error, pointer


def _mend(error: ValidationError) -> str:
    wanted: Json = error.validator_value
    if error.validator == "required":
        return "add it"
    if error.validator in _CLOSING:
        return "remove it or mend its name"
    if error.validator in {"type", "enum", "const", "format", "pattern"} and len(str(wanted)) < _LONGEST // 2:
        return f"write a value of {error.validator} {wanted}"
    return "follow the OpenAPI specification here"
