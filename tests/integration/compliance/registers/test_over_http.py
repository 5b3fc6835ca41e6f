"""The eight registers over HTTP: each does what all do, and says what does not go together."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.compliance.over_http import HttpEntity
from tests.integration.conftest import Bearer, Execute

pytestmark = pytest.mark.anyio

UNKNOWN: Final = 999_999
OVER_TIME: Final = {"allocated": "24000.00", "method": "over_time_straight"}
CHECKED: Final = """
    INSERT INTO compliance_checks
        (tenant_id, year_id, starts_on, ends_on, label, framework, rule_set_version, snapshot, counts,
         cash_classes, compliance_score, coverage, started_by, started_at, finished_at)
    SELECT tenant, %s, '2025-01-01', '2025-12-31', '2025', 'mfrs', 'v', '{}', '{}', '{}', 0, 0, tenant,
        clock_timestamp(), clock_timestamp()
    FROM set_config('app.tenant', 'ana', true) AS tenant
"""
BARE: Final = {"allocated": "1", "method": "over_time_straight"}
YEAR: Final = {"starts_on": "2025-07-01", "ends_on": "2026-06-30"}


def rows_of(accounts: dict[str, int]) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """What is registered in each register, and what is corrected of it."""
    plant, loan, sales = accounts["1500"], accounts["2600"], accounts["4000"]
    lease = {
        f"{name}_account_id": plant
        for name in ("rou", "rou_accumulated", "liability_current", "liability_non_current", "interest")
    }
    contract = {f"{name}_account_id": sales for name in ("revenue", "liability", "asset")}
    return {
        "instruments": (
            {"name": "Loan", "kind": "borrowing", "account_id": loan, "category": "AC"},
            {"repayments": [{"due_on": "2026-06-30", "principal": "6000.00"}]},
        ),
        "assets": (
            {
                "name": "Cold room",
                "asset_class": "ppe",
                "kind": "plant",
                "cost": "12000.00",
                "cost_account_id": plant,
                "acquired_on": "2025-03-10",
                "life_months": 60,
            },
            {"method": "reducing", "annual_rate": "0.2", "reviewed_on": "2025-12-15"},
        ),
        "leases": (
            {
                "name": "Office",
                "asset_class": "office",
                "commencement_on": "2025-01-01",
                "rate": "0.06",
                "term_months": 36,
                "payment": "10000.00",
                "every_months": 12,
                **lease,
            },
            {"ended_on": "2026-12-31"},
        ),
        "contracts": (
            {
                "name": "Maintenance",
                "currency": "JPY",
                "price": "24000",
                **YEAR,
                **contract,
                "obligations": [{**OVER_TIME, "allocated": "24000", **YEAR}],
            },
            {"currency": "MYR", "price": "24000.00", "obligations": [{**OVER_TIME, **YEAR}]},
        ),
        "provisions": (
            {"name": "Warranty", "account_id": loan, "probability": "probable", "estimate": "5000.00"},
            {"estimate": "5500.00"},
        ),
        "events": (
            {"name": "Fire", "occurred_on": "2026-01-10", "kind": "non_adjusting", "amount": "2000.00"},
            {"amount": None, "is_material": True},
        ),
        "parties": ({"name": "Siti", "relationship": "director"}, {"relationship": "shareholder"}),
        "assertions": (
            {"rule_id": "102-02", **YEAR, "statement": "Counted."},
            {"statement": "Counted and priced."},
        ),
    }


@pytest.fixture
async def entity(client: httpx.AsyncClient, bearer: Bearer) -> HttpEntity:
    entity = HttpEntity(client, bearer("ana", tenant="ana"))
    await entity.open_books(2025)
    return entity


def refusals_of(accounts: dict[str, int]) -> dict[str, tuple[str, dict[str, Any], str, str]]:
    """What is refused, with the code and the field that the answer names."""
    rows = {register: body for register, (body, _) in rows_of(accounts).items()}
    wrong = "REGISTER_VALUE_REFUSED"
    return {
        "residual": ("assets", rows["assets"] | {"residual": "12000.01"}, wrong, "residual"),
        "reducing": ("assets", rows["assets"] | {"method": "reducing"}, wrong, "annual_rate"),
        "sen": ("assets", rows["assets"] | {"cost": "1.005"}, "AMOUNT_INVALID", ""),
        "account": (
            "assets",
            rows["assets"] | {"expense_account_id": UNKNOWN},
            "REFERENCE_UNKNOWN",
            "expense_account_id",
        ),
        "payments": ("leases", rows["leases"] | {"every_months": 37}, wrong, "every_months"),
        "currency": ("contracts", rows["contracts"] | {"currency": "XXX"}, "CURRENCY_UNKNOWN", ""),
        "over time": ("contracts", rows["contracts"] | {"obligations": [BARE]}, wrong, "obligations"),
        "days": (
            "instruments",
            rows["instruments"] | {"repayments": [{"due_on": "2026-06-30", "principal": "1"}] * 2},
            wrong,
            "repayments",
        ),
        "rule": ("assertions", rows["assertions"] | {"rule_id": "102-99"}, wrong, "rule_id"),
        "span": ("assertions", rows["assertions"] | {"ends_on": "2025-01-01"}, wrong, "ends_on"),
    }


async def test_what_is_registered_is_listed_corrected_and_taken_out(entity: HttpEntity) -> None:
    for register, (body, changes) in rows_of(entity.accounts).items():
        path = f"compliance/{register}"
        made = await entity.post(path, body)
        assert _plain(made) == _plain(made | body)
        number = made["id"]
        assert (await entity.ask("GET", path))["data"] == [made]
        corrected = await entity.patch(f"{path}/{number}", changes)
        assert _plain(corrected) == _plain(made | corrected | changes)
        assert await entity.ask("GET", f"{path}/{number}") == corrected
        await entity.ask("PATCH", f"{path}/{number}", 412, json=changes, headers={"If-Match": '"old"'})
        await entity.ask("DELETE", f"{path}/{number}", 204)
        for method in ("GET", "DELETE"):
            gone = await entity.ask(method, f"{path}/{number}", 404)
            assert gone["error_code"] == "REGISTERED_NOT_FOUND"


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Without what is numbered anew each time."""
    parts = [
        {name: value for name, value in part.items() if name not in ("id", "satisfied_on")}
        for part in row.get("obligations", ())
    ]
    return row | {"obligations": parts}


