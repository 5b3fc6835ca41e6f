"""Valid values for schemas: deterministic, and tested before they are handed out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from contract_runtime.runtime_expressions import pointer_tokens
from contract_runtime.sampling.dialect import Dialect, Direction, Json
from contract_runtime.sampling.drawing import Draw
from contract_runtime.sampling.frames import Frame, NoSample
from contract_runtime.sampling.together import together

_ROOM: Final = 240.0
_ATTEMPTS: Final[tuple[tuple[float, bool, int], ...]] = (
    (_ROOM, True, 0),
    (_ROOM, False, 0),
    (0.0, True, 0),
    (0.0, False, 0),
    (_ROOM, False, 1),
    (0.0, False, 2),
    (0.0, False, 3),
)
"""Room for optional properties, whether examples are taken, and what is added to the seed."""


class Sampler:
    """Draws values for schemas of one document.

    `document_schemas` are its named schemas: `$ref` leads into `#/components/schemas`, `#/$defs` or
    `#/definitions`. With `root`, the whole document, any local reference can be followed.
    """

    def __init__(
        self, document_schemas: Mapping[str, Json] | None = None, *, root: Mapping[str, Json] | None = None
    ) -> None:
        self._schemas = document_schemas or {}
        self._root = root or {}
        self._is_legacy = str(self._root.get("openapi", "")).startswith("3.0")
        self._dialects: dict[Direction, Dialect] = {}

    def value(
        self, schema: Json, *, seed: int = 0, direction: Direction = "response", takes_examples: bool = True
    ) -> Json:
        """A JSON value that fits the schema: an example of the document where one fits.

        The same seed gives the same value; others give others, where the schema allows. Raises: NoSample.
        """
        return next(self.values(schema, seed=seed, direction=direction, takes_examples=takes_examples))

    def values(
        self, schema: Json, *, seed: int = 0, direction: Direction = "response", takes_examples: bool = True
    ) -> Iterator[Json]:
        """Values in the order of preference; at the end NoSample is raised."""
        dialect = self._dialect(direction)
        schema = dialect.of(schema)
        last = NoSample("no value was found")
        for room, with_examples, shift in _ATTEMPTS:
            draw = Draw(dialect, takes_examples=with_examples and takes_examples)
            try:
                value = draw.of(schema, Frame(seed=seed + shift, room=room))
            except (NoSample, RecursionError) as none:
                last = none if isinstance(none, NoSample) else last
                continue
            if dialect.fits(value, schema):
                yield value
        raise last

    def sparse(self, schema: Json, keeps: Callable[[str], bool]) -> Iterator[Json]:
        """Values with what must be and the properties that are asked for by name; examples come last.

        An alternative that needs more room than any of these has is not among them.
        """
        dialect = self._dialect("response")
        schema = dialect.of(schema)
        for takes_examples, seed in ((False, 0), (False, 1), (True, 0)):
            draw = Draw(dialect, takes_examples=takes_examples, keeps=keeps)
            try:
                value = draw.of(schema, Frame(seed=seed, room=-1.0))
            except (NoSample, RecursionError):
                continue
            if dialect.fits(value, schema):
                yield value

    def fits(self, value: Json, schema: Json, *, direction: Direction = "response") -> bool:
        """Whether a JSON value is valid."""
        dialect = self._dialect(direction)
        return dialect.fits(value, dialect.of(schema))

    def visible(self, value: Json, schema: Json, *, direction: Direction = "response") -> Json:
        """A value without the properties that its direction hides (`writeOnly`, `readOnly`)."""
        dialect = self._dialect(direction)
        return Draw(dialect).visible(value, dialect.of(schema))

    def properties(self, schema: Json, *, direction: Direction = "response") -> Mapping[str, Json]:
        """The schemas of all properties that a message may have, those of alternatives included."""
        dialect = self._dialect(direction)
        flat = together(dialect.of(schema), dialect.resolve, [])
        if not isinstance(flat, Mapping):
            return {}
        found = dict(flat.get("properties") or {})
        for key in ("oneOf", "anyOf"):
            for branch in flat.get(key) or ():
                branched = together(branch, dialect.resolve, [])
                if isinstance(branched, Mapping):
                    found = {**(branched.get("properties") or {}), **found}
        return {name: each for name, each in found.items() if each is not False}

    def _dialect(self, direction: Direction) -> Dialect:
        if direction not in self._dialects:
            self._dialects[direction] = Dialect(self.resolve, direction, is_legacy=self._is_legacy)
        return self._dialects[direction]

    def resolve(self, reference: str) -> Json:
        """The schema that a reference stands for; True, which anything fits, for one that leads nowhere."""
        tokens = pointer_tokens(reference)
        if reference.rpartition("/")[0] in {"#/components/schemas", "#/$defs", "#/definitions"}:
            found = self._schemas.get(tokens[-1])
            if found is not None:
                return found
        place: Json = self._root
        for token in tokens:
            try:
                place = place[int(token)] if isinstance(place, list) else place[token]
            except (KeyError, IndexError, TypeError, ValueError):
                return True
        return place if reference.startswith("#/") else True
