"""Sessions of a mock: tokens and cookies that it issued, and whose they are until they end."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final

from contract_runtime.mock.cookies import Cookie
from contract_runtime.mock.people import Person

_NEVER: Final = 4_102_444_800  # 2100: pages look at `exp` themselves


@dataclass(slots=True)
class Session:
    """Somebody's session."""

    number: int
    person: Person
    is_ended: bool = False
    cookies: list[Cookie] = field(default_factory=list)


class Sessions:
    """Keeps sessions by the credentials that were issued for them."""

    def __init__(self) -> None:
        self._by_credential: dict[str, Session] = {}
        self._all: list[Session] = []
        self._unopened: dict[str, Session] = {}
        self._issued = 0

    def start(self, person: Person) -> Session:
        """A new session."""
        session = Session(len(self._all) + 1, person)
        self._all.append(session)
        return session

    def unopened(self, person: Person) -> Session:
        """The session of somebody whose name alone is the credential; another one where theirs has ended."""
        known = self._unopened.get(person.name)
        if known is None or known.is_ended or known.person is not person:
            known = self._unopened[person.name] = self.start(person)
        return known

    def find(self, credential: str) -> Session | None:
        """The session of a credential, a word such as `Token` before it or not; None for a stranger's."""
        return self._by_credential.get(credential) or self._by_credential.get(credential.rpartition(" ")[2])

    def numbered(self, number: str | None) -> Session | None:
        """The session of a caller's session id."""
        return next((each for each in self._all if str(each.number) == number), None)

    def issue(self, session: Session) -> tuple[str, str]:
        """Two spellings of a new credential: one reads as a JSON Web Token, the other as nothing."""
        self._issued += 1
        person = session.person
        claims = {"sub": person.name, "roles": sorted(person.roles), "jti": self._issued, "exp": _NEVER}
        web_token = ".".join([_encoded({"alg": "none", "typ": "JWT"}), _encoded(claims), "bW9jaw"])
        opaque = urlsafe_b64encode(blake2b(web_token.encode(), digest_size=30).digest()).decode()
        self._by_credential |= {web_token: session, opaque: session}
        return web_token, opaque

    def end(self, session: Session, *, all_of_person: bool = False) -> None:
        """End a session, or all that its person has."""
        session.is_ended = True
        for each in self._all:
            each.is_ended |= all_of_person and each.person.name == session.person.name

    def clear(self) -> None:
        """Forget all sessions: their credentials are those of strangers from now on."""
        self._by_credential.clear()
        self._unopened.clear()
        self._all.clear()


def _encoded(part: Mapping[str, object]) -> str:
    return urlsafe_b64encode(json.dumps(part, separators=(",", ":")).encode()).decode().rstrip("=")
