"""What operations do about sessions: log in, go on, log out, and show whoever asks."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from contract_runtime.callers import Caller
from contract_runtime.mock.cookies import cookies_of, lines
from contract_runtime.mock.people import Person, is_secret, members
from contract_runtime.mock.places import Kind, Place
from contract_runtime.mock.sessions import Session
from contract_runtime.mock.shapes import fitted
from contract_runtime.mock.stage import Stage
from contract_runtime.operations import Operation, Response
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

_TOKENS: Final = frozenset(
    {"access_token", "token", "id_token", "jwt", "auth_token", "session_token", "bearer_token", "api_token"}
    | {"accesstoken", "access", "bearer"}
)
_REFRESH: Final = frozenset({"refresh_token", "refreshtoken", "refresh"})
_OUT: Final = re.compile(r"log_?out|sign_?out|log_?off|end_?session")
_ALL: Final = re.compile(r"all|everywhere")
_REGISTERS: Final = re.compile(r"regist|sign_?up|create_?(user|account)|(users|accounts)$")
_OWN: Final = frozenset(
    {"me", "session", "self", "whoami", "profile", "userinfo", "user", "account", "current_user", "current"}
)
_PEOPLE: Final = frozenset({"user", "account", "profile", "me", "owner", "person", "member"})
_DEPTH: Final = 3


class SessionEnded(Exception):
    """What the client goes on with has ended."""

    def __init__(self) -> None:
        super().__init__("The session has ended.")


class Role(Enum):
    """What an operation does about sessions."""

    STARTS = "starts"
    REGISTERS = "registers"
    RENEWS = "renews"
    ENDS = "ends"
    SHOWS = "shows"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request, as far as it matters here. `told` takes what headers of the answer say."""

    body: Json
    caller: Caller | None
    cookies: Mapping[str, str]
    told: dict[str, tuple[Json, ...]]
    accepts: Callable[[Json], bool]


