"""Who uses a mock: people with the roles of the contract, those who registered, and whoever else comes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from contract_runtime.operations import Contract
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

NOBODY: Final = "nobody"
EVERYBODY: Final = "mock"
_IDENTITIES: Final = ("email", "username", "user_name", "login", "identifier", "user", "client_id", "phone")
_SECRETS: Final = ("password", "secret", "passphrase")


class PasswordRefused(Exception):
    """The password is another one."""

    def __init__(self) -> None:
        super().__init__("The password is another one.")


@dataclass(slots=True)
class Person:
    """Somebody with roles. `facts` are what bodies say of a person; any password fits where there is none."""

    name: str
    roles: frozenset[str]
    number: int = 0
    password: str | None = None
    facts: dict[str, Json] = field(default_factory=dict)

    def check(self, password: Json) -> None:
        """Raises: PasswordRefused."""
        if self.password is not None and password != self.password:
            raise PasswordRefused


class People:
    """Finds people. Each role is the name of somebody who has it alone; several have commas between."""

    def __init__(self, contract: Contract) -> None:
        self.granted: Final = frozenset(
            role
            for operation in contract.operations
            for requirement in operation.security
            for roles in requirement.values()
            for role in roles
        )
        self._known: dict[str, Person] = {}

    @property
    def names(self) -> list[str]:
        """Whom one can log in as; permissions, which have a colon, are left out where there are roles."""
        roles = [role for role in sorted(self.granted) if ":" not in role] or sorted(self.granted)
        return [*roles, NOBODY] if roles else []

    def named(self, name: str) -> Person:
        """Somebody by name; a stranger may do everything."""
        known = self._known.get(name)
        if known is not None:
            return known
        parts = name.split(",")
        if name == NOBODY or all(part in self.granted for part in parts):
            return Person(name, self.granted.intersection(parts))
        return Person(EVERYBODY, self.granted)

    def of_login(self, body: Mapping[str, Json]) -> Person:
        """Who logs in with a body. Raises: PasswordRefused."""
        facts = {name: each for name, each in members(body) if isinstance(each, str)}
        identities = list(_identities(facts))
        person = next((self._known[each] for each in identities if each in self._known), None)
        if person is None:
            local = identities[0].partition("@")[0] if identities else EVERYBODY
            person = self._noted(self.named(local), local, facts, None)
        person.check(password_of(facts))
        return person

    def register(self, body: Mapping[str, Json]) -> Person | None:
        """Remember who came with a password of their own; None for a body that names nobody."""
        facts = {name: each for name, each in members(body) if isinstance(each, str)}
        identities = list(_identities(facts))
        if not identities or password_of(facts) is None:
            return None
        local = identities[0].partition("@")[0]
        return self._noted(self.named(local), local, facts, password_of(facts))

    def add(self, person: Person) -> None:
        """Remember somebody by name, and by what else they may log in with."""
        local = person.name.partition("@")[0]
        person.facts.setdefault("email" if "@" in person.name else "username", person.name)
        person.facts.setdefault("name", _called(local))
        person.number = len({each.number for each in self._known.values()})
        facts = {name: each for name, each in person.facts.items() if isinstance(each, str)}
        self._known |= dict.fromkeys([person.name, local, *_identities(facts)], person)

    def clear(self) -> None:
        """Forget everybody."""
        self._known.clear()

    def _noted(self, model: Person, local: str, facts: Mapping[str, str], password: str | None) -> Person:
        told: dict[str, Json] = {name: each for name, each in facts.items() if not is_secret(name)}
        told.setdefault("name", _called(local))
        number = len({person.number for person in self._known.values()})
        person = Person(local, model.roles, number, password, told)
        self._known |= dict.fromkeys([local, *_identities(facts)], person)
        return person


def members(body: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """The properties of a body by snake case, those inside an envelope included."""
    for name, each in body.items():
        if isinstance(each, Mapping):
            yield from members(each)
        else:
            yield snake_case(name), each


def is_secret(name: str) -> bool:
    """Whether a property holds what nobody else may know."""
    return any(secret in name for secret in _SECRETS) or name in {"code", "otp", "totp", "grant_type"}


def password_of(facts: Mapping[str, str]) -> str | None:
    """The password among the facts."""
    return next((each for name, each in facts.items() if any(word in name for word in _SECRETS)), None)


def _called(local: str) -> str:
    return local[:1].upper() + local[1:]


def _identities(facts: Mapping[str, str]) -> Iterator[str]:
    yield from (facts[name] for name in _IDENTITIES if facts.get(name))
