"""Cookies and redirects that handlers give: each cookie a line of its own, an address where one is due."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from codegen.document import read_document
from codegen.lint import findings
from contract_runtime import Reply, current_caller
from tests.codegen.compiling import forget, write_package
from tests.codegen.responses.test_closed_types import errors_in
from tests.codegen.type_checking import TypeCheck
from tests.unit.contract_runtime.builders import Backends, caller, client_of

HERE: Final = Path(__file__).parent
COOKIES: Final = [
    "charter_refresh=a%2Cb; Path=/; HttpOnly; SameSite=Strict; Expires=Sat, 28 Nov 2026 00:00:00 GMT",
    "charter_csrf=c; Path=/; SameSite=Strict",
]
HANDLERS: Final = '''\
"""Handlers that give cookies and addresses."""

from cookies import models
from cookies.sessions import FinishLoginOK, FinishLoginSeeOther, LogInOK, SessionsHandlers, StartLoginSeeOther

SESSION = models.Session(id=1)


class Sessions(SessionsHandlers):
    async def log_in(self) -> LogInOK:
        return LogInOK(body=SESSION, set_cookie=["a=1", "b=2"])

    async def finish_login(self, remember: bool) -> FinishLoginOK | FinishLoginSeeOther:
        if remember:
            return FinishLoginOK(body=SESSION)
        return FinishLoginSeeOther(location="/app", set_cookie=None)

    async def start_login(self, to: str) -> StartLoginSeeOther:
        return StartLoginSeeOther(location=to)


class Wrong(SessionsHandlers):
    async def log_in(self) -> LogInOK:
        return LogInOK(body=SESSION, set_cookie="a=1")  # not a list

    async def finish_login(self, remember: bool) -> FinishLoginOK | FinishLoginSeeOther:
        return FinishLoginSeeOther(set_cookie=["a=1"])  # no location

    async def start_login(self, to: str) -> StartLoginSeeOther:
        return StartLoginSeeOther(location=to, set_cookie=["a=1"])  # no cookies here
'''


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the import path with the package `cookies` in it."""
    folder = tmp_path_factory.mktemp("cookies")
    write_package(folder, "cookies", (HERE / "cookies.yaml").read_bytes(), "cookies.yaml")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    forget("cookies")


class Sessions:
    """Logs in with whatever cookies it is given."""

    def __init__(self, cookies: object = None, address: str | None = None) -> None:
        self._session = import_module("cookies.models").Session(id=1)
        self._replies = import_module("cookies.sessions")
        self._cookies = cookies
        self._address = address
        self.calls = 0

    async def log_in(self) -> object:
        self.calls += 1
        return self._replies.LogInOK(body=self._session, set_cookie=self._cookies)

    async def finish_login(self, remember: bool) -> object:
        if remember:
            return self._replies.FinishLoginOK(body=self._session, set_cookie=self._cookies)
        return self._replies.FinishLoginSeeOther(location=self._address or "/app", set_cookie=self._cookies)

    async def start_login(self, to: str) -> object:
        return self._replies.StartLoginSeeOther(location=self._address or to) if to else StartedNowhere()


class StartedNowhere(Reply):
    """A redirect without an address."""

    status = 303


def serving(sessions: Sessions, overriding: Any = None) -> TestClient:
    wiring: Any = import_module("cookies.wiring")
    app = FastAPI()
    wiring.register(app, wiring.Handlers(sessions=sessions), security={}, policies=Backends().for_policies())
    if overriding is not None:
        app.dependency_overrides[current_caller] = overriding
    return client_of(app, follow_redirects=False)


@pytest.mark.usefixtures("folder")
def test_each_cookie_is_a_header_line_of_its_own() -> None:
    answer = serving(Sessions(COOKIES)).post("/login")

    assert (answer.status_code, answer.json()) == (200, {"id": 1})
    assert answer.headers.get_list("set-cookie") == COOKIES


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("cookies", [None, []], ids=["none", "empty"])
def test_answer_without_cookies_has_no_such_line(cookies: list[str] | None) -> None:
    client = serving(Sessions(cookies))

    for answer in (client.post("/login"), client.get("/callback")):
        assert answer.status_code in {200, 303}
        assert "set-cookie" not in answer.headers


