"""What a mock knows when it starts: resources by the path of their collection, and people."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from contract_runtime.mock.people import Person, password_of
from contract_runtime.mock.places import Kind, Place, filled, path_values
from contract_runtime.mock.resources import Resources
from contract_runtime.mock.scenes import Scene
from contract_runtime.mock.shapes import Path, answer_path, at, replaced, rows_path
from contract_runtime.mock.stage import Stage
from contract_runtime.operations import Operation
from contract_runtime.path_templates import PARAMETER
from contract_runtime.responses.declared_responses import success_of
from contract_runtime.sampling import Json, NoSample
from contract_runtime.sampling.annotations import Accepts
from contract_runtime.sampling.plain_values import snake_case

PEOPLE: Final = "people"
_MOST_MADE: Final = 10_000


class SeedRefused(ValueError):
    """The seed does not fit the contract; the text names the place and what would."""


def plant(stage: Stage, seed: Mapping[str, Json]) -> None:
    """Remember what the seed has. Raises: SeedRefused."""
    for name, value in seed.items():
        if name == PEOPLE:
            _plant_people(stage, value)
        elif name.startswith("/"):
            _plant_path(stage, name, value)
        else:
            raise SeedRefused(f"{name}: this is neither `{PEOPLE}` nor a path of the contract such as /pets")


def _plant_people(stage: Stage, people: Json) -> None:
    if not isinstance(people, Mapping):
        raise SeedRefused(f'{PEOPLE}: write them by name, as in {{"ada": {{"roles": ["admin"]}}}}')
    if people and not _asks_who_comes(stage):
        raise SeedRefused(f"{PEOPLE}: no operation of the contract asks who calls; leave them out")
    for name, told in people.items():
        stage.people.add(_person(stage, name, told, f"{PEOPLE}: {name}"))


def _asks_who_comes(stage: Stage) -> bool:
    """Whether an operation takes a credential, or a password."""
    for operation in stage.contract.operations:
        sent = dict.fromkeys(map(snake_case, stage.written.all_request_names(operation)), "")
        if any(operation.security) or password_of(sent) is not None:
            return True
    return False


def _person(stage: Stage, name: str, told: Json, where: str) -> Person:
    """Raises: SeedRefused."""
    if not isinstance(told, Mapping | None):
        raise SeedRefused(f"{where}: write what is known of them, as in {{name: Ada}}")
    facts = {snake_case(each): value for each, value in (told or {}).items()}
    roles, granted = facts.pop("roles", None), stage.people.granted
    if not isinstance(roles, list | None):
        raise SeedRefused(f"{where}: roles: write a list")
    unknown = [role for role in roles or () if role not in granted]
    if unknown and not granted:
        raise SeedRefused(f"{where}: the contract has no roles; leave `roles` out")
    if unknown:
        known = ", ".join(sorted(granted))
        raise SeedRefused(f"{where}: no role {unknown[0]!r} is in the contract; there are: {known}")
    password = facts.pop("password", None)
    return Person(name, granted if roles is None else frozenset(roles), password=password, facts=facts)


def _plant_path(stage: Stage, path: str, value: Json) -> None:
    found = next(_readers(stage, path), None)
    if found is None:
        raise SeedRefused(
            f"{path}: the contract has no GET for this path; write it without a server's prefix"
        )
    reader, values = found
    place = stage.place(reader)
    if place.kind is not Kind.COLLECTION:
        _Bed(stage, reader, place, values, path).keep(value)
        return
    rows = _made(stage, reader.path, value, path) if isinstance(value, int) else value
    if not isinstance(rows, list):
        raise SeedRefused(f"{path}: write a list of what is there, or how many there are")
    item = stage.reader_of_items(place)
    bed = _Bed(stage, item or reader, place, values, path)
    stage.store.settle(filled(place.collection, values))
    for number, row in enumerate(rows, 1):
        bed.add(row, number)


def _readers(stage: Stage, path: str) -> Iterator[tuple[Operation, dict[str, str]]]:
    """Operations that read what is at the path, those that name more of it themselves first."""
    segments = path.strip("/").split("/")
    matching = [
        each
        for each in stage.contract.operations
        if each.method == "GET" and _is_at(each.path.strip("/").split("/"), segments)
    ]
    for operation in sorted(matching, key=lambda each: (len(PARAMETER.findall(each.path)), each.deprecated)):
        yield operation, path_values(operation.path, path.encode())


def _is_at(template: list[str], segments: list[str]) -> bool:
    pairs = zip(template, segments, strict=False)
    return len(template) == len(segments) and all(
        wanted == given or PARAMETER.search(wanted) is not None for wanted, given in pairs
    )


def _made(stage: Stage, template: str, count: int, path: str) -> list[Json]:
    """As many bodies of the operation that adds to the collection."""
    operations = {(each.path, each.method): each for each in stage.contract.operations}
    adding = operations.get((template, "POST"))
    if adding is None or not 0 <= count <= _MOST_MADE:
        told = (
            f"at most {_MOST_MADE:,} can be made"
            if adding is not None
            else "no POST tells what they are like"
        )
        raise SeedRefused(f"{path}: {told}; write a list")
    schema = stage.written.request_schema(adding)
    draw = partial(stage.written.sampler.value, schema, direction="request", takes_examples=False)
    try:
        return [draw(seed=number) for number in range(1, count + 1)]
    except NoSample as none:
        raise SeedRefused(f"{path}: no values were found ({none}); write a list") from None


class _Bed:
    """Where resources of one path are planted, each held against what its operation answers."""

    def __init__(
        self, stage: Stage, reader: Operation, place: Place, values: Mapping[str, str], path: str
    ) -> None:
        self._stage = stage
        self._resources = Resources(stage.store)
        response = success_of(reader.responses)
        self._slot = None if response is None else stage.slot(reader, response)
        self._values = values
        self._place = place
        self._path = path
        self._is_listed = stage.place(reader).kind is Kind.COLLECTION

    def add(self, row: Json, number: int) -> None:
        """One of a collection. Raises: SeedRefused."""
        where = f"{self._path}: row {number}"
        if not isinstance(row, Mapping):
            raise SeedRefused(f"{where}: write its properties")
        scene = self._scene(row, where)
        body, _ = self._resources.create(scene, self._stage.new_id(self._slot))
        self._require_shown(scene, body, row, where)

    def keep(self, facts: Json) -> None:
        """A resource that the path names itself. Raises: SeedRefused."""
        if not isinstance(facts, Mapping):
            raise SeedRefused(f"{self._path}: write its properties")
        scene = self._scene(facts, self._path)
        self._require_shown(scene, self._resources.write(scene, is_whole=False), facts, self._path)

    def _scene(self, row: Mapping[str, Json], where: str) -> Scene:
        if self._slot is None:
            raise SeedRefused(f"{where}: nothing is answered here")
        sample = self._stage.samples.body(self._slot)
        accepts = self._stage.samples.accepts(self._slot)
        path = rows_path(sample, self._place.noun) if self._is_listed else None
        if path is not None:
            sample = next(iter(at(sample, path)), {})
            accepts = self._accepts_row(self._stage.samples.body(self._slot), path, accepts)
        return Scene(
            place=self._place,
            values=self._values,
            arguments={name: int(each) if each.isdecimal() else each for name, each in self._values.items()},
            body=row,
            sendable=frozenset(row),
            sample=sample,
            accepts=accepts,
            shown=self._stage.sample_keys(self._place.collection),
        )

    @staticmethod
    def _accepts_row(body: Json, path: Path, accepts: Accepts) -> Accepts:
        return lambda row: accepts(replaced(body, path, [row]))

    @staticmethod
    def _require_shown(scene: Scene, body: Json, row: Mapping[str, Json], where: str) -> None:
        shown = at(body, answer_path(scene.sample, scene.place.parameter, scene.place.noun))
        for name, value in row.items():
            if not isinstance(shown, Mapping) or name not in shown or shown[name] != value:
                raise SeedRefused(f"{where}: {name}: this value does not fit what the contract answers")
