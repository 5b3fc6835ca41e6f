"""Messages of a channel as text: written once for everybody, and checked before a handler sees them."""

from typing import Final

from pydantic_core import PydanticSerializationError, ValidationError, from_json

from contract_runtime.channels.channel import Frame, Position
from contract_runtime.errors import ContractViolation
from contract_runtime.operations import Channel
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry

AUTH: Final = "auth"
REFRESH: Final = "auth.refresh"
GOING_AWAY: Final = "going_away"
CONTROL: Final = frozenset({AUTH, REFRESH})
"""Events that the runtime takes itself: no handler sees a credential."""


class UnfitMessage(Exception):
    """The client said what the contract does not declare. The text names the place, never the value."""


class Messages:
    """Writes and reads the messages of one channel."""

    def __init__(self, channel: Channel, types: TypeRegistry) -> None:
        self._is_text = channel.is_text
        self._takes_nul = types.strictness.nul == "take"
        self._sends = {event: types(annotation) for event, annotation in channel.sends.items()}
        self._receives = {event: types(annotation) for event, annotation in channel.receives.items()}
        self.takes_messages = channel.is_text or bool(self._receives.keys() - CONTROL)
        """Whether a handler is told anything."""
        self.tells_of_leaving = GOING_AWAY in self._sends

    def encode(self, message: object, position: Position | None = None, key: str | None = None) -> Frame:
        """The message as it is sent. Raises: ContractViolation."""
        if self._is_text:
            return Frame("message", _plain(message), position, key)
        event = getattr(message, "event", None)
        event = str(getattr(event, "value", event))
        declared = self._sends.get(event)
        if declared is None:
            raise ContractViolation(f"a message {event!r} on a channel that does not send it")
        return Frame(event, _json(declared, message), position, key)

    def decode(self, text: str) -> tuple[str, object]:
        """The event and the message that a client sent. Raises: UnfitMessage."""
        if self._is_text:
            if "\0" in text and not self._takes_nul:
                raise UnfitMessage("the text has a NUL character")
            return "message", text
        try:
            written = from_json(text)
        except ValueError:
            raise UnfitMessage("the message is no JSON") from None
        event = written.get("event") if isinstance(written, dict) else None
        declared = self._receives.get(event) if isinstance(event, str) else None
        if declared is None or not isinstance(event, str):
            taken = ", ".join(self._receives) or "none"
            raise UnfitMessage(f"the message has no event that is taken here ({taken})")
        return event, _checked(declared, text)


def _plain(message: object) -> str:
    if not isinstance(message, str):
        raise ContractViolation(f"{type(message).__name__} on a channel of plain text")
    return message


def _json(declared: SchemaType, message: object) -> str:
    try:
        checked = declared.validator.validate_python(message)
        return declared.serializer.to_json(checked, by_alias=True).decode()
    except (ValidationError, PydanticSerializationError, UserWarning) as unfit:
        raise ContractViolation(f"{type(message).__name__} does not fit the declared message") from unfit


def _checked(declared: SchemaType, text: str) -> object:
    raw = text.encode()
    try:
        value = declared.from_json(raw, by_name=False)
        declared.check_json(raw, value, is_open=declared.is_open)
    except ValidationError as unfit:
        first = unfit.errors(include_url=False, include_context=False, include_input=False)[0]
        raise UnfitMessage(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    except UnfitJson as unfit:
        raise UnfitMessage(str(unfit)) from None
    return value
