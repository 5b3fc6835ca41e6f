"""Reads schemas as demands: 3.0 to 3.2, references, `allOf` and wrappers all become one form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.diff.demands import (
    ALL_TYPES,
    FRACTION,
    Demands,
    Parts,
    Union,
    Word,
    Written,
    demands_nothing,
    merged,
)
from codegen.diff.fitting import accepts
from codegen.diff.inheritance import Inheritance
from codegen.diff.keywords import (
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
from codegen.diff.views import View
from codegen.document import Document
from codegen.findings import Json, Pointer


class Schemas(View):
    """The schemas of one document, each read once."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._is_legacy = document.is_legacy
        self._known: dict[tuple[int, ...], Demands] = {}
        self._open: set[int] = set()
        self._cut: set[int] = set()
        self._alternatives: dict[int, tuple[Parts, ...]] = {}
        self._kept: list[Json] = []
        self._inheritance = Inheritance(document)

    def demands(self, parts: Parts) -> Demands:
        """What all the parts together demand."""
        key = tuple(id(part.value) for part in parts)
        demands = self._known.get(key)
        if demands is None:
            demands = merged([self._one(part) for part in parts]) if parts else Demands()
            _keep_fitting(demands)
            if not self._cut:
                self._kept += [part.value for part in parts]
                self._known[key] = demands
        return demands

    def _one(self, part: Written) -> Demands:
        key = id(part.value)
        if key in self._open:
            self._cut.add(key)
            return Demands(part.pointer, words={"$ref": Word(True, part.pointer)})
        self._open.add(key)
        try:
            return self._read(part.value, part.pointer)
        finally:
            self._open.discard(key)
            self._cut.discard(key)

    def schema(self, parent: Written, key: str = "schema") -> Written | None:
        """The schema of a parameter, header or media type, as it is written there."""
        if not isinstance(parent.value, dict) or key not in parent.value:
            return None
        return Written(parent.value[key], (*parent.pointer, key))

    def alternatives(self, demands: Demands) -> tuple[Parts, ...]:
        """Schemas of which one holds: branches of the first union with all that is beside it, or types."""
        known = self._alternatives.get(id(demands))
        if known is None:
            known = tuple((Written(part, part.pointer),) for part in self._split(demands))
            self._alternatives[id(demands)] = known
            self._kept.append(demands)
        return known

    def _split(self, demands: Demands) -> Iterator[Demands]:
        if demands.unions:
            base = replace(demands, unions=demands.unions[1:], null=True)
            for branch in demands.unions[0].branches:
                inner = self.demands(branch)
                yield replace(merged([inner, base]), null=None)
        elif demands.types == ALL_TYPES or demands.values is not None:
            yield replace(demands, null=None)
        else:
            names = [{name} for name in sorted(demands.types - {FRACTION, "integer"})]
            numbers = demands.types & {FRACTION, "integer"}
            for types in (*names, numbers) if numbers else names:
                yield replace(demands, types=frozenset(types), null=None)

    def _read(self, value: Json, pointer: Pointer) -> Demands:
        if isinstance(value, Demands):
            return value
        if not isinstance(value, dict):
            return Demands(pointer) if value is not False else Demands(pointer, frozenset(), null=False)
        if isinstance(value.get("$ref"), str):
            return self._referred(value, pointer)
        several = [self._own(value, pointer)]
        several += [self.demands(self._undivided(parts)) for parts in children(value, pointer, "allOf")]
        for kind in ("oneOf", "anyOf"):
            if value.get(kind):
                several.append(self._union(value, pointer, kind))
        demands = merged(several)
        inherited = self._inheritance.union(value, pointer)
        if inherited is not None:
            demands.unions = [*demands.unions, inherited]
        demands.limit_declared()
        if self._is_legacy and value.get("nullable") is True and "type" not in value and len(several) > 1:
            demands.null = True
        self._fold_unevaluated(demands)
        return demands

    def _undivided(self, parts: Parts) -> Parts:
        """Parts of `allOf`, a parent among them without its children."""
        part = parts[0]
        if isinstance(part.value, dict) and part.value.keys() == {"$ref"}:
            part = self.settled(part.value, part.pointer, is_schema=True)
        plain = self._inheritance.undivided(part)
        return parts if plain is part else (plain,)

    def _referred(self, value: dict[str, Json], pointer: Pointer) -> Demands:
        target = self.settled(value, pointer, is_schema=True)
        demands = self.demands((target,))
        beside = {key: item for key, item in value.items() if key != "$ref"}
        if self._is_legacy or not beside:
            return demands
        whole = merged([self._read(beside, pointer), demands])
        whole.pointer = pointer if beside.keys() - {"description", "summary", "title"} else demands.pointer
        return whole

    def _own(self, value: dict[str, Json], pointer: Pointer) -> Demands:
        demands = Demands(pointer, *self._types(value))
        if "enum" in value or "const" in value:
            listed = value["enum"] if isinstance(value.get("enum"), list) else [value.get("const")]
            add_values(demands, listed, is_unclear=self._is_legacy and value.get("nullable") is True)
            key = "enum" if "enum" in value else "const"
            demands.words["enum"] = Word(listed, (*pointer, key))
        for keyword in (*COPIED, *LIFECYCLE, *CONTENT):
            if keyword in value and (keyword not in NEUTRAL or value[keyword] != NEUTRAL[keyword]):
                demands.words[keyword] = Word(value[keyword], (*pointer, keyword))
        add_bounds(demands, value, pointer)
        add_texts(demands, value, pointer)
        add_object(demands, value, pointer)
        add_array(demands, value, pointer)
        add_logic(demands, value, pointer)
        return demands

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

    def _union(self, value: dict[str, Json], pointer: Pointer, kind: str) -> Demands:
        written = list(children(value, pointer, kind))
        branches = [(parts, self.demands(parts)) for parts in written]
        others = [(parts, demands) for parts, demands in branches if demands.types or demands.null is False]
        has_null = len(others) < len(branches)
        whole = Demands((*pointer, kind))
        if not others:
            whole.types = frozenset()
        elif len(others) == 1:
            whole = merged([others[0][1]])
            whole = merged([whole, Demands()]) if has_null else whole
        elif all(demands.values is not None for _, demands in others):
            unite_values(whole, [demands for _, demands in others])
        elif all(is_only_types(demands) for _, demands in others):
            whole.types = frozenset(name for _, demands in others for name in demands.types)
            whole.null = any(demands.null for _, demands in others)
        else:
            discriminator = value.get("discriminator")
            parts = tuple(parts for parts, _ in others)
            whole.unions = [Union(kind, parts, (*pointer, kind), discriminator)]
            whole.null = _united_null(kind, [demands.null for _, demands in others])
        if has_null:
            whole.null = True
        return whole

    @staticmethod
    def _fold_unevaluated(demands: Demands) -> None:
        """Where no alternatives are, what is unevaluated is what is additional."""
        if demands.unions or demands.conditions:
            return
        properties = demands.nested.pop("unevaluatedProperties", ())
        items = demands.nested.pop("unevaluatedItems", ())
        if properties and (not demands.additional or demands_nothing(demands.additional[0].value)):
            demands.additional = properties
        if items and (not demands.items or demands_nothing(demands.items[0].value)):
            demands.items = items


def _keep_fitting(demands: Demands) -> None:
    """Of listed values, those that the limits beside them let through."""
    if demands.values is None:
        return
    kept = {key: value for key, value in demands.values.items() if accepts(demands, value)}
    demands.values = kept or None
    if not kept:
        demands.types = frozenset()


def _united_null(kind: str, nulls: Sequence[bool | None]) -> bool | None:
    """Whether null fits alternatives, where each says so clearly: one of `anyOf`, exactly one of `oneOf`."""
    if all(each is False for each in nulls):
        return False
    if None in nulls:
        return None
    return kind == "anyOf" or nulls.count(True) == 1