async def test_what_does_not_go_together_is_refused_with_the_field(entity: HttpEntity) -> None:
    answered = {}
    for name, (register, body, _, _) in refusals_of(entity.accounts).items():
        refused = await entity.post(f"compliance/{register}", body, 422)
        answered[name] = (refused["error_code"], refused["details"].get("field", ""))
    assert answered == {
        name: (code, field) for name, (_, _, code, field) in refusals_of(entity.accounts).items()
    }


async def test_what_something_names_stays(entity: HttpEntity) -> None:
    rows = rows_of(entity.accounts)
    loan = (await entity.post("compliance/instruments", rows["instruments"][0]))["id"]
    await entity.post("compliance/assets", rows["assets"][0] | {"financed_by_id": loan})
    refused = await entity.ask("DELETE", f"compliance/instruments/{loan}", 409)
    assert refused["error_code"] == "REGISTERED_IN_USE"
    assert refused["details"] == {"register": "instrument", "id": loan}


async def test_what_a_check_has_read_stays(entity: HttpEntity, execute: Execute) -> None:
    before = (await entity.post("compliance/parties", {"name": "Siti", "relationship": "director"}))["id"]
    year = (await entity.ask("GET", "ledger/years"))["data"][0]["id"]
    await execute(CHECKED, year)
    behind = (await entity.post("compliance/parties", {"name": "Ali", "relationship": "director"}))["id"]
    await entity.ask("DELETE", f"compliance/parties/{before}", 409)
    await entity.ask("DELETE", f"compliance/parties/{behind}", 204)


async def test_settings_have_defaults_until_they_are_set(entity: HttpEntity) -> None:
    path = "compliance/settings"
    never_set = await entity.ask("GET", path)
    assert never_set["framework"] == "mfrs"
    assert never_set["materiality"] is None
    changes = {"framework": "mpers", "materiality": "450.00", "started_on": "2025-01-02"}
    assert await entity.patch(path, changes) == never_set | changes
    assert (await entity.patch(path, {"materiality": "1.005"}, 422))["error_code"] == "AMOUNT_INVALID"
    assert await entity.patch(path, {}) == never_set | changes


async def test_standards_and_rules_are_those_of_the_day_and_the_framework(entity: HttpEntity) -> None:
    in_2026, in_2027 = [
        {each["code"] for each in await entity.ask("GET", f"compliance/standards?on={year}-01-01")}
        for year in (2026, 2027)
    ]
    assert in_2027 - in_2026 == {"MFRS 18", "MFRS 19"}
    assert in_2026 - in_2027 == {"MFRS 101"}
    of_all = await entity.ask("GET", "compliance/rules")
    private = {each["id"] for each in await entity.ask("GET", "compliance/rules?framework=mpers")}
    assert len(of_all) == 69
    assert private == {each["id"] for each in of_all if each["is_for_mpers"]}
    assert not any(name.startswith(("16-", "18-", "09-02")) for name in private)
