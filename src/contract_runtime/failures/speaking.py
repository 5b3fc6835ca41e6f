"""Bodies that say why a request was refused, in whatever shape a document declares."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeAlias

from pydantic_core import ValidationError, to_json

from contract_runtime.schemas.schema_types import SchemaType
from contract_runtime.statuses import phrase

Json: TypeAlias = Any
Path = tuple[str | int, ...]

_MESSAGES: Final = frozenset(
    {"message", "error", "detail", "details", "description", "reason", "msg", "text", "errormessage"}
    | {"errordescription", "errormsg", "developermessage", "usermessage", "errors"}
)
_STATUSES: Final = frozenset({"status", "statuscode", "httpstatus", "httpcode", "httpstatuscode"})
_CODES: Final = frozenset({"code", "errorcode", "errortype", "errorid", "name"})
_MOST_PLACES: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """What there is to say about a refusal."""

    status: int
    error_code: str
    message: str
    request_id: str

    def candidates(self, name: str) -> Sequence[object]:
        """Values for a property of the name, best first; none for a name that says nothing."""
        key = "".join(character for character in name.lower() if character.isalnum())
        if key in _MESSAGES:
            return self.message, [self.message], {}
        if key == "title":
            return phrase(self.status), self.message
        if key in _STATUSES:
            return self.status, str(self.status), phrase(self.status)
        if key in _CODES:
            return self.error_code, self.status, str(self.status), self.error_code.lower()
        if key in {"requestid", "traceid", "correlationid"}:
            return (self.request_id,)
        return ("about:blank",) if key == "type" else ()

    def header_values(self, name: str) -> Sequence[object]:
        """Values for a header of the lower-case name, best first."""
        values: dict[str, Sequence[object]] = {
            "www-authenticate": ("Bearer",),
            "retry-after": (1, "1"),
            "x-request-id": (self.request_id,),
        }
        return values.get(name, ())


class Speaker:
    """Makes bodies of one declared type; the sample below them is drawn once."""

    def __init__(self, annotation: object, schema_type: SchemaType) -> None:
        self._annotation = annotation
        self._type = schema_type
        self._is_drawn = False
        self._sample: Json = None

    def say(self, words: Words) -> bytes | None:
        """A body that fits the type and says as much as it has room for; None where nothing fits."""
        if self._type.outline().kinds == {"bytes"}:
            return words.message.encode()
        if not self._is_drawn:
            self._sample = self._drawn(words)
            self._is_drawn = True
        if self._sample is None:
            return None
        body = deepcopy(self._sample)
        if isinstance(body, str):
            return to_json(words.message if self._fits(words.message) else body)
        for path in list(self._places(body))[:_MOST_PLACES]:
            body = self._with_word(body, path, words)
        return to_json(body)

    def _drawn(self, words: Words) -> Json:
        sampling = import_module("contract_runtime.sampling")
        try:
            return sampling.sample_annotation(self._annotation, message=words.message)
        except sampling.NoSample:
            return None

    def _places(self, body: object) -> Iterator[Path]:
        """Where words may stand: in the sample, and in properties of the type that it leaves out."""
        yield from _leaves(body, ())
        if isinstance(body, dict):
            yield from ((name,) for name in self._type.outline().members if name not in body)

    def _with_word(self, body: Json, path: Path, words: Words) -> Json:
        for candidate in words.candidates(str(path[-1])):
            changed = deepcopy(body)
            _parent(changed, path)[path[-1]] = candidate
            if self._fits(changed):
                return changed
        return body

    def _fits(self, body: object) -> bool:
        validate: Callable[[bytes], object] = self._type.validator.validate_json
        try:
            validate(to_json(body))
        except ValidationError:
            return False
        return True


def _leaves(value: object, path: Path) -> Iterator[Path]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, (*path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*path, index))
    elif path and isinstance(path[-1], str):
        yield path


def _parent(body: Json, path: Path) -> Json:
    for step in path[:-1]:
        body = body[step]
    return body