class SigningIn:
    """What one operation does about sessions."""

    def __init__(self, stage: Stage, operation: Operation, response: Response | None, sample: Json) -> None:
        self._stage = stage
        self._operation = operation
        self._response = response
        self._header = next(
            (each for each in (response.headers if response else ()) if each.name.lower() == "set-cookie"),
            None,
        )
        self._names = {snake_case(name) for name in stage.written.all_request_names(operation)}
        self.role: Final = self._role(sample)

    def _role(self, sample: Json) -> Role:
        operation = self._operation
        words = snake_case(f"{operation.path} {operation.operation_id}")
        names = {snake_case(name) for _, name, each in _texts(sample, _DEPTH) if isinstance(each, str)}
        gives = bool(names & _TOKENS) or self._header is not None
        has_password = any(is_secret(name) and "new" not in name for name in self._names)
        last = operation.path.rstrip("/").rpartition("/")[2]
        if _OUT.search(words) or (
            operation.method == "DELETE" and snake_case(last) in {"session", "sessions"}
        ):
            return Role.ENDS
        if operation.method == "POST" and _REGISTERS.search(words) and has_password:
            return Role.REGISTERS
        if operation.method == "POST" and gives and has_password and "reset" not in words:
            return Role.STARTS
        if operation.method == "POST" and gives and (self._names & _REFRESH or "refresh" in words):
            return Role.RENEWS
        shows = operation.method in {"GET", "PUT", "PATCH"} and bool(operation.security)
        return Role.SHOWS if shows and snake_case(last) in _OWN else Role.NOTHING

    def is_apart(self, place: Place) -> bool:
        """Whether the request is about a session alone, so that no resource is made, changed or deleted."""
        is_single = place.kind is Kind.SINGLE
        return self.role in {Role.STARTS, Role.RENEWS} or (self.role is Role.ENDS and is_single)

    def answered(self, visit: Visit, value: Json) -> Json:
        """The answer with what is true of the session. Raises: PasswordRefused, SessionEnded."""
        sessions, people = self._stage.sessions, self._stage.people
        body = visit.body if isinstance(visit.body, Mapping) else {}
        if self.role is Role.REGISTERS:
            person = people.register(body)
            return value if person is None else self._opened(visit, value, sessions.start(person))
        if self.role is Role.RENEWS or (self.role is Role.STARTS and _refresh_token(body)):
            return self._opened(visit, value, self._known(visit, body))
        if self.role is Role.STARTS:
            return self._opened(visit, value, sessions.start(people.of_login(body)))
        session = sessions.numbered(visit.caller.session_id) if visit.caller is not None else None
        if self.role is Role.ENDS:
            self._end(visit, session)
        if self.role is Role.SHOWS and session is not None:
            if self._operation.method != "GET":
                session.person.facts |= {name: each for name, each in members(body) if not is_secret(name)}
            return self._shown(visit, value, session)
        return value

    def _known(self, visit: Visit, body: Mapping[str, Json]) -> Session:
        """The session that goes on; a new one where the credential is nobody's. Raises: SessionEnded."""
        sessions = self._stage.sessions
        given = [_refresh_token(body) or "", *visit.cookies.values()]
        session = next((found for each in given if (found := sessions.find(each)) is not None), None)
        if session is not None and session.is_ended:
            raise SessionEnded
        return session or sessions.start(self._stage.people.named(""))

    def _end(self, visit: Visit, session: Session | None) -> None:
        found = map(self._stage.sessions.find, visit.cookies.values())
        session = session or next((each for each in found if each is not None), None)
        if session is not None:
            is_whole = _ALL.search(snake_case(self._operation.path)) is not None
            self._stage.sessions.end(session, all_of_person=is_whole)
        self._set_cookies(visit, session, lambda _: "")

    def _opened(self, visit: Visit, value: Json, session: Session) -> Json:
        if self._takes_cookies(visit):
            self._set_cookies(visit, session, lambda _: self._stage.sessions.issue(session)[1])
        else:
            visit.told["set-cookie"] = ()
        return self._shown(visit, value, session)

    def _shown(self, visit: Visit, value: Json, session: Session) -> Json:
        """The answer with tokens of the session, and with its person."""
        for place, name, each in [*_texts(value, _DEPTH)]:
            if snake_case(name) in _TOKENS | _REFRESH and isinstance(each, str):
                spellings = self._stage.sessions.issue(session)
                web_token, opaque = spellings if snake_case(name) in _TOKENS else spellings[::-1]
                value = fitted(value, (*place, name), [web_token, opaque], visit.accepts)
        return _with_person(value, session.person, visit.accepts)

    def _takes_cookies(self, visit: Visit) -> bool:
        """Whether the client asked for cookies, where it can: `"use_cookie": true`."""
        wishes = [name for name in self._names if "cookie" in name]
        given = dict(members(visit.body)) if isinstance(visit.body, Mapping) else {}
        return not wishes or not given or any(given.get(name) for name in wishes)

    def _set_cookies(self, visit: Visit, session: Session | None, value_of: Callable[[str], str]) -> None:
        """Send the cookies that the session has, or those that the document shows."""
        if self._header is None or self._response is None:
            return
        written = self._stage.written.header(self._operation, self._response, self._header.name)
        shown = next((value for _, value in self._stage.written.examples(written)), None)
        own = session.cookies if session is not None else []
        cookies = own or cookies_of(shown, self._stage.cookie_names)
        if session is not None:
            session.cookies = cookies
        sent = lines(cookies, value_of)
        visit.told["set-cookie"] = (sent, *sent)


def _refresh_token(body: Mapping[str, Json]) -> str | None:
    return next((each for name, each in members(body) if name in _REFRESH and isinstance(each, str)), None)


def _texts(
    value: Json, depth: int, place: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    """All members of a value that stand in objects, with the path of the object."""
    if not isinstance(value, Mapping):
        return
    for name, each in value.items():
        yield place, name, each
        if depth:
            yield from _texts(each, depth - 1, (*place, name))


def _with_person(value: Json, person: Person, accepts: Callable[[Json], bool]) -> Json:
    """The value with what is known of the person, where it shows one."""
    roles = [role for role in sorted(person.roles) if ":" not in role]
    permissions = [role for role in sorted(person.roles) if ":" in role]
    shown = {**person.facts, "roles": roles or permissions, "permissions": permissions}
    for place, name, each in [*_texts(value, _DEPTH)]:
        key = snake_case(name)
        if place and snake_case(place[-1]) not in _PEOPLE | {"data"}:
            continue
        if key == "id" and isinstance(each, int) and "id" not in shown:
            value = fitted(value, (*place, name), [each + person.number], accepts)
        elif key == "role":
            value = fitted(value, (*place, name), roles if len(roles) == 1 else [], accepts)
        elif key in shown and not isinstance(each, Mapping):
            value = fitted(value, (*place, name), [shown[key]], accepts)
    return value
