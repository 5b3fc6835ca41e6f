"""What the mocked operations of one contract share."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

from contract_runtime.callers import Caller
from contract_runtime.media_types import acceptor, fits, is_json
from contract_runtime.mock.asked import Question
from contract_runtime.mock.people import People
from contract_runtime.mock.places import Kind, Place, places_of
from contract_runtime.mock.samples import Samples, Slot
from contract_runtime.mock.sessions import Sessions
from contract_runtime.mock.shapes import Path, answer_path, at, key_of, rows_path
from contract_runtime.mock.store import Collection, Store
from contract_runtime.mock.written import WrittenContract
from contract_runtime.operations import Contract, Operation, Response
from contract_runtime.responses.declared_responses import success_of
from contract_runtime.sampling import Json, NoSample
from contract_runtime.schemas.schema_types import TypeRegistry

_SINGLES: Final = frozenset({"POST", "PUT", "PATCH"})


class Stage:
    """Samples, memory and places of a contract. Nothing is worked out before an operation asks for it."""

    def __init__(
        self, contract: Contract, document: Mapping[str, Any], *, seed: int = 0, is_static: bool = False
    ) -> None:
        self.contract = contract
        self.written = WrittenContract(document)
        self.samples = Samples(self.written, TypeRegistry(), seed)
        self.store = Store()
        self.people = People(contract)
        self.sessions = Sessions()
        self.is_static = is_static
        self._seed = seed
        self._sample_keys: dict[Collection, frozenset[str]] = {}
        self._by_handler: dict[tuple[str, str], Operation] = {}
        for operation in contract.operations:
            key = (operation.tag, operation.handler)
            if key not in self._by_handler or operation.policies.successor is None:
                self._by_handler[key] = operation

    def clear(self) -> None:
        """Forget what was posted, and who came."""
        self.store.clear()
        self.people.clear()
        self.sessions.clear()

    def signer(self, caller: object) -> Mapping[str, Json]:
        """What is known of a caller who logged in, nothing of any other."""
        session = self.sessions.numbered(caller.session_id) if isinstance(caller, Caller) else None
        return session.person.facts if session is not None else {}

    @cached_property
    def cookie_names(self) -> list[str]:
        """The cookies that requests may bring: those of security schemes first."""
        schemes = self.contract.security_schemes.values()
        secured = [each.name for each in schemes if each.location == "cookie" and each.name]
        declared = (each for operation in self.contract.operations for each in operation.parameters)
        named = [each.name for each in declared if each.location == "cookie"]
        return [*dict.fromkeys([*secured, *named])] or ["session"]

    @cached_property
    def _places(self) -> dict[str, Place]:
        return places_of(operation.path for operation in self.contract.operations)

    @cached_property
    def _at_path(self) -> dict[tuple[str, str], Operation]:
        return {(operation.path, operation.method): operation for operation in self.contract.operations}

    @cached_property
    def job_results(self) -> dict[tuple[str, ...], dict[str, Json]]:
        """For the collections that jobs are posted to, a result of each kind; null where there is none."""
        results: dict[tuple[str, ...], dict[str, Json]] = {}
        for operation in self.contract.operations:
            kinds = self.written.kinds(operation)
            if kinds:
                results[self.place(operation).collection] = {
                    name: self._result(kinds[name]) for name in kinds
                }
        return results

    def place(self, operation: Operation) -> Place:
        """The place of an operation, for a deprecated one that of its successor."""
        path = self._by_handler[operation.tag, operation.handler].path
        place = self._places[path]
        if place.kind is Kind.SINGLE and self._is_list(path, place):
            return Place(Kind.COLLECTION, (*place.collection, place.name), place.name)
        return place

    def _is_list(self, path: str, place: Place) -> bool:
        """Whether rows stand at a path that has no items: some are added, or they alone, or in pages."""
        reader = self._at_path.get((path, "GET"))
        if reader is None:
            return False
        is_added_to = (path, "POST") in self._at_path
        is_written = any((path, method) in self._at_path for method in ("PUT", "PATCH", "DELETE"))
        is_shown = Question(reader).is_paged or isinstance(self._sample(reader), list)
        return (is_added_to or (is_shown and not is_written)) and self._lists(path, place)

    def handled(self, tag: str, handler: str) -> Operation:
        """The operation that a handler serves, not one that it succeeds."""
        return self._by_handler[tag, handler]

    def has_reader(self, operation: Operation) -> bool:
        """Whether what stands at the operation's path can be read."""
        return (operation.path, "GET") in self._at_path

    def slot(self, operation: Operation, response: Response, accept: bytes = b"*/*") -> Slot | None:
        """The body to answer: of the media types that the client takes the best, JSON rather than others."""
        if not response.content:
            return None
        offered = sorted(response.content, key=lambda each: not is_json(each.partition(";")[0]))
        chosen = _chosen(offered, accept) or offered[0]
        declared = next(each for each in offered if chosen == each or fits(chosen, each))
        return Slot(operation, response, declared)

    def reader_of_items(self, place: Place) -> Operation | None:
        """The operation that reads a collection's items."""
        for path, candidate in self._places.items():
            if candidate.kind is Kind.ITEM and candidate.collection == place.collection:
                return self._at_path.get((path, "GET"))
        return None

    def sample_of_items(self, place: Place) -> Json:
        """What the operation that reads a collection's items answers; None where there is none."""
        reader = self.reader_of_items(place)
        return None if reader is None else self._sample(reader)

    def sample_keys(self, collection: Collection) -> frozenset[str]:
        """The keys of those that the document shows itself, in its list and by themselves."""
        if collection not in self._sample_keys:
            self._sample_keys[collection] = frozenset(self._shown_keys(collection))
        return self._sample_keys[collection]

    def _shown_keys(self, collection: Collection) -> Iterator[str]:
        for path in self._places:
            reader = self._at_path.get((path, "GET"))
            place = None if reader is None else self.place(reader)
            if reader is None or place is None or place.collection != collection:
                continue
            for body in self._bodies(reader):
                if place.kind is Kind.COLLECTION:
                    rows = rows_path(body, place.noun)
                    yield from (key_of(row, place.parameter) or "" for row in at(body, rows or ()) or ())
                elif place.kind is Kind.ITEM:
                    record = at(body, answer_path(body, place.parameter, place.noun))
                    yield key_of(record, place.parameter) or ""
            yield from map(str, self.written.parameter_examples(reader, place.parameter))

    def _bodies(self, reader: Operation) -> Iterator[Json]:
        """What an operation answers of itself: its sample, and its examples."""
        yield self._sample(reader)
        response = success_of(reader.responses)
        slot = None if response is None else self.slot(reader, response)
        if slot is not None:
            media = self.written.media(slot.operation, slot.response, slot.media_type)
            yield from (value for _, value in self.written.examples(media))

    def new_id(self, slot: Slot | None) -> Callable[[Path, int], Json]:
        """A maker of ids for a body's property: of the declared type, never an example."""
        schema: Json = True
        if slot is not None:
            schema = self.written.media(slot.operation, slot.response, slot.media_type).get("schema", True)

        def make(path: Path, number: int) -> Json:
            name = path[-1]
            whole = {"type": "object", "properties": {name: self._property(schema, path)}, "required": [name]}
            try:
                return self.written.sampler.value(whole, seed=self._seed + number, takes_examples=False)[name]
            except NoSample:
                return str(number)

        return make

    def properties(self, slot: Slot | None, path: Path) -> Mapping[str, Json]:
        """The properties that the object at a path of a body may have."""
        schema: Json = True
        if slot is not None:
            schema = self.written.media(slot.operation, slot.response, slot.media_type).get("schema", True)
        for name in path:
            schema = self.written.sampler.properties(schema).get(name, True)
        return self.written.sampler.properties(schema)

    def _property(self, schema: Json, path: Path) -> Json:
        """The schema of a property, which may stand inside an envelope."""
        sampler = self.written.sampler
        declared = sampler.properties(schema)
        if path[0] not in declared:
            inner = (sampler.properties(each) for each in declared.values())
            declared = next((each for each in inner if path[0] in each), {path[0]: {"type": "string"}})
        found = declared[path[0]]
        named = found if found is not True else {"type": "string"}
        return self._property(found, path[1:]) if len(path) > 1 else named

    def _result(self, kind: Mapping[str, Json]) -> Json:
        try:
            return self.written.sampler.value(kind["result"]) if "result" in kind else None
        except NoSample:
            return None

    def _lists(self, path: str, place: Place) -> bool:
        reader = self._at_path.get((path, "GET"))
        return reader is not None and rows_path(self._sample(reader), place.noun) is not None

    def _sample(self, operation: Operation) -> Json:
        response = success_of(operation.responses)
        slot = None if response is None else self.slot(operation, response)
        try:
            return None if slot is None else self.samples.body(slot)
        except NoSample:
            return None


def _chosen(offered: list[str], accept: bytes) -> str | None:
    ranges = [each for each in offered if "*" in each]
    return acceptor(offered)(accept) or next(iter(ranges), None)
