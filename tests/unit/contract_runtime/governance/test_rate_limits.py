"""Rate limits: by what they count, and what answers tell of them."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from contract_runtime import (
    Body,
    ContractModel,
    Policies,
    RateLimit,
)
from contract_runtime.governance.rate_limits import account, address, identity, network
from tests.unit.contract_runtime.builders import (
    ADMIN,
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    authenticate,
    caller,
    client_of,
    json_body,
    one_operation_app,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import (
    ProjectCreate,
)

FORM = "application/x-www-form-urlencoded"


class Login(ContractModel):
    email: str


def test_account_is_counted_however_its_address_is_written() -> None:
    scope = {"client": ("192.0.2.1", 1)}

    assert account(Login(email=" Alice@Example.com"), scope) == account(
        Login(email="alice@example.com"), scope
    )
    assert account(Login(email="bob@example.com"), scope) != account(Login(email="alice@example.com"), scope)
    assert account(Login(email=""), scope) == "192.0.2.1"


def test_connection_without_an_address_is_counted_all_the_same() -> None:
    assert address({"client": None}) == "unknown"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8::1", "2001:db8:0:0:ffff:ffff:ffff:ffff"),
        ("2001:db8::1", "2001:DB8:0:0::1%eth0"),
        ("192.0.2.1", "::ffff:192.0.2.1"),
        ("192.0.2.1", "::FFFF:c000:201"),
    ],
)
def test_addresses_of_one_client_count_together(one: str, other: str) -> None:
    assert network({"client": (one, 1)}) == network({"client": (other, 2)})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("192.0.2.1", "192.0.2.2"),
        ("2001:db8::1", "2001:db8:0:1::1"),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2"),
    ],
)
def test_addresses_of_two_clients_count_apart(one: str, other: str) -> None:
    assert network({"client": (one, 1)}) != network({"client": (other, 1)})


def test_anonymous_caller_is_counted_by_address() -> None:
    assert identity("caller", None, {"client": ("192.0.2.1", 1)}) == "192.0.2.1"
    assert identity("caller", caller(), {}) != identity("account", caller(), {})


class PasswordGrant(ContractModel):
    username: str
    password: str = ""


class Reset(ContractModel):
    account: str | None = None
    email: str | None = None
    username: str | None = None


def counted(annotation: object, media_type: str, content: str) -> str:
    """What one request to a public operation counts under, limited by account."""
    backends = Backends()
    app = one_operation_app(
        accept,
        backends=backends,
        method="POST",
        body=Body(content={media_type: annotation}, required=True),
        policies=Policies(rate_limit=RateLimit(requests=5, per=60, by="account")),
    )
    answer = client_of(app).post("/thing", content=content, headers={"Content-Type": media_type})
    assert answer.status_code == 204, answer.text
    (key,) = backends.hits
    return key.removeprefix("doThing:account:")


async def accept(**arguments: object) -> None:
    """A handler of any operation."""


@pytest.mark.parametrize("name", ["account", "email", "username"])
def test_account_in_a_form_is_counted_as_in_json(name: str) -> None:
    form = counted(Reset, FORM, f"{name}=Alice%40Example.com")

    assert form == counted(Reset, "application/json", f'{{"{name}": "alice@example.com"}}')
    assert form != counted(Reset, FORM, f"{name}=bob%40example.com")
    assert form != "testclient"


def test_log_in_by_form_is_counted_by_its_user_and_not_by_its_password() -> None:
    first = counted(PasswordGrant, FORM, "username=alice&password=one")

    assert first == counted(PasswordGrant, FORM, "username=+ALICE+&password=two")
    assert first != counted(PasswordGrant, FORM, "username=one&password=alice")
    assert "alice" not in first


def test_first_of_the_names_counts_where_a_body_has_several() -> None:
    both = counted(Reset, FORM, "email=alice%40example.com&username=bob")

    assert both == counted(Reset, FORM, "email=alice%40example.com")
    assert counted(Reset, FORM, "email=&username=bob") == counted(Reset, FORM, "username=bob")


def test_form_that_names_nobody_is_counted_by_address() -> None:
    assert counted(Reset, FORM, "email=") == "testclient"


def test_answers_tell_what_is_left_of_the_limit(client: TestClient) -> None:
    answer = client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)
    refused = client.post("/v1/projects", json={}, headers=AUTHORIZED)

    assert answer.headers["ratelimit-policy"] == refused.headers["ratelimit-policy"] == '"default";q=100;w=60'
    assert answer.headers["ratelimit"] == '"default";r=99;t=12'
    assert refused.headers["ratelimit"] == '"default";r=98;t=12'


def test_request_over_the_limit_is_refused(handlers: ProjectHandlers) -> None:
    client = client_of(projects_app(handlers, Backends(allowed=1)))
    client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)

    answer = client.post("/v1/projects", json={"name": "b"}, headers=AUTHORIZED)

    assert (answer.status_code, answer.json()["error_code"]) == (429, "RATE_LIMITED")
    assert answer.headers["retry-after"] == "12"
    assert answer.headers["ratelimit"] == '"default";r=0;t=12'
    assert handlers.calls == ["create a"]


async def take(**arguments: object) -> None:
    """A handler of any operation."""


def limited(by: Any, **options: Any) -> tuple[TestClient, Backends]:
    backends = Backends()
    app = one_operation_app(
        take,
        backends=backends,
        method="POST",
        policies=Policies(rate_limit=RateLimit(requests=5, per=60, by=by)),
        **options,
    )
    return client_of(app), backends


def test_limit_by_address_counts_before_authentication() -> None:
    client, backends = limited(
        "ip", operation_security=({"bearerAuth": ()},), security={"bearerAuth": authenticate}
    )

    assert client.post("/thing").status_code == 401
    assert backends.hits == ["doThing:ip:testclient"]


def test_limit_by_account_counts_the_tenant_of_a_caller() -> None:
    client, backends = limited(
        "account", operation_security=({"bearerAuth": ()}, {}), security={"bearerAuth": authenticate}
    )
    for headers in (AUTHORIZED, ADMIN, {}):
        client.post("/thing", headers=headers)

    assert backends.hits[0] == backends.hits[1]
    assert backends.hits[2] == "doThing:account:testclient"


def test_limit_by_account_counts_the_account_that_a_body_names() -> None:
    client, backends = limited("account", body=json_body(Any, required=False))
    named, anonymous = limited("account", body=json_body(ProjectCreate))
    client.post("/thing")
    named.post("/thing", json={"name": "a"})

    assert backends.hits == anonymous.hits == ["doThing:account:testclient"]


def test_limit_by_caller_tells_callers_apart(client: TestClient, backends: Backends) -> None:
    for headers in (AUTHORIZED, ADMIN, AUTHORIZED):
        client.post("/v1/projects", json={"name": "a"}, headers=headers)

    assert backends.hits[0] == backends.hits[2] != backends.hits[1]
    assert "alice" not in backends.hits[0]
