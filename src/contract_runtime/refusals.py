"""Requests that the runtime refuses by itself, as exceptions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from contract_runtime.callers import is_permission
from contract_runtime.wire import Header

Problem = dict[str, str]
"""One entry of `details.errors`: `in`, `field`, `code` and `message`."""

MOST_PROBLEMS: Final = 50
LONGEST_FIELD: Final = 200


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


def forbidden(missing: Iterable[str]) -> Refusal:
    """A caller without these roles or permissions, which `details.missing` lists."""
    names = sorted(missing)
    kind = "permission" if all(map(is_permission, names)) else "role"
    message = f"The caller lacks a {kind} that this operation needs: {', '.join(names)}."
    return Refusal(403, "FORBIDDEN", message, details={"missing": names})


def not_implemented() -> Refusal:
    """An operation that is declared, and that nobody has written yet."""
    return Refusal(501, "NOT_IMPLEMENTED", "This operation is not implemented yet.")


def overtaken() -> Refusal:
    """A request whose transaction others got in the way of, as often as it was tried."""
    message = "Another request was in the way; try again."
    return Refusal(503, "SERVICE_UNAVAILABLE", message, headers=[(b"retry-after", b"1")])


def problem(location: str, name: str, code: str, message: str) -> Problem:
    """One entry of a validation error; overlong names are cut."""
    return {"in": location, "field": name[:LONGEST_FIELD], "code": code, "message": message}
