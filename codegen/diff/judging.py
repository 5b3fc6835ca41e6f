"""Whether a value fits a schema, as its demands say; what they do not clearly say refuses nothing."""

from codegen.diff.demands import Condition, Demands, Parts, Union, canonical
from codegen.diff.fitting import accepts
from codegen.diff.reading import Schemas
from codegen.findings import Json
from codegen.shapes.nodes import Direction

HIDDEN: dict[Direction, str] = {"request": "readOnly", "response": "writeOnly"}
"""The mark of properties that are not in messages of a direction."""


class Judging:
    """Judges values of messages of one direction by the schemas of one document.

    Null fits where the document does not clearly say, unless `takes_clear_null` only.
    """

    def __init__(self, schemas: Schemas, direction: Direction, *, takes_clear_null: bool = False) -> None:
        self._schemas = schemas
        self._takes_clear_null = takes_clear_null
        self._hidden = HIDDEN[direction]

    def fits(self, parts: Parts, value: Json) -> bool:
        """Whether the value fits all the parts."""
        return self.meets(self._schemas.demands(parts), value)

    def meets(self, demands: Demands, value: Json) -> bool:
        """Whether the value meets the demands."""
        if value is None:
            is_taken = demands.null is True or (demands.null is None and not self._takes_clear_null)
            return is_taken and all(self._is_among(value, each) for each in demands.unions)
        if demands.values is not None and canonical(value) not in demands.values:
            return False
        if not accepts(demands, value):
            return False
        if isinstance(value, dict) and not self._has_members(demands, value):
            return False
        if isinstance(value, list) and not self._has_items(demands, value):
            return False
        return (
            all(self._is_among(value, union) for union in demands.unions)
            and not any(self.fits(parts, value) for parts in demands.nots)
            and all(self._holds(condition, value) for condition in demands.conditions)
        )

    def _is_among(self, value: Json, union: Union) -> bool:
        if union.is_inherited:
            return True
        found = sum(self.fits(branch, value) for branch in union.branches)
        is_one_only = union.kind == "oneOf" and union.discriminator is None
        return found == 1 if is_one_only else found > 0

    def _holds(self, condition: Condition, value: Json) -> bool:
        key = "then" if self.fits(condition.parts["if"], value) else "else"
        return key not in condition.parts or self.fits(condition.parts[key], value)

    def _has_members(self, demands: Demands, value: dict[str, Json]) -> bool:
        least, most = demands.word("minProperties") or 0, demands.word("maxProperties")
        if len(value) < least or (most is not None and len(value) > most):
            return False
        if any(name not in value and not self.is_hidden(demands, name) for name in demands.required):
            return False
        if any(one in value and other not in value for one, other in demands.dependent_required):
            return False
        names = demands.nested.get("propertyNames")
        return (
            all(
                name not in value or self.fits(each, value)
                for name, each in demands.dependent_schemas.items()
            )
            and (not names or all(self.fits(names, name) for name in value))
            and all(self._has_member(demands, name, item) for name, item in value.items())
        )

    def _has_member(self, demands: Demands, name: str, value: Json) -> bool:
        return not self.is_hidden(demands, name) and self.fits(demands.member(name), value)

    def is_hidden(self, demands: Demands, name: str) -> bool:
        """Whether the property is not in messages of this direction."""
        parts = demands.properties.get(name)
        return bool(parts and self._schemas.demands(parts).word(self._hidden))

    def _has_items(self, demands: Demands, value: list[Json]) -> bool:
        least, most = demands.word("minItems") or 0, demands.word("maxItems")
        if len(value) < least or (most is not None and len(value) > most):
            return False
        if demands.word("uniqueItems") and len(set(map(canonical, value))) < len(value):
            return False
        wanted = demands.nested.get("contains")
        if wanted:
            found = sum(self.fits(wanted, item) for item in value)
            most_found = demands.word("maxContains")
            if found < _least_contained(demands) or (most_found is not None and found > most_found):
                return False
        return all(self.fits(demands.item(index), item) for index, item in enumerate(value))


def _least_contained(demands: Demands) -> int:
    least = demands.word("minContains")
    return 1 if least is None else int(least)
