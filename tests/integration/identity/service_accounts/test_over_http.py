"""Service accounts and keys as their keepers see them."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest

from tests.integration.identity.service_accounts.keys import ACCOUNTS, READ, WRITE, Keeper

pytestmark = pytest.mark.anyio

KEY_FORM: Final = "(charter_[A-Za-z0-9_-]{8})_[A-Za-z0-9_-]{43}"


def in_days(days: int) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat()


async def test_a_service_account_lives_from_creation_to_deletion(alice: Keeper) -> None:
    made = await alice.ask("POST", ACCOUNTS, {"name": "Nightly import", "description": "Imports."})
    assert made.status_code == 201
    account = made.json()
    path = made.headers["Location"]
    assert path == f"{ACCOUNTS}/{account['id']}"
    assert (account["name"], account["description"]) == ("Nightly import", "Imports.")
    assert account["tenant_id"] == f"user:{account['created_by']}"
    assert await alice.read(path) == account
    assert (await alice.read(ACCOUNTS))["data"] == [account]

    assert [(await alice.ask("DELETE", path)).status_code for _ in range(2)] == [204, 204]
    assert (await alice.ask("GET", path)).json()["error_code"] == "SERVICE_ACCOUNT_NOT_FOUND"
    assert (await alice.read(ACCOUNTS))["data"] == []


async def test_service_accounts_are_listed_newest_first_by_page(alice: Keeper) -> None:
    for name in ("first", "second", "third"):
        await alice.make_account(name)
    page = await alice.read(f"{ACCOUNTS}?page=2&limit=2")
    assert [account["name"] for account in page["data"]] == ["first"]
    assert page["pagination"] == {
        "total": 3,
        "page": 2,
        "page_size": 2,
        "total_pages": 2,
        "has_next": False,
        "has_prev": True,
    }
    behind = await alice.read(f"{ACCOUNTS}?page=9")
    assert (behind["data"], behind["pagination"]["total"]) == ([], 3)


async def test_one_idempotency_key_makes_one_service_account(alice: Keeper) -> None:
    keeper = Keeper(alice.client, alice.headers | {"Idempotency-Key": "one"})
    posts = [keeper.ask("POST", ACCOUNTS, {"name": "Once"}) for _ in range(10)]
    answers = await asyncio.gather(*posts)
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert (await alice.read(ACCOUNTS))["pagination"]["total"] == 1


async def test_a_new_key_is_told_once(alice: Keeper) -> None:
    account = await alice.make_account()
    made = await alice.ask("POST", f"{account}/keys", {"name": "Production", "scopes": [READ]})
    told = made.json()
    form = re.fullmatch(KEY_FORM, told["key"])
    assert form is not None
    assert form[1] == told["prefix"]
    assert (told["expires_at"], told["last_used_at"], told["revoked_at"]) == (None, None, None)

    assert made.headers["Location"] == f"{account}/keys/{told['id']}"
    without_secret = {name: value for name, value in told.items() if name != "key"}
    assert await alice.read(made.headers["Location"]) == without_secret
    assert (await alice.read(f"{account}/keys"))["data"] == [without_secret]


async def test_keys_are_all_different(alice: Keeper) -> None:
    account = await alice.make_account()
    keys = [await alice.make_key(account) for _ in range(5)]
    assert len({key.secret[-43:] for key in keys}) == 5
    assert len({key.prefix for key in keys}) == 5


async def test_keys_are_listed_newest_first_by_page(alice: Keeper) -> None:
    account, other = await alice.make_account(), await alice.make_account("Other")
    await alice.make_key(other, name="of another account")
    for name in ("first", "second", "third"):
        await alice.make_key(account, name=name)
    page = await alice.read(f"{account}/keys?limit=2")
    assert [key["name"] for key in page["data"]] == ["third", "second"]
    assert (page["pagination"]["total"], page["pagination"]["has_next"]) == (3, True)
    behind = await alice.read(f"{account}/keys?page=9")
    assert (behind["data"], behind["pagination"]["total"]) == ([], 3)


async def test_a_key_has_the_scopes_and_the_end_that_were_asked_for(alice: Keeper) -> None:
    account = await alice.make_account()
    end = in_days(30)
    key = await alice.make_key(account, WRITE, expires_at=end)
    read = await alice.read(key.path)
    assert read["scopes"] == [WRITE]
    assert datetime.fromisoformat(read["expires_at"]) == datetime.fromisoformat(end)


@pytest.mark.parametrize("days", [-1, -10_000])
async def test_a_key_that_has_expired_already_is_refused(alice: Keeper, days: int) -> None:
    account = await alice.make_account()
    body = {"name": "Production", "scopes": [READ], "expires_at": in_days(days)}
    refused = await alice.ask("POST", f"{account}/keys", body)
    assert (refused.status_code, refused.json()["error_code"]) == (422, "VALIDATION_FAILED")
    (error,) = refused.json()["details"]["errors"]
    assert "expires_at" in str(error)
    assert (await alice.read(f"{account}/keys"))["data"] == []


@pytest.mark.parametrize("end", ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59-14:00"])
async def test_the_end_of_the_calendar_is_no_fault_of_the_service(alice: Keeper, end: str) -> None:
    account = await alice.make_account()
    body = {"name": "Production", "scopes": [READ], "expires_at": end}
    assert (await alice.ask("POST", f"{account}/keys", body)).status_code in {201, 422}
    assert (await alice.ask("GET", f"{account}/keys")).status_code == 200


@pytest.mark.parametrize("scopes", [[], [READ, READ], ["projects:delete"], ["admin"], ["*"]])
async def test_scopes_are_those_of_the_contract_each_once(alice: Keeper, scopes: list[str]) -> None:
    account = await alice.make_account()
    refused = await alice.ask("POST", f"{account}/keys", {"name": "Production", "scopes": scopes})
    assert (refused.status_code, refused.json()["error_code"]) == (422, "VALIDATION_FAILED")


async def test_a_revoked_key_stays_to_be_read_and_can_be_revoked_again(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    assert (await alice.ask("DELETE", key.path)).status_code == 204
    revoked = await alice.read(key.path)
    assert revoked["revoked_at"] is not None
    assert (await alice.ask("DELETE", key.path)).status_code == 204
    assert await alice.read(key.path) == revoked


async def test_rotation_keeps_all_but_prefix_and_secret(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account(), READ, expires_at=in_days(30))
    rotated = await alice.rotate(key)
    assert re.fullmatch(KEY_FORM, rotated.secret)
    assert rotated.secret.startswith(rotated.told["prefix"])
    assert key.prefix != rotated.prefix
    assert key.secret[-43:] != rotated.secret[-43:]
    new = {"prefix": rotated.told["prefix"], "key": rotated.secret}
    assert rotated.told == key.told | new
    assert (await alice.read(key.path))["prefix"] == rotated.told["prefix"]


async def test_a_revoked_key_is_not_rotated(alice: Keeper) -> None:
    key = await alice.make_key(await alice.make_account())
    await alice.ask("DELETE", key.path)
    refused = await alice.ask("POST", f"{key.path}/rotate")
    assert (refused.status_code, refused.json()["error_code"]) == (409, "API_KEY_REVOKED")


async def test_a_deleted_service_account_has_no_keys_to_be_seen_or_made(alice: Keeper) -> None:
    account = await alice.make_account()
    key = await alice.make_key(account)
    await alice.ask("DELETE", account)
    answers = [
        await alice.ask("GET", f"{account}/keys"),
        await alice.ask("POST", f"{account}/keys", {"name": "Late", "scopes": [READ]}),
        await alice.ask("GET", key.path),
        await alice.ask("POST", f"{key.path}/rotate"),
    ]
    assert {answer.status_code for answer in answers} == {404}
