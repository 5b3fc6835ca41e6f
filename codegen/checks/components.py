"""Which component belongs where one is missing: known only where a single one fits best."""

from collections import Counter
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.openapi.vocabulary import is_left_to_handler

Reference = dict[str, str]

CODES: Final = {
    "400": ("MALFORMED_REQUEST",),
    "401": ("UNAUTHENTICATED",),
    "403": ("FORBIDDEN",),
    "406": ("NOT_ACCEPTABLE",),
    "409": ("IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_IN_PROGRESS"),
    "412": ("PRECONDITION_FAILED",),
    "413": ("CONTENT_TOO_LARGE",),
    "415": ("UNSUPPORTED_MEDIA_TYPE",),
    "422": ("VALIDATION_FAILED",),
    "426": ("UPGRADE_REQUIRED",),
    "428": ("PRECONDITION_REQUIRED",),
    "429": ("RATE_LIMITED",),
    "500": ("INTERNAL_ERROR",),
    "503": ("SERVICE_UNAVAILABLE",),
    "504": ("TIMEOUT",),
}
"""The error codes with which the runtime answers by itself, by status."""

_WITHOUT_CODES: Final = 1_000


def parameter_component(document: Document, location: str, name: str) -> Reference | None:
    """The one component that is this parameter. Header names have no case."""
    fitting = [
        key
        for key, written in _members(document, "parameters").items()
        if (parameter := document.resolved(written)).get("in") == location
        and (
            parameter["name"] == name or (location == "header" and parameter["name"].lower() == name.lower())
        )
    ]
    return _reference("parameters", fitting[0]) if len(fitting) == 1 else None


class SharedResponses:
    """The responses and headers that operations of a document share, and where they use them."""

    def __init__(self, document: Document, found: Iterable[Place]) -> None:
        self._document = document
        self._root = document.origins.main
        self._users: dict[str, list[Any]] = {}
        self._statuses: Counter[tuple[str, str]] = Counter()
        self._headers: Counter[tuple[str, str]] = Counter()
        self._responses: dict[str, Reference | None] = {}
        for place in found:
            if place.kind == "operation":
                self._note_responses(place.value)
            elif place.kind == "response" and not place.is_reference:
                for name, header in (place.value.get("headers") or {}).items():
                    self._headers[name.lower(), header.get("$ref", "")] += 1

    def _note_responses(self, operation: dict[str, Any]) -> None:
        for status, response in (operation.get("responses") or {}).items():
            reference = response.get("$ref", "") if isinstance(response, dict) else ""
            self._statuses[status, reference] += 1
            self._users.setdefault(reference, []).append(operation)

    def users(self, reference: str) -> list[Any]:
        """The operations that answer with a response."""
        return self._users.get(reference, [])

    def response(self, status: str) -> Reference | None:
        """The response for a status that the runtime answers by itself.

        It has the runtime's codes and the fewest others; among equals, it stands in the root, where all
        share it, or else most operations use it. One without any codes has to be in use for the status
        already, or named by it.
        """
        if status not in self._responses:
            self._responses[status] = self._best_response(status)
        return self._responses[status]

    def _best_response(self, status: str) -> Reference | None:
        ranks = []
        for name, written in _members(self._document, "responses").items():
            codes = self._document.resolved(written).get("x-error-codes") or ()
            reference = _reference("responses", name)
            uses = self._statuses[status, reference["$ref"]]
            is_named = name.lower() == HTTPStatus(int(status)).phrase.replace(" ", "").lower()
            is_apart = self._document.origin(("components", "responses", name)).file is not self._root
            if codes and set(CODES.get(status, ())) <= set(codes) and status in CODES:
                ranks.append(((len(codes), is_apart, -uses, 0), reference))
            elif not codes and (uses or is_named):
                ranks.append(((_WITHOUT_CODES, is_apart, -uses, not is_named), reference))
        ranks.sort(key=lambda ranked: ranked[0])
        is_known = ranks and (len(ranks) == 1 or ranks[0][0] < ranks[1][0])
        return ranks[0][1] if is_known else None

    def header(self, name: str) -> Reference | None:
        """The header component that responses declare under a name, else the one that is named so."""
        used = [(count, each[1]) for each, count in self._headers.items() if each[0] == name.lower()]
        used.sort(reverse=True)
        if used and used[0][1] and (len(used) == 1 or used[0][0] > used[1][0]):
            return {"$ref": used[0][1]}
        plain = name.replace("-", "").lower()
        named = [key for key in _members(self._document, "headers") if key.lower() == plain]
        return _reference("headers", named[0]) if len(named) == 1 and not used else None


def _members(document: Document, section: str) -> dict[str, Any]:
    members: dict[str, Any] = (document.root.get("components") or {}).get(section) or {}
    return members


def _reference(section: str, name: str) -> Reference:
    return {"$ref": f"#/components/{section}/{name}"}


def is_negotiated(document: Document, successes: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a client may accept none of the media types: not where a handler may name any."""
    return any(
        media_type != "*/*"
        or not is_left_to_handler(media_type, document.resolved(document.resolved(media).get("schema")))
        for response in successes
        for media_type, media in (response.get("content") or {}).items()
    )
