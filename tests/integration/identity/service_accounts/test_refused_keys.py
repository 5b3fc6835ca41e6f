"""Keys that no longer open anything: from the next request, in every process."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.app import create_app
from charter.settings import Settings
from tests.integration.conftest import client_of
from tests.integration.identity.service_accounts.keys import READ, Keeper, Key, present

pytestmark = pytest.mark.anyio

EXPIRE: Final = text("UPDATE api_keys SET expires_at = now() - interval '1 second'")
MALFORMED: Final = (
    "charter",
    "charter_",
    "charter_abcdefgh",
    "charter_abcdefgh_",
    f"charter_abcdefgh_{'a' * 42}",
    f"charter_abcdefgh_{'a' * 44}",
    f"charter_abcdefg_{'a' * 43}",
    f"Charter_abcdefgh_{'a' * 43}",
    f"charter_abcdefgh_{'a' * 42}!",
    f"charter_abcd'fgh_{'a' * 43}",
    f"charter_abcdefgh_{'a' * 43}%00",
    f"charter_abcdefgh-{'a' * 43}",
    "a" * 4_000,
    "' OR 1=1 --",
)


@pytest.fixture
async def elsewhere(settings: Settings, client: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """A client of another process of the service, as far as one process can have two."""
    async with client_of(create_app(settings)) as another_client:
        yield another_client


async def status_of(key: Key) -> int:
    return (await key.list_projects()).status_code


async def assert_refused_soon(client: httpx.AsyncClient, key: Key) -> None:
    """The news takes its way through Redis: no more than moments."""
    for _ in range(500):
        if (await key.list_projects(client)).status_code == 401:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the key still opens what it opened")


async def test_a_revoked_key_is_refused_at_the_next_request(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    assert await status_of(key) == 200
    await alice.ask("DELETE", key.path)
    assert await status_of(key) == 401
    assert await status_of(key) == 401


async def test_a_key_revoked_before_its_first_use_is_refused(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    await alice.ask("DELETE", key.path)
    assert await status_of(key) == 401


async def test_revoking_one_key_leaves_the_others(alice: Keeper) -> None:
    account = await alice.make_account()
    one, other = await alice.make_key(account), await alice.make_key(account)
    assert [await status_of(key) for key in (one, other)] == [200, 200]
    await alice.ask("DELETE", one.path)
    assert [await status_of(key) for key in (one, other)] == [401, 200]


async def test_after_rotation_the_old_secret_is_refused_and_the_new_one_works(alice: Keeper) -> None:
    old = await alice.make_key(await alice.make_account(), READ)
    assert await status_of(old) == 200
    new = await alice.rotate(old)
    assert [await status_of(key) for key in (old, new, old, new)] == [401, 200, 401, 200]
    assert (await new.create_project()).status_code == 403


async def test_after_two_rotations_only_the_last_secret_works(alice: Keeper) -> None:
    first = await alice.make_key(await alice.make_account())
    second = await alice.rotate(first)
    assert await status_of(second) == 200
    third = await alice.rotate(second)
    assert [await status_of(key) for key in (first, second, third)] == [401, 401, 200]


async def test_a_rotated_key_that_is_revoked_is_refused(alice: Keeper) -> None:
    new = await alice.rotate(await alice.make_key(await alice.make_account()))
    assert await status_of(new) == 200
    await alice.ask("DELETE", new.path)
    assert await status_of(new) == 401


async def test_deleting_the_service_account_ends_all_its_keys(alice: Keeper) -> None:
    account, other = await alice.make_account(), await alice.make_account("Other")
    keys = [await alice.make_key(account) for _ in range(3)]
    kept = await alice.make_key(other)
    for key in (*keys[:2], kept):
        assert await status_of(key) == 200
    await alice.ask("DELETE", account)
    assert [await status_of(key) for key in (*keys, kept)] == [401, 401, 401, 200]


async def test_an_expired_key_is_refused(app: FastAPI, alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account(), expires_at="2999-01-01T00:00:00Z")
    async with app.state.database.transaction(f"user:{key.told['created_by']}") as session:
        await session.execute(EXPIRE)
    assert await status_of(key) == 401


async def test_another_process_refuses_a_revoked_key_it_remembered(
    alice: Keeper, elsewhere: httpx.AsyncClient
) -> None:
    key = await alice.make_key(await alice.make_account())
    assert (await key.list_projects(elsewhere)).status_code == 200
    await alice.ask("DELETE", key.path)
    await assert_refused_soon(elsewhere, key)


async def test_another_process_refuses_a_rotated_key_it_remembered_and_takes_the_new_one(
    alice: Keeper, elsewhere: httpx.AsyncClient
) -> None:
    old = await alice.make_key(await alice.make_account())
    assert (await old.list_projects(elsewhere)).status_code == 200
    new = await alice.rotate(old)
    await assert_refused_soon(elsewhere, old)
    assert (await new.list_projects(elsewhere)).status_code == 200


@pytest.mark.parametrize("secret", MALFORMED)
async def test_what_cannot_be_a_key_is_refused(client: httpx.AsyncClient, secret: str) -> None:
    refused = await present(client, secret)
    assert (refused.status_code, refused.json()["error_code"]) == (401, "UNAUTHENTICATED")


async def test_a_key_that_begins_like_a_real_one_is_refused(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    guessed = key.secret[:-1] + ("A" if key.secret[-1] != "A" else "B")
    assert (await present(alice.client, guessed)).status_code == 401
    assert await status_of(key) == 200
    assert (await present(alice.client, guessed)).status_code == 401


async def test_a_key_made_of_two_is_refused(alice: Keeper) -> None:
    account = await alice.make_account()
    one, other = await alice.make_key(account), await alice.make_key(account)
    assert [await status_of(key) for key in (one, other)] == [200, 200]
    mixed = one.secret[:-43] + other.secret[-43:]
    assert (await present(alice.client, mixed)).status_code == 401


async def test_every_refusal_reads_the_same(app: FastAPI, alice: Keeper) -> None:
    account = await alice.make_account()
    keys = [await alice.make_key(account, expires_at="2999-01-01T00:00:00Z") for _ in range(3)]
    tenant = f"user:{keys[0].told['created_by']}"
    async with app.state.database.transaction(tenant) as session:
        await session.execute(text(f"{EXPIRE} WHERE id = :key_id"), {"key_id": keys[0].told["id"]})
    await alice.ask("DELETE", keys[1].path)
    await alice.rotate(keys[2])
    secrets = [key.secret for key in keys] + [f"charter_abcdefgh_{'a' * 43}", keys[0].secret[:-1] + "_"]
    answers = [await present(alice.client, secret) for secret in secrets]
    assert {answer.status_code for answer in answers} == {401}
    assert len({(answer.json()["error_code"], answer.json()["message"]) for answer in answers}) == 1
    assert len({answer.headers.get("WWW-Authenticate") for answer in answers}) == 1


async def test_ten_rotations_at_once_leave_one_secret_that_works(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    answers = await asyncio.gather(*(alice.ask("POST", f"{key.path}/rotate") for _ in range(10)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    secrets = [answer.json()["key"] for answer in answers if answer.status_code == 200]
    statuses = [(await present(alice.client, secret)).status_code for secret in (key.secret, *secrets)]
    assert statuses.count(200) == 1
    assert statuses[0] == 401


async def test_no_key_made_while_its_service_account_is_deleted_works(alice: Keeper) -> None:
    account = await alice.make_account()
    body = {"name": "Late", "scopes": [READ]}
    posts = [alice.ask("POST", f"{account}/keys", body) for _ in range(10)]
    made = await asyncio.gather(*posts[:5], alice.ask("DELETE", account), *posts[5:])
    assert {answer.status_code for answer in made} <= {201, 204, 404}
    secrets = [answer.json()["key"] for answer in made if answer.status_code == 201]
    assert {(await present(alice.client, secret)).status_code for secret in secrets} <= {401}


async def test_a_rotation_at_the_moment_of_revocation_leaves_no_secret_that_works(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    rotations = [alice.ask("POST", f"{key.path}/rotate") for _ in range(5)]
    answers = await asyncio.gather(*rotations, alice.ask("DELETE", key.path))
    secrets = [answer.json()["key"] for answer in answers if answer.status_code == 200]
    assert answers[-1].status_code == 204
    assert {(await present(alice.client, secret)).status_code for secret in secrets} <= {401}
