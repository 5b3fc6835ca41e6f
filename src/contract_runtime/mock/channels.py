"""Plays the channels of a mock: what each sends, in the order of the contract, and an echo of texts."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple

from pydantic_core import to_json, to_jsonable_python
from starlette.exceptions import HTTPException

from contract_runtime.channels.channel import ChannelClosed, LiveChannel, Position
from contract_runtime.channels.messages import GOING_AWAY
from contract_runtime.mock.shapes import overlaid
from contract_runtime.mock.stage import Stage
from contract_runtime.mock.turns import CURRENT, Turn
from contract_runtime.operations import Channel, Operation
from contract_runtime.refusals import Refusal, malformed
from contract_runtime.responses.declared_responses import find_response
from contract_runtime.sampling import Json, NoSample

EPOCH: Final = "mock"
"""What every position begins with: a mock says the same each time, so that any of them can be resumed."""


class _Line(NamedTuple):
    """One message. `names` are the properties that its schema has; `seq` is None where it has no position."""

    sample: Json
    annotation: object
    names: frozenset[str]
    seq: int | None


class Player:
    """Plays one channel: all that it sends, once, and then the end."""

    def __init__(self, stage: Stage, operation: Operation, channel: Channel) -> None:
        self._stage = stage
        self._operation = operation
        self._channel = channel

    async def play(self, channel: LiveChannel[Any, Any], **arguments: object) -> None:
        """What a handler would do. Raises: Refusal, ChannelClosed."""
        self._require_no_wish(CURRENT.get())
        if self._channel.is_text:
            async for said in channel.received():
                await channel.send(said)
            return
        position = channel.position
        is_resumed = position is not None and position.epoch == EPOCH
        known = position.seq if position is not None and is_resumed else 0
        arguments.pop("caller", None)
        facts = {"resumed": is_resumed, **to_jsonable_python(arguments, fallback=str)}
        for line in self._lines:
            if line.seq is None or line.seq > known:
                at = None if line.seq is None else Position(EPOCH, line.seq)
                await channel.send(self._message(line, facts | ({"id": str(at)} if at else {})), at)

    @cached_property
    def _lines(self) -> list[_Line]:
        """Raises: Refusal (501)."""
        sampler = self._stage.written.sampler
        schemas = dict(self._stage.written.messages(self._operation))
        schemas.pop(GOING_AWAY, None)
        names = {event: frozenset(sampler.properties(schema)) for event, schema in schemas.items()}
        return list(self._numbered(schemas, names))

    def _numbered(self, schemas: Mapping[str, Json], names: Mapping[str, frozenset[str]]) -> Iterator[_Line]:
        """Where only some messages of a channel have an `id`, only these have a position."""
        has_ids = any("id" in each for each in names.values())
        seq = 0
        for event, schema in schemas.items():
            annotation = self._channel.sends[event]
            is_counted = self._channel.resume and ("id" in names[event] or not has_ids)
            seq += is_counted
            try:
                sample = self._stage.samples.message(schema, annotation)
            except NoSample as none:
                told = f"The mock found no value for the message {event!r}: {none}"
                raise Refusal(501, "NOT_IMPLEMENTED", told) from None
            yield _Line(sample, annotation, names[event], seq if is_counted else None)

    def _message(self, line: _Line, facts: Mapping[str, Json]) -> object:
        """The sample with what is known of this connection, as far as its type takes it."""
        accepts = self._stage.samples.accepts_type(line.annotation)
        value = overlaid(line.sample, {name: facts[name] for name in facts if name in line.names}, accepts)
        return self._stage.samples.types(line.annotation).validator.validate_json(to_json(value))

    def _require_no_wish(self, turn: Turn) -> None:
        """End as the client asks for. Raises: ChannelClosed, HTTPException, Refusal."""
        code = turn.preferences.code
        if code is None:
            return
        status = int(code) if code.isascii() and code.isdigit() and len(code) <= 4 else 0
        if turn.scope["type"] == "websocket":
            if status in self._channel.close_codes:
                raise ChannelClosed(status)
            told = ", ".join(map(str, self._channel.close_codes)) or "none"
            raise malformed(f"No close code {code} is declared here. Declared: {told}.")
        if not (200 <= status <= 599 and find_response(turn.operation.responses, status)):
            told = ", ".join(response.status for response in turn.operation.responses)
            raise malformed(f"No response {code} is declared here. Declared: {told}.")
        if status >= 400:
            raise HTTPException(status, "The client asked for this.")
