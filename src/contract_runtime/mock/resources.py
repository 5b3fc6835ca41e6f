"""What operations do to the mock's memory, and what they answer: posted, listed, changed and deleted."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from contract_runtime.mock.facts import signed, spoken_name, switched
from contract_runtime.mock.filtering import is_asked_for
from contract_runtime.mock.ordering import arranged
from contract_runtime.mock.page_facts import size_told, with_page
from contract_runtime.mock.paging import Page, window
from contract_runtime.mock.scenes import Scene
from contract_runtime.mock.shapes import (
    Path,
    answer_path,
    at,
    id_path,
    is_id,
    key_of,
    overlaid,
    replaced,
    rows_path,
    text_of,
)
from contract_runtime.mock.stamps import CHANGED, CREATED, stamped
from contract_runtime.mock.store import Facts, Store
from contract_runtime.sampling import Json

_STANDING: Final = ("state", "finished_at")
NewId = Callable[[Path, int], Json]
"""Makes the n-th id for the property at a path."""


class _Row(NamedTuple):
    """One row of a list: as the sample has it, and what is known over that."""

    key: str | None
    sample: Json
    facts: Facts

    @property
    def value(self) -> Json:
        """The row as it is sorted."""
        return {**self.sample, **self.facts} if isinstance(self.sample, Mapping) else self.sample or self.key


class Resources:
    """Acts on a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def create(self, scene: Scene, new_id: NewId) -> tuple[Json, str | None]:
        """Add an item to a collection. Returns the body and the item's key, None where it has no address."""
        path, record = self._record(scene)
        sent = scene.sent
        unsent = {name: each for name, each in record.items() if name not in scene.sendable}
        facts = {**unsent, **signed(unsent, scene.signer), **_parents(scene, record), **sent}
        place = id_path({**record, **sent}, scene.place.parameter) or self._id_of_items(scene)
        key: str | None = None
        if place is not None:
            given = at(sent, place)
            if not is_id(given):
                given = self._spoken(scene, path, place) or self._unused(scene, place, new_id)
            facts, key = replaced(facts, place, given), text_of(given)
        facts = stamped(facts, self._store.tick(), scene.sendable, CREATED | CHANGED)
        self._store.post(scene.collection, key or str(self._store.next_number()), facts)
        return self._shown(scene, path, record, facts), key

    def write(self, scene: Scene, *, is_whole: bool) -> Json:
        """Change an item or a single resource, which need not be known. A whole one takes its place."""
        path, record = self._record(scene)
        known = self._store.find(scene.collection, scene.key)
        before = {**self._identified(scene, record), **(known or {})}
        if is_whole:
            before = {name: each for name, each in before.items() if name not in scene.sendable}
        facts = self._identified(scene, {**before, **scene.sent}, record)
        facts = stamped(facts, self._store.tick(), scene.sendable, CHANGED)
        self._store.keep(scene.collection, scene.key, facts)
        return self._shown(scene, path, record, facts)

    def read(self, scene: Scene) -> Json:
        """An item or a single resource: what is known of it over the sample."""
        path, record = self._record(scene)
        facts = self._store.find(scene.collection, scene.key)
        if facts is None:
            facts = self._identified(scene, record)
        return self._shown(scene, path, record, facts)

    def finish(self, scene: Scene, results: Mapping[str, Json]) -> None:
        """Have a job that was posted be done when it is read again; `results` are those of its kinds."""
        known = self._store.find(scene.collection, scene.key)
        if known is None or "state" not in known or known.get("finished_at") is not None:
            return
        _, record = self._record(scene)
        result = results.get(str(known.get("kind")), next(iter(results.values()), None))
        done = {
            "state": "SUCCESS",
            "progress": 100,
            "result": result,
            "finished_at": record.get("created_at"),
        }
        self._store.keep(scene.collection, scene.key, {**known, **done})

    def remove(self, scene: Scene) -> Json:
        """Delete an item or a single resource; the body tells what it was."""
        body = self.read(scene)
        self._store.remove(scene.collection, scene.key)
        return body

    def act(self, scene: Scene, *, is_of_job: bool = False, is_on: bool = True) -> Json:
        """A command on a resource, such as `/orders/{id}/cancel`: answers the resource where that fits.

        A job that was posted is in the state, from then on, that the command's own example shows. What a
        command is named after is switched on, or off again: `favorited` by `/articles/{slug}/favorite`.
        """
        path, record = self._record(scene)
        owner = scene.collection
        known = self._store.find(owner[:-1], owner[-1]) if owner else None
        parameter = _parameter_of(scene.place.collection)
        is_owner = parameter is not None and id_path(record, parameter) is not None
        facts = {**(known or {}), **scene.sent} if is_owner else scene.sent
        turned = switched({**record, **(known or {})}, scene.place.name, is_on=is_on)
        if turned and (known is not None or is_owner):
            facts |= turned
            self._store.keep(owner[:-1], owner[-1], {**(known or record), **turned})
        if is_of_job and known is not None:
            facts |= {name: record[name] for name in _STANDING if name in record}
            self._store.keep(owner[:-1], owner[-1], facts)
        echo = {name: each for name, each in facts.items() if name in record or is_owner}
        return self._shown(scene, path, record, {**record, **echo})

    def rows(self, scene: Scene) -> Json:
        """A list: the sample's rows as they are now and what was added; of it the page asked for."""
        path = rows_path(scene.sample, scene.place.noun)
        if path is None:
            return scene.sample
        known = self._store.rows(scene.collection)
        template = next(iter(at(scene.sample, path)), None)
        unknown: Facts | None = None if self._store.is_settled(scene.collection) else {}
        rows: list[_Row] = []
        for row in at(scene.sample, path):
            key = key_of(row, scene.place.parameter)
            facts = known.pop(key, unknown) if key is not None else unknown
            if facts is not None:
                rows.append(_Row(key, row, facts))
        rows += [_Row(key, template, facts) for key, facts in known.items() if facts is not None]
        valued = [(row.value, row) for row in rows]
        if self._store.has_posted(scene.collection):
            valued = [each for each in valued if is_asked_for(each[0], scene.asked.filters)]
        return self._page(scene, path, arranged(valued, scene.asked.orders))

    def _page(self, scene: Scene, path: Path, rows: list[_Row]) -> Json:
        keys = [row.key for row in rows]
        start, size = window(scene.asked, keys, size_told(scene.sample))
        chosen = rows[start : start + size]
        shown = [_as_row(scene, path, row) if row.facts else row.sample for row in chosen]
        page = Page(
            asked=scene.asked,
            start=start,
            size=size,
            total=len(rows),
            shown=len(shown),
            last_key=keys[start + len(shown) - 1] if shown else None,
            origin=scene.origin,
            address=scene.address,
        )
        scene.told.update(page.headers())
        body = replaced(scene.sample, path, shown[:1])
        body = body if scene.accepts(body) else scene.sample
        body = with_page(body, path, page, scene.accepts, scene.properties)
        whole = replaced(body, path, shown)
        if scene.accepts(whole):
            return whole
        fitting = [row for row in shown if scene.accepts(replaced(body, path, [row]))]
        while fitting and not scene.accepts(replaced(body, path, fitting)):
            fitting = fitting[1:]
        return replaced(body, path, fitting) if fitting else body

    def _record(self, scene: Scene) -> tuple[Path, dict[str, Json]]:
        """Where in the answer the resource stands, and the sample of it."""
        path = answer_path(scene.sample, scene.place.parameter, scene.place.noun)
        record = at(scene.sample, path)
        return path, dict(record) if isinstance(record, Mapping) else {}

    def _shown(self, scene: Scene, path: Path, record: dict[str, Json], facts: Facts) -> Json:
        if not isinstance(scene.sample, Mapping):
            return scene.sample
        shown = overlaid(record, facts, lambda each: scene.accepts(replaced(scene.sample, path, each)))
        return replaced(scene.sample, path, shown)

    def _identified(
        self, scene: Scene, record: Mapping[str, Json], sample: Mapping[str, Json] | None = None
    ) -> dict[str, Json]:
        """The record with the id that the path names, at the place that it has there or in the sample."""
        whole = {**(sample or {}), **record}
        place = id_path(whole, scene.place.parameter) if scene.place.parameter else None
        given = scene.arguments.get(scene.place.parameter)
        known = at(whole, place) if place is not None else None
        facts = {**record, **_parents(scene, record)}
        if place is None or not is_id(given):
            return facts
        if text_of(known) == text_of(given):
            return dict(replaced(facts, place, known))
        if isinstance(known, str) and not isinstance(given, str):
            given = text_of(given)
        return dict(replaced(facts, place, given))

    def _id_of_items(self, scene: Scene) -> Path | None:
        path = answer_path(scene.item, scene.place.parameter, scene.place.noun)
        record = at(scene.item, path)
        return id_path(record, scene.place.parameter) if isinstance(record, Mapping) else None

    def _spoken(self, scene: Scene, path: Path, place: Path) -> str | None:
        """A name for addresses that nothing has yet, where the document has such names."""
        name = spoken_name(scene.sent, place[-1])
        known = scene.shown | self._store.rows(scene.collection).keys()
        while name is not None and name in known:
            name = f"{name}-{self._store.next_number()}"
        fits = name is not None and scene.accepts(replaced(scene.sample, (*path, *place), name))
        return name if fits else None

    def _unused(self, scene: Scene, place: Path, new_id: NewId) -> Json:
        known = scene.shown | self._store.rows(scene.collection).keys()
        while True:
            number = self._store.next_number()
            made = new_id(place, number)
            if text_of(made) not in known or number > len(known) + 100:
                return made


def _parents(scene: Scene, record: Mapping[str, Json]) -> dict[str, Json]:
    """Properties of the record that are named as the path's parameters, with the path's values."""
    own = scene.place.parameter
    return {
        name: value
        for name, value in scene.arguments.items()
        if name in record and name != own and name in scene.values and isinstance(value, type(record[name]))
    }


def _parameter_of(segments: tuple[str, ...]) -> str | None:
    last = segments[-1] if segments else ""
    return last[1:-1] if last.startswith("{") and last.endswith("}") else None


def _as_row(scene: Scene, path: Path, row: _Row) -> Json:
    """What a list shows of a resource: its facts over the row's, or its key where rows are plain."""
    if isinstance(row.sample, str):
        return row.key
    sample = row.sample if isinstance(row.sample, Mapping) else {}
    return overlaid(sample, row.facts, lambda each: scene.accepts(replaced(scene.sample, path, [each])))
