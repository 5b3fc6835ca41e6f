"""Whose rows a transaction sees and writes, on a real server, as the application's role."""

import asyncio
from typing import Final

import pytest
from sqlalchemy import bindparam, func, insert, select, table, text
from sqlalchemy.exc import ProgrammingError

from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.transactions import ApplicationRoleUnsafe, Database
from charter.projects.tables import projects
from charter.settings import Settings
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id=bindparam("tenant"), name=bindparam("project_name"))
TENANTS = select(projects.c.tenant_id)
BELONG_TO_NO_TENANT: Final = {
    "sessions": "an account's, which change their tenant: docs/decisions/0027-what-no-tenant-has.md",
    "audit_log": "the service's, which tells whose an actor was: the same decision",
}
SPARE_THEIR_OWNER: Final = {"totals": "its triggers count what the owner of the tables does to any tenant"}
NAMING_A_TENANT: Final = """
    WITH policies AS (
        SELECT polrelid, polcmd,
               coalesce(strpos(pg_get_expr(polqual, polrelid), 'current_setting(''app.') > 0, false)
               AS is_read,
               coalesce(strpos(pg_get_expr(polwithcheck, polrelid), 'current_setting(''app.') > 0, false)
               AS is_written
        FROM pg_policy
    )
    SELECT relname::text AS name, relrowsecurity AS is_enabled, relforcerowsecurity AS is_forced,
           EXISTS (SELECT FROM policies
                   WHERE polrelid = pg_class.oid AND polcmd = '*' AND is_read AND is_written)
           AND NOT EXISTS (SELECT FROM policies
                           WHERE polrelid = pg_class.oid AND NOT (is_read OR is_written)) AS is_isolated
    FROM pg_class
    WHERE relkind IN ('r', 'p', 'm', 'v') AND relnamespace = 'public'::regnamespace
      AND EXISTS (SELECT FROM pg_attribute
                  WHERE attrelid = pg_class.oid AND attname LIKE '%%tenant%%' AND NOT attisdropped)
"""


async def add_project(database: Database, tenant: str, name: str = "one") -> None:
    async with database.transaction(tenant) as session:
        await session.execute(ADD, {"tenant": tenant, "project_name": name})


async def seen_tenants(database: Database, tenant: str | None) -> list[str]:
    async with database.transaction(tenant) as session:
        return list((await session.execute(TENANTS)).scalars())


async def test_without_a_tenant_no_row_is_visible(database: Database) -> None:
    await add_project(database, "acme")

    assert await seen_tenants(database, None) == []


async def test_without_a_tenant_raw_sql_sees_no_row_of_any_table(database: Database) -> None:
    await add_project(database, "acme")

    async with database.transaction(None) as session:
        protected = text("SELECT relname::text FROM pg_class WHERE relrowsecurity ORDER BY 1")
        names = list((await session.execute(protected)).scalars())
        counts = [(await session.execute(select(func.count()).select_from(table(n)))).scalar() for n in names]
    of_jobs = ("events", "steps", "artifacts", "artifact_chunks", "limits")
    of_the_ledger = (
        *("settings", "accounts", "years", "periods", "entries", "draft_lines", "lines", "month_balances"),
        *("entry_notes", "rates", "import_files"),
    )
    of_compliance = (
        *("settings", "assets", "leases", "contracts", "obligations", "instruments", "repayments", "parties"),
        *("provisions", "events", "assertions", "disclosures", "checks", "verdicts", "findings", "waivers"),
    )
    of_schools = (
        *("settings", "behavior_codes", "calendars", "terms", "people", "incident_numbers", "incidents"),
        *("participants", "consequences", "notices", "disclosures", "requests", "holds", "purged_counts"),
    )
    of_children = ("achievements", "cards", "consents", "days", "events", "settings", "subjects")
    protected_tables = (
        *("api_keys", "idempotency_keys", "projects", "service_accounts", "totals"),
        *("jobs", *(f"job_{name}" for name in of_jobs)),
        *(f"ledger_{name}" for name in of_the_ledger),
        *(f"compliance_{name}" for name in of_compliance),
        *("schools", *(f"school_{name}" for name in of_schools)),
        *("children", *(f"child_{name}" for name in of_children)),
    )
    assert dict(zip(names, counts, strict=True)) == dict.fromkeys(protected_tables, 0)


