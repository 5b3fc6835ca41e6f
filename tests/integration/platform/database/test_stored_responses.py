"""Keys, their responses and their races, on a real server."""

import asyncio
from urllib.parse import urlsplit

import pytest
from sqlalchemy import bindparam, func, insert, select, text

from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.stored_responses import SqlIdempotencyStore
from charter.platform.database.tables import idempotency_keys
from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from charter.settings import Settings
from contract_runtime.callers import Caller
from contract_runtime.policies import IdempotencyKeyInProgress, IdempotencyKeyReused, StoredResponse

pytestmark = pytest.mark.anyio

ADD = insert(projects).values(tenant_id=bindparam("tenant"), name="effect")
COUNT = select(func.count()).select_from(projects)
CREATED = StoredResponse(201, [(b"content-type", b"application/json"), (b"x-odd", b"\xe9")], b'{"id":1}\x00')


def caller(tenant: str = "acme") -> Caller:
    return Caller(subject=tenant, issuer="test", kind="user", tenant=tenant, roles=frozenset())


async def create_once(database: Database, key: str, fingerprint: bytes = b"same") -> StoredResponse:
    """What the runtime does with an idempotent operation."""
    store = SqlIdempotencyStore(database)
    async with database.transaction_of_caller(caller()):
        stored = await store.claim(key, fingerprint)
        if stored is not None:
            return stored
        async with database.transaction("acme") as session:
            await session.execute(ADD, {"tenant": "acme"})
        await store.save(key, fingerprint, CREATED)
    return CREATED


async def effects(database: Database) -> int:
    async with database.transaction("acme") as session:
        return int((await session.execute(COUNT)).scalar_one())


async def test_a_repeated_key_replays_status_headers_and_body(database: Database) -> None:
    await create_once(database, "key")
    replayed = await create_once(database, "key")

    assert (replayed.status, list(replayed.headers), replayed.body) == (
        CREATED.status,
        CREATED.headers,
        CREATED.body,
    )
    assert await effects(database) == 1


async def test_a_replay_keeps_cookies_in_lines_of_their_own_and_in_order(database: Database) -> None:
    cookies = [(b"set-cookie", b"b=1; Expires=Sat, 28 Nov 2026 00:00:00 GMT"), (b"set-cookie", b"a=2")]
    async with database.transaction_of_caller(caller()):
        store = SqlIdempotencyStore(database)
        await store.claim("key", b"same")
        await store.save("key", b"same", StoredResponse(200, cookies, b""))

    assert list((await create_once(database, "key")).headers) == cookies


async def test_another_request_under_the_same_key_is_refused(database: Database) -> None:
    await create_once(database, "key")

    with pytest.raises(IdempotencyKeyReused):
        await create_once(database, "key", b"other")


async def test_a_key_in_progress_is_refused_at_once(database: Database) -> None:
    async with database.transaction_of_caller(caller()):
        await SqlIdempotencyStore(database).claim("key", b"same")
        with pytest.raises(IdempotencyKeyInProgress):
            await asyncio.create_task(create_once(database, "key"))


async def test_100_concurrent_requests_with_one_key_have_one_effect(database: Database) -> None:
    outcomes = await asyncio.gather(
        *(create_once(database, "key") for _ in range(100)), return_exceptions=True
    )

    refused = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    assert all(isinstance(outcome, IdempotencyKeyInProgress) for outcome in refused)
    assert len(refused) < 100
    assert await effects(database) == 1


async def test_a_failed_effect_leaves_no_key_behind(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction_of_caller(caller()):
            await SqlIdempotencyStore(database).claim("key", b"same")
            raise KeyError

    with pytest.raises(KeyError):
        await fail()

    assert await create_once(database, "key") is CREATED


async def test_an_expired_key_is_new_again_and_others_are_swept(
    database: Database, settings: Settings, postgres: EmbeddedPostgres
) -> None:
    for key in ("first", "second", "third"):
        await create_once(database, key)
    await age_keys(settings, postgres)

    assert await create_once(database, "first", b"other") is CREATED
    async with database.transaction("acme") as session:
        left = (await session.execute(select(func.count()).select_from(idempotency_keys))).scalar_one()
    assert left == 1


async def age_keys(settings: Settings, postgres: EmbeddedPostgres) -> None:
    name = urlsplit(settings.database_url).path.removeprefix("/")
    superuser = Database(Settings(database_url=postgres.url(name), database_role="postgres"))
    async with superuser.transaction(None) as session:
        await session.execute(text("UPDATE idempotency_keys SET expires_at = now()"))
    await superuser.close()


async def test_tenants_do_not_share_keys(database: Database) -> None:
    await create_once(database, "key")

    async with database.transaction_of_caller(caller("umbrella")):
        assert await SqlIdempotencyStore(database).claim("key", b"same") is None
