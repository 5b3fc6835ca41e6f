"""The chart of accounts as its clients see it."""

import asyncio
from typing import Any

import pytest

from tests.integration.conftest import Execute
from tests.integration.ledger.over_http import HttpBooks

pytestmark = pytest.mark.anyio

CASH: dict[str, Any] = {"code": "1010", "name": "Cash", "type": "asset", "sub_type": "current_asset"}
GROUP: dict[str, Any] = CASH | {"code": "1000", "name": "Current assets", "is_postable": False}


async def test_an_account_lives_from_creation_to_deletion(books: HttpBooks) -> None:
    made = await books.post("accounts", CASH | {"currency": "MYR", "monetary": True})
    assert (made["cash_flow"], made["is_postable"], made["is_active"]) == ("operating", True, True)
    path = f"accounts/{made['id']}"
    assert await books.get(path) == made
    changed = await books.patch(path, {"name": "Till", "name_ms": "Tunai", "currency": None})
    assert (changed["name"], changed["name_ms"], changed["currency"]) == ("Till", "Tunai", None)
    await books.delete(path)
    assert (await books.get(path, 404))["details"] == {"account_id": made["id"]}


async def test_a_name_of_blanks_is_none(books: HttpBooks) -> None:
    refused = await books.post("accounts", CASH | {"name": " \u200b"}, 422)
    assert [each["field"] for each in refused["details"]["errors"]] == ["name"]
    assert (await books.post("accounts", CASH | {"name_ms": "\u3000"}))["name_ms"] is None
    year = await books.post("years", {"start": "2025-01-01"})
    changed = await books.patch(f"years/{year['id']}", {"authorised_on": "2026-04-15", "authorised_by": " "})
    assert changed["authorised_by"] is None


async def test_a_change_says_which_state_it_was_made_for(books: HttpBooks) -> None:
    path = f"accounts/{(await books.post('accounts', CASH))['id']}"
    answer = await books.ask("PATCH", path, 428, json={"name": "Till"})
    assert answer["error_code"] == "PRECONDITION_REQUIRED"
    stale = books.headers | {"If-Match": '"older"'}
    await books.ask("PATCH", path, 412, json={"name": "Till"}, headers=stale)


async def test_a_code_is_unique_in_a_tenant_and_free_in_others(books: HttpBooks, others: HttpBooks) -> None:
    await books.post("accounts", CASH)
    refused = await books.post("accounts", CASH, 409)
    assert (refused["error_code"], refused["details"]) == ("ACCOUNT_CODE_TAKEN", {"code": "1010"})
    other = await books.post("accounts", CASH | {"code": "1011"})
    await books.patch(f"accounts/{other['id']}", {"code": "1010"}, 409)
    await others.post("accounts", CASH)


async def test_another_tenants_accounts_are_not_there(books: HttpBooks, others: HttpBooks) -> None:
    made = await books.post("accounts", GROUP)
    path = f"accounts/{made['id']}"
    await others.get(path, 404)
    await others.patch(path, {"name": "Mine"}, 404)
    await others.delete(path, 404)
    below = await others.post("accounts", CASH | {"parent_id": made["id"]}, 422)
    assert below["details"]["reason"] == "unknown"
    assert (await others.get("accounts"))["data"] == []


async def test_circular_parents_are_refused_and_the_tree_stays(books: HttpBooks) -> None:
    top = await books.post("accounts", GROUP)
    middle = await books.post("accounts", GROUP | {"code": "1100", "parent_id": top["id"]})
    low = await books.post("accounts", GROUP | {"code": "1110", "parent_id": middle["id"]})
    for parent in (top, middle, low):
        refused = await books.patch(f"accounts/{top['id']}", {"parent_id": parent["id"]}, 422)
        assert refused["error_code"] == "ACCOUNT_PARENT_INVALID"
        assert refused["details"] == {"reason": "circular", "parent_id": parent["id"]}
    (root,) = (await books.get("accounts/tree"))["data"]
    assert root["children"][0]["children"][0]["account"] == low


async def test_two_moves_at_once_make_no_circle(books: HttpBooks) -> None:
    """Each is harmless alone; the second one sees what the first has done."""
    one = await books.post("accounts", GROUP | {"code": "1"})
    two = await books.post("accounts", GROUP | {"code": "2"})
    below_one = await books.post("accounts", GROUP | {"code": "11", "parent_id": one["id"]})
    below_two = await books.post("accounts", GROUP | {"code": "21", "parent_id": two["id"]})
    headers = books.headers | {"If-Match": "*"}
    answers = await asyncio.gather(
        *(
            books.client.patch(
                f"/v1/ledger/accounts/{moved['id']}", json={"parent_id": parent["id"]}, headers=headers
            )
            for moved, parent in ((one, below_two), (two, below_one))
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert len((await books.get("accounts/tree"))["data"]) == 1


async def test_the_seventh_level_is_refused(books: HttpBooks) -> None:
    parent: int | None = None
    for level in range(6):
        made = await books.post("accounts", GROUP | {"code": f"1{level}", "parent_id": parent})
        parent = made["id"]
    refused = await books.post("accounts", CASH | {"parent_id": parent}, 422)
    assert refused["details"]["reason"] == "too_deep"


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"sub_type": None}, "SUB_TYPE_INVALID"),
    ({"sub_type": "dividends"}, "SUB_TYPE_INVALID"),
    ({"currency": "XXX"}, "CURRENCY_UNKNOWN"),
    ({"currency": "XAU"}, "CURRENCY_UNKNOWN"),
    ({"currency": "DEM"}, "CURRENCY_UNKNOWN"),
    ({"currency": "usd"}, "VALIDATION_FAILED"),
    ({"code": "10 10"}, "VALIDATION_FAILED"),
    ({"code": "1" * 21}, "VALIDATION_FAILED"),
    ({"name": ""}, "VALIDATION_FAILED"),
    ({"type": "income"}, "VALIDATION_FAILED"),
    ({"cash_flow": None}, "VALIDATION_FAILED"),
    ({"parent_id": 9007199254740991}, "ACCOUNT_PARENT_INVALID"),
    ({"balance": "1.00"}, "VALIDATION_FAILED"),
)