async def unprotected(execute: Execute) -> set[str]:
    """Tables with a tenant that anybody sees, or their owner, or whoever meets a policy that asks nothing."""
    found = await execute(NAMING_A_TENANT)
    assert len(found) > 50
    return {
        row.name
        for row in found
        if not (row.is_enabled and row.is_isolated and (row.is_forced or row.name in SPARE_THEIR_OWNER))
    }


async def test_every_table_that_names_a_tenant_has_a_policy_or_a_reason(execute: Execute) -> None:
    assert await unprotected(execute) == set(BELONG_TO_NO_TENANT)


async def test_a_table_whose_policy_lets_everybody_in_or_spares_its_owner_is_found(execute: Execute) -> None:
    await execute("CREATE POLICY wide ON projects FOR SELECT USING (true)")
    await execute("ALTER TABLE schools NO FORCE ROW LEVEL SECURITY")
    await execute("CREATE TABLE shelf (id bigint, owner_tenant text)")

    assert await unprotected(execute) - set(BELONG_TO_NO_TENANT) == {"projects", "schools", "shelf"}


async def test_rows_of_another_tenant_are_invisible(database: Database) -> None:
    await add_project(database, "acme")
    await add_project(database, "umbrella")

    assert await seen_tenants(database, "acme") == ["acme"]


async def test_a_row_for_another_tenant_is_refused(database: Database) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"tenant": "umbrella", "project_name": "planted"})


async def test_a_tenant_set_before_does_not_stay_on_the_connection(settings: Settings) -> None:
    database = Database(settings.model_copy(update={"database_pool_size": 1, "database_pool_overflow": 0}))
    await add_project(database, "acme")
    await seen_tenants(database, "acme")

    assert await seen_tenants(database, None) == []
    await database.close()


async def test_200_alternating_tenants_over_one_pool_never_see_each_other(settings: Settings) -> None:
    database = Database(settings.model_copy(update={"database_pool_size": 5, "database_pool_overflow": 5}))
    tenants = [f"tenant-{number}" for number in range(200)]

    async def write_and_read(tenant: str) -> list[str]:
        await add_project(database, tenant)
        return await seen_tenants(database, tenant)

    seen = await asyncio.gather(*(write_and_read(tenant) for tenant in tenants))

    assert seen == [[tenant] for tenant in tenants]
    await database.close()


async def test_the_application_role_is_fit(database: Database) -> None:
    await database.verify_application_role()


async def test_a_superuser_is_refused_as_application_role(postgres: EmbeddedPostgres) -> None:
    database = Database(Settings(database_url=postgres.url(), database_role="postgres"))

    with pytest.raises(ApplicationRoleUnsafe, match="is a superuser and bypasses row-level security"):
        await database.verify_application_role()
    await database.close()


async def test_the_tables_owner_is_refused_as_application_role(settings: Settings) -> None:
    database = Database(settings.model_copy(update={"database_role": "charter"}))

    with pytest.raises(ApplicationRoleUnsafe, match=r"owns .*projects"):
        await database.verify_application_role()
    await database.close()


async def test_the_application_role_cannot_delete_projects_or_change_tables(database: Database) -> None:
    for statement in (
        "DELETE FROM projects",
        "DROP TABLE projects",
        "ALTER TABLE projects DISABLE TRIGGER ALL",
    ):
        with pytest.raises(ProgrammingError):
            async with database.transaction("acme") as session:
                await session.execute(text(statement))
