"""What the database shows of service accounts and keys, and to whom; and that secrets are kept nowhere."""

import logging
from typing import Any, Final

import pytest
from fastapi import FastAPI
from sqlalchemy import Executable, Text, cast, delete, func, literal_column, select, table, text
from sqlalchemy.exc import ProgrammingError

from charter.platform.database.transactions import Database
from tests.integration.identity.service_accounts.keys import ACCOUNTS, READ, Keeper

pytestmark = pytest.mark.anyio

PRESENT: Final = text("SELECT set_config('app.api_key_prefix', :prefix, true)")
PREFIXES: Final = text("SELECT prefix FROM api_keys")
PLANT: Final = text("""
    INSERT INTO service_accounts (tenant_id, name, created_by) VALUES (:tenant, 'Planted', 'mallory')
""")


async def seen(
    app: FastAPI, statement: str | Executable, tenant: str | None = None, presented: str | None = None
) -> list[Any]:
    """The first column of what the application's role sees."""
    async with app.state.database.transaction(tenant) as session:
        if presented is not None:
            await session.execute(PRESENT, {"prefix": presented})
        ready = text(statement) if isinstance(statement, str) else statement
        return list((await session.execute(ready)).scalars())


async def test_without_a_tenant_no_row_is_seen(app: FastAPI, alice: Keeper) -> None:
    await alice.make_key(await alice.make_account())
    for name in ("service_accounts", "api_keys"):
        counting = select(func.count()).select_from(table(name))
        assert await seen(app, counting) == [0]
        assert await seen(app, counting, tenant="user:999") == [0]


async def test_whoever_presents_a_prefix_sees_the_one_row_of_that_key(
    app: FastAPI, alice: Keeper, mallory: Keeper
) -> None:
    account = await alice.make_account()
    keys = [await alice.make_key(account) for _ in range(3)]
    await mallory.make_key(await mallory.make_account())
    assert await seen(app, "SELECT prefix FROM api_keys", presented=keys[1].prefix) == [keys[1].prefix]
    assert await seen(app, "SELECT id FROM service_accounts", presented=keys[1].prefix) == []


@pytest.mark.parametrize("presented", ["", "%", "________", "nobodys1"])
async def test_whoever_presents_no_keys_prefix_sees_none(app: FastAPI, alice: Keeper, presented: str) -> None:
    await alice.make_key(await alice.make_account())
    assert await seen(app, "SELECT prefix FROM api_keys", presented=presented) == []


async def test_a_presented_prefix_lets_nobody_change_the_row(app: FastAPI, alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    changed = await seen(app, "UPDATE api_keys SET revoked_at = now() RETURNING id", presented=key.prefix)
    assert changed == []
    assert (await alice.read(key.path))["revoked_at"] is None


async def test_what_a_request_presented_is_forgotten_after_it(app: FastAPI, alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    for _ in range(3):
        assert (await key.list_projects()).status_code == 200
    for _ in range(10):
        assert await seen(app, "SELECT prefix FROM api_keys") == []
        settings = await seen(app, "SELECT coalesce(current_setting('app.api_key_prefix', true), '')")
        assert settings == [""]


async def test_a_row_for_another_tenant_is_refused(database: Database) -> None:
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with database.transaction("user:2") as session:
            await session.execute(PLANT, {"tenant": "user:1"})


async def test_a_key_of_another_tenants_service_account_cannot_be_made(
    app: FastAPI, alice: Keeper, mallory: Keeper
) -> None:
    account = await alice.make_account()
    refused = await mallory.ask("POST", f"{account}/keys", {"name": "Mine", "scopes": [READ]})
    assert refused.status_code == 404
    tenant = (await alice.read(account))["tenant_id"]
    assert await seen(app, "SELECT count(*) FROM api_keys", tenant=tenant) == [0]


async def test_the_application_cannot_delete_rows(app: FastAPI, alice: Keeper) -> None:
    await alice.make_key(await alice.make_account())
    for name in ("api_keys", "service_accounts"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            await seen(app, delete(table(name)).returning(literal_column("id")))


async def test_of_the_secret_a_hash_is_kept_and_nothing_else(app: FastAPI, alice: Keeper) -> None:
    account = await alice.make_account()
    first = await alice.make_key(account)
    keys = [first, await alice.rotate(first), await alice.make_key(account)]
    await keys[1].list_projects()
    tenant = f"user:{first.told['created_by']}"
    hashes = await seen(app, "SELECT secret_hash FROM api_keys", tenant=tenant)
    assert {len(bytes(each)) for each in hashes} == {32}
    written = []
    for name in ("api_keys", "service_accounts", "idempotency_keys", "audit_log", "ended_sessions"):
        whole_rows = select(cast(literal_column(name), Text)).select_from(table(name))
        written += await seen(app, whole_rows, tenant=tenant)
    for key in keys:
        secret = key.secret[-43:]
        assert not [row for row in written if secret in row or secret.encode().hex() in row]


async def test_secrets_are_in_no_log(
    alice: Keeper, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        key = await alice.make_key(await alice.make_account())
        await key.list_projects()
        new = await alice.rotate(key)
        await new.list_projects()
        await key.list_projects()
        await new.create_project()
    logged = caplog.text + "".join(capfd.readouterr())
    logged += "".join(str(record.__dict__) for record in caplog.records)
    for each in (key, new):
        assert each.secret[-43:] not in logged


async def test_every_change_is_audited_and_no_refused_one(
    app: FastAPI, alice: Keeper, mallory: Keeper
) -> None:
    account = await alice.make_account()
    key = await alice.make_key(account)
    await mallory.ask("DELETE", key.path)
    await alice.rotate(key)
    await alice.ask("DELETE", key.path)
    await alice.ask("DELETE", account)
    rows = await seen(
        app,
        """
        SELECT concat_ws(' ', event, actor_subject, actor_tenant, target) FROM audit_log
        WHERE event LIKE 'service_account.%' OR event LIKE 'api_key.%' ORDER BY id
        """,
    )
    me = f"{key.told['created_by']} user:{key.told['created_by']}"
    number, key_number = account.removeprefix(f"{ACCOUNTS}/"), key.told["id"]
    assert [row.split(" ")[:3] for row in rows] == [
        [event, *me.split(" ")]
        for event in (
            "service_account.created",
            "api_key.created",
            "api_key.rotated",
            "api_key.revoked",
            "service_account.deleted",
        )
    ]
    assert all(str(number) in row or str(key_number) in row for row in rows)
