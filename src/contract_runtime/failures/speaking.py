"""Bodies that say why a request was refused, in whatever shape a document declares.

Such a body holds what the document requires and what says something about the refusal. Nothing is made up:
what must be there and cannot be known is empty, null or zero, and where that does not fit there is no such
body.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final, TypeAlias

from pydantic_core import ValidationError, to_json

from contract_runtime.failures.drafts import Draft
from contract_runtime.failures.words import Words, is_telling
from contract_runtime.schemas.schema_types import SchemaType

Json: TypeAlias = Any

_MOST_SKELETONS: Final = 12


class Speaker:
    """Makes bodies of one declared type; what they look like is drawn once, as skeletons.

    A `lent` shape is that of another status: what it says of its own status is not said. With `takes_samples`
    what cannot be known is made up, as a mock does.
    """

    def __init__(
        self,
        annotation: object,
        schema_type: SchemaType,
        *,
        is_lent: bool = False,
        takes_samples: bool = False,
    ) -> None:
        self._annotation = annotation
        self._type = schema_type
        self._is_lent = is_lent
        self._takes_samples = takes_samples
        self._outline = schema_type.outline()
        self._skeletons: list[Json] = []
        self._undrawn = self._drawn()
        self.unknown: str | None = None
        """What of a body that has a place for the reason could not be filled, once that was found."""

    def say(self, words: Words) -> bytes | None:
        """A body that fits the type and has a place for the reason; None where there is none."""
        if self._outline.kinds == {"bytes"}:
            return words.text.encode()
        for skeleton in self._every_skeleton():
            draft = Draft(deepcopy(skeleton), self._outline, words, self._fits)
            if draft.tell() and (draft.finish(is_lent=self._is_lent) or self._takes_samples):
                return to_json(draft.body)
            self.unknown = self.unknown or draft.unknown
        return to_json(self._skeletons[0]) if self._takes_samples and self._skeletons else None

    def _every_skeleton(self) -> Iterator[Json]:
        """The skeletons, drawn as far as they are asked for."""
        yield from self._skeletons
        for skeleton in self._undrawn:
            self._skeletons.append(skeleton)
            yield skeleton

    def _drawn(self) -> Iterator[Json]:
        """Bodies with what must be and what tells by its name, then with everything, each but once."""
        from contract_runtime import sampling

        known = set[bytes]()
        for skeleton in sampling.sparse_samples(self._annotation, (is_telling, _everything)):
            text = to_json(skeleton)
            if text not in known:
                known.add(text)
                yield skeleton
            if len(known) == _MOST_SKELETONS:
                return

    def _fits(self, body: object) -> bool:
        try:
            self._type.validator.validate_json(to_json(body))
        except ValidationError:
            return False
        return True


def _everything(_name: str) -> bool:
    return True
