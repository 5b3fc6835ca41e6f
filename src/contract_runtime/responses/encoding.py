"""What follows the handler: its result, checked against the declared responses and written as an answer."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, NamedTuple

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import acceptor
from contract_runtime.media_types import essence as essence_of
from contract_runtime.operations import READS, Operation, Response
from contract_runtime.refusals import Refusal
from contract_runtime.replies import Reply
from contract_runtime.responses.body_writing import (
    WriteBody,
    body_writer,
    declared_type,
    is_stream,
    write_chunk,
)
from contract_runtime.responses.declared_responses import (
    answers_of,
    content_type_header,
    find_response,
    first_media_type,
    items_of,
    may_stream,
    offered,
    success_of,
)
from contract_runtime.responses.entity_tags import with_entity_tag
from contract_runtime.responses.item_writing import ItemWriting, item_writing, items_in
from contract_runtime.responses.links import Locate
from contract_runtime.responses.response_headers import HeaderWriter
from contract_runtime.responses.streaming import Streamed
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.statuses import BODILESS
from contract_runtime.wire import Answer, Arguments, Header, Headers

_ANYTHING: Final = frozenset({b"*/*", b"application/json", b"application/json, text/plain, */*"})
_SUPPLIED_BY_SERVER: Final = frozenset({"content-type", "content-length", "date"})


class Outcome:
    """Turns the results of one operation into answers."""

    def __init__(self, operation: Operation, locates: Mapping[str, Locate], types: TypeRegistry) -> None:
        self._encoder = _Encoder(operation, types, headers_of_policies(operation), locates)
        self._locates = locates
        self._locate = locates.get(self._encoder.success.status)
        self._sends_tag = operation.policies.etag is not None and any(
            header.name.lower() == "etag" for header in self._encoder.success.headers
        )
        self._is_read = operation.method in READS
        self._offers = [
            media_type for response in answers_of(operation.responses) for media_type in offered(response)
        ]
        own: list[str | None] = [*offered(self._encoder.success)] or [None]
        self._encode = {media_type: self._encoder.encode_only(media_type) for media_type in own}
        self._encode_first = self._encode[own[0]]
        self.can_stream = self._encoder.can_stream
        self.stream = self._encoder.stream
        self.negotiate = self._negotiator()

    def _negotiator(self) -> Callable[[Headers], str | None]:
        """A function that chooses the success's media type. It raises Refusal (406)."""
        if {*self._offers} <= {"*/*"}:
            return lambda _: None
        offers = tuple(dict.fromkeys(self._offers))
        choose, first = acceptor(offers), offers[0]
        takes_first = _ANYTHING if first == "application/json" else frozenset({b"*/*"})

        def negotiate(headers: Headers) -> str | None:
            accept = headers.get(b"accept")
            if accept is None or accept in takes_first:
                return first
            chosen = choose(accept)
            if chosen is None:
                raise Refusal(406, "NOT_ACCEPTABLE", f"This operation answers {', '.join(offers)}.")
            return chosen

        return negotiate

    def finish(
        self,
        result: object,
        media_type: str | None,
        arguments: Arguments,
        values: list[bytes],
        if_none_match: str | None,
    ) -> Answer:
        """The answer of a result. Raises: ContractViolation."""
        locate = self._locate
        if isinstance(result, Reply):
            answer = self._encoder.encode_reply(result, media_type)
            is_another = answer[0] != self._encoder.status
            if is_another:
                locate = self._locates.get(str(answer[0]))
            if any(name == b"location" for name, _ in answer[1]):
                locate = None
            result = getattr(result, "body", None)
        else:
            is_another, answer = False, self._encode.get(media_type, self._encode_first)(result)
        if locate is not None:
            answer[1].append((b"location", locate(values, arguments, result, answer)))
        if self._sends_tag and not is_another:
            return with_entity_tag(answer, if_none_match if self._is_read else None)
        return answer


class _Head(NamedTuple):
    """What an answer is, before its body is written."""

    status: int
    response: Response
    headers: list[Header]
    body: Any
    media_type: str | None