async def test_what_is_no_account_is_refused(books: HttpBooks) -> None:
    made = await books.post("accounts", CASH | {"code": "1"})
    for change, code in WRONG:
        assert (await books.post("accounts", CASH | change, 422))["error_code"] == code, change
        assert (await books.patch(f"accounts/{made['id']}", change, 422))["error_code"] == code, change
    assert (await books.get("accounts"))["data"] == [made]


async def test_a_parent_and_an_account_that_settings_name_stay(books: HttpBooks) -> None:
    parent = await books.post("accounts", GROUP)
    child = await books.post("accounts", CASH | {"parent_id": parent["id"]})
    assert (await books.delete(f"accounts/{parent['id']}", 409))["error_code"] == "ACCOUNT_HAS_CHILDREN"
    await books.patch("settings", {"suspense_account_id": child["id"]})
    assert (await books.delete(f"accounts/{child['id']}", 409))["error_code"] == "ACCOUNT_IN_USE"


async def test_a_list_is_narrowed_and_ordered(books: HttpBooks) -> None:
    await books.post("accounts/templates/my-sdn-bhd", status=200)

    async def codes(query: str) -> list[str]:
        return [each["code"] for each in (await books.get(f"accounts?limit=100&{query}"))["data"]]

    assert await codes("sub_type=share_capital") == ["3000"]
    assert await codes("type=equity&sort=-code") == ["3300", "3200", "3100", "3000"]
    assert await codes("q=EPF") == ["2110", "6010"]
    assert await codes("q=%25") == []
    group = (await books.get("accounts?q=1500"))["data"][0]
    assert len(await codes(f"parent={group['id']}")) == 9
    await books.patch(f"accounts/{group['id']}", {"is_active": False})
    assert await codes("active=false") == ["1500"]
    assert (await books.get("accounts?page=3&limit=40"))["pagination"]["total"] == 93


async def test_a_template_creates_what_is_missing_and_is_repeated_without_effect(books: HttpBooks) -> None:
    mine = await books.post("accounts", CASH | {"code": "1020", "name": "My bank"})
    path = "accounts/templates/my-sdn-bhd"
    first = await books.post(path, status=200)
    assert first == {"template": "my-sdn-bhd", "created": 92, "existing": 1}
    tree = await books.get("accounts/tree")
    assert await books.post(path, status=200) == {"template": "my-sdn-bhd", "created": 0, "existing": 93}
    assert await books.get("accounts/tree") == tree
    assert (await books.get(f"accounts/{mine['id']}"))["name"] == "My bank"
    assert await books.post("accounts/templates/somewhere-else", status=422)


async def test_a_template_names_its_accounts_in_settings_that_name_none(books: HttpBooks) -> None:
    own = await books.post("accounts", {"code": "R", "name": "Rounding", "type": "expense"})
    await books.patch("settings", {"rounding_account_id": own["id"]})
    await books.post("accounts/templates/my-sole-trader", status=200)
    settings = await books.get("settings")
    assert settings["rounding_account_id"] == own["id"]
    retained = await books.get(f"accounts/{settings['retained_earnings_account_id']}")
    assert retained["code"] == "3100"
    assert settings["suspense_account_id"] is None


async def test_a_template_leaves_unfit_parents_and_settings_alone(books: HttpBooks) -> None:
    """The tenant's own 1000 takes lines, and its 3100 is no equity."""
    await books.post("accounts", CASH | {"code": "1000"})
    await books.post("accounts", {"code": "3100", "name": "Fees", "type": "revenue"})
    await books.post("accounts/templates/my-non-profit", status=200)
    assert (await books.get("accounts?q=1010"))["data"][0]["parent_id"] is None
    assert (await books.get("settings"))["retained_earnings_account_id"] is None


async def test_two_templates_at_once_create_every_account_once(books: HttpBooks) -> None:
    path = "/v1/ledger/accounts/templates/my-sdn-bhd"
    answers = await asyncio.gather(*(books.client.post(path, headers=books.headers) for _ in range(4)))
    assert sorted(answer.json()["created"] for answer in answers) == [0, 0, 0, 93]


async def test_changes_of_accounts_are_in_the_audit_log(books: HttpBooks, execute: Execute) -> None:
    made = await books.post("accounts", CASH)
    await books.patch(f"accounts/{made['id']}", {"cash_flow": "investing"})
    await books.delete(f"accounts/{made['id']}")
    rows = await execute("SELECT event, target FROM audit_log ORDER BY id")
    assert [(row.event, row.target) for row in rows] == [
        ("ledger.account_created", str(made["id"])),
        ("ledger.account_changed", str(made["id"])),
        ("ledger.account_deleted", str(made["id"])),
    ]
