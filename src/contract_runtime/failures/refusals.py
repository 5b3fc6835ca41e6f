"""Requests that the runtime refuses by itself, as exceptions."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic_core import ErrorDetails, ValidationError

from contract_runtime.failures.locations import Path, plain_path, value_path

Header = tuple[bytes, bytes]
Problem = dict[str, str]
"""One entry of `details.errors`: `in`, `field`, `code` and `message`."""

MOST_PROBLEMS: Final = 50
LONGEST_FIELD: Final = 200
_UNTAGGED: Final = frozenset({"union_tag_invalid", "union_tag_not_found"})
_CHOOSER: Final = re.compile(r"'([^']+)'")


class Refusal(Exception):
    """A request that is answered with an error of the runtime's own."""

    def __init__(
        self,
        status: int,
        error_code: str,
        message: str,
        *,
        details: Mapping[str, Any] | None = None,
        headers: Sequence[Header] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error_code = error_code
        self.message = message
        self.details = details or {}
        self.headers = headers


class InvalidRequest(Refusal):
    """Values that do not fit the contract; every one of them is listed."""

    def __init__(self, problems: list[Problem]) -> None:
        details = {"errors": problems[:MOST_PROBLEMS]}
        super().__init__(422, "VALIDATION_FAILED", "The request does not fit the contract.", details=details)
        self.problems = problems


def malformed(message: str) -> Refusal:
    """A request that cannot even be read."""
    return Refusal(400, "MALFORMED_REQUEST", message)


def not_implemented() -> Refusal:
    """An operation that is declared, and that nobody has written yet."""
    return Refusal(501, "NOT_IMPLEMENTED", "This operation is not implemented yet.")


def problem(location: str, name: str, code: str, message: str) -> Problem:
    """One entry of a validation error; overlong names are cut."""
    return {"in": location, "field": name[:LONGEST_FIELD], "code": code, "message": message}


def problems_of(
    error: ValidationError, location: str, prefix: str = "", schema: Mapping[str, Any] | None = None
) -> list[Problem]:
    """What pydantic-core found, without the values: these may be secrets.

    The schema is that of the value: with it, what unions put into the path is told from what stands there.
    """
    found = error.errors(include_url=False, include_input=False)
    return [
        problem(location, _dotted(prefix, _path(each, schema)), each["type"], each["msg"])
        for each in found[:MOST_PROBLEMS]
    ]


def _path(found: ErrorDetails, schema: Mapping[str, Any] | None) -> Path:
    """Where the error stands: for a union that found no branch, the property that chooses it."""
    path = plain_path(found["loc"]) if schema is None else value_path(schema, found["loc"])
    chooser = _CHOOSER.match(found["ctx"]["discriminator"]) if found["type"] in _UNTAGGED else None
    return path if chooser is None else (*path, chooser[1])


def _dotted(prefix: str, path: Path) -> str:
    """`lines.0.amount`."""
    parts = [str(part) for part in path]
    return ".".join([prefix, *parts] if prefix else parts)
