"""What `$dynamicRef` means on each way that leads to it (JSON Schema 2020-12, core, 8.2.3.2).

A schema that is reached with other anchors in force than those around it is another schema: its place has a
scope. Only anchors that something in it asks for count, so that there are as few of them as possible.
"""

from codegen.findings import Json
from codegen.reading.places import Places
from codegen.reading.resources import Resource, Spot
from codegen.reading.shelf import Unreadable

_Scope = dict[str, Spot]


class DynamicScopes:
    """Follows references with the anchors that are in force at their places."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._wanted: dict[Spot, frozenset[str]] = {}

    @property
    def matter(self) -> bool:
        """Whether the way to a schema can make a difference in it."""
        return self._places.resources.has_dynamic_anchors

    def entered(self, target: Spot, start: Spot) -> Spot:
        """The target of a reference, with a scope where the way to it tells. Raises: Unreadable."""
        wanted = self._wanted_by(target) if self.matter else frozenset[str]()
        if not wanted:
            return target
        innermost = self._places.resources.around(target)[-1]
        scope = _added(self._scope(start), innermost)
        usual = self._scope(target)
        told = {name: scope[name] for name in sorted(wanted) if name in scope}
        if all(usual.get(name) == spot for name, spot in told.items()):
            return target
        return Spot(target.location, target.pointer, tuple(told.items()), len(target.pointer) + 1)

    def dynamic(self, reference: str, start: Spot) -> Spot:
        """Where a `$dynamicRef` at a place leads. Raises: Unreadable."""
        target = self._places.referred(reference, start)
        name = self._name(reference, target)
        return target if name is None else self._scope(start).get(name, target)

    def _name(self, reference: str, target: Spot) -> str | None:
        """The anchor that a `$dynamicRef` asks for; None where its target has none, and it is a `$ref`."""
        name = reference.partition("#")[2]
        dynamic = self._places.resources.around(target)[-1].dynamic
        return name if name and dynamic.get(name) == target else None

    def _scope(self, spot: Spot) -> _Scope:
        """The anchors in force at a place, those of the outermost resource first."""
        scope: _Scope = dict(spot.scope)
        for resource in self._places.resources.around(spot):
            if len(resource.spot.pointer) >= spot.entered:
                scope = _added(scope, resource)
        return scope

    def _wanted_by(self, start: Spot) -> frozenset[str]:
        """The anchors that a schema asks for, or whatever it refers to."""
        plain = Spot(start.location, start.pointer)
        known = self._wanted.get(plain)
        if known is None:
            found: set[str] = set()
            seen, waiting = {plain}, [plain]
            while waiting:
                spot = waiting.pop()
                for target in self._targets(self._places.value(spot), spot, found):
                    if target not in seen:
                        seen.add(target)
                        waiting.append(target)
            known = self._wanted[plain] = frozenset(found)
        return known

    def _targets(self, value: Json, spot: Spot, found: set[str]) -> list[Spot]:
        """Where the references in a schema may lead; the anchors that they ask for are found."""
        targets: list[Spot] = []
        waiting = [(value, spot)]
        while waiting:
            each, place = waiting.pop()
            inside = (
                each.items() if isinstance(each, dict) else enumerate(each) if isinstance(each, list) else ()
            )
            waiting += [(item, place.inside(part)) for part, item in inside]
            for keyword in ("$ref", "$dynamicRef"):
                reference = each.get(keyword) if isinstance(each, dict) else None
                if isinstance(reference, str):
                    targets += self._reached(reference, place, found, is_dynamic=keyword != "$ref")
        return targets

    def _reached(self, reference: str, place: Spot, found: set[str], *, is_dynamic: bool) -> list[Spot]:
        try:
            target = self._places.referred(reference, place)
            self._places.value(target)
        except Unreadable:
            return []
        name = self._name(reference, target) if is_dynamic else None
        if name is None:
            return [target]
        found.add(name)
        return [target, *self._places.resources.dynamic_anchors(name)]


def _added(scope: _Scope, resource: Resource) -> _Scope:
    return {**resource.dynamic, **scope}
