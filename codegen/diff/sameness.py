"""Whether schemas of two documents are written alike, references followed: then no value tells them apart."""

from codegen.diff.demands import Parts, Written
from codegen.diff.reading import Schemas
from codegen.findings import Json


class Sameness:
    """Compares the text of schemas of two documents, each two of them once."""

    def __init__(self, old: Schemas, new: Schemas) -> None:
        self._old, self._new = old, new
        self._known: dict[tuple[int, int], bool] = {}
        self._kept: list[Json] = []

    def of(self, old: Parts, new: Parts) -> bool:
        """Whether two schemas, or several that hold at once, are the same."""
        if len(old) != len(new):
            return False
        return all(self._written(one, other) for one, other in zip(old, new, strict=True))

    def _written(self, old: Written, new: Written) -> bool:
        key = id(old.value), id(new.value)
        if key not in self._known:
            self._kept += [old.value, new.value]
            self._known[key] = True
            self._known[key] = self._is_same(old.value, new.value)
        return self._known[key]

    def _is_same(self, old: Json, new: Json) -> bool:
        if isinstance(old, dict) and isinstance(new, dict):
            return self._is_same_mapping(old, new)
        if isinstance(old, list) and isinstance(new, list):
            return len(old) == len(new) and all(map(self._is_same, old, new))
        return type(old) is type(new) and bool(old == new)

    def _is_same_mapping(self, old: dict[str, Json], new: dict[str, Json]) -> bool:
        if old.keys() != new.keys():
            return False
        rest = [key for key in old if key != "$ref"]
        if isinstance(old.get("$ref"), str) and isinstance(new.get("$ref"), str):
            targets = (
                view.settled({"$ref": value["$ref"]}, ())
                for view, value in ((self._old, old), (self._new, new))
            )
            if not self._written(next(targets), next(targets)):
                return False
        elif "$ref" in old:
            rest.append("$ref")
        return all(self._is_same(old[key], new[key]) for key in rest)
