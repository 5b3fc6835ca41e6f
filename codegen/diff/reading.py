"""Reads schemas into shapes: 3.0 and 3.1, references, `allOf` and wrappers all become one form."""

from collections.abc import Iterator
from dataclasses import replace

from codegen.diff.demands import (
    CONTENT,
    COPIED,
    LIFECYCLE,
    NEUTRAL,
    add_array,
    add_bounds,
    add_logic,
    add_object,
    add_texts,
    add_values,
    children,
    implied_type,
    is_only_types,
    unite_values,
)
from codegen.diff.shapes import (
    ALL_TYPES,
    FRACTION,
    Parts,
    Shape,
    Union,
    Word,
    Written,
    demands_nothing,
    merged,
)
from codegen.diff.views import View
from codegen.document import Document
from codegen.findings import Json, Pointer


class Schemas(View):
    """The schemas of one document, each read once."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._is_legacy = document.is_legacy
        self._shapes: dict[tuple[int, ...], Shape] = {}
        self._open: set[int] = set()
        self._cut: set[int] = set()
        self._alternatives: dict[int, tuple[Parts, ...]] = {}
        self._kept: list[Json] = []

    def shape(self, parts: Parts) -> Shape:
        """What all the parts together demand."""
        key = tuple(id(part.value) for part in parts)
        shape = self._shapes.get(key)
        if shape is None:
            shape = merged([self._one(part) for part in parts]) if parts else Shape()
            if not self._cut:
                self._kept += [part.value for part in parts]
                self._shapes[key] = shape
        return shape

    def _one(self, part: Written) -> Shape:
        key = id(part.value)
        if key in self._open:
            self._cut.add(key)
            return Shape(part.pointer, words={"$ref": Word(True, part.pointer)})
        self._open.add(key)
        try:
            return self._read(part.value, part.pointer)
        finally:
            self._open.discard(key)
            self._cut.discard(key)

    def schema(self, parent: Written) -> Written | None:
        """The schema of a parameter, header or media type, as it is written there."""
        if not isinstance(parent.value, dict) or "schema" not in parent.value:
            return None
        return Written(parent.value["schema"], (*parent.pointer, "schema"))

    def alternatives(self, shape: Shape) -> tuple[Parts, ...]:
        """Schemas of which one holds: branches of the first union with all that is beside it, or types."""
        known = self._alternatives.get(id(shape))
        if known is None:
            known = tuple((Written(part, part.pointer),) for part in self._split(shape))
            self._alternatives[id(shape)] = known
            self._kept.append(shape)
        return known

    def _split(self, shape: Shape) -> Iterator[Shape]:
        if shape.unions:
            base = replace(shape, unions=shape.unions[1:], null=True)
            for branch in shape.unions[0].branches:
                inner = self.shape(branch)
                yield replace(merged([inner, base]), null=None)
        elif shape.types == ALL_TYPES or shape.values is not None:
            yield replace(shape, null=None)
        else:
            names = [{name} for name in sorted(shape.types - {FRACTION, "integer"})]
            numbers = shape.types & {FRACTION, "integer"}
            for types in (*names, numbers) if numbers else names:
                yield replace(shape, types=frozenset(types), null=None)

    def _read(self, value: Json, pointer: Pointer) -> Shape:
        if isinstance(value, Shape):
            return value
        if not isinstance(value, dict):
            return Shape(pointer) if value is not False else Shape(pointer, frozenset(), null=False)
        if isinstance(value.get("$ref"), str):
            return self._referred(value, pointer)
        shapes = [self._own(value, pointer)]
        shapes += [self.shape(parts) for parts in children(value, pointer, "allOf")]
        for kind in ("oneOf", "anyOf"):
            if value.get(kind):
                shapes.append(self._union(value, pointer, kind))
        shape = merged(shapes)
        if self._is_legacy and value.get("nullable") is True and "type" not in value and len(shapes) > 1:
            shape.null = True
        self._fold_unevaluated(shape)
        return shape

    def _referred(self, value: dict[str, Json], pointer: Pointer) -> Shape:
        target = self.settled(value, pointer)
        shape = self.shape((target,))
        beside = {key: item for key, item in value.items() if key != "$ref"}
        if self._is_legacy or not beside:
            return shape
        whole = merged([self._read(beside, pointer), shape])
        whole.pointer = pointer if beside.keys() - {"description", "summary", "title"} else shape.pointer
        return whole

    def _own(self, value: dict[str, Json], pointer: Pointer) -> Shape:
        shape = Shape(pointer, *self._types(value))
        if "enum" in value or "const" in value:
            listed = value["enum"] if isinstance(value.get("enum"), list) else [value.get("const")]
            add_values(shape, listed, is_unclear=self._is_legacy and value.get("nullable") is True)
            key = "enum" if "enum" in value else "const"
            shape.words["enum"] = Word(listed, (*pointer, key))
        for keyword in (*COPIED, *LIFECYCLE, *CONTENT):
            if keyword in value and (keyword not in NEUTRAL or value[keyword] != NEUTRAL[keyword]):
                shape.words[keyword] = Word(value[keyword], (*pointer, keyword))
        add_bounds(shape, value, pointer)
        add_texts(shape, value, pointer)
        add_object(shape, value, pointer)
        add_array(shape, value, pointer)
        add_logic(shape, value, pointer)
        return shape

    def _types(self, value: dict[str, Json]) -> tuple[frozenset[str], bool | None]:
        declared = value.get("type")
        if declared is None:
            implied = implied_type(value)
            return (frozenset({implied}), None) if implied else (ALL_TYPES, True)
        names = {declared} if isinstance(declared, str) else set(declared)
        if "number" in names:
            names |= {"integer", FRACTION}
        null = "null" in names or (self._is_legacy and value.get("nullable") is True)
        return frozenset(names - {"null", "number"}), null

    def _union(self, value: dict[str, Json], pointer: Pointer, kind: str) -> Shape:
        written = list(children(value, pointer, kind))
        branches = [(parts, self.shape(parts)) for parts in written]
        others = [(parts, shape) for parts, shape in branches if shape.types or shape.null is False]
        has_null = len(others) < len(branches)
        whole = Shape((*pointer, kind))
        if not others:
            whole.types = frozenset()
        elif len(others) == 1:
            whole = merged([others[0][1]])
            whole = merged([whole, Shape()]) if has_null else whole
        elif all(shape.values is not None for _, shape in others):
            unite_values(whole, [shape for _, shape in others])
        elif all(is_only_types(shape) for _, shape in others):
            whole.types = frozenset(name for _, shape in others for name in shape.types)
            whole.null = any(shape.null for _, shape in others)
        else:
            discriminator = value.get("discriminator")
            parts = tuple(parts for parts, _ in others)
            whole.unions = [Union(kind, parts, (*pointer, kind), discriminator)]
            whole.null = None if any(shape.null is not False for _, shape in others) else False
        if has_null:
            whole.null = True
        return whole

    @staticmethod
    def _fold_unevaluated(shape: Shape) -> None:
        """Where no alternatives are, what is unevaluated is what is additional."""
        if shape.unions or shape.conditions:
            return
        properties = shape.nested.pop("unevaluatedProperties", ())
        items = shape.nested.pop("unevaluatedItems", ())
        if properties and (not shape.additional or demands_nothing(shape.additional[0].value)):
            shape.additional = properties
        if items and (not shape.items or demands_nothing(shape.items[0].value)):
            shape.items = items
