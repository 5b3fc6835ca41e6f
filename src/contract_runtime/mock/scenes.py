"""One request on one place, with all that it takes to act on what is remembered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from contract_runtime.mock.asked import Asked
from contract_runtime.mock.page_facts import Properties
from contract_runtime.mock.places import Kind, Place, filled
from contract_runtime.mock.shapes import answer_path, at, record_path
from contract_runtime.sampling import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One request on one place. `sample` is the answer's body as it would be without a memory."""

    place: Place
    values: Mapping[str, str]
    arguments: Mapping[str, Json]
    body: Json
    sendable: frozenset[str]
    sample: Json
    accepts: Callable[[Json], bool]
    item: Json = None
    """A sample of what the item's own operation answers."""
    signer: Mapping[str, Json] = field(default_factory=dict)
    """What is known of whoever is signed in."""
    shown: frozenset[str] = frozenset()
    """The keys of those that the document shows itself."""
    asked: Asked = field(default_factory=Asked)
    origin: str = ""
    address: str = ""
    """Path and query, as the client wrote them."""
    properties: Properties = lambda _: {}
    told: dict[str, tuple[Json, ...]] = field(default_factory=dict)
    """What headers of the answer may say, by lower-case name; whoever acts adds to it."""

    @property
    def collection(self) -> tuple[str, ...]:
        """The segments of the collection."""
        return filled(self.place.collection, self.values)

    @property
    def key(self) -> str:
        """The key of an item, or the name of a single resource."""
        if self.place.kind is Kind.ITEM:
            return self.values.get(self.place.parameter, "")
        return filled((self.place.name,), self.values)[0]

    @property
    def sent(self) -> dict[str, Json]:
        """The properties that the client sent, taken out of their envelope."""
        if not isinstance(self.body, Mapping):
            return {}
        path = record_path(self.body, self.place.parameter, self.place.noun)
        envelope = answer_path(self.sample, self.place.parameter, self.place.noun)
        if path == () and len(self.body) == 1 and isinstance(at(self.body, envelope), Mapping):
            path = envelope
        inner = at(self.body, path or ())
        return dict(inner) if isinstance(inner, Mapping) else {}
