"""Several operations at one method and path: documents tell them apart by a query or fragment in the path.

`/objects/{key}?acl` is served where the query says so. A fragment (`/files/{id}#share`) never reaches a
server: of such operations the one with the most requirements that the request fits is served.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.types import Message, Receive, Scope, Send

from contract_runtime.failures.rescue import Rescue
from contract_runtime.operations import Operation
from contract_runtime.path_templates import fixed_query
from contract_runtime.refusals import Refusal
from contract_runtime.requests.body_limits import ClientGone, ReceiveFailed
from contract_runtime.requests.intake import Intake, read_headers
from contract_runtime.serving.dispatcher import Endpoint
from contract_runtime.serving.plain_operations import Serve


@dataclass(slots=True)
class Variant:
    """One of the operations at a method and path. `new_intake` makes what reads its requests."""

    operation: Operation
    endpoint: Endpoint
    new_intake: Callable[[], Intake]
    _intake: Intake | None = None

    @property
    def order(self) -> tuple[int, int, bool]:
        """The most particular operation comes first, and one without a fragment before its like."""
        operation = self.operation
        required = sum(parameter.required for parameter in operation.parameters)
        required += operation.body is not None and operation.body.required
        return -len(fixed_query(operation.path)), -required, "#" in operation.path

    def is_named(self, query: Mapping[str, str]) -> bool:
        """Whether the query has what the operation's path asks for."""
        wanted = fixed_query(self.operation.path)
        return all(name in query and (not text or query[name] == text) for name, text in wanted.items())

    async def fits(self, scope: Scope, receive: Receive, values: list[bytes]) -> bool:
        """Whether the operation takes the request."""
        self._intake = self._intake or self.new_intake()
        try:
            await self._intake.everything(scope["query_string"], read_headers(scope), values, receive)
        except (Refusal, ClientGone, ReceiveFailed):
            return False
        return True


def serve_variants(variants: Iterable[Variant], rescue: Rescue) -> Serve:
    """The function that serves each request by the operation that it fits, else by the plainest."""
    ordered = sorted(variants, key=lambda each: each.order)

    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        named = [variant for variant in ordered if variant.is_named(query)]
        if not named:
            nothing = Refusal(404, "NOT_FOUND", "There is no such resource.")
            await rescue(nothing, ordered[-1].operation, (), (scope, receive, send))
            return
        replay = _Replay(receive)
        chosen = await _first_that_fits(named, scope, replay, values)
        scope["route"], scope["endpoint"] = chosen.route, chosen.route.endpoint
        await chosen.serve(scope, replay.receive, send, values)

    return serve


async def _first_that_fits(
    variants: Sequence[Variant], scope: Scope, replay: "_Replay", values: list[bytes]
) -> Endpoint:
    for variant in variants[:-1]:
        fits = await variant.fits(scope, replay.receive, values)
        replay.rewind()
        if fits:
            return variant.endpoint
    return variants[-1].endpoint


class _Replay:
    """A request's messages, which can be received again."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen: list[Message] = []
        self._position = 0

    async def receive(self) -> Message:
        """The next message."""
        if self._position == len(self._seen):
            self._seen.append(await self._receive())
        self._position += 1
        return self._seen[self._position - 1]

    def rewind(self) -> None:
        """Start again from the first message."""
        self._position = 0