class _Encoder:
    """Writes the results of one operation's handler.

    `supplied` names the headers that policies add, `located` the statuses whose `Location` a link gives.
    """

    def __init__(
        self,
        operation: Operation,
        types: TypeRegistry,
        supplied: Collection[str],
        located: Collection[str],
    ) -> None:
        self._responses = operation.responses
        self._types = types
        self._is_head = operation.method == "HEAD"
        self._supplied = _SUPPLIED_BY_SERVER.union(supplied)
        self._located = located
        offers = {each for response in answers_of(operation.responses) for each in offered(response)}
        is_chosen = len(offers) > 1 or any("*" in each for each in offers - {"*/*"})
        self._told: list[Header] = [(b"vary", b"Accept")] if is_chosen else []
        self._writers: dict[tuple[str, str], WriteBody] = {}
        self._headers: dict[str, HeaderWriter] = {}
        self._found: dict[int, Response | None] = {}
        self.success = success_of(operation.responses) or Response(status="204")
        self.status = int(self.success.status) if self.success.status.isdigit() else 200
        self._has_rows = any(
            each.is_whole for response in operation.responses for each in response.items.values()
        )
        self.can_stream = any(
            may_stream(media_type, annotation) or media_type in response.items
            for response in operation.responses
            for media_type, annotation in response.content.items()
        )

    def encode_only(self, media_type: str | None) -> Callable[[Any], Answer]:
        """A function for results that are the body of the one declared success."""
        status, success = self.status, self.success
        missing = self._missing(success, ())
        if missing:
            return _always_violates(f"required header {missing[0]} is missing")
        is_silent = self._is_silent(status)
        if media_type is None or not success.content or status in BODILESS:

            def encode_nothing(result: object) -> Answer:
                if result is not None:
                    raise ContractViolation(f"a result where {success.status} has no body")
                return status, [] if is_silent else [(b"content-length", b"0")], b""

            return encode_nothing
        if "*" in media_type:
            return _always_violates(f"a result without the media type that {media_type} leaves open")
        write = self._writer(success, media_type)
        told = [(b"content-type", content_type_header(media_type)), *self._told]

        def encode(result: object) -> Answer:
            body = write(result)
            return status, [*told, (b"content-length", b"%d" % len(body))], body

        return encode

    def encode_reply(self, reply: Reply, media_type: str | None) -> Answer:
        """Write a reply that the handler chose. Raises: ContractViolation."""
        head = self._head(reply, media_type)
        if head.media_type is None:
            empty = [] if self._is_silent(head.status) else [(b"content-length", b"0")]
            return head.status, [*head.headers, *empty], b""
        written = self._writer(head.response, head.media_type)(head.body)
        content_type = (b"content-type", content_type_header(head.media_type))
        length = (b"content-length", b"%d" % len(written))
        return head.status, [*head.headers, content_type, *self._told, length], written

    def stream(self, result: object, media_type: str | None) -> Streamed | None:
        """The answer of a result that comes item by item, None for any other. Raises: ContractViolation."""
        is_reply = isinstance(result, Reply)
        has_items = is_stream(getattr(result, "body", None) if is_reply else result)
        if not (has_items or self._has_rows):
            return None
        if isinstance(result, Reply):
            head = self._head(result, media_type)
        else:
            head = _Head(self.status, self.success, [], result, media_type or first_media_type(self.success))
        if head.media_type is None:
            raise ContractViolation(f"a stream where {head.response.status} has no body")
        return self._streamed(head, head.media_type, has_items=has_items)

    def _streamed(self, head: _Head, media_type: str, *, has_items: bool) -> Streamed | None:
        response = head.response
        annotation, encoding = declared_type(response.content, media_type), items_of(response, media_type)
        is_row = encoding is not None and encoding.is_whole
        if not has_items and not is_row:
            return None
        if not (encoding is not None or may_stream(media_type, annotation)):
            raise ContractViolation(f"a stream where {essence_of(media_type)} is declared")
        # Where a range is declared, the handler has written the body, and only its pieces come one by one.
        is_range = essence_of(media_type) not in map(essence_of, response.content)
        writing = (
            ItemWriting(content_type_header(media_type), write_chunk)
            if is_range
            else item_writing(media_type, annotation, encoding, self._types)
        )
        return Streamed(
            status=head.status,
            headers=[*head.headers, (b"content-type", writing.content_type), *self._told],
            items=head.body if has_items else items_in(head.body, annotation, self._types),
            write=writing.write,
            ending=writing.ending,
            is_event_stream=writing.is_event_stream,
        )

    def _head(self, reply: Reply, media_type: str | None) -> _Head:
        status: Any = getattr(reply, "status", None)
        response = self._found.get(status)
        if response is None:
            response = self._found[status] = find_response(self._responses, status)
        if response is None:
            raise ContractViolation(f"undeclared status {status!r}")
        values = reply.header_values()
        missing = self._missing(response, values)
        if missing:
            raise ContractViolation(f"required header {missing[0]} is missing")
        writer = self._headers.get(response.status)
        if writer is None:
            writer = self._headers[response.status] = HeaderWriter(response, self._types)
        headers = writer.write(values) if values else []
        body: Any = getattr(reply, "body", None)
        if response.content and status not in BODILESS:
            return _Head(status, response, headers, body, _chosen(reply, response, media_type))
        if body is not None:
            raise ContractViolation(f"a body where {response.status} has none")
        return _Head(status, response, headers, None, None)

    def _is_silent(self, status: int) -> bool:
        """RFC 9110, section 8.6: no Content-Length with 204, nor where HEAD does not know that of GET."""
        return status in BODILESS or self._is_head

    def _missing(self, response: Response, given: Collection[str]) -> list[str]:
        sent = self._supplied.union(name.lower() for name in given)
        if response.status in self._located:
            sent |= {"location"}
        return [each.name for each in response.headers if each.required and each.name.lower() not in sent]

    def _writer(self, response: Response, media_type: str) -> WriteBody:
        key = (response.status, media_type)
        if key not in self._writers:
            self._writers[key] = body_writer(response.content, media_type, self._types)
        return self._writers[key]


def _always_violates(what: str) -> Callable[[Any], Answer]:
    def encode(_result: object) -> Answer:
        raise ContractViolation(what)

    return encode


def _chosen(reply: Reply, response: Response, media_type: str | None) -> str:
    """The media type of a reply: its own, the negotiated one, or the first that is declared."""
    own: str | None = getattr(reply, "media_type", None)
    for candidate in (own, media_type):
        if candidate is None or "*" in candidate:
            continue
        if declared_type(response.content, candidate) is not None:
            return candidate
    if own is not None:
        raise ContractViolation(f"undeclared media type {own}")
    first = first_media_type(response)
    if first is None or "*" in first:
        raise ContractViolation(f"a reply without the media type that {first} leaves open")
    return first


def headers_of_policies(operation: Operation) -> set[str]:
    """The headers that policies put into answers, in lower case."""
    policies, supplied = operation.policies, set[str]()
    if policies.etag is not None:
        supplied.add("etag")
    if policies.rate_limit is not None:
        supplied |= {"ratelimit", "ratelimit-policy"}
    if policies.deprecated_since or policies.sunset or policies.successor:
        supplied |= {"deprecation", "sunset", "link"}
    return supplied
