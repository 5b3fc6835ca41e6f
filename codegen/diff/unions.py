"""Alternatives: branches are matched by what they are, whatever their order and names."""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Final

from codegen.diff.demands import Demands, Parts, Union
from codegen.diff.pairs import Pair
from codegen.diff.values import type_text

KIND: Final = {"oneOf": "one-of", "anyOf": "any-of"}


def compare_unions(pair: Pair) -> None:
    """What alternatives there are."""
    if not pair.old.types and not pair.new.types:
        return
    if bool(pair.old.unions) != bool(pair.new.unions):
        first = (pair.old.unions or pair.new.unions)[0]
        before = pair.pairs.old.alternatives(pair.old)
        after = pair.pairs.new.alternatives(pair.new)
        _Matching(
            pair, Union(first.kind, before, first.pointer), Union(first.kind, after, first.pointer)
        ).compare()
        return
    for old, new in zip_longest(pair.old.unions, pair.new.unions):
        if old is None:
            pair.narrows("alternatives-added", "none", KIND[new.kind], (None, new.pointer))
        elif new is None:
            pair.widens("alternatives-removed", KIND[old.kind], "none", (old.pointer, None))
        else:
            _compare_discriminators(pair, old, new)
            if old.kind == "anyOf" and new.kind == "oneOf":
                pair.narrows("any-of-became-one-of", "anyOf", "oneOf", (old.pointer, new.pointer))
            _Matching(pair, old, new).compare()


def _compare_discriminators(pair: Pair, old: Union, new: Union) -> None:
    before, after = _property_of(old), _property_of(new)
    if before == after:
        return
    in_old = (*old.pointer[:-1], "discriminator")
    in_new = (*new.pointer[:-1], "discriminator")
    if before is None and all(_is_told(pair, branch, str(after)) for branch in new.branches):
        return
    if before is None:
        pair.narrows("discriminator-added", "none", after, (None, in_new))
    elif after is None:
        pair.widens("discriminator-removed", before, "none", (in_old, None))
    else:
        pair.differs("discriminator-renamed", before, after, (in_old, in_new))


def _is_told(pair: Pair, branch: Parts, name: str) -> bool:
    """Whether a branch asks for one of some constants in the property anyway."""
    demands = pair.demands_of_new(branch)
    tag = pair.demands_of_new(demands.properties.get(name, ()))
    return name in demands.required and tag.values is not None


def _property_of(union: Union) -> str | None:
    found = union.discriminator
    return str(found.get("propertyName")) if isinstance(found, dict) else None


