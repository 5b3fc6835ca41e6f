"""Who may keep service accounts: the tenant's owner, and an organization's owners and admins."""

from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.settings import Settings
from tests.integration.conftest import AddPerson, Bearer
from tests.integration.identity.service_accounts.keys import ACCOUNTS, READ, Keeper
from tests.integration.people import headers_for

pytestmark = pytest.mark.anyio

ACCOUNT_BODY: Final = {"name": "Planted"}
KEY_BODY: Final = {"name": "Planted", "scopes": [READ]}
ROUTES: Final[list[tuple[str, str, dict[str, Any] | None]]] = [
    ("GET", "{account}", None),
    ("GET", "{account}/keys", None),
    ("POST", "{account}/keys", KEY_BODY),
    ("GET", "{key}", None),
    ("POST", "{key}/rotate", None),
    ("DELETE", "{key}", None),
    ("DELETE", "{account}", None),
]
ALL_ROUTES: Final = [("GET", ACCOUNTS, None), ("POST", ACCOUNTS, ACCOUNT_BODY), *ROUTES]


async def answers_to(
    keeper: Keeper, owner: Keeper, routes: list[tuple[str, str, dict[str, Any] | None]]
) -> list[httpx.Response]:
    """The answers to the keeper, each about a service account and a key of the owner's."""
    account = await owner.make_account()
    key = (await owner.make_key(account)).path
    return [
        await keeper.ask(method, path.format(account=account, key=key), body) for method, path, body in routes
    ]


def statuses(answers: list[httpx.Response]) -> set[tuple[int, str]]:
    return {(answer.status_code, answer.json()["error_code"]) for answer in answers}


async def test_ids_of_another_tenant_are_not_found_on_any_route(alice: Keeper, mallory: Keeper) -> None:
    answers = await answers_to(mallory, alice, ROUTES)
    assert {answer.status_code for answer in answers} == {404}
    assert (await mallory.read(ACCOUNTS))["data"] == []
    (account,) = (await alice.read(ACCOUNTS))["data"]
    (key,) = (await alice.read(f"{ACCOUNTS}/{account['id']}/keys"))["data"]
    assert key["revoked_at"] is None


async def test_a_key_is_found_below_its_own_service_account_only(alice: Keeper, mallory: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    for keeper in (alice, mallory):
        other = await keeper.make_account("Other")
        path = key.path.replace(key.path.rpartition("/keys")[0], other)
        answers = [
            await keeper.ask("GET", path),
            await keeper.ask("POST", f"{path}/rotate"),
            await keeper.ask("DELETE", path),
        ]
        assert statuses(answers) == {(404, "API_KEY_NOT_FOUND")}
    assert (await key.list_projects()).status_code == 200


@pytest.mark.parametrize("role", ["owner", "admin"])
async def test_owners_and_admins_of_an_organization_keep_its_service_accounts(
    greenfield: dict[str, Keeper], role: str
) -> None:
    answers = await answers_to(greenfield[role], greenfield["owner"], ALL_ROUTES)
    assert [answer.status_code for answer in answers] == [200, 201, 200, 200, 201, 200, 200, 204, 204]


@pytest.mark.parametrize("role", ["member", "stranger"])
async def test_others_in_an_organization_may_not_even_look(greenfield: dict[str, Keeper], role: str) -> None:
    answers = await answers_to(greenfield[role], greenfield["owner"], ALL_ROUTES)
    assert statuses(answers) == {(403, "FORBIDDEN")}
    assert (await greenfield["owner"].read(ACCOUNTS))["pagination"]["total"] == 1


async def test_a_token_for_another_persons_tenant_keeps_nothing(
    client: httpx.AsyncClient, settings: Settings, alice: Keeper, person: AddPerson
) -> None:
    mallory = await person("mallory")
    tenant = (await alice.read(await alice.make_account()))["tenant_id"]
    intruder = Keeper(client, headers_for(settings, mallory.user_id, "user", tenant=tenant))
    answers = await answers_to(intruder, alice, ALL_ROUTES)
    assert statuses(answers) == {(403, "FORBIDDEN")}


@pytest.mark.parametrize("role", ["admin", "super_admin"])
async def test_admins_of_the_service_keep_nothing_of_an_organization_that_is_not_theirs(
    client: httpx.AsyncClient, settings: Settings, greenfield: dict[str, Keeper], person: AddPerson, role: str
) -> None:
    ada = await person("ada", role)
    tenant = (await greenfield["owner"].read(await greenfield["owner"].make_account()))["tenant_id"]
    keeper = Keeper(client, headers_for(settings, ada.user_id, role, tenant=tenant))
    answers = await answers_to(keeper, greenfield["owner"], ALL_ROUTES)
    assert statuses(answers) == {(403, "FORBIDDEN")}


async def test_a_caller_without_an_account_here_keeps_those_of_its_own_tenant(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    keeper = Keeper(client, bearer("kim"))
    account = await keeper.make_account()
    assert (await keeper.read(account))["tenant_id"] == "kim"
    assert (await (await keeper.make_key(account)).list_projects()).status_code == 200


async def test_a_caller_without_an_account_here_keeps_none_of_a_tenant_it_only_works_in(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    owner = Keeper(client, bearer("school"))
    pupil = Keeper(client, bearer("kim", tenant="school"))
    answers = await answers_to(pupil, owner, ALL_ROUTES)
    assert {answer.status_code for answer in answers} == {403}


async def test_a_key_keeps_no_keys(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    program = Keeper(alice.client, {"X-API-Key": key.secret})
    answers = await answers_to(program, alice, ALL_ROUTES)
    assert {answer.status_code for answer in answers} == {401}


async def test_nobody_keeps_anything_without_credentials(alice: Keeper) -> None:
    answers = await answers_to(Keeper(alice.client, {}), alice, ALL_ROUTES)
    assert statuses(answers) == {(401, "UNAUTHENTICATED")}


async def test_a_demoted_admin_keeps_nothing_from_the_next_request(
    app: FastAPI, greenfield: dict[str, Keeper]
) -> None:
    account = await greenfield["admin"].make_account()
    async with app.state.database.transaction(None) as session:
        await session.execute(text("UPDATE memberships SET role = 'member' WHERE role = 'admin'"))
    assert (await greenfield["admin"].ask("GET", account)).status_code == 403
