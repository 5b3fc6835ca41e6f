"""Who may call: schemes, alternatives and roles. What is not clearly allowed is refused."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from contract_runtime import Caller, CredentialsRefused, RawToken, SecurityScheme
from tests.unit.contract_runtime.builders import authenticate, call, caller, client_of, one_operation_app

SCHEMES = {
    "bearerAuth": SecurityScheme(kind="http", scheme="Bearer"),
    "laterAuth": SecurityScheme(kind="openIdConnect"),
    "basicAuth": SecurityScheme(kind="http", scheme="basic"),
    "headerKey": SecurityScheme(kind="apiKey", name="X-Key", location="header"),
    "queryKey": SecurityScheme(kind="apiKey", name="key", location="query"),
    "cookieKey": SecurityScheme(kind="apiKey", name="session", location="cookie"),
    "certificate": SecurityScheme(kind="mutualTLS"),
}


async def authenticate_later(token: RawToken) -> Caller:
    return authenticate(token)


def authenticate_basic(token: RawToken) -> Caller:
    if token == "alice:wonder:land":
        return caller()
    raise CredentialsRefused


def authenticate_key(token: RawToken) -> Caller:
    if token == "key 1":
        return caller("robot", "machine")
    raise CredentialsRefused("There is no such key.")


AUTHENTICATORS: dict[str, Any] = {
    "bearerAuth": authenticate,
    "laterAuth": authenticate_later,
    "basicAuth": authenticate_basic,
    "headerKey": authenticate_key,
    "queryKey": authenticate_key,
    "cookieKey": authenticate_key,
    "certificate": authenticate_key,
}


class Door:
    """Tells who came in."""

    def __init__(self) -> None:
        self.callers: list[Caller | None] = []

    async def enter(self, caller: Caller | None) -> None:
        self.callers.append(caller)


def client_with(door: Door, *security: Mapping[str, tuple[str, ...]]) -> TestClient:
    app = one_operation_app(door.enter, security=AUTHENTICATORS, schemes=SCHEMES, operation_security=security)
    return client_of(app)


def basic(text: str) -> str:
    return "Basic " + b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    ("scheme", "request_", "subject"),
    [
        ("bearerAuth", {"headers": {"Authorization": "Bearer alice"}}, "alice"),
        ("bearerAuth", {"headers": {"Authorization": "bEARER  alice"}}, "alice"),
        ("laterAuth", {"headers": {"Authorization": "Bearer alice"}}, "alice"),
        ("basicAuth", {"headers": {"Authorization": basic("alice:wonder:land")}}, "alice"),
        ("headerKey", {"headers": {"x-key": "key 1"}}, "robot"),
        ("queryKey", {"params": {"key": "key 1"}}, "robot"),
        ("cookieKey", {"headers": {"Cookie": "a=b; session=key%201"}}, "robot"),
    ],
)
def test_credential_of_each_scheme_is_accepted(scheme: str, request_: dict[str, Any], subject: str) -> None:
    door = Door()

    answer = client_with(door, {scheme: ()}).get("/thing", **request_)

    assert answer.status_code == 204
    assert [each.subject for each in door.callers if each] == [subject]


@pytest.mark.anyio
async def test_verified_client_certificate_is_accepted() -> None:
    door = Door()
    app = one_operation_app(
        door.enter, security=AUTHENTICATORS, schemes=SCHEMES, operation_security=({"certificate": ()},)
    )

    accepted = await call(app, "GET", "/thing", extensions={"tls": {"client_cert_name": "key 1"}})
    refused = await call(app, "GET", "/thing", extensions={"tls": {"client_cert_name": None}})

    assert (accepted.status, refused.status) == (204, 401)


@pytest.mark.parametrize(
    ("scheme", "headers", "challenge"),
    [
        ("bearerAuth", {}, "Bearer"),
        ("bearerAuth", {"Authorization": "Basic alice"}, "Bearer"),
        ("bearerAuth", {"Authorization": "Bearer"}, 'Bearer error="invalid_token"'),
        ("bearerAuth", {"Authorization": "Bearer mallory"}, 'Bearer error="invalid_token"'),
        ("bearerAuth", {"Authorization": "Beareralice"}, "Bearer"),
        ("laterAuth", {"Authorization": "Bearer mallory"}, 'Bearer error="invalid_token"'),
        ("basicAuth", {"Authorization": basic("alice:wrong")}, 'Basic realm="api", charset="UTF-8"'),
        ("basicAuth", {}, 'Basic realm="api", charset="UTF-8"'),
        ("basicAuth", {"Authorization": "Basic ???"}, 'Basic realm="api", charset="UTF-8"'),
        ("headerKey", {}, 'ApiKey name="X-Key"'),
        ("headerKey", {"X-Key": "key 2"}, 'ApiKey name="X-Key"'),
        ("queryKey", {}, 'ApiKey name="key"'),
    ],
)
def test_missing_or_wrong_credential_is_challenged(
    scheme: str, headers: dict[str, str], challenge: str
) -> None:
    door = Door()

    answer = client_with(door, {scheme: ()}).get("/thing", headers=headers)

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == challenge
    assert answer.json()["error_code"] == "UNAUTHENTICATED"
    assert "mallory" not in answer.text
    assert door.callers == []


@pytest.mark.parametrize("token", [b"Bearer \xff", b"Bearer alice, Bearer root"])
def test_token_that_is_none_is_refused(token: bytes) -> None:
    answer = client_with(Door(), {"bearerAuth": ()}).get("/thing", headers=[(b"Authorization", token)])

    assert answer.status_code == 401


def test_two_authorization_headers_are_refused() -> None:
    headers = [("Authorization", "Bearer mallory"), ("Authorization", "Bearer alice")]

    assert client_with(Door(), {"bearerAuth": ()}).get("/thing", headers=headers).status_code == 401


@pytest.mark.parametrize("scheme", ["bearerAuth", "laterAuth"])
@pytest.mark.parametrize(("token", "status"), [("alice", 403), ("root", 204)])
def test_role_is_needed(scheme: str, token: str, status: int) -> None:
    client = client_with(Door(), {scheme: ("admin",)})

    answer = client.get("/thing", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == status


def test_any_alternative_opens() -> None:
    door = Door()
    client = client_with(door, {"bearerAuth": ("admin",)}, {"headerKey": ("machine",)})

    assert client.get("/thing", headers={"X-Key": "key 1"}).status_code == 204
    both = {"Authorization": "Bearer alice", "X-Key": "key 1"}
    assert client.get("/thing", headers=both).status_code == 204
    assert client.get("/thing", headers={"Authorization": "Bearer alice"}).status_code == 403
    refused = client.get("/thing", headers={"Authorization": "Bearer mallory"})
    assert refused.status_code == 401
    assert refused.headers.get_list("www-authenticate") == [
        'Bearer error="invalid_token"',
        'ApiKey name="X-Key"',
    ]


def test_all_schemes_of_an_alternative_must_hold() -> None:
    door = Door()
    client = client_with(door, {"bearerAuth": (), "headerKey": ("machine",)})

    bearer, key = {"Authorization": "Bearer alice"}, {"X-Key": "key 1"}
    assert client.get("/thing", headers={**bearer, **key}).status_code == 204
    assert client.get("/thing", headers=bearer).status_code == 401
    assert client.get("/thing", headers=key).status_code == 401
    assert client.get("/thing", headers={**bearer, "X-Key": "key 2"}).status_code == 401
    assert [each.subject for each in door.callers if each] == ["alice"]


def test_anonymous_caller_is_none_only_without_any_credential() -> None:
    door = Door()
    client = client_with(door, {"bearerAuth": ()}, {})

    assert client.get("/thing").status_code == 204
    assert client.get("/thing", headers={"Authorization": "Bearer alice"}).status_code == 204
    assert client.get("/thing", headers={"Authorization": "Bearer mallory"}).status_code == 401
    assert client.get("/thing", headers={"Authorization": "Bearer "}).status_code == 401
    assert door.callers == [None, caller()]


def test_anonymous_alternative_in_front_opens_nothing_to_a_wrong_credential() -> None:
    client = client_with(Door(), {}, {"bearerAuth": ()})

    assert client.get("/thing").status_code == 204
    assert client.get("/thing", headers={"Authorization": "Bearer mallory"}).status_code == 401


def test_authentication_comes_before_any_reading_of_the_request() -> None:
    answer = client_with(Door(), {"bearerAuth": ()}).get("/thing?unknown=1")

    assert answer.status_code == 401