class _Matching:
    """Finds for each old branch its counterpart, by the surest sign first."""

    def __init__(self, pair: Pair, old: Union, new: Union) -> None:
        self._pair = pair
        self._old, self._new = old, new
        self._olds, self._news = list(old.branches), list(new.branches)
        self._is_labelled = _property_of(old) is not None and _property_of(old) == _property_of(new)

    def compare(self) -> None:
        """Report branches without counterpart, and compare the others."""
        if self._is_labelled:
            self._match_labels()
        self._match(lambda one, two: self._pair.verdict(one, two) == "same")
        self._match(self._has_same_name)
        self._match(lambda one, two: self._pair.verdict(one, two) == "compatible")
        self._match(self._is_alike)
        kind = KIND[self._new.kind if len(self._new.branches) > 1 else self._old.kind]
        for branch in self._olds:
            if not any(self._is_covered(branch, other) for other in self._new.branches):
                self._tell_removed(f"{kind}-branch-removed", branch)
        for branch in self._news:
            if not any(self._is_covered(other, branch) for other in self._old.branches):
                self._tell_added(f"{kind}-branch-added", branch)

    def _tell_removed(self, fact: str, branch: Parts) -> None:
        self._pair.narrows(fact, "", "", (branch[0].pointer, None), _name(branch))

    def _tell_added(self, fact: str, branch: Parts) -> None:
        self._pair.widens(fact, "", "", (None, branch[0].pointer), _name(branch))

    def _is_covered(self, old: Parts, new: Parts) -> bool:
        return not self._is_labelled and self._pair.verdict(old, new) in {"same", "compatible"}

    def _match(self, is_match: Callable[[Parts, Parts], bool]) -> None:
        for old in list(self._olds):
            new = next((other for other in self._news if is_match(old, other)), None)
            if new is not None:
                self._take(old, new)

    def _take(self, old: Parts, new: Parts) -> None:
        self._olds.remove(old)
        self._news.remove(new)
        if not self._is_made_up_for(old, new):
            self._pair.descend(old, new)

    def _is_made_up_for(self, old: Parts, new: Parts) -> bool:
        """Whether another one of `anyOf` takes what this one takes no more, or gave what it gives newly."""
        if {self._old.kind, self._new.kind} != {"anyOf"} or self._pair.verdict(old, new) != "breaking":
            return False
        if self._pair.direction == "request":
            return any(self._is_covered(old, other) for other in self._new.branches if other is not new)
        return any(self._is_covered(other, new) for other in self._old.branches if other is not old)

    def _has_same_name(self, old: Parts, new: Parts) -> bool:
        return _given_name(old) == _given_name(new) != "" and not self._is_labelled

    def _is_alike(self, old: Parts, new: Parts) -> bool:
        """Whether one is likely the other, changed: objects that share most properties, or one type."""
        if self._is_labelled:
            return False
        one, two = self._pair.demands_of_old(old), self._pair.demands_of_new(new)
        if one.properties or two.properties:
            shared = len(one.properties.keys() & two.properties.keys())
            return shared * 2 >= max(len(one.properties), len(two.properties))
        return one.types == two.types

    def _match_labels(self) -> None:
        """Where a discriminator names the branches, its values are what travels."""
        olds = dict(self._labelled(self._old, self._pair.demands_of_old))
        news = dict(self._labelled(self._new, self._pair.demands_of_new))
        for label, branch in olds.items():
            if label in news:
                self._pair.descend(branch, news[label])
            else:
                self._pair.narrows("discriminator-value-removed", "", "", (branch[0].pointer, None), label)
        for label, branch in news.items():
            if label not in olds:
                self._pair.widens("discriminator-value-added", "", "", (None, branch[0].pointer), label)
        named = [*olds.values(), *news.values()]
        self._olds = [branch for branch in self._olds if branch not in named]
        self._news = [branch for branch in self._news if branch not in named]

    def _labelled(self, union: Union, demands_of: Callable[[Parts], Demands]) -> Iterator[tuple[str, Parts]]:
        discriminator = union.discriminator
        mapping = discriminator.get("mapping") or {}
        by_name = {_component(branch): branch for branch in union.branches if _component(branch)}
        mapped = set()
        for label, target in mapping.items():
            name = str(target).rpartition("/")[2]
            if name in by_name:
                mapped.add(name)
                yield label, by_name[name]
        for name, branch in by_name.items():
            if name not in mapped:
                tag = demands_of(demands_of(branch).properties.get(discriminator["propertyName"], ()))
                labels = [str(value) for value in (tag.values or {}).values()] or [name]
                for label in labels:
                    yield label, branch


def _component(parts: Parts) -> str:
    value = parts[0].value
    reference = value.get("$ref") if isinstance(value, dict) else None
    return reference.rpartition("/")[2] if isinstance(reference, str) else ""


def _given_name(parts: Parts) -> str:
    """The component's name or the title; empty for a schema that has neither."""
    part = parts[0]
    title = part.value.get("title") if isinstance(part.value, dict) else None
    is_component = part.pointer[:2] == ("components", "schemas") and len(part.pointer) == 3
    return _component(parts) or str(title or "") or (str(part.pointer[2]) if is_component else "")


def _name(parts: Parts) -> str:
    """What a sentence calls the alternative."""
    value = parts[0].value
    if isinstance(value, Demands) and not value.properties:
        return type_text(value)
    return _given_name(parts) or str(parts[0].pointer[-1])
