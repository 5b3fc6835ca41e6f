"""Two issuers share no row of any table, though their users have the same `sub` and `sid`, and ask alike."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from itertools import count
from typing import Any, Final

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from psycopg.sql import SQL, Identifier

from charter.app import create_app
from charter.commands.schema import load_tables
from charter.development.postgres import EmbeddedPostgres
from charter.identity.oidc_providers import OidcProvider
from charter.settings import Settings
from charter.shared.clock import utc_now
from contract import CONTRACT
from tests.integration.access.books import BOOKS
from tests.integration.access.registers import REGISTERED
from tests.integration.access.requests_of_the_contract import Requests
from tests.integration.access.schools import HAPPENED, SCHOOLED
from tests.integration.access.world import SCOPES, World
from tests.integration.one_database import NAME
from tests.integration.people import Person
from tests.unit.identity.tokens.realm import AUDIENCE, Realm, an_ec_key, running_web_server

pytestmark = pytest.mark.anyio

ALL: Final = load_tables().tables
EACH_ROW: Final = SQL("SELECT to_jsonb(kept)::text FROM {} AS kept")
EACH_TENANT: Final = SQL("SELECT DISTINCT tenant_id FROM {}")
DOCUMENT: Final = Requests((files("contract") / "openapi.json").read_text())
ADDRESSES: Final = count(1)
LOGGING_OUT: Final = frozenset({"logOut", "logOutEverywhere"})
CHANGING: Final = [
    each
    for each in CONTRACT.operations
    if each.method != "GET" and each.security and each.operation_id not in LOGGING_OUT
]
KEEPING: Final = [each for each in CHANGING if each.method != "DELETE"]

HOW_ELSE: Final = {
    "audit_log": "each entry names the issuer of its actor",
    "audit_chain": "a seal of each entry",
    "audit_pending": "entries that wait for their seal",
    "ended_sessions": "the issuer's name stands in what has ended",
    "external_identities": "issuer and subject are the key",
    **dict.fromkeys(
        (
            "affirmations",
            "chores",
            "flashcards",
            "outdoor_activities",
            "subjects",
            "school_consequence_types",
        ),
        "content of the service, which callers read only",
    ),
    **dict.fromkeys(("job_fires", "job_schedules", "job_workers", "schema_changes"), "of the service itself"),
    **dict.fromkeys(
        (
            *("users", "sessions", "refresh_tokens", "one_time_tokens", "second_factors", "recovery_codes"),
            *("outgoing_mail", "mail_receivers", "former_addresses"),
            *("organizations", "memberships", "invitations"),
        ),
        "of accounts: a second issuer is linked to none that another one is linked to",
    ),
    "channel_tickets": "the issuer stands in the caller whom a ticket is for",
}
"""How issuers are apart in tables without a tenant, below whose name every other row of theirs lies."""
MOVING: Final = frozenset({"audit_pending", "job_workers"})
"""Tables whose rows come and go by themselves."""
EMPTY: Final = frozenset(
    {
        *("job_artifact_chunks", "job_artifacts", "job_limits", "job_steps"),
        *("compliance_repayments", "ledger_lines", "ledger_month_balances"),
    }
)
"""Tables of tenants that requests of the test write nothing to: those of workers and of posted entries."""


@pytest.fixture
def realms() -> Iterator[tuple[Realm, Realm]]:
    with running_web_server() as web:
        yield Realm(web), Realm(web, "partner", an_ec_key("first"))


@pytest.fixture
def app(settings: Settings, realms: tuple[Realm, Realm]) -> FastAPI:
    keycloak, partner = realms
    provider = OidcProvider(name="partner", issuer=partner.issuer, audience=AUDIENCE)
    changes = {
        "keycloak_issuer": keycloak.issuer,
        "keycloak_audience": AUDIENCE,
        "oidc_providers": (provider,),
    }
    return create_app(settings.model_copy(update=changes))


def headers_of(realm: Realm) -> dict[str, str]:
    """Of the user 5 in the session s-1, who sends the same key with every request."""
    now = int(utc_now().timestamp())
    claims = {"iat": now, "exp": now + 900, "sub": "5", "sid": "s-1", "realm_access": {"roles": ["user"]}}
    return {"Authorization": f"Bearer {realm.token_with(claims)}", "Idempotency-Key": "the-first"}


async def ask(app: FastAPI, operation: Any, world: World) -> int:
    """The status, for the owner of the world, at an address that no limit knows yet."""
    number = next(ADDRESSES)
    client = (f"198.19.{number // 250}.{number % 250 + 1}", 40_000)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=client)
    url, content = DOCUMENT.of(operation, world)
    headers = world.identities["owner"] | content.pop("headers", {})
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client_there:
        return (await client_there.request(operation.method, url, headers=headers, **content)).status_code


async def build_world(app: FastAPI, client: httpx.AsyncClient, realm: Realm, tenant: str) -> World:
    """Everything that operations can be about, in the tenant of the realm's user."""
    nobody = Person(0, "nobody@example.com", "", {})
    world = World(client, nobody, {"owner": headers_of(realm)})
    async with app.state.database.transaction(tenant) as session:
        own = world.path_values
        own |= (await session.execute(BOOKS, {"tenant": tenant})).one()._asdict()
        values = {"tenant": tenant, "account": own["cash_account_id"], "year": own["year_id"]}
        own |= (await session.execute(REGISTERED, values)).one()._asdict()
        for statement in (SCHOOLED, HAPPENED):
            own |= (await session.execute(statement, {"tenant": tenant})).one()._asdict()
    account = (await world.make("/v1/service-accounts", {"name": "Import"}))["id"]
    keys = f"/v1/service-accounts/{account}/keys"
    child = {"id": f"mira-of-{tenant[:3]}", "name": "Mira", "birthday": "2018-04-12", "interests": ["space"]}
    consent = {"version": "2026-01", "method": "signed_form"}
    own |= {
        "service_account_id": account,
        "api_key_id": (await world.make(keys, {"name": "K", "scopes": sorted(SCOPES)}))["id"],
        "child_id": (await world.make("/v1/children", child))["id"],
        "consent_id": (await world.make("/v1/children/consents", consent))["id"],
        "project_id": (await world.make("/v1/projects", {"name": "Festival"}))["id"],
        "job_id": (await world.make("/v1/jobs", {}))["job_id"],
        **dict.fromkeys(("organization_id", "user_id", "session_id", "invitation_id"), 1),
        "provider": "nowhere",
        "template": "my-non-profit",
    }
    return world


