"""Bodies that say why a request was refused, in whatever shape a document declares.

Such a body holds what the document requires and what says something about the refusal. Nothing else is made
up, and no example is repeated: it tells of things that are not so.
"""

from copy import deepcopy
from typing import Any, Final, TypeAlias

from pydantic_core import ValidationError, to_json

from contract_runtime.failures.words import Words, is_telling
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.schema_types import SchemaType

Json: TypeAlias = Any
Path = tuple[str | int, ...]

_MOST_ITEMS: Final = 10


class Speaker:
    """Makes bodies of one declared type; the sample below them is drawn once."""

    def __init__(self, annotation: object, schema_type: SchemaType) -> None:
        self._annotation = annotation
        self._type = schema_type
        self._outline = schema_type.outline()
        self._is_drawn = False
        self._sample: Json = None

    def say(self, words: Words) -> bytes | None:
        """A body that fits the type and says as much as it has room for; None where nothing fits."""
        if self._outline.kinds == {"bytes"}:
            return words.text.encode()
        if not self._is_drawn:
            self._sample = self._drawn()
            self._is_drawn = True
        if self._sample is None:
            return None
        if not isinstance(self._sample, dict):
            candidates = (*words.texts(), *words.lists(self._outline))
            return to_json(next(filter(self._fits, candidates), self._sample))
        body, _ = self._spoken(deepcopy(self._sample), (), self._outline, words)
        return to_json(body or self._with_word(body, ("message",), self._outline.member("message"), words))

    def _drawn(self) -> Json:
        from contract_runtime import sampling

        try:
            return sampling.sparse_sample(self._annotation, is_telling)
        except sampling.NoSample:
            return None

    def _spoken(self, body: Json, path: Path, outline: Outline, words: Words) -> tuple[Json, bool]:
        """The body with words in what stands at the path, and whether there is room for any.

        What says nothing is taken out again where it need not be.
        """
        has_said = False
        for step, inner in _parts(_at(body, path)):
            place = (*path, step)
            part = outline.member(step) if isinstance(step, str) else outline.item
            is_full = isinstance(inner, dict) and bool(inner)
            changed = body if is_full else self._with_word(body, place, part, words)
            says = changed is not body
            if not says and isinstance(inner, dict | list):
                changed, says = self._spoken(body, place, part, words)
            body = changed if says else self._without(changed, place)
            has_said = has_said or says
        return body, has_said

    def _with_word(self, body: Json, path: Path, outline: Outline, words: Words) -> Json:
        for candidate in words.candidates(str(path[-1]), outline):
            changed = deepcopy(body)
            _at(changed, path[:-1])[path[-1]] = candidate
            if self._fits(changed):
                return changed
        return body

    def _without(self, body: Json, path: Path) -> Json:
        if isinstance(path[-1], int):
            return body
        changed = deepcopy(body)
        del _at(changed, path[:-1])[path[-1]]
        return changed if self._fits(changed) else body

    def _fits(self, body: object) -> bool:
        try:
            self._type.validator.validate_json(to_json(body))
        except ValidationError:
            return False
        return True


def _parts(value: Json) -> list[tuple[str | int, Json]]:
    return [*value.items()] if isinstance(value, dict) else [*enumerate(value[:_MOST_ITEMS])]


def _at(body: Json, path: Path) -> Json:
    for step in path:
        body = body[step]
    return body
