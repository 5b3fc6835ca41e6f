"""The migration that puts tenants of other issuers below the issuers' names, against a real server."""

from collections.abc import Iterator, Mapping
from typing import Final

import psycopg
import pytest
from sqlalchemy import MetaData

from charter.audit.repository import SqlAuditLog
from charter.audit.service import AuditService
from charter.development.databases import create_database, drop_database
from charter.development.postgres import EmbeddedPostgres
from charter.identity.oidc_providers import OidcProvider
from charter.platform.database.schema import Schema
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.tenants import IssuerTenant

REALM: Final = "https://id.example.com/realms/main"
Changes = dict[str, object]
KEYCLOAK: Final[Changes] = {"keycloak_issuer": REALM, "keycloak_audience": "charter"}
SCHOOL: Final = OidcProvider(name="school", issuer="https://login.example.com", audience="charter")
SEVERAL: Final[Changes] = {**KEYCLOAK, "oidc_providers": (SCHOOL,)}
LONG: Final = "x" * 255
OWN: Final = ("user:5", "org:3")
TENANT_TABLES: Final = ("projects", "idempotency_keys", "service_accounts", "api_keys")
ROWS: Final = (
    "INSERT INTO projects (tenant_id, name) VALUES (%(tenant)s, 'Harvest')",
    "INSERT INTO idempotency_keys (key_hash, tenant_id, fingerprint, status, headers, body, expires_at) "
    "VALUES (convert_to(%(tenant)s, 'UTF8'), %(tenant)s, '', 201, '[]', '', now() + interval '1 day')",
    "WITH made AS (INSERT INTO service_accounts (tenant_id, name, created_by) "
    "VALUES (%(tenant)s, 'Import', 'alice') RETURNING id) "
    "INSERT INTO api_keys (tenant_id, service_account_id, name, prefix, secret_hash, scopes, created_by) "
    "SELECT %(tenant)s, id, 'Key', left(md5(%(tenant)s), 8), '', '{}', 'alice' FROM made",
)
LOOK: Final = "SELECT tenant_id FROM {table}"
ACTED: Final = (
    "INSERT INTO audit_log (occurred_at, event, actor_kind, actor_issuer, actor_tenant) "
    "VALUES (now(), 'login', 'user', %(issuer)s, %(tenant)s)"
)
LINKED: Final = (
    "WITH added AS (INSERT INTO users (email, email_key, name) VALUES ('c@c.org', 'c@c.org', 'C') "
    "RETURNING id) "
    "INSERT INTO external_identities (issuer, subject, user_id) "
    "SELECT %(issuer)s, %(subject)s, id FROM added"
)
ENDED: Final = (("oidc", "s-1"), ("token", "t-1"))


