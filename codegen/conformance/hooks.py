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
"""The environment variable that names the file in which complaints that were set aside are counted.

A line has the reason, a tab and the operation.
"""

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
    """Whether a complaint counts; of one that does not, the reason is told."""
    reason = _reason(failure, case, response)
    if reason:
        with Path(os.environ[TALLY]).open("a", encoding="utf-8") as tally:
            label = context.operation.label if context.operation is not None else ""
            tally.write(f"{reason}\t{label}\n")
    return not reason


def _reason(failure: Failure, case: Case, response: schemathesis.Response) -> str:
    """Why a complaint says nothing about the server, or nothing."""
    if response.status_code < 500 and len(response.request.url or "") > LONGEST_URL:
        return "longer than a line that servers read"
    if isinstance(failure, AcceptedNegativeData):
        return _reason_of_accepted(case)
    if isinstance(failure, RejectedPositiveData):
        return _reason_of_rejected(case)
    if isinstance(failure, MissingContentType | MalformedJson):
        # RFC 9110, 9.3.2: what is known only when there is a body, HEAD may leave out. And these statuses
        # have none (15.3.5, 15.3.6, 15.4.5), whatever the document declares.
        is_empty = case.method.upper() == "HEAD" or response.status_code in {204, 205, 304}
        return "no body in an answer to HEAD, or of a status without one" if is_empty else ""
    is_stream = isinstance(failure, JsonSchemaError) and _is_event_stream(response)
    return "the schema is of the data of events" if is_stream else ""


def _reason_of_accepted(case: Case) -> str:
    if not is_typed(case.media_type) and _is_about_body(case):
        return "a form, text or XML keeps no types"
    if is_empty_list(case.query, _query_of(case)):
        return "a list of one empty text is written like none"
    paths = case.operation.schema.raw_schema["paths"]
    return "paths differ in their fragments only" if has_siblings(case.operation.path, paths) else ""


def _reason_of_rejected(case: Case) -> str:
    """What was lost on the way, cannot be told apart, or is no success of the document."""
    parameters = (case.query, case.headers, case.cookies, case.path_parameters)
    is_written = is_typed(case.media_type) or (is_form(case.media_type) and is_writable(case.body))
    reasons = {
        "a form, text or XML keeps no types": not is_written,
        "a body that is said to be compressed is sent as it is": is_said_encoded(case.headers),
        "no style has a notation for null and objects in objects": any(map(is_beyond_styles, parameters)),
        "an object is written in another style": is_misspelt(case.query, _query_of(case)),
        "nobody can tell where the first of two parameters ends": "}{" in case.operation.path,
        "the document declares errors only": not may_succeed(case.operation.definition.raw["responses"]),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _query_of(case: Case) -> list[dict[str, Json]]:
    return [parameter.definition for parameter in case.operation.query]


def _is_about_body(case: Case) -> bool:
    meta = case.meta
    return meta is None or meta.is_negative_at(ParameterLocation.BODY)


def _is_event_stream(response: schemathesis.Response) -> bool:
    return any(essence(value) == "text/event-stream" for value in response.headers.get("content-type", ()))
