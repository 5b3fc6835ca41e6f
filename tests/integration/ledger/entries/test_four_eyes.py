"""Who may do the next step with an entry, where several people keep the books of an organization."""

from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from tests.integration.access.test_ledger_roles import found
from tests.integration.ledger.over_http import HttpBooks
from tests.integration.people import add_person, headers_for

pytestmark = pytest.mark.anyio

CASH: Final[dict[str, Any]] = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}
STAFF: Final[dict[str, tuple[str, str | None]]] = dict.fromkeys(("olga", "omar"), ("owner", None)) | {
    name: ("member", role)
    for name, role in {
        "max": "manager",
        "mia": "manager",
        "abe": "accountant",
        "cleo": "clerk",
        "carl": "clerk",
        "rita": "readonly",
    }.items()
}
Desk = dict[str, HttpBooks]


@pytest.fixture
async def desk(app: FastAPI, client: httpx.AsyncClient) -> Desk:
    """The books of an organization, as each of its people sees them."""
    people = {name: await add_person(app, name) for name in STAFF}
    members = {person.user_id: STAFF[name] for name, person in people.items()}
    tenant = f"org:{await found(app, 'books', members)}"
    return {
        name: HttpBooks(client, headers_for(app.state.settings, person.user_id, "user", tenant=tenant))
        for name, person in people.items()
    }


@pytest.fixture
async def sale(desk: Desk) -> dict[str, Any]:
    """A draft to send, in books with the year 2025."""
    owner = desk["olga"]
    cash = (await owner.post("accounts", CASH))["id"]
    sales = (await owner.post("accounts", {"code": "4000", "name": "Sales", "type": "revenue"}))["id"]
    await owner.post("years", {"start": "2025-01-01"})
    lines = [{"account_id": cash, "debit": "500.00"}, {"account_id": sales, "credit": "500.00"}]
    return {"date": "2025-03-15", "reference": "S-1", "description": "Sold for cash", "lines": lines}


async def submitted(desk: Desk, name: str, draft: dict[str, Any]) -> str:
    """The path of an entry that somebody drafted and submitted."""
    path = f"entries/{(await desk[name].post('entries', draft))['id']}"
    await desk[name].post(f"{path}/submit", status=200)
    return path


async def test_one_drafts_another_approves_a_third_posts(desk: Desk, sale: dict[str, Any]) -> None:
    path = await submitted(desk, "cleo", sale)
    assert (await desk["max"].post(f"{path}/approve", status=200))["status"] == "approved"
    posted = await desk["abe"].post(f"{path}/post", status=200)
    assert posted["entry"]["number"] == 1


async def test_whoever_created_it_does_not_approve_it_not_even_the_owner(
    desk: Desk, sale: dict[str, Any]
) -> None:
    for name in ("max", "olga"):
        path = await submitted(desk, name, sale)
        refused = await desk[name].post(f"{path}/approve", status=403)
        assert refused["error_code"] == "SEPARATION_OF_DUTIES"
        assert (await desk["mia"].post(f"{path}/approve", status=200))["status"] == "approved"


async def test_whoever_edited_it_does_not_approve_it_nor_who_created_it(
    desk: Desk, sale: dict[str, Any]
) -> None:
    path = await submitted(desk, "cleo", sale)
    for editor in ("max", "olga"):
        anything = desk[editor].headers | {"If-Match": "*"}
        await desk[editor].ask("PUT", path, 200, json=sale | {"description": editor}, headers=anything)
        await desk[editor].post(f"{path}/submit", status=200)
        refused = await desk[editor].post(f"{path}/approve", status=403)
        assert refused["error_code"] == "SEPARATION_OF_DUTIES"
    assert (await desk["mia"].post(f"{path}/approve", status=200))["status"] == "approved"


async def test_whoever_approved_it_does_not_post_it(desk: Desk, sale: dict[str, Any]) -> None:
    path = await submitted(desk, "cleo", sale)
    await desk["max"].post(f"{path}/approve", status=200)
    assert (await desk["max"].post(f"{path}/post", status=403))["error_code"] == "SEPARATION_OF_DUTIES"
    await desk["mia"].post(f"{path}/post", status=200)


