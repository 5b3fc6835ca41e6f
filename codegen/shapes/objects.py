"""Objects with named properties: what a class has, what it inherits, and what must be written flat."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from codegen.findings import Json
from codegen.naming.python_names import field_names
from codegen.shapes.dialect import Schema
from codegen.shapes.directions import Directions
from codegen.shapes.nodes import Direction
from codegen.shapes.reader import SchemaReader

_FURTHER: Final = ("patternProperties", "additionalProperties")
_RULED: Final = ("minProperties", "maxProperties", "propertyNames", "dependentRequired")
"""Keywords about properties that are not declared, too: those are kept."""

DYNAMIC: Final = ("anyOf", "oneOf", "if", "dependentSchemas", "not")
"""Keywords by which it depends on the value which properties are declared."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The properties of an object, each with what all parts say of it, and the required ones in order.

    `limits` are what parts say of the properties that they do not name themselves.
    """

    properties: dict[str, list[Json]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    limits: tuple[tuple[frozenset[str], Json], ...] = ()

    @property
    def closed(self) -> tuple[frozenset[str], ...]:
        """The names that parts without further properties have."""
        return tuple(known for known, extra in self.limits if extra is False)

    def is_limited(self) -> bool:
        """Whether a part says something of properties that another one names."""
        return any(not known.issuperset(self.properties) for known, _ in self.limits)

    def schema_of(self, name: str) -> Json:
        """What fits a property."""
        limits = [extra for known, extra in self.limits if name not in known]
        if False in limits and name not in self.required:
            return False
        said: list[Json] = []
        for each in [*self.properties[name], *(extra for extra in limits if extra is not False)]:
            said += [part for part in _apart(each) if part not in said]
        return said[0] if len(said) == 1 else {"allOf": said}


def _apart(schema: Json) -> list[Json]:
    """The parts of a schema: the same ones are the same intersection, however they are nested."""
    if isinstance(schema, dict) and schema.keys() == {"allOf"}:
        return [each for part in schema["allOf"] for each in _apart(part)]
    return [schema]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a class is written: on which bases, with which properties of its own, and which keywords as rules.

    `owners` are the bases that declare a property alike, `ruled` the parts whose other keywords have to be
    enforced, `hidden` the properties that do not travel in the plan's direction, `extra` what fits further
    properties.
    """

    bases: tuple[str, ...]
    declared: dict[str, Json]
    owners: dict[str, str]
    required: frozenset[str]
    python_names: dict[str, str]
    ruled: tuple[Schema, ...]
    hidden: tuple[str, ...]
    extra: Json


