"""Bodies that fit declared responses: examples of the document first, then values drawn from its schemas."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic_core import to_json

from contract_runtime.mock.error_samples import suited
from contract_runtime.mock.written import WrittenContract
from contract_runtime.operations import Operation, Response, ResponseHeader
from contract_runtime.sampling import Json, NoSample, sample_annotation
from contract_runtime.sampling.annotations import Accepts, acceptance
from contract_runtime.schemas.schema_types import TypeRegistry

_MOST_KEPT: Final = 4_000
_BY_NAME: Final[dict[str, tuple[Json, ...]]] = {
    "etag": ('"sample"',),
    "last-modified": ("Wed, 15 Jan 2025 09:30:00 GMT",),
    "expires": ("Wed, 15 Jan 2025 09:30:00 GMT",),
    "www-authenticate": ("Bearer",),
    "retry-after": (1, "1"),
    "link": ('</>; rel="self"',),
    "set-cookie": ("session=sample; Path=/; HttpOnly",),
    "cache-control": ("no-store",),
    "content-disposition": ('attachment; filename="sample"',),
    "content-language": ("en",),
    "allow": ("GET, HEAD, OPTIONS",),
    "vary": ("Accept",),
}
"""Headers whose values have a form that documents rarely spell out."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One body of the contract: a media type of a response of an operation."""

    operation: Operation
    response: Response
    media_type: str

    @property
    def annotation(self) -> object:
        """The declared type."""
        return self.response.content[self.media_type]


class Samples:
    """Draws samples, each once."""

    def __init__(self, written: WrittenContract, types: TypeRegistry, seed: int) -> None:
        self.written = written
        self.types = types
        self._seed = seed
        self._kept: dict[tuple[str, str, str, int, bool], Json] = {}
        self._accepts: dict[int, Accepts] = {}

    def body(self, slot: Slot, *, seed: int = 0, is_dynamic: bool = False) -> Json:
        """A JSON value of the slot's type. Raises: NoSample."""
        key = (slot.operation.operation_id, slot.response.status, slot.media_type, seed, is_dynamic)
        if key not in self._kept:
            accepts = self.accepts(slot)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            candidates = self._candidates(slot, self._seed + seed, is_dynamic=is_dynamic)
            self._kept[key] = next(value for value in candidates if accepts(value))
        return self._kept[key]

    def example(self, slot: Slot, name: str) -> Json:
        """The named example. Raises: KeyError; NoSample, where it does not fit its own schema."""
        media = self.written.media(slot.operation, slot.response, slot.media_type)
        value = dict(self.written.examples(media))[name]
        visible = self.written.sampler.visible(value, media.get("schema", True))
        if not self.accepts(slot)(visible):
            raise NoSample(f"the example {name!r} does not fit its own schema")
        return visible

    def example_names(self, slot: Slot) -> list[str]:
        """The names of the declared examples."""
        media = self.written.media(slot.operation, slot.response, slot.media_type)
        return [name for name, _ in self.written.examples(media)]

    def accepts(self, slot: Slot) -> Accepts:
        """The test of the slot's type."""
        return self.accepts_type(slot.annotation)

    def accepts_type(self, annotation: object) -> Accepts:
        """The test of a type."""
        key = id(annotation)
        if key not in self._accepts:
            self._accepts[key] = acceptance(self.types(annotation))
        return self._accepts[key]

    def message(self, schema: Json, annotation: object) -> Json:
        """A JSON value of a schema by itself, its example first. Raises: NoSample."""
        accepts = self.accepts_type(annotation)
        return next(filter(accepts, self._drawn(schema, annotation, self._seed, takes_examples=True)))

    def drawn(self, slot: Slot) -> Json:
        """A value of what the document declares, whatever the type is. Raises: NoSample."""
        schema = self.written.media(slot.operation, slot.response, slot.media_type).get("schema", True)
        return self.written.sampler.value(schema, seed=self._seed)

    def python(self, slot: Slot, value: Json) -> object:
        """The Python value that a handler would return. Raises: ValidationError."""
        return self.types(slot.annotation).validator.validate_json(to_json(value))

    def header(
        self, operation: Operation, response: Response, declared: ResponseHeader, *preferred: Json
    ) -> object:
        """A Python value for a header: the first that fits. Raises: NoSample."""
        written = self.written.header(operation, response, declared.name)
        schema_type = self.types(declared.annotation)
        accepts = acceptance(schema_type)
        for value in (*preferred, *self._header_candidates(written, declared)):
            if accepts(value) and not (isinstance(value, str) and not value.isprintable()):
                return schema_type.validator.validate_json(to_json(value))
        raise NoSample(declared.name)

    def _candidates(self, slot: Slot, seed: int, *, is_dynamic: bool) -> Iterator[Json]:
        """At the end NoSample is raised."""
        media = self.written.media(slot.operation, slot.response, slot.media_type)
        schema = media.get("itemSchema", media.get("schema", True))
        sampler = self.written.sampler
        if not is_dynamic:
            given = [value for _, value in self.written.examples(media)]
            if "itemSchema" in media:
                given = [item for value in given for item in (value if isinstance(value, list) else [value])]
            examples = [sampler.visible(value, schema) for value in given]
            start = seed % len(examples) if examples else 0
            yield from examples[start:] + examples[:start]
        written, accepts = self.written.response(slot.operation, slot.response), self.accepts(slot)
        for value in self._drawn(schema, slot.annotation, seed, takes_examples=not is_dynamic):
            yield suited(value, written, slot.response.status, accepts) if accepts(value) else value

    def _drawn(self, schema: Json, annotation: object, seed: int, *, takes_examples: bool) -> Iterator[Json]:
        """At the end NoSample is raised."""
        try:
            yield from self.written.sampler.values(schema, seed=seed, takes_examples=takes_examples)
        except NoSample:
            yield sample_annotation(annotation, seed=seed)
            raise

    def _header_candidates(self, written: Mapping[str, Any], declared: ResponseHeader) -> Iterator[Json]:
        yield from (value for _, value in self.written.examples(written))
        yield from _BY_NAME.get(declared.name.lower(), ())
        try:
            yield from self.written.sampler.values(written.get("schema", {"type": "string"}), seed=self._seed)
        except NoSample:
            yield sample_annotation(declared.annotation, seed=self._seed)
