"""Draws one value of a schema: what the document gives as an example, else what its keywords allow."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from contract_runtime.sampling.compounds import Compounds
from contract_runtime.sampling.dialect import Dialect, Json
from contract_runtime.sampling.frames import Frame, NoSample, entered
from contract_runtime.sampling.quantities import numbers
from contract_runtime.sampling.texts import texts
from contract_runtime.sampling.together import together

_KINDS_BY_KEYWORD: Final[Mapping[str, str]] = {
    **dict.fromkeys(("properties", "additionalProperties", "required", "patternProperties"), "object"),
    **dict.fromkeys(("minProperties", "maxProperties", "propertyNames"), "object"),
    **dict.fromkeys(("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"), "array"),
    **dict.fromkeys(("pattern", "minLength", "maxLength", "format", "contentEncoding"), "string"),
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "multipleOf"), "number"),
}
_ANY_KIND: Final = ("string", "object", "number", "array", "boolean", "null")
_MOST_STEPS: Final = 20_000
_VARIANTS: Final = 6


class Draw:
    """Draws values for schemas of a dialect; `keeps` tells what sparse values hold that need not be."""

    def __init__(
        self,
        dialect: Dialect,
        *,
        takes_examples: bool = True,
        keeps: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._fits = dialect.fits
        self._resolve = dialect.resolve
        self._takes_examples = takes_examples
        self._compounds = Compounds(self.of, dialect.resolve, keeps)
        self._steps = 0

    def of(self, schema: Json, frame: Frame) -> Json:
        """One value. Raises: NoSample."""
        self._steps += 1
        if schema is False or self._steps > _MOST_STEPS:
            raise NoSample(frame.name)
        if not isinstance(schema, Mapping) or not schema:
            return {} if not frame.name else next(texts({}, frame.name, frame.seed))
        trail: list[str] = []
        flat = together(schema, self._resolve, trail)
        if not isinstance(flat, Mapping):
            return self.of(flat, frame)
        frame = entered(frame, trail)
        for value in self._given(flat, frame):
            if self._fits(value, schema):
                return value
        if "const" in flat or "enum" in flat:
            raise NoSample(f"none of the values of {frame.name!r} fits the rest of its schema")
        tag = {} if "oneOf" in flat or "anyOf" in flat else _tag(flat, trail[:1], flat.get("discriminator"))
        if tag:
            schema, flat = _all_of(schema, tag), together(_all_of(flat, tag), self._resolve, [])
        return self._chosen(flat, schema, frame)

    def _given(self, schema: Mapping[str, Json], frame: Frame) -> Iterator[Json]:
        """Values that stand in the document, those that are not null first."""
        if "const" in schema:
            yield schema["const"]
        choices = schema.get("enum") or []
        examples = schema.get("examples") if isinstance(schema.get("examples"), list) else []
        if self._takes_examples:
            given = [*([schema["example"]] if "example" in schema else []), *(examples or ())]
            turned = _rotated(given, frame.seed)
            yield from (self.visible(each, schema) for each in turned if each is not None)
            if frame.seed == 0 and "default" in schema and isinstance(schema["default"], int | float | str):
                yield schema["default"]
        rotated = _rotated(choices, frame.seed)
        yield from (each for each in rotated if each is not None)
        yield from (each for each in rotated if each is None)

    def visible(self, value: Json, schema: Json) -> Json:
        """An example without the properties that its direction hides."""
        flat = together(schema, self._resolve, [])
        if not isinstance(flat, Mapping):
            return value
        if isinstance(value, dict):
            declared = flat.get("properties") or {}
            return {
                name: self.visible(each, declared.get(name, True))
                for name, each in value.items()
                if declared.get(name) is not False
            }
        if isinstance(value, list):
            return [self.visible(each, flat.get("items", True)) for each in value]
        return value

    def _chosen(self, schema: Mapping[str, Json], whole: Json, frame: Frame) -> Json:
        """A value that fits the whole, of one of the schema's alternatives where it has any."""
        for key in ("oneOf", "anyOf", "if"):
            if key in schema:
                return self._alternative(schema, key, whole, frame)
        needy = schema.get("dependentSchemas") or {}
        needed = [name for name in schema.get("required") or () if name in needy]
        if needed:
            rest = {name: each for name, each in needy.items() if name not in needed}
            return self.of(
                _all_of({**schema, "dependentSchemas": rest}, *map(needy.__getitem__, needed)), frame
            )
        for kind in _kinds(schema):
            try:
                return self._varied(schema, kind, whole, frame)
            except NoSample:
                continue
        raise NoSample(f"nothing fits {frame.name!r}")

    def _alternative(self, schema: Mapping[str, Json], key: str, whole: Json, frame: Frame) -> Json:
        apart = {key, "unevaluatedProperties", "unevaluatedItems"}
        base = {name: each for name, each in schema.items() if name not in apart}
        branches = self._branches(base, schema, key)
        turned = _rotated(branches, frame.seed) if key != "if" else branches
        ordered = sorted(turned, key=_is_null)
        for branch, *others in [[each] for each in ordered] + _apart(ordered, key):
            trail: list[str] = []
            flat = together(branch, self._resolve, trail)
            tag = _tag(flat, trail[:1], schema.get("discriminator"))
            try:
                value = self.of(_all_of(base, flat, tag, *others), entered(frame, trail))
            except NoSample:
                continue
            if self._fits(value, whole):
                return value
        raise NoSample(f"no alternative of {frame.name!r} can be taken")

    @staticmethod
    def _branches(base: dict[str, Json], schema: Mapping[str, Json], key: str) -> list[Json]:
        if key != "if":
            return list(schema[key])
        branches = [_all_of(schema["if"], schema.get("then", True)), schema.get("else", True)]
        for name in ("then", "else"):
            base.pop(name, None)
        return branches

    def _varied(self, schema: Mapping[str, Json], kind: str, whole: Json, frame: Frame) -> Json:
        """A value of the kind that fits the whole, over a few variants; the last are sparse."""
        if kind == "string":
            candidates: Iterator[Json] = texts(schema, frame.name, frame.seed)
        elif kind in {"integer", "number"}:
            candidates = numbers(schema, frame.name, frame.seed, is_integer=kind == "integer")
        elif kind == "boolean":
            candidates = iter([frame.seed % 2 == 0, frame.seed % 2 == 1])
        elif kind == "null":
            candidates = iter([None])
        else:
            candidates = self._compound(schema, kind, frame)
        for value in candidates:
            if self._fits(value, whole):
                return value
        raise NoSample(f"no {kind} fits {frame.name!r}")

    def _compound(self, schema: Mapping[str, Json], kind: str, frame: Frame) -> Iterator[Json]:
        draw = self._compounds.members if kind == "object" else self._compounds.items
        for variant in range(_VARIANTS):
            room = frame.room if variant < _VARIANTS // 2 else min(frame.room, 0)
            try:
                yield draw(schema, replace(frame.varied(101 * variant), room=room))
            except NoSample:
                if variant >= _VARIANTS // 2:
                    return


