"""A body on its way from a skeleton to what it says: reasons go in, and what says nothing goes out."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from typing import Any, Final, TypeAlias

from contract_runtime.failures.known_facts import fitting_choices, plain_values
from contract_runtime.failures.words import Words, is_reason, is_telling, reason_rank
from contract_runtime.schemas.outlines import Outline

Json: TypeAlias = Any
Path: TypeAlias = tuple[str | int, ...]

_MOST_ITEMS: Final = 10


class Draft:
    """One body, which fits its type after every step. Paths begin with 0: it stands in a list, alone."""

    def __init__(self, body: Json, outline: Outline, words: Words, fits: Callable[[Json], bool]) -> None:
        self._whole = [body]
        self._outline = outline
        self._words = words
        self._fits = fits
        self._said: set[Path] = set()
        self.unknown: str | None = None
        """The place that must be there and cannot be filled, once that is found."""

    @property
    def body(self) -> Json:
        """The body as it is now."""
        return self._whole[0]

    def tell(self) -> bool:
        """Put in what is known, by the names of places, and the reason; whether there is a place for it."""
        has_reason = False
        for path, outline in self._places():
            if len(path) > 1 and not self._is_said(path) and not _is_full_object(_at(self._whole, path)):
                has_reason = self._tell_by_name(path, outline) or has_reason
        return has_reason or self._tell_anywhere()

    def finish(self, *, is_lent: bool) -> bool:
        """Take out what need not be there, fill the rest without claiming anything; whether that could be."""
        for path, _ in reversed([*self._places()]):
            if not self._is_said(path) and not any(said[: len(path)] == path for said in self._said):
                self._empty(path)
        for path, outline in self._places():
            if self._is_said(path) or _is_full(_at(self._whole, path)):
                continue
            name = str(path[-1])
            is_of_another = is_lent and len(outline.choices) == 1 and is_telling(name)
            if is_of_another or not self._put(path, plain_values(name, outline, self._words)):
                self.unknown = ".".join(map(str, path[1:]))
                return False
        return True

    def _tell_by_name(self, path: Path, outline: Outline) -> bool:
        """Put in what the name of a place asks for; whether that is the reason."""
        name = str(path[-1])
        if self._put(path, self._words.candidates(name, outline)):
            value = _at(self._whole, path)
            if is_reason(name) and not isinstance(value, bool):
                return True
        choices = fitting_choices(outline, self._words) if is_telling(name) else []
        if path not in self._said:
            self._put(path, [value for value, _ in choices])
        return (_at(self._whole, path), True) in choices or (is_reason(name) and len(outline.choices) == 1)

    def _tell_anywhere(self) -> bool:
        """Put the reason into the place that looks most like one."""
        places = [*self._places()]
        ranked = sorted(
            (rank, len(path), order)
            for order, (path, outline) in enumerate(places)
            if (rank := _rank(path, _at(self._whole, path), outline)) is not None
        )
        for _, _, order in ranked:
            path, outline = places[order]
            is_free = outline.is_object and not outline.members and _at(self._whole, path) == {}
            if is_free and self._put((*path, "message"), self._words.texts()):
                return True
            if self._put(path, [*self._words.lists(outline), *self._words.texts()]):
                return True
        return False

    def _empty(self, path: Path) -> None:
        """Take a place out of its object where it need not be there; else what it holds."""
        without = deepcopy(self._whole)
        if isinstance(path[-1], str):
            del _at(without, path[:-1])[path[-1]]
            if self._fits(without[0]):
                self._whole = without
                return
        value = _at(self._whole, path)
        if _is_full(value) and self._put(path, [type(value)()]):
            self._said.remove(path)

    def _put(self, path: Path, candidates: Iterable[Json]) -> bool:
        for candidate in candidates:
            changed = deepcopy(self._whole)
            _at(changed, path[:-1])[path[-1]] = candidate
            if self._fits(changed[0]):
                self._whole = changed
                self._said.add(path)
                return True
        return False

    def _is_said(self, path: Path) -> bool:
        return any(path[: len(said)] == said for said in self._said)

    def _places(self) -> Iterator[tuple[Path, Outline]]:
        """Every place of the body as it is now, each before what stands in it."""
        return _places_in(self._whole[0], (0,), self._outline)


def _places_in(value: Json, path: Path, outline: Outline) -> Iterator[tuple[Path, Outline]]:
    yield path, outline
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _places_in(inner, (*path, name), outline.member(name))
    elif isinstance(value, list):
        for place, inner in enumerate(value[:_MOST_ITEMS]):
            yield from _places_in(inner, (*path, place), outline.item)


def _rank(path: Path, value: Json, outline: Outline) -> int | None:
    """How well a place takes the reason, by the nearest name above it; None for not at all."""
    if _is_full_object(value) or outline.choices or isinstance(value, bool | int | float):
        return None
    names = [step for step in path if isinstance(step, str)]
    return reason_rank(names[-1]) if names else 0


def _is_full(value: Json) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _is_full_object(value: Json) -> bool:
    return isinstance(value, dict) and bool(value)


def _at(body: Json, path: Path) -> Json:
    for step in path:
        body = body[step]
    return body