class Tables:
    """All tables, as a superuser sees them."""

    def __init__(self, connection: psycopg.Connection[tuple[str]]) -> None:
        self._connection = connection
        self.of_tenants: Final = [name for name, table in ALL.items() if "tenant_id" in table.c]

    def rows(self) -> dict[str, Counter[str]]:
        """Each row as JSON, table by table."""
        return {name: self._select(EACH_ROW, name) for name in ALL.keys() - MOVING}

    def tenants(self) -> dict[str, set[str]]:
        """Whose rows there are."""
        return {name: {*self._select(EACH_TENANT, name)} for name in self.of_tenants}

    def _select(self, statement: SQL, table: str) -> Counter[str]:
        found = self._connection.execute(statement.format(Identifier(table)))
        return Counter(text for (text,) in found)


@pytest.fixture
def tables(settings: Settings, postgres: EmbeddedPostgres) -> Iterator[Tables]:
    with psycopg.connect(postgres.url(NAME), autocommit=True) as superuser:
        yield Tables(superuser)


def test_a_table_without_a_tenant_says_how_issuers_are_apart_in_it() -> None:
    assert {name for name, table in ALL.items() if "tenant_id" not in table.c} == {*HOW_ELSE}


async def test_whatever_two_issuers_users_do_they_share_no_row_of_any_table(
    app: FastAPI, client: httpx.AsyncClient, realms: tuple[Realm, Realm], tables: Tables
) -> None:
    keycloak, partner = realms
    theirs = await build_world(app, client, keycloak, "keycloak/5")
    done = [await ask(app, operation, theirs) for operation in KEEPING]
    before = tables.rows()
    assert {name for name, whose in tables.tenants().items() if "keycloak/5" not in whose} == EMPTY

    mine = await build_world(app, client, partner, "partner/5")
    assert [await ask(app, operation, mine) for operation in KEEPING] == done
    intruder = World(client, mine.olivia, mine.identities, theirs.path_values)
    for operation in CHANGING:
        assert "{" not in operation.path or await ask(app, operation, intruder) < 500
    after = tables.rows()

    assert {name: rows - after[name] for name, rows in before.items() if rows - after[name]} == {}
    assert set().union(*tables.tenants().values()) == {"keycloak/5", "partner/5"}