@pytest.mark.usefixtures("folder")
def test_replayed_answer_keeps_the_lines_apart() -> None:
    sessions = Sessions(COOKIES)
    client = serving(sessions)
    first, again = (client.post("/login", headers={"Idempotency-Key": "k"}) for _ in range(2))

    assert sessions.calls == 1
    assert first.headers.get_list("set-cookie") == again.headers.get_list("set-cookie") == COOKIES
    assert first.content == again.content


@pytest.mark.usefixtures("folder")
def test_redirect_has_its_address_and_its_cookies_and_no_body() -> None:
    answer = serving(Sessions(COOKIES, "https://app.example/done?next=%2F")).get("/callback")

    assert (answer.status_code, answer.content) == (303, b"")
    assert answer.headers.get_list("location") == ["https://app.example/done?next=%2F"]
    assert answer.headers.get_list("set-cookie") == COOKIES
    assert "content-type" not in answer.headers


@pytest.mark.usefixtures("folder")
def test_other_answer_of_an_operation_that_may_redirect_has_no_address() -> None:
    answer = serving(Sessions(COOKIES)).get("/callback?remember=true")

    assert (answer.status_code, answer.json()) == (200, {"id": 1})
    assert answer.headers.get_list("set-cookie") == COOKIES
    assert "location" not in answer.headers


@pytest.mark.usefixtures("folder")
def test_redirect_as_the_only_success_goes_where_the_handler_says() -> None:
    client = serving(Sessions())

    answer = client.get("/start", params={"to": "https://idp.example/authorize?a=1&b=ü"})

    assert (answer.status_code, answer.content) == (303, b"")
    assert answer.headers["location"] == "https://idp.example/authorize?a=1&b=%C3%BC"
    assert client.get("/start", params={"to": ""}).status_code == 500


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("address", ["/a\r\nSet-Cookie: x=1", "/a\nb", "/a\0"])
def test_address_cannot_smuggle_a_header_in(address: str) -> None:
    client = serving(Sessions(address=address))

    for answer in (client.get("/start?to=x"), client.get("/callback")):
        assert answer.status_code == 500
        assert not {"location", "set-cookie"} & set(answer.headers)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "cookies",
    [["a=1\r\nX-Evil: 1"], ["a=1", "b=2\n"], [f"a={number}" for number in range(5)], ["a" * 4097], ["a", 5]],
    ids=["CRLF", "LF", "too many", "too long", "no text"],
)
def test_cookies_that_do_not_fit_their_declaration_are_a_violation(cookies: list[Any]) -> None:
    answer = serving(Sessions(cookies)).post("/login")

    assert answer.status_code == 500
    assert not {"set-cookie", "x-evil"} & set(answer.headers)


@pytest.mark.usefixtures("folder")
def test_cookies_pass_where_the_caller_is_overridden() -> None:
    client = serving(Sessions(COOKIES), overriding=caller)

    assert client.post("/login").headers.get_list("set-cookie") == COOKIES


def test_type_checker_knows_cookies_and_addresses(folder: Path, type_check: TypeCheck) -> None:
    (folder / "giving.py").write_text(HANDLERS, encoding="utf-8")
    lines = {line.partition("# ")[2]: number for number, line in enumerate(HANDLERS.splitlines(), 1)}

    found = errors_in(type_check(folder, "giving.py"))

    assert {(name, line) for name, line, _ in found} == {
        ("giving", lines[remark]) for remark in ("not a list", "no location", "no cookies here")
    }


def test_compiler_has_nothing_against_cookies() -> None:
    assert findings(read_document(HERE / "cookies.yaml"), "neutral") == []
