"""What gets into the log, in the transaction of what it tells of: all of it or nothing, and no secrets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI

from charter.audit.domain import LENGTHS
from charter.audit.service import AuditService
from charter.audit.trail import ContractTrail
from charter.identity.accounts.domain import Account, UserId
from charter.identity.accounts.repository import SqlAccounts
from charter.identity.sessions.domain import Device
from charter.identity.sessions.service import SessionService
from charter.identity.single_sign_on.feature import AuditedSessions
from charter.platform.database.stores import SharedStore
from charter.platform.database.transactions import Database
from charter.settings import Settings
from contract_runtime import AuditEntry
from tests.builders import a_caller
from tests.integration.conftest import AddPerson, Execute, composition_of
from tests.integration.people import PASSWORD, Person

pytestmark = pytest.mark.anyio

ENTRY = AuditEntry(event="user.created", operation_id="createUser", caller=None, target="8", status=201)
DEVICE = Device(name="Telephone", device_id=None, client_address="203.0.113.7")


@pytest.fixture
def entries(execute: Execute) -> Callable[[], Any]:
    return lambda: execute("SELECT * FROM audit_log ORDER BY id")


async def test_entry_goes_with_a_transaction_that_is_rolled_back(
    database: Database, trail: ContractTrail, execute: Execute
) -> None:
    async def fail() -> None:
        async with database.transaction("acme"):
            await trail.record(ENTRY)
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    for table in ("audit_log", "audit_pending", "audit_chain"):
        assert await execute(f"TABLE {table}") == []


@pytest.mark.parametrize("tenant", [None, "acme", "org:7"])
async def test_entry_joins_the_transaction_of_whichever_tenant(
    database: Database, trail: ContractTrail, execute: Execute, tenant: str | None
) -> None:
    async with database.transaction(tenant):
        await trail.record(ENTRY)
        assert await execute("TABLE audit_log") == []
    assert len(await execute("TABLE audit_chain")) == 1


async def test_entry_outside_a_transaction_has_one_of_its_own_and_its_place_at_once(
    database: Database, trail: ContractTrail, execute: Execute
) -> None:
    await trail("session.reuse_detected", target="session_id=9")
    assert len(await execute("TABLE audit_chain")) == 1
    assert database.count_lent() == 0


async def test_several_entries_of_a_transaction_stand_in_their_order(
    database: Database, trail: ContractTrail, execute: Execute
) -> None:
    async with database.transaction(None):
        for number in range(5):
            await trail.record(replace(ENTRY, target=str(number)))
    rows = await execute("SELECT target FROM audit_log JOIN audit_chain ON entry_id = id ORDER BY sequence")
    assert [row.target for row in rows] == ["0", "1", "2", "3", "4"]


async def test_texts_longer_than_their_columns_are_cut_and_fail_nothing(
    database: Database, trail: ContractTrail, audit: AuditService, entries: Callable[[], Any]
) -> None:
    caller = replace(a_caller("ä" * 900, tenant="t" * 900), issuer="https://" + "i" * 900)
    long = AuditEntry(event="e" * 900, operation_id="o" * 900, caller=caller, target="🦊\0" * 900, status=200)
    async with database.transaction(None):
        await trail.record(long)
    (entry,) = await entries()
    assert entry.event == "e" * LENGTHS["event"]
    assert (len(entry.actor_subject), len(entry.actor_tenant)) == (255, 255)
    assert "\0" not in entry.target
    assert entry.target.startswith("🦊🦊")
    assert (await audit.verify()).findings == ()


async def test_program_with_a_key_stands_there_as_a_service(
    database: Database, trail: ContractTrail, entries: Callable[[], Any]
) -> None:
    caller = replace(a_caller("service-account:4", tenant="org:7"), kind="service")
    async with database.transaction("org:7"):
        await trail.record(replace(ENTRY, caller=caller))
    (entry,) = await entries()
    assert (entry.actor_kind, entry.actor_subject, entry.actor_tenant) == (
        "service",
        "service-account:4",
        "org:7",
    )


async def test_login_is_anonymous_and_about_who_logged_in(
    client: httpx.AsyncClient, person: AddPerson, entries: Callable[[], Any]
) -> None:
    alice = await person()
    wrong = alice.login | {"password": "not the one she has"}
    assert (await client.post("/v1/auth/login", json=wrong)).status_code == 401
    assert (await client.post("/v1/auth/login", json=alice.login)).status_code == 200
    (entry,) = await entries()
    assert (entry.event, entry.actor_kind, entry.actor_subject) == ("session.started", "anonymous", None)
    assert (entry.target, entry.client_address) == (str(alice.user_id), "127.0.0.1")


async def test_login_by_form_is_written_down_with_its_request(
    client: httpx.AsyncClient, person: AddPerson, entries: Callable[[], Any]
) -> None:
    answer = await by_form(client, await person())
    assert answer.status_code == 200
    (entry,) = await entries()
    assert (entry.event, entry.actor_kind, entry.client_address) == ("session.started", "user", "127.0.0.1")
    assert entry.request_id == answer.headers["x-request-id"]


async def test_login_at_a_provider_is_its_user_s_doing(
    app: FastAPI, client: httpx.AsyncClient, person: AddPerson, entries: Callable[[], Any]
) -> None:
    alice = await person()
    await at_a_provider(app, alice)
    (entry,) = await entries()
    assert (entry.event, entry.target) == ("session.started", str(alice.user_id))
    assert (entry.actor_kind, entry.actor_subject) == ("user", str(alice.user_id))


async def test_bulk_action_says_which_accounts_it_changed(
    client: httpx.AsyncClient, person: AddPerson, entries: Callable[[], Any]
) -> None:
    people = [await person(name) for name in ("alice", "bob", "carol")]
    ada = await person("ada", "admin")
    numbers = [each.user_id for each in people[:2]]
    body = {"action": "deactivate", "user_ids": numbers}
    answer = await client.post("/v1/admin/users/bulk-action", json=body, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    told = " ".join(f"{entry.event} {entry.target} {entry.details}" for entry in await entries())
    assert "deactivate" in told
    assert [str(number) for number in numbers if str(number) not in told.replace(",", " ").split()] == []


async def test_no_secret_gets_into_the_log(
    client: httpx.AsyncClient, person: AddPerson, entries: Callable[[], Any]
) -> None:
    alice = await person()
    secrets = [PASSWORD, "nine herons on a roof"]
    tokens = (await client.post("/v1/auth/login", json=alice.login)).json()
    secrets += [tokens["access_token"], tokens["refresh_token"], alice.headers["Authorization"].split()[1]]
    body = {"current_password": PASSWORD, "new_password": secrets[1]}
    changed = await client.post("/v1/users/me/password", json=body, headers=alice.headers)
    assert changed.status_code < 300, changed.text
    account = await client.post("/v1/service-accounts", json={"name": "Import"}, headers=alice.headers)
    path = f"/v1/service-accounts/{account.json()['id']}/keys"
    wanted = {"name": "Production", "scopes": ["projects:read"]}
    key = await client.post(path, json=wanted, headers=alice.headers)
    rotated = await client.post(f"{path}/{key.json()['id']}/rotate", headers=alice.headers)
    secrets += [key.json()["key"], rotated.json()["key"]]
    written = await entries()
    assert [entry.event for entry in written] == [
        "session.started",
        "account.password_changed",
        "service_account.created",
        "api_key.created",
        "api_key.rotated",
    ]
    assert [secret for secret in secrets if secret in str(written)] == []


@dataclass(frozen=True, slots=True)
class World:
    """What a test of an unwritable log acts on."""

    app: FastAPI
    client: httpx.AsyncClient
    alice: Person


async def by_form(client: httpx.AsyncClient, who: Person) -> httpx.Response:
    form = {"grant_type": "password", "username": who.email, "password": who.password}
    return await client.post("/v1/auth/token", data=form)


async def at_a_provider(app: FastAPI, who: Person) -> None:
    """Begin a session as the callback does once the provider has named its user."""
    async with SharedStore(app.state.database, SqlAccounts).reading() as accounts:
        account = cast("Account", await accounts.find(UserId(who.user_id)))
    services = composition_of(app).parts.services
    sessions = AuditedSessions(services.get(SessionService), app.state.database, services.get(ContractTrail))
    await sessions.start(account, DEVICE, uses_cookie=False)


async def log_in(world: World) -> None:
    await world.client.post("/v1/auth/login", json=world.alice.login)


async def log_in_by_form(world: World) -> None:
    await by_form(world.client, world.alice)


async def log_in_at_a_provider(world: World) -> None:
    with pytest.raises(Exception, match="permission denied"):
        await at_a_provider(world.app, world.alice)


async def found(world: World) -> None:
    body = {"name": "School", "slug": "school"}
    await world.client.post("/v1/organizations", json=body, headers=world.alice.headers)


async def found_once(world: World) -> None:
    headers = world.alice.headers | {"Idempotency-Key": "once"}
    await world.client.post("/v1/organizations", json={"name": "S", "slug": "school"}, headers=headers)


async def register(world: World) -> None:
    body = {"email": "bob@example.com", "name": "Bob", "password": "nine herons on a roof"}
    await world.client.post("/v1/auth/register", json=body)


UNWRITTEN = {
    "login": (log_in, "sessions"),
    "login by form": (log_in_by_form, "sessions"),
    "login at a provider": (log_in_at_a_provider, "sessions"),
    "organization": (found, "organizations"),
    "organization with a key": (found_once, "organizations"),
    "registration": (register, "outgoing_mail"),
}


@pytest.mark.parametrize("what", UNWRITTEN)
async def test_what_cannot_be_written_down_does_not_happen(
    app: FastAPI,
    client: httpx.AsyncClient,
    person: AddPerson,
    execute: Execute,
    settings: Settings,
    what: str,
) -> None:
    act, table = UNWRITTEN[what]
    world = World(app, client, await person())
    await execute(f"REVOKE INSERT ON audit_log FROM {settings.database_role}")
    await act(world)
    assert await execute(f"TABLE {table}") == []
    await execute(f"GRANT INSERT ON audit_log TO {settings.database_role}")
    if what != "login at a provider":
        await act(world)
        assert len(await execute(f"TABLE {table}")) == 1
