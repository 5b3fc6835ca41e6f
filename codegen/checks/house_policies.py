"""The house rules on policies: whoever declares one also declares what a client sees of it."""

from collections.abc import Iterator
from typing import Any

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Finding

_RATE_HEADERS = ("RateLimit", "RateLimit-Policy")


def policy_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Statuses, headers and parameters that an operation's policies, security and body call for."""
    rules = _Rules(document, place)
    yield from rules.always()
    yield from rules.security()
    yield from rules.rate_limit()
    yield from rules.idempotency()
    yield from rules.entity_tags()
    yield from rules.lifecycle()


class _Rules:
    def __init__(self, document: Document, place: Place) -> None:
        self._document = document
        self._place = place
        self._operation = place.value
        self._method = str(place.pointer[-1])
        self._responses: dict[str, Any] = {
            status: document.resolved(response)
            for status, response in (self._operation.get("responses") or {}).items()
        }
        item = document.resolved((document.root.get("paths") or {}).get(place.pointer[1]) or {})
        written = [*(item.get("parameters") or ()), *(self._operation.get("parameters") or ())]
        self._parameters = [document.resolved(parameter) for parameter in written]

    def always(self) -> Iterator[Finding]:
        """500 for everyone, 413 and 415 for bodies, 422 for whatever is validated, 504 for a time limit."""
        yield from self._statuses("an operation", "500")
        if "requestBody" in self._operation:
            yield from self._statuses("a request body", "400", "413", "415", "422")
        if self._parameters:
            yield from self._statuses("a parameter", "422")
        if "x-timeout" in self._operation:
            yield from self._statuses("x-timeout", "504", key="x-timeout")

    def security(self) -> Iterator[Finding]:
        """401 with a challenge, 403 where roles are asked for."""
        requirements = self._operation.get("security", self._document.root.get("security")) or ()
        if any(requirements):
            yield from self._statuses("security", "401", key="security")
            yield from self._headers("security", "401", "WWW-Authenticate")
        if any(roles for requirement in requirements for roles in requirement.values()):
            yield from self._statuses("roles", "403", key="security")

    def rate_limit(self) -> Iterator[Finding]:
        """429 with the time to wait, and the state of the limit on every answer."""
        if "x-rate-limit" not in self._operation:
            return
        yield from self._statuses("x-rate-limit", "429", key="x-rate-limit")
        yield from self._headers("x-rate-limit", "429", "Retry-After", *_RATE_HEADERS)
        for status in self._successes():
            yield from self._headers("x-rate-limit", status, *_RATE_HEADERS)

    def idempotency(self) -> Iterator[Finding]:
        """The key, and what a misused one is answered with."""
        if "x-idempotency" in self._operation:
            yield from self._header_parameter("x-idempotency", "Idempotency-Key")
            yield from self._statuses("x-idempotency", "409", "422", key="x-idempotency")

    def entity_tags(self) -> Iterator[Finding]:
        """Reads send a tag and honour If-None-Match; writes honour If-Match against such a read."""
        level = self._operation.get("x-etag")
        if level is None:
            return
        if self._method == "get":
            yield from self._header_parameter("x-etag", "If-None-Match")
            yield from self._statuses("x-etag", "304", key="x-etag")
            for status in self._successes():
                yield from self._headers("x-etag", status, "ETag")
            return
        yield from self._header_parameter("x-etag", "If-Match")
        yield from self._statuses("x-etag", "412", *(["428"] if level == "required" else []), key="x-etag")
        item = self._document.resolved((self._document.root.get("paths") or {})[self._place.pointer[1]])
        if "x-etag" not in (item.get("get") or {}):
            yield self._finding("x-etag", "no GET with x-etag at this path", "declare x-etag on the GET")

    def lifecycle(self) -> Iterator[Finding]:
        """A deprecated operation says so, since when, until when and what to use instead."""
        operation = self._operation
        declared = [key for key in ("x-deprecated-since", "x-sunset", "x-successor") if key in operation]
        if not declared and operation.get("deprecated") is True:
            yield self._finding("deprecated", "a deprecated operation has no x-sunset", "say when it goes")
        if not declared:
            return
        if operation.get("deprecated") is not True:
            yield self._finding(
                declared[0], f"{declared[0]} without `deprecated: true`", "write deprecated: true"
            )
        wanted = {"x-deprecated-since": "Deprecation", "x-sunset": "Sunset", "x-successor": "Link"}
        for status in self._successes():
            if status != "304":
                yield from self._headers(declared[0], status, *(wanted[key] for key in declared))

    def _successes(self) -> list[str]:
        return [status for status in self._responses if status[0] in "23"]

    def _statuses(self, reason: str, *statuses: str, key: str | None = None) -> Iterator[Finding]:
        for status in statuses:
            if status not in self._responses:
                yield self._finding(key, f"{reason} calls for {status}", f"declare the response {status}")

    def _headers(self, reason: str, status: str, *wanted: str) -> Iterator[Finding]:
        declared = {name.lower() for name in (self._responses.get(status) or {}).get("headers") or ()}
        for header in wanted:
            if status in self._responses and header.lower() not in declared:
                message = f"{reason} calls for the header {header} on {status}"
                pointer = (*self._place.pointer, "responses", status)
                yield self._document.finding(pointer, message, f"declare {header} on that response")

    def _header_parameter(self, reason: str, name: str) -> Iterator[Finding]:
        declared = {item["name"].lower() for item in self._parameters if item["in"] == "header"}
        if name.lower() not in declared:
            yield self._finding(reason, f"{reason} calls for the header parameter {name}", f"declare {name}")

    def _finding(self, key: str | None, message: str, mend: str) -> Finding:
        pointer = (*self._place.pointer, key) if key else self._place.pointer
        return self._document.finding(pointer, message, mend)