def _all_of(*parts: Json) -> dict[str, Json]:
    return {"allOf": list(parts)}


def _tag(schema: Json, own: list[str], discriminator: Json) -> dict[str, Json]:
    """What the discriminator asks of a value of the schema, whose reference is its own; empty for nothing."""
    if not isinstance(discriminator, Mapping) or not own or "propertyName" not in discriminator:
        return {}
    name = own[0].rpartition("/")[2]
    mapping = discriminator.get("mapping") or {}
    tags = [tag for tag, target in mapping.items() if target.rpartition("/")[2] == name] or [name]
    tag = discriminator["propertyName"]
    written = (schema.get("properties") or {}).get(tag) if isinstance(schema, Mapping) else None
    if isinstance(written, Mapping) and ("const" in written or "enum" in written) and not mapping:
        return {"required": [tag]}
    return {"properties": {tag: {"enum": tags}}, "required": [tag]}


def _apart(branches: list[Json], key: str) -> list[list[Json]]:
    """Each branch with what keeps a value out of the others, where only one may hold."""
    if key != "oneOf":
        return []
    return [
        [branch, {"not": {"anyOf": branches[:place] + branches[place + 1 :]}}]
        for place, branch in enumerate(branches)
        if len(branches) > 1
    ]


def _kinds(schema: Mapping[str, Json]) -> list[str]:
    """The kinds of value to try, null last."""
    written = schema.get("type")
    if isinstance(written, list):
        return sorted(written, key=lambda kind: kind == "null")
    if isinstance(written, str):
        return [written]
    named = [_KINDS_BY_KEYWORD[key] for key in schema if key in _KINDS_BY_KEYWORD]
    return list(dict.fromkeys([*named, *_ANY_KIND]))


def _is_null(schema: Json) -> bool:
    return isinstance(schema, Mapping) and schema.get("type") == "null"


def _rotated(values: list[Json], seed: int) -> list[Json]:
    start = seed % len(values) if values else 0
    return [*islice(values, start, None), *values[:start]]
