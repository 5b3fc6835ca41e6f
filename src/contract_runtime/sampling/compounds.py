"""Objects and arrays for schemas."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from contract_runtime.sampling.dialect import Json, Resolve
from contract_runtime.sampling.frames import Frame, NoSample
from contract_runtime.sampling.texts import is_found
from contract_runtime.sampling.together import together
from contract_runtime.schemas.equality import equality_key

_MOST_ITEMS: Final = 1_000
_MOST_TRIES: Final = 6


class Compounds:
    """Draws objects and arrays; `draw` draws their parts."""

    def __init__(
        self,
        draw: Callable[[Json, Frame], Json],
        resolve: Resolve,
        keeps: Callable[[str], bool],
    ) -> None:
        self._draw = draw
        self._keeps = keeps
        self._resolve = resolve

    def members(self, schema: Mapping[str, Json], frame: Frame) -> dict[str, Json]:
        """An object: what must be, and what may be as far as there is room. Raises: NoSample."""
        declared: Mapping[str, Json] = schema.get("properties") or {}
        required = _required(schema)
        names = [*declared, *(name for name in required if name not in declared)]
        needy = schema.get("dependentSchemas") or {}
        names = [name for name in names if name in required or name not in needy]
        if frame.room < 1:
            names = [name for name in names if name in required or (frame.room < 0 and self._keeps(name))]
        share = max(min(frame.room, 0.0), (frame.room - len(names)) / max(1, len(names)))
        other = schema.get("additionalProperties", True)
        value: dict[str, Json] = {}
        for name in names:
            own = declared.get(name, _by_pattern(name, schema, other))
            is_optional = name not in required
            if is_optional and self._recurs(own, frame):
                continue
            try:
                value[name] = self._draw(own, replace(frame, room=share, name=name))
            except NoSample:
                if not is_optional:
                    raise
        self._add_members(value, schema, replace(frame, room=share))
        return _trimmed(value, schema, required)

    def _add_members(self, value: dict[str, Json], schema: Mapping[str, Json], frame: Frame) -> None:
        """Members of a dictionary: one to show its shape, and as many as must be."""
        least = schema.get("minProperties", 0)
        other = schema.get("additionalProperties")
        patterns = schema.get("patternProperties") or {}
        shows = not value and frame.room >= 0 and (isinstance(other, Mapping) or bool(patterns))
        wanted = max(least, int(shows and schema.get("maxProperties", 1) > 0))
        for place in range(_MOST_ITEMS):
            if len(value) >= wanted:
                return
            pattern, own = next(iter(patterns.items()), (None, True if other is None else other))
            named = {"type": "string", **({"pattern": pattern} if pattern else {})}
            keys = {"allOf": [schema.get("propertyNames", True), named]}
            try:
                key = self._draw(keys, replace(frame, name="key", seed=frame.seed + place))
                value.setdefault(key, self._draw(own, replace(frame, name=key)))
            except NoSample:
                if place > least + _MOST_TRIES:
                    return

    def items(self, schema: Mapping[str, Json], frame: Frame) -> list[Json]:
        """An array: as many items as must be, one where there is room. Raises: NoSample."""
        prefix = schema.get("prefixItems") or []
        items = schema.get("items", True)
        prefix = prefix[: prefix.index(False)] if False in prefix else prefix
        least = max(schema.get("minItems", 0), len(prefix) if schema.get("minItems") is None else 0)
        contained = schema.get("minContains", 1) if "contains" in schema else 0
        if contained and items is not False:
            least = max(least, len(prefix) + contained) if schema.get("maxItems") is None else least
        shown = 1 if frame.room >= 1 and not self._recurs(items, frame) and items is not False else 0
        count = min(max(least, shown, contained), schema.get("maxItems", _MOST_ITEMS), _MOST_ITEMS)
        found: list[Json] = []
        known: set[object] = set()
        is_distinct = schema.get("uniqueItems") is True
        first = max(0, min(len(prefix), count - contained)) if items is not False else 0
        for attempt in range(count * (16 if is_distinct else 4)):
            if len(found) == count:
                break
            own = prefix[len(found)] if len(found) < len(prefix) else items
            if first <= len(found) < first + contained:
                own = {"allOf": [own, schema["contains"]]} if own is not True else schema["contains"]
            elif "maxContains" in schema and len(found) >= first + contained:
                own = {"allOf": [own, {"not": schema["contains"]}]}
            try:
                value = self._draw(own, replace(frame.varied(attempt), room=frame.room / count))
            except NoSample:
                if len(found) >= least:
                    break
                raise
            if not is_distinct or equality_key(value) not in known:
                known.add(equality_key(value))
                found.append(value)
        return found

    def _recurs(self, schema: Json, frame: Frame) -> bool:
        """Whether a part leads straight back into what is being drawn."""
        trail: list[str] = []
        flat = together(schema, self._resolve, trail)
        if any(reference in frame.refs for reference in trail):
            return True
        items = flat.get("items") if isinstance(flat, Mapping) else None
        return isinstance(items, Mapping) and items.get("$ref") in frame.refs


def _required(schema: Mapping[str, Json]) -> dict[str, None]:
    """The names that must be there, and those that these need."""
    needs = schema.get("dependentRequired") or {}
    required = dict.fromkeys(schema.get("required") or ())
    waiting = list(required)
    while waiting:
        needed = [name for name in needs.get(waiting.pop(), ()) if name not in required]
        required |= dict.fromkeys(needed)
        waiting += needed
    return required


def _by_pattern(name: str, schema: Mapping[str, Json], other: Json) -> Json:
    """The schema of a property that is not declared by its name."""
    patterns = schema.get("patternProperties") or {}
    matching = [own for pattern, own in patterns.items() if is_found(pattern, name)]
    return {"allOf": matching} if matching else other


def _trimmed(
    value: dict[str, Json], schema: Mapping[str, Json], required: Mapping[str, None]
) -> dict[str, Json]:
    """No more members than allowed, and with each all that it needs."""
    needs = schema.get("dependentRequired") or {}
    kept = {name: each for name, each in value.items() if set(needs.get(name, ())) <= value.keys()}
    surplus = len(kept) - schema.get("maxProperties", len(kept))
    optional = [name for name in reversed(kept) if name not in required]
    for name in optional[: max(0, surplus)]:
        del kept[name]
    return kept
