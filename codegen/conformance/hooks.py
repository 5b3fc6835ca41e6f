"""Hooks for Schemathesis: how many cases an operation gets, and which complaints say nothing about a server.

Most of these are about values that lose their types on the way (complaints.py). And the schema of a stream of
events is that of their data; Schemathesis takes it for that of events as OpenAPI 3.2 has them.
"""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeAlias

import schemathesis
from schemathesis.core.failures import AcceptedNegativeData, Failure, MalformedJson
from schemathesis.core.parameters import ParameterLocation
from schemathesis.openapi.checks import JsonSchemaError, MissingContentType, RejectedPositiveData

from codegen.conformance.complaints import (
    has_nul,
    has_siblings,
    is_beyond_styles,
    is_empty_list,
    is_form,
    is_misspelt,
    is_said_encoded,
    is_typed,
    is_writable,
    may_succeed,
)
from codegen.conformance.wording import file_types, reword
from codegen.openapi.vocabulary import essence

TALLY: Final = "CONFORMANCE_TALLY"
"""The environment variable that names the file in which complaints that were set aside are counted."""

MOST: Final = "CONFORMANCE_MOST"
"""The environment variable with the number of cases that coverage may make of one operation, in each mode."""

LONGEST_URL: Final = 60_000
"""HTTP servers read lines of 64 KiB at most, whatever a document says of a parameter's length."""

Json: TypeAlias = Any
Case = schemathesis.Case[Any]
_CASES: Final = "iter_coverage_cases"


@schemathesis.hook
def before_load_schema(context: schemathesis.HookContext, raw_schema: dict[str, Json]) -> None:
    """Say the same in words that Schemathesis knows better, and teach it the files that it cannot write."""
    if context.operation is None:
        reword(raw_schema)
        schemathesis.serializer.alias(file_types(raw_schema), "application/octet-stream")


@schemathesis.hook
def after_load_schema(context: schemathesis.HookContext, schema: schemathesis.BaseSchema) -> None:
    """Bound the coverage phase: of one deep schema it makes tens of thousands of cases."""
    if context.operation is None:
        vars(schema)[_CASES] = _bounded(getattr(schema, _CASES), int(os.environ[MOST]))


def _bounded(cases: Callable[..., Iterator[Case]], most: int) -> Callable[..., Iterator[Case]]:
    def first_cases(*operation: object, generation_modes: list[object], **options: object) -> Iterator[Case]:
        for mode in generation_modes:
            yield from islice(cases(*operation, generation_modes=[mode], **options), most)

    return first_cases


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Failure,
    case: Case,
    response: schemathesis.Response,
) -> bool:
    """Whether a complaint counts."""
    if response.status_code < 500 and len(response.request.url or "") > LONGEST_URL:
        counts = False
    elif isinstance(failure, AcceptedNegativeData):
        is_clear = is_typed(case.media_type) or not _is_about_body(case)
        is_clear = is_clear and not is_empty_list(case.query, _query_of(case))
        counts = is_clear and not has_siblings(case.operation.path, case.operation.schema.raw_schema["paths"])
    elif isinstance(failure, RejectedPositiveData):
        counts = _is_sent_as_meant(case) and may_succeed(case.operation.definition.raw["responses"])
    elif isinstance(failure, MissingContentType | MalformedJson):
        # RFC 9110, 9.3.2: what is known only when there is a body, HEAD may leave out. And these statuses
        # have none (15.3.5, 15.3.6, 15.4.5), whatever the document declares.
        counts = case.method.upper() != "HEAD" and response.status_code not in {204, 205, 304}
    else:
        counts = not (isinstance(failure, JsonSchemaError) and _is_event_stream(response))
    if not counts:
        with Path(os.environ[TALLY]).open("a", encoding="utf-8") as tally:
            label = context.operation.label if context.operation is not None else ""
            tally.write(f"{type(failure).__name__} {label}\n")
    return counts


def _is_sent_as_meant(case: Case) -> bool:
    """Whether what arrives is what was drawn: nothing was lost on the way, and it can be told apart."""
    return (
        (is_typed(case.media_type) or (is_form(case.media_type) and is_writable(case.body)))
        and not (has_nul(case.body) or is_said_encoded(case.headers))
        and not any(map(is_beyond_styles, (case.query, case.headers, case.cookies, case.path_parameters)))
        and not is_misspelt(case.query, _query_of(case))
        # Where parameters stand side by side, nobody can tell where the first one ends.
        and "}{" not in case.operation.path
    )


def _query_of(case: Case) -> list[dict[str, Json]]:
    return [parameter.definition for parameter in case.operation.query]


def _is_about_body(case: Case) -> bool:
    meta = case.meta
    return meta is None or meta.is_negative_at(ParameterLocation.BODY)


def _is_event_stream(response: schemathesis.Response) -> bool:
    return any(essence(value) == "text/event-stream" for value in response.headers.get("content-type", ()))
