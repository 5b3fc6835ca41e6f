"""What follows the handler: choice of the media type, encoding, `Location` and `ETag`."""

from collections.abc import Callable
from typing import Final

from contract_runtime.media_types import acceptor
from contract_runtime.operations import Operation
from contract_runtime.refusals import Refusal
from contract_runtime.replies import Reply
from contract_runtime.responses.encoding import Encoder, Streamed, answers_of, concrete
from contract_runtime.responses.entity_tags import with_entity_tag
from contract_runtime.responses.links import Locate
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.wire import Answer, Arguments, Headers

_ANYTHING: Final = frozenset({b"*/*", b"application/json", b"application/json, text/plain, */*"})


class Outcome:
    """Turns the results of one operation into answers."""

    def __init__(
        self,
        operation: Operation,
        locate: Locate | None,
        types: TypeRegistry,
    ) -> None:
        self._encoder = Encoder(operation, types, _supplied(operation, is_located=locate is not None))
        self._locate = locate
        self._sends_tag = operation.policies.etag is not None and any(
            header.name.lower() == "etag" for header in self._encoder.success.headers
        )
        self._is_read = operation.method in {"GET", "HEAD"}
        self._offers = [
            concrete(media_type)
            for response in answers_of(operation.responses)
            for media_type in response.content
        ]
        own: list[str | None] = [*map(concrete, self._encoder.success.content)] or [None]
        self._encode = {media_type: self._encoder.encode_only(media_type) for media_type in own}
        self._encode_first = self._encode[own[0]]
        self.can_stream = self._encoder.can_stream
        self.negotiate = self._negotiator()

    def _negotiator(self) -> Callable[[Headers], str | None]:
        """A function that chooses the success's media type. It raises Refusal (406).

        Where the handler names the media type, as `image/*` leaves it open, there is nothing to choose.
        """
        if not self._offers or any("*" in offer for offer in self._offers):
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

    def stream(self, result: object, media_type: str | None) -> Streamed | None:
        """The answer of a result that comes item by item; None for any other. Raises: ContractViolation."""
        return self._encoder.stream(result, media_type)

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
            if answer[0] != self._encoder.status:
                return answer
            if any(name == b"location" for name, _ in answer[1]):
                locate = None
            result = getattr(result, "body", None)
        else:
            answer = self._encode.get(media_type, self._encode_first)(result)
        if locate is not None:
            answer[1].append((b"location", locate(values, arguments, result, answer)))
        if self._sends_tag:
            return with_entity_tag(answer, if_none_match if self._is_read else None)
        return answer


def _supplied(operation: Operation, *, is_located: bool) -> set[str]:
    """The headers that policies and links put into answers, in lower case."""
    policies = operation.policies
    supplied = {"location"} if is_located else set[str]()
    if policies.etag is not None:
        supplied.add("etag")
    if policies.rate_limit is not None:
        supplied |= {"ratelimit", "ratelimit-policy", "retry-after"}
    if policies.deprecated_since or policies.sunset or policies.successor:
        supplied |= {"deprecation", "sunset", "link"}
    return supplied