class OldDatabase:
    """A database as the revision before left it; RLS is off for whoever looks in here."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.migrate({}, "0007")

    def migrate(self, changes: Changes, revision: str) -> None:
        settings = self.settings.model_copy(update=changes)
        schema = Schema(settings, MetaData(), settings.issuers)
        (schema.downgrade if revision == "0007" else schema.upgrade)(revision)

    def execute(self, statement: str, values: Mapping[str, object] | None = None) -> list[tuple[object, ...]]:
        with psycopg.connect(self.settings.database_url) as connection:
            for table in TENANT_TABLES:
                connection.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            found = connection.execute(statement, values)
            rows = found.fetchall() if found.description else []
            for table in TENANT_TABLES:
                connection.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        return rows

    def fill(self, *tenants: str) -> None:
        for tenant in tenants:
            for statement in ROWS:
                self.execute(statement, {"tenant": tenant})

    def tenants(self) -> set[str]:
        """The tenants, which have to be the same in every table."""
        found = [
            {str(tenant) for (tenant,) in self.execute(LOOK.format(table=table))} for table in TENANT_TABLES
        ]
        assert all(each == found[0] for each in found)
        return found[0]

    def ended(self) -> set[str]:
        return {str(key) for (key,) in self.execute("SELECT session_key FROM ended_sessions")}


@pytest.fixture
def database(postgres: EmbeddedPostgres) -> Iterator[OldDatabase]:
    url = create_database(postgres, "tenants_of_issuers")
    yield OldDatabase(Settings(database_url=url))
    drop_database(postgres, "tenants_of_issuers")


def test_the_only_issuer_s_tenants_get_its_name_and_those_of_this_service_keep_theirs(
    database: OldDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    database.fill("alice", "a/b", LONG, *OWN)
    database.migrate(KEYCLOAK, "head")
    named = {str(IssuerTenant("keycloak", name)) for name in ("alice", "a/b", LONG)}
    assert database.tenants() == {*named, *OWN}
    assert caplog.messages == []


def test_of_several_issuers_it_is_the_one_that_was_seen_or_else_the_first(
    database: OldDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    database.fill("alice", "bob", "carol", "kim", *OWN)
    for issuer, tenant in ((SCHOOL.issuer, "bob"), (REALM, "kim"), (SCHOOL.issuer, "kim")):
        database.execute(ACTED, {"issuer": issuer, "tenant": tenant})
    database.execute(LINKED, {"issuer": SCHOOL.issuer, "subject": "carol"})
    database.migrate(SEVERAL, "head")
    assert database.tenants() == {"keycloak/alice", "school/bob", "school/carol", "keycloak/kim", *OWN}
    (told,) = caplog.messages
    assert told.startswith("2 tenants went to the issuer keycloak, the first of several")
    assert "alice, kim." in told


def test_without_an_issuer_the_rows_stay_and_the_mend_is_told(
    database: OldDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    database.fill("alice", "bob", *OWN)
    database.migrate({}, "head")
    assert database.tenants() == {"alice", "bob", *OWN}
    (told,) = caplog.messages
    assert told.startswith("2 rows of projects, 2 rows of idempotency_keys, 2 rows of service_accounts")
    database.migrate({}, "0007")
    database.migrate(KEYCLOAK, "head")
    assert database.tenants() == {"keycloak/alice", "keycloak/bob", *OWN}


@pytest.mark.parametrize("changes", [{}, KEYCLOAK, SEVERAL])
def test_where_there_is_nothing_to_rename_nothing_is_told(
    database: OldDatabase, changes: Changes, caplog: pytest.LogCaptureFixture
) -> None:
    database.fill(*OWN)
    database.migrate(changes, "head")
    assert database.tenants() == set(OWN)
    assert caplog.messages == []


def test_the_way_back_takes_the_names_off_again(database: OldDatabase) -> None:
    database.fill("alice", "a/b", *OWN)
    database.migrate(SEVERAL, "head")
    database.fill("school/alice", "else/where")
    database.migrate(SEVERAL, "0007")
    assert database.tenants() == {"alice", "a/b", "else/where", *OWN}


def test_the_way_back_tells_of_issuers_that_are_not_configured(
    database: OldDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    database.fill("alice", "a/b", *OWN)
    database.migrate(KEYCLOAK, "head")
    database.migrate({}, "0007")
    (told,) = caplog.messages
    assert told.startswith("2 rows of projects, 2 rows of idempotency_keys")
    database.migrate({}, "head")
    caplog.clear()
    database.migrate(KEYCLOAK, "0007")
    assert database.tenants() == {"alice", "a/b", *OWN}
    assert caplog.messages == []


def test_nobody_sees_other_tenants_rows_afterwards(database: OldDatabase) -> None:
    database.fill("alice", "user:5")
    database.migrate(KEYCLOAK, "head")
    with psycopg.connect(database.settings.database_url) as owner:
        for table in TENANT_TABLES:
            owner.execute("SELECT set_config('app.tenant', '', true)")
            assert owner.execute(LOOK.format(table=table)).fetchall() == []
            owner.execute("SELECT set_config('app.tenant', 'keycloak/alice', true)")
            assert owner.execute(LOOK.format(table=table)).fetchall() == [("keycloak/alice",)]


def test_what_has_ended_has_ended_under_each_issuer_s_name_and_under_none_on_the_way_back(
    database: OldDatabase,
) -> None:
    keys = {*(f"{kind}:{what}" for kind, what in ENDED), "key:abc", "member:org:3/8", "tenant:user:5"}
    for key in keys:
        database.execute("INSERT INTO ended_sessions VALUES (%(key)s, now(), now())", {"key": key})
    database.migrate(SEVERAL, "head")
    named = {f"{kind}:{name}/{what}" for kind, what in ENDED for name in ("keycloak", "school")}
    assert database.ended() == keys | named
    database.execute("DELETE FROM ended_sessions WHERE session_key IN ('oidc:s-1', 'token:t-1')")
    database.migrate(SEVERAL, "0007")
    assert database.ended() == keys | named


@pytest.mark.anyio
async def test_the_chain_of_the_audit_log_is_unbroken(database: OldDatabase) -> None:
    database.execute(ACTED, {"issuer": REALM, "tenant": "alice"})
    database.execute("INSERT INTO audit_pending SELECT id FROM audit_log")
    connected = Database(database.settings)
    try:
        await SqlAuditLog(connected).seal()
        database.migrate(KEYCLOAK, "head")
        verdict = await AuditService(SqlAuditLog(connected)).verify()
    finally:
        await connected.close()
    assert (verdict.entries, verdict.findings) == (1, ())
