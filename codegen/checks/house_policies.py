"""The house rules on policies: whoever declares one also declares what a client sees of it."""

from collections.abc import Iterator
from typing import Any, Final

from codegen.checks.channels import channel_of, streams
from codegen.checks.components import SharedResponses, is_negotiated, parameter_component
from codegen.checks.house_channels import opening_parameters
from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer

_RATE_HEADERS: Final = ("RateLimit", "RateLimit-Policy")
_DEPENDENT: Final = ("x-rate-limit", "x-idempotency", "x-etag", "x-audit", "x-job")
"""Policies that, as verified security does, ask a database or a store, which may be down."""


def policy_findings(document: Document, place: Place, shared: SharedResponses) -> Iterator[Finding]:
    """Statuses, headers and parameters that an operation's policies, security and body call for."""
    rules = _Rules(document, place, shared)
    yield from rules.always()
    yield from rules.security()
    yield from rules.rate_limit()
    yield from rules.idempotency()
    yield from rules.entity_tags()
    yield from rules.jobs()
    yield from rules.lifecycle()
    yield from rules.channel()


class _Rules:
    def __init__(self, document: Document, place: Place, shared: SharedResponses) -> None:
        self._document = document
        self._place = place
        self._shared = shared
        self._operation = place.value
        self._security = self._operation.get("security", document.root.get("security")) or ()
        self._method = str(place.pointer[-1])
        self._responses: dict[str, Any] = {
            status: document.resolved(response)
            for status, response in (self._operation.get("responses") or {}).items()
        }
        item = document.resolved((document.root.get("paths") or {}).get(place.pointer[1]) or {})
        written = [*(item.get("parameters") or ()), *(self._operation.get("parameters") or ())]
        self._parameters = [document.resolved(parameter) for parameter in written]

    def always(self) -> Iterator[Finding]:
        """What the runtime may answer to any request, to one with a body, and after a time limit."""
        operation = self._operation
        if self._place.is_served:
            yield from self._statuses("an operation", "400", "422")
            if is_negotiated(self._document, [self._responses[status] for status in self._successes()]):
                yield from self._statuses("content", "406")
            needed = "security" if any(self._security) else next(filter(operation.get, _DEPENDENT), None)
            if needed is not None:
                yield from self._statuses(needed, "503", key=needed)
        yield from self._statuses("an operation", "500")
        if "requestBody" in operation:
            yield from self._statuses("a request body", "413", "415")
        if "x-timeout" in operation:
            yield from self._statuses("x-timeout", "504", key="x-timeout")

    def security(self) -> Iterator[Finding]:
        """401 with a challenge, 403 where roles are asked for, and scopes that clients can ask for."""
        if any(self._security):
            yield from self._statuses("security", "401", key="security")
            yield from self._headers("security", "401", "WWW-Authenticate")
        if any(roles for requirement in self._security for roles in requirement.values()):
            yield from self._statuses("roles", "403", key="security")
        yield from self._scopes()

    def _scopes(self) -> Iterator[Finding]:
        """A scope that no flow lists is one that no client can ask for."""
        if "security" not in self._operation:
            return
        schemes = (self._document.root.get("components") or {}).get("securitySchemes") or {}
        for index, requirement in enumerate(self._security):
            for name, scopes in requirement.items():
                flows = self._document.resolved(schemes.get(name) or {}).get("flows")
                if flows is None:
                    continue
                known = {scope for flow in flows.values() for scope in flow.get("scopes") or ()}
                for scope in scopes:
                    if scope not in known:
                        place = (*self._place.pointer, "security", index, name)
                        message = f"no flow of {name} has the scope {scope!r}"
                        yield self._document.finding(place, message, "describe it among the flow's scopes")

    def rate_limit(self) -> Iterator[Finding]:
        """429 with the time to wait, and the state of the limit on every answer."""
        if "x-rate-limit" not in self._operation:
            return
        yield from self._statuses("x-rate-limit", "429", key="x-rate-limit")
        yield from self._headers("x-rate-limit", "429", "Retry-After", *_RATE_HEADERS)
        for status in self._successes():
            yield from self._headers("x-rate-limit", status, *_RATE_HEADERS)
        yield from self._counted()

    def _counted(self) -> Iterator[Finding]:
        """Failures that count are answers of the operation; those of a channel come once it is open."""
        limit = self._operation["x-rate-limit"]
        counts = limit.get("counts") if isinstance(limit, dict) else None
        if counts is not None and "x-channel" in self._operation:
            yield self._finding("x-rate-limit", "a channel's limit counts failures", "leave counts out")
        answered = {
            code
            for status, response in self._responses.items()
            if status.startswith("4")
            for code in response.get("x-error-codes") or ()
        }
        for code in counts if isinstance(counts, list) else ():
            if code not in answered:
                message = f"x-rate-limit counts {code!r}, which no answer of 400 to 499 has"
                yield self._finding("x-rate-limit", message, "name one of their x-error-codes")

    def idempotency(self) -> Iterator[Finding]:
        """The key, and what a misused one is answered with."""
        if "x-idempotency" in self._operation:
            yield from self._parameter("x-idempotency", "header", "Idempotency-Key")
            yield from self._statuses("x-idempotency", "409", key="x-idempotency")

    def entity_tags(self) -> Iterator[Finding]:
        """Reads send a tag and honour If-None-Match; writes honour If-Match against such a read."""
        level = self._operation.get("x-etag")
        if level is None:
            return
        if self._method == "get":
            yield from self._parameter("x-etag", "header", "If-None-Match")
            yield from self._statuses("x-etag", "304", key="x-etag")
            for status in self._successes():
                yield from self._headers("x-etag", status, "ETag")
            return
        yield from self._parameter("x-etag", "header", "If-Match")
        yield from self._statuses("x-etag", "412", *(["428"] if level == "required" else []), key="x-etag")
        item = self._document.resolved((self._document.root.get("paths") or {})[self._place.pointer[1]])
        if "x-etag" not in (item.get("get") or {}):
            yield self._finding("x-etag", "no GET with x-etag at this path", "declare x-etag on the GET")

    def jobs(self) -> Iterator[Finding]:
        """202 with the job's place, 429 for too many that wait, and one job for a repeated request."""
        if "x-job" not in self._operation:
            return
        yield from self._statuses("x-job", "202", "429", key="x-job")
        yield from self._headers("x-job", "202", "Location", "Retry-After")
        yield from self._headers("x-job", "429", "Retry-After")
        kinds = self._document.resolved(self._operation["x-job"])["kinds"].values()
        if any(self._document.resolved(kind).get("roles") for kind in kinds):
            yield from self._statuses("roles", "403", key="x-job")
        if "x-idempotency" not in self._operation:
            fix = Edit((*self._place.pointer, "x-idempotency"), "optional")
            yield self._finding("x-job", "x-job calls for x-idempotency", "write optional or required", fix)

    def channel(self) -> Iterator[Finding]:
        """A plain request to a channel is refused, and what a client says when it opens one is declared.

        A stream may be one too many, or come while the process ends: clients are told how long to wait.
        """
        if "x-channel" not in self._operation:
            return
        if not self._successes():
            yield from self._statuses("x-channel", "426", key="x-channel")
        channel = channel_of(self._document, self._operation)
        is_stream = streams(self._document, self._operation)
        is_limited = "sockets_per_caller" in (channel.get("limits") or {})
        for status in ("429", "503") if is_stream and is_limited else ():
            yield from self._statuses("a stream of events", status, key="x-channel")
            yield from self._headers("a stream of events", status, "Retry-After")
        for location, name in opening_parameters(channel, is_stream=is_stream):
            yield from self._parameter("x-channel", location, name)

    def lifecycle(self) -> Iterator[Finding]:
        """A deprecated operation says so, since when, until when and what to use instead."""
        operation = self._operation
        declared = [key for key in ("x-deprecated-since", "x-sunset", "x-successor") if key in operation]
        if not declared and operation.get("deprecated") is True:
            yield self._finding("deprecated", "a deprecated operation has no x-sunset", "say when it goes")
        if not declared:
            return
        if operation.get("deprecated") is not True:
            message = f"{declared[0]} without `deprecated: true`"
            fix = Edit((*self._place.pointer, "deprecated"), value=True)
            yield self._finding(declared[0], message, "write deprecated: true", fix)
        wanted = {"x-deprecated-since": "Deprecation", "x-sunset": "Sunset", "x-successor": "Link"}
        for status in self._successes():
            if status != "304":
                yield from self._headers(declared[0], status, *(wanted[key] for key in declared))

    def _successes(self) -> list[str]:
        return [status for status in self._responses if status[0] in "23"]

    def _statuses(self, reason: str, *statuses: str, key: str | None = None) -> Iterator[Finding]:
        for status in statuses:
            if status not in self._responses:
                fix = self._added("responses", status, self._shared.response(status))
                mend = f"declare the response {status}"
                yield self._finding(key, f"{reason} calls for {status}", mend, fix)

    def _headers(self, reason: str, status: str, *wanted: str) -> Iterator[Finding]:
        declared = {name.lower() for name in (self._responses.get(status) or {}).get("headers") or ()}
        pointer = (*self._place.pointer, "responses", status)
        for header in wanted:
            if status in self._responses and header.lower() not in declared:
                message = f"{reason} calls for the header {header} on {status}"
                fixes = self._header_fix(reason, pointer, header)
                yield self._document.finding(
                    pointer, message, f"declare {header} on that response", fixes=fixes
                )

    def _header_fix(self, reason: str, pointer: Pointer, header: str) -> Iterator[Edit]:
        """The header added to the response, unless operations share it that do not call for the header."""
        component = self._shared.header(header)
        written = self._operation["responses"][pointer[-1]]
        users = self._shared.users(written["$ref"]) if "$ref" in written else []
        is_fit = all(reason in user for user in users)
        if component is not None and is_fit:
            place = self._document.settled((*pointer, "headers"))
            has_headers = "headers" in self._document.resolved(written)
            yield Edit((*place, header), component) if has_headers else Edit(place, {header: component})

    def _parameter(self, reason: str, location: str, name: str) -> Iterator[Finding]:
        declared = {item["name"].lower() for item in self._parameters if item["in"] == location}
        if name.lower() not in declared:
            component = parameter_component(self._document, location, name)
            index = len(self._operation.get("parameters") or ())
            fix = self._added("parameters", index, component)
            yield self._finding(
                reason, f"{reason} calls for the {location} parameter {name}", f"declare {name}", fix
            )

    def _added(self, section: str, part: str | int, value: Json) -> Edit | None:
        """The value as another member of a section, which may be missing itself."""
        if value is None:
            return None
        if section in self._operation:
            return Edit((*self._place.pointer, section, part), value)
        return Edit((*self._place.pointer, section), [value] if part == 0 else {part: value})

    def _finding(self, key: str | None, message: str, mend: str, fix: Edit | None = None) -> Finding:
        pointer = (*self._place.pointer, key) if key else self._place.pointer
        return self._document.finding(pointer, message, mend, fixes=(fix,) if fix else ())
