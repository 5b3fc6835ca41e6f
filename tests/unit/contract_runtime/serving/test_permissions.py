"""Permissions of operations: who is asked about them and when, and what a caller without one is told."""

from collections.abc import Mapping
from typing import Any, Final

import pytest

from contract_runtime import Caller, SecurityScheme, current_caller
from tests.unit.contract_runtime.builders import Backends, caller, client_of, later, one_operation_app

SCHEMES: Final = {
    "bearerAuth": SecurityScheme(kind="http", scheme="bearer"),
    "passwordFlow": SecurityScheme(kind="oauth2"),
    "apiKeyAuth": SecurityScheme(kind="apiKey", name="X-API-Key", location="header"),
}
GRANTED: Final = {
    "clerk": frozenset({"books:read"}),
    "accountant": frozenset({"books:read", "books:post"}),
    "robot": frozenset({"books:post"}),
}
POST: Final = ("books:post",)
TO_POST: Final = ({"bearerAuth": POST}, {"passwordFlow": POST}, {"apiKeyAuth": POST})
BY_ROLE: Final = ({"bearerAuth": ("admin",)}, {"passwordFlow": ("admin",)}, {"apiKeyAuth": POST})

Security = tuple[Mapping[str, tuple[str, ...]], ...]


class Desk:
    """An operation that asks for these names, and who came to it."""

    def __init__(self, security: Security, *, is_later: bool = False, **backends: Any) -> None:
        self.came: list[Caller] = []
        self.backends = Backends(**{"granted": GRANTED, "is_later": is_later, **backends})

        def token(raw: str) -> Any:
            found = caller(raw, "admin", "books:lock") if raw == "admin" else caller(raw)
            return later(found) if is_later else found

        self.app = one_operation_app(
            self._come,
            schemes=SCHEMES,
            security=dict.fromkeys(SCHEMES, token),
            operation_security=security,
            backends=self.backends,
        )
        self.client = client_of(self.app)

    async def _come(self, caller: Caller) -> None:
        self.came.append(caller)

    def ask(self, token: str) -> tuple[int, Any]:
        """Status and body for a bearer token."""
        answer = self.client.get("/thing", headers={"Authorization": f"Bearer {token}"})
        return answer.status_code, answer.json() if answer.content else None

    def ask_with_key(self, key: str) -> int:
        return self.client.get("/thing", headers={"X-API-Key": key}).status_code


@pytest.fixture(params=[False, True], ids=["at once", "later"])
def is_later(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_who_is_permitted_comes_in_with_every_permission(is_later: bool) -> None:
    desk = Desk(TO_POST, is_later=is_later)

    assert desk.ask("accountant") == (204, None)
    assert desk.came[0].roles == {"books:read", "books:post"}
    assert desk.backends.entitled == ["accountant"], "two schemes with one authenticator ask once"


def test_who_is_not_is_told_which_permission_is_missing(is_later: bool) -> None:
    desk = Desk(TO_POST, is_later=is_later)

    status, error = desk.ask("clerk")

    assert (status, error["error_code"], error["details"]) == (403, "FORBIDDEN", {"missing": ["books:post"]})
    assert error["message"] == "The caller lacks a permission that this operation needs: books:post."
    assert desk.came == []


def test_a_missing_role_is_called_a_role() -> None:
    _, error = Desk(BY_ROLE).ask("accountant")

    assert error["message"] == "The caller lacks a role that this operation needs: admin."
    assert error["details"] == {"missing": ["admin"]}


def test_permissions_are_asked_for_anew_at_each_request(is_later: bool) -> None:
    granted = dict(GRANTED)
    desk = Desk(TO_POST, is_later=is_later, granted=granted)

    assert desk.ask("clerk")[0] == 403
    granted["clerk"] = GRANTED["accountant"]
    assert desk.ask("clerk")[0] == 204
    granted["clerk"] = frozenset()
    assert desk.ask("clerk")[0] == 403


@pytest.mark.parametrize("security", [({"bearerAuth": ()},), ({"bearerAuth": ("admin",)},), BY_ROLE])
def test_nobody_is_asked_for_a_token_that_needs_no_permission(security: Security, is_later: bool) -> None:
    desk = Desk(security, is_later=is_later)

    assert desk.ask("admin")[0] == 204
    assert desk.backends.entitled == []


def test_a_key_beside_a_token_is_asked_about_by_its_own_names(is_later: bool) -> None:
    desk = Desk(BY_ROLE, is_later=is_later)

    assert (desk.ask_with_key("robot"), desk.ask_with_key("clerk")) == (204, 403)
    assert desk.backends.entitled == ["robot", "clerk"]


def test_a_role_that_reads_like_a_permission_is_none(is_later: bool) -> None:
    desk = Desk(({"bearerAuth": ("books:lock",)},), is_later=is_later)

    assert desk.ask("admin")[0] == 403


def test_role_and_permission_are_needed_where_both_are_named(is_later: bool) -> None:
    granted = {**GRANTED, "admin": frozenset({"books:post"})}
    desk = Desk(({"bearerAuth": ("admin", "books:post")},), is_later=is_later, granted=granted)

    assert (desk.ask("admin")[0], desk.ask("accountant")[0]) == (204, 403)


def test_without_a_backend_authenticators_know_permissions(is_later: bool) -> None:
    desk = Desk(({"bearerAuth": ("books:lock",)},), is_later=is_later, granted=None)

    assert (desk.ask("admin")[0], desk.ask("accountant")[0]) == (204, 403)


def test_a_caller_that_stands_in_for_another_brings_its_permissions() -> None:
    desk = Desk(TO_POST)

    for roles, status in ((POST, 204), ((), 403)):
        desk.app.dependency_overrides[current_caller] = lambda roles=roles: caller("tester", *roles)
        assert desk.client.get("/thing").status_code == status
    assert desk.backends.entitled == []
