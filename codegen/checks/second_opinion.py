"""openapi-spec-validator's opinion of a document that the compiler's own checks have nothing against.

A build does without it: importing it and validating would take as long as compiling. `lint` asks it last, so
that a defect which the compiler's checks do not know is found all the same.
"""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from codegen.document import Document
from codegen.findings import Finding

_LONGEST = 160


def second_findings(document: Document) -> Iterator[Finding]:
    """Every error of the validator, at the place that it names or the nearest one around it."""
    is_legacy = document.is_legacy
    validator = (OpenAPIV30SpecValidator if is_legacy else OpenAPIV31SpecValidator)(document.root)
    for error in validator.iter_errors():
        message = " ".join(str(error.message).split())
        if len(message) > _LONGEST:
            message = f"{message[: _LONGEST // 2]} ... {message[-_LONGEST // 2 :]}"
        yield document.finding(
            tuple(error.absolute_path), message, "follow the OpenAPI specification here", is_harmless=True
        )