async def test_a_clerk_works_on_own_entries_only(desk: Desk, sale: dict[str, Any]) -> None:
    path = await submitted(desk, "carl", sale)
    assert (await desk["cleo"].post(f"{path}/withdraw", status=403))["error_code"] == "FORBIDDEN"
    anything = desk["cleo"].headers | {"If-Match": "*"}
    await desk["cleo"].ask("PUT", path, 403, json=sale, headers=anything)
    await desk["carl"].post(f"{path}/withdraw", status=200)
    await desk["cleo"].delete(path, 403)
    await desk["carl"].delete(path)


async def test_a_role_that_reads_does_nothing_else(desk: Desk, sale: dict[str, Any]) -> None:
    path = await submitted(desk, "cleo", sale)
    assert (await desk["rita"].get(path))["status"] == "pending_approval"
    missing = await desk["rita"].post("entries", sale, 403)
    assert missing["details"] == {"missing": ["ledger:draft"]}
    assert (await desk["cleo"].post(f"{path}/approve", status=403))["details"] == {
        "missing": ["ledger:approve"]
    }


async def test_what_is_rejected_says_why_and_can_be_written_anew(desk: Desk, sale: dict[str, Any]) -> None:
    path = await submitted(desk, "cleo", sale)
    reason = {"reason": "This belongs to prepayments."}
    rejected = await desk["max"].post(f"{path}/reject", reason, 200)
    assert (rejected["status"], rejected["reject_reason"]) == ("rejected", reason["reason"])
    anything = desk["cleo"].headers | {"If-Match": "*"}
    again = await desk["cleo"].ask("PUT", path, 200, json=sale, headers=anything)
    assert (again["status"], again["reject_reason"]) == ("draft", None)


async def test_below_the_threshold_nobody_is_asked(desk: Desk, sale: dict[str, Any]) -> None:
    await desk["olga"].patch("settings", {"approval_threshold": "500.01"})
    made = await desk["abe"].post("entries", sale)
    posted = await desk["abe"].post(f"entries/{made['id']}/post", status=200)
    assert (posted["entry"]["status"], posted["entry"]["approved_by"]) == ("posted", None)
    await desk["olga"].patch("settings", {"approval_threshold": "500.00"})
    made = await desk["abe"].post("entries", sale)
    assert (await desk["abe"].post(f"entries/{made['id']}/post", status=409))[
        "error_code"
    ] == "ENTRY_WRONG_STATE"


async def a_key(desk: Desk, rotated_by: str | None = None) -> HttpBooks:
    """The books as a program sees them whose key Olga made, and somebody rotated."""
    client = desk["olga"].client
    account = await client.post("/v1/service-accounts", json={"name": "Robot"}, headers=desk["olga"].headers)
    keys = f"/v1/service-accounts/{account.json()['id']}/keys"
    wanted = {"name": "Key", "scopes": [f"ledger:{name}" for name in ("draft", "approve", "post", "read")]}
    key = (await client.post(keys, json=wanted, headers=desk["olga"].headers)).json()
    if rotated_by is not None:
        rotating = f"{keys}/{key['id']}/rotate"
        key = (await client.post(rotating, headers=desk[rotated_by].headers)).json()
    return HttpBooks(client, {"X-API-Key": key["key"]})


async def test_what_a_key_drafted_is_not_approved_by_who_was_told_it(
    desk: Desk, sale: dict[str, Any]
) -> None:
    desk["robot"] = await a_key(desk, rotated_by="omar")
    path = await submitted(desk, "robot", sale)
    for name in ("robot", "olga", "omar"):
        refused = await desk[name].post(f"{path}/approve", status=403)
        assert refused["error_code"] == "SEPARATION_OF_DUTIES", name
    assert (await desk["mia"].post(f"{path}/approve", status=200))["status"] == "approved"


async def test_what_the_maker_of_a_key_approved_is_not_posted_with_it(
    desk: Desk, sale: dict[str, Any]
) -> None:
    path = await submitted(desk, "cleo", sale)
    await desk["olga"].post(f"{path}/approve", status=200)
    robot = await a_key(desk)
    assert (await robot.post(f"{path}/post", status=403))["error_code"] == "SEPARATION_OF_DUTIES"
    ids = {"ids": [int(path.removeprefix("entries/"))]}
    (outcome,) = (await robot.post("entries/post", ids, status=200))["data"]
    assert outcome["error"]["error_code"] == "SEPARATION_OF_DUTIES"
    await desk["abe"].post(f"{path}/post", status=200)