class ObjectReader:
    """Plans classes."""

    def __init__(self, reader: SchemaReader, directions: Directions) -> None:
        self._reader = reader
        self._directions = directions
        self._plans: dict[tuple[str, Direction], Plan] = {}

    def members(self, schema: Schema, seen: tuple[str, ...] = ()) -> Iterator[Schema]:
        """All parts of an object, those of its bases first where they are named first."""
        for part in self._reader.parts(schema):
            reference = part.get("$ref")
            if reference is None:
                yield part
            elif reference not in seen:
                target = self._reader.split(self._reader.target(reference))[0]
                yield from self.members(target, (*seen, reference))

    def facts(self, schema: Schema, direction: Direction | None = None) -> Facts:
        """What is said about an object's properties."""
        return self._facts(list(self.members(schema)), direction)

    def _facts(self, members: Sequence[Schema], direction: Direction | None) -> Facts:
        properties: dict[str, list[Json]] = {}
        required: dict[str, None] = {}
        hidden = set(self._hidden(members, direction)) if direction else set()
        for member in members:
            for name, each in (member.get("properties") or {}).items():
                properties.setdefault(name, []).append(each)
            required.update(dict.fromkeys(member.get("required") or ()))
        for name in required:
            properties.setdefault(name, [{}])
        limits = tuple(
            (frozenset(member.get("properties") or {}), member["additionalProperties"])
            for member in members
            if _is_limiting(member)
        )
        return Facts(
            {name: said for name, said in properties.items() if name not in hidden},
            {name: None for name in required if name not in hidden},
            limits,
        )

    def _hidden(self, members: Iterable[Schema], direction: Direction) -> Iterator[str]:
        for member in members:
            for name, each in (member.get("properties") or {}).items():
                if self._directions.hides(each, direction):
                    yield name

    def plan(self, schema: Schema, direction: Direction) -> Plan:
        """How to write the class of a schema."""
        parts = list(self._reader.parts(schema))
        bases = self._without_ancestors(list(dict.fromkeys(part["$ref"] for part in parts if "$ref" in part)))
        own = [part for part in parts if "$ref" not in part]
        every = list(self.members(schema))
        if bases and not self._is_extending(bases, own, every, direction):
            bases, own = [], every
        facts = self._facts(every, direction)
        inherited = self._facts(list(self._members_of(bases)), direction)
        declared = {
            name: facts.schema_of(name)
            for name in facts.properties
            if name not in inherited.properties
            or (name in facts.required and name not in inherited.required)
            or facts.schema_of(name) != inherited.schema_of(name)
        }
        return Plan(
            bases=tuple(bases),
            declared=declared,
            owners={
                name: owner
                for name, schema in declared.items()
                if (owner := self._owner(bases, name, schema, direction)) is not None
            },
            required=frozenset(facts.required),
            python_names=_python_names(facts),
            ruled=tuple(own),
            hidden=tuple(dict.fromkeys(self._hidden(own, direction))),
            extra=self._extra(schema, own, every),
        )

    def _owner(self, bases: Iterable[str], name: str, schema: Json, direction: Direction) -> str | None:
        """The first base that declares the property with this schema."""
        for base in bases:
            plan = self._plan_of(base, direction)
            if plan.declared.get(name) == schema:
                return plan.owners.get(name, base)
            found = self._owner(plan.bases, name, schema, direction)
            if found is not None:
                return found
        return None

    def _plan_of(self, reference: str, direction: Direction) -> Plan:
        known = self._plans.get((reference, direction))
        if known is None:
            target = self._reader.split(self._reader.target(reference))[0]
            known = self._plans[reference, direction] = self.plan(target, direction)
        return known

    def _members_of(self, bases: Iterable[str]) -> Iterator[Schema]:
        for base in bases:
            yield from self.members({"allOf": [{"$ref": base}]})

    def _without_ancestors(self, bases: list[str]) -> list[str]:
        above = {
            ancestor for base in bases for ancestor in self._ancestors(base, "response") if ancestor != base
        }
        return [base for base in bases if base not in above]

    def _ancestors(self, base: str, direction: Direction) -> set[str]:
        found = {base}
        for each in self._plan_of(base, direction).bases:
            found |= self._ancestors(each, direction)
        return found

    def _is_extending(
        self, bases: list[str], own: list[Schema], every: list[Schema], direction: Direction
    ) -> bool:
        """Whether a class on these bases means what the schema says."""
        facts = self._facts(every, direction)
        if facts.is_limited():
            return False
        extras = [part["additionalProperties"] for part in every if "additionalProperties" in part]
        if any(each != extras[0] for each in extras):
            return False
        if _linearized(bases, lambda base: self._plan_of(base, direction).bases) is None:
            return False
        python_names = _python_names(facts)
        known: dict[str, Json] = {}
        for base in bases:
            inherited = self._facts(list(self._members_of([base])), direction)
            taken = _python_names(inherited)
            for name in inherited.properties:
                schema = inherited.schema_of(name)
                if known.setdefault(name, schema) != schema or python_names.get(name) != taken[name]:
                    return False
        added = self._facts(own, direction)
        return all(
            name not in known or self._is_narrowing(known[name], facts.schema_of(name))
            for name in added.properties
        )

    def _is_narrowing(self, inherited: Json, declared: Json) -> bool:
        """Whether type checkers accept the property in place of the inherited one."""
        if inherited == declared:
            return True
        before, after = self._reader.resolved(inherited), self._reader.resolved(declared)
        if isinstance(declared, dict) and "allOf" in declared:
            after = self._reader.whole(self._reader.split(declared)[0])
        if self._reader.default(inherited) is not None and self._reader.default(declared) is None:
            return False
        kinds = before.get("type")
        is_plain = kinds in ("string", "integer", "number", "boolean") and "enum" not in before
        return is_plain and after.get("type") == kinds and before.get("format") == after.get("format")

    def _extra(self, schema: Schema, own: list[Schema], every: list[Schema]) -> Json:
        """What fits further properties: None where nothing is said here."""
        if any(part.get("patternProperties") for part in own):
            return True
        said = [part["additionalProperties"] for part in own if "additionalProperties" in part]
        if said:
            return False if False in said else said[0] if len(said) == 1 else {"allOf": said}
        if "unevaluatedProperties" in schema and self.is_static(schema, every):
            return schema["unevaluatedProperties"]
        is_ruled = any(not part.keys().isdisjoint(_RULED) for part in own)
        return True if is_ruled or self._mentions_others(own, every) else None

    @staticmethod
    def is_static(schema: Schema, members: Iterable[Schema]) -> bool:
        """Whether it is known beforehand which properties `unevaluatedProperties` is about."""
        members = list(members)
        unevaluated = [member for member in members if "unevaluatedProperties" in member]
        is_only = "unevaluatedProperties" in schema and len(unevaluated) < 2
        return is_only and not any(key in member for member in members for key in (*DYNAMIC, *_FURTHER))

    @staticmethod
    def _mentions_others(own: list[Schema], every: list[Schema]) -> bool:
        """Whether a condition speaks of properties that the class does not have: they are kept for it."""
        known = {name for member in every for name in member.get("properties") or ()}
        conditions = [
            {key: member[key] for key in (*DYNAMIC, "then", "else") if key in member} for member in own
        ]
        return any(name not in known for each in conditions for name in _mentioned(each))


def _is_limiting(member: Schema) -> bool:
    is_said = member.get("additionalProperties", True) not in (True, {})
    return is_said and not member.get("patternProperties")


def _mentioned(condition: Json) -> Iterator[str]:
    if isinstance(condition, list):
        for each in condition:
            yield from _mentioned(each)
    elif isinstance(condition, dict):
        properties = condition.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for key in (*DYNAMIC, "then", "else", "allOf"):
            each = condition.get(key)
            yield from _mentioned(list(each.values()) if key == "dependentSchemas" and each else each)


def _python_names(facts: Facts) -> dict[str, str]:
    return dict(zip(facts.properties, field_names(facts.properties), strict=True))


def _linearized(bases: list[str], bases_of: Callable[[str], Sequence[str]]) -> list[str] | None:
    """Python's method resolution order of a class on these bases, or None where there is none."""
    lines = [[base, *(_linearized(list(bases_of(base)), bases_of) or [])] for base in bases]
    waiting = [line for line in [*lines, list(bases)] if line]
    order: list[str] = []
    while waiting:
        head = next((line[0] for line in waiting if not any(line[0] in other[1:] for other in waiting)), None)
        if head is None:
            return None
        order.append(head)
        waiting = [rest for line in waiting if (rest := line[1:] if line[0] == head else line)]
    return order
