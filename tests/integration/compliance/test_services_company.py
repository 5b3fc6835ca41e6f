"""Rules over a company with leases, a contract and a disposal: once in order, and once neglected."""

import pytest

from charter.compliance.tables import (
    compliance_assets,
    compliance_checks,
    compliance_contracts,
    compliance_events,
    compliance_leases,
    compliance_obligations,
)
from tests.integration.compliance.company import Company
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import figures, passed

pytestmark = pytest.mark.anyio
PASSING_2025 = (
    *("LED-01", "101-01", "101-02", "101-03", "101-04", "101-08", "101-09", "107-01", "107-02", "107-03"),
    *("15-02", "15-03", "15-05", "16-01", "16-02", "16-03", "16-04", "16-05", "16-06", "16-07"),
    *("116-01", "116-03", "116-06", "110-01", "110-02", "110-03", "110-04", "112-01"),
)
PASSING_2026 = ("101-05", "107-02", "107-04", "116-05", "15-02", "16-03", "16-04", "112-01")
FAILING = {
    "101-02": [(8396_19 - 10000_00, 8899_96), (0, 8899_96), (30000_00, 8899_96)],
    "107-02": [(34000_00, 46000_00)],
    "15-02": [(12000_00, 12098_63), (0, 12000_00)],
    "15-03": [(12000_00, 24000_00)],
    "16-01": [(0, 26730_12)],
    "16-02": [(30000_00, 26730_12)],
    "16-03": [(16730_12, 18333_93), (30000_00, 18333_93)],
    "16-04": [(0, 8910_04), (0, 10000_00)],
    "16-05": [(None, None)],
    "16-06": [(10000_00, None)],
    "16-07": [(None, None)],
    "116-06": [(45000_00, 40000_00)],
    "110-01": [(3000_00, None)],
    "110-02": [(2000_00, None)],
    "110-03": [(6000_00, None)],
    "110-04": [(2000_00, None)],
}
REPLAYED = frozenset(
    {
        *("OPEN-1", "LEASE-1", "INV-1", "INV-2", "REC-1", "PAY-1", "REVREC-1", "SAL-1", "LEASE-2", "EQ-1"),
        *("DEP-1", "TAX-1"),
    }
)
MORE = {
    "1610": ("Right-of-use, warehouse", "asset", "right_of_use_asset", "investing"),
    "1691": ("Accumulated, warehouse", "asset", "right_of_use_asset", "investing"),
    "2510": ("Lease of warehouse, current", "liability", "current_liability", "financing"),
    "2810": ("Lease of warehouse, non-current", "liability", "long_term_liability", "financing"),
    "1620": ("Right-of-use, van", "asset", "right_of_use_asset", "investing"),
    "1692": ("Accumulated, van", "asset", "right_of_use_asset", "investing"),
    "2520": ("Lease of van, current", "liability", "current_liability", "financing"),
    "2820": ("Lease of van, non-current", "liability", "long_term_liability", "financing"),
    "1150": ("Contract assets", "asset", "current_asset", "operating"),
    "2310": ("Retainers", "liability", "current_liability", "operating"),
}


async def register_lease(company: Company, name: str, *accounts: str, **changes: object) -> int:
    rou, accumulated, current, non_current = accounts
    terms: dict[str, object] = {
        "term_months": 36,
        "payment": 10000_00,
        "every_months": 12,
        "rate": "0.06",
        "exemption": "none",
    }
    return await company.register(
        compliance_leases,
        name=name,
        asset_class="office",
        commencement_on="2025-01-01",
        rou_account=rou,
        rou_accumulated_account=accumulated,
        liability_current_account=current,
        liability_non_current_account=non_current,
        interest_account="7000",
        **(terms | changes),
    )


async def register_contract(
    company: Company, name: str, liability: str, measure: str, revenue: str = "4100"
) -> int:
    contract = await company.register(
        compliance_contracts,
        name=name,
        currency="MYR",
        price=24000_00,
        starts_on="2025-07-01",
        ends_on="2026-06-30",
        measure=measure,
        revenue_account=revenue,
        liability_account=liability,
        asset_account="1150",
    )
    await company.register(
        compliance_obligations,
        contract_id=contract,
        allocated=24000_00,
        method="over_time_straight",
        starts_on="2025-07-01",
        ends_on="2026-06-30",
    )
    return contract


async def register_equipment(
    company: Company, name: str, cost: int, available_on: str, **more: object
) -> int:
    return await company.register(
        compliance_assets,
        name=name,
        asset_class="ppe",
        kind="plant",
        cost_account="1500",
        accumulated_account="1590",
        expense_account="6400",
        acquired_on=min(available_on, "2025-12-31"),
        available_on=available_on,
        cost=cost,
        life_months=60,
        **more,
    )


async def register_event(
    company: Company, name: str, day: str, kind: str, amount: int, **more: object
) -> None:
    await company.register(compliance_events, name=name, occurred_on=day, kind=kind, amount=amount, **more)


async def test_a_company_with_leases_and_contracts_in_order_passes(found: Found) -> None:
    langit = found("langit")
    await langit.open(2025, 2026, more=MORE)
    contract = await register_contract(langit, "Support", "2300", "months")
    old = await register_equipment(
        langit, "Old equipment", 10000_00, "2023-01-01", disposed_on="2026-06-30", proceeds=5500_00
    )
    await register_equipment(langit, "Equipment", 30000_00, "2023-01-01")
    await register_equipment(langit, "New equipment", 5000_00, "2026-01-01")
    await langit.replay(
        "C",
        marks={
            **{
                (reference, code): f"contract={contract}"
                for reference in ("INV-1", "REVREC-1", "REVREC-2")
                for code in ("1000", "2300", "4100")
            },
            **{("DISP-1", code): f"asset={old}" for code in ("1500", "1590", "4910")},
        },
    )
    await langit.post("2025-12-31", "6300 3000.00; 2100 -3000.00", "COURT")
    await register_lease(langit, "Office", "1600", "1690", "2500", "2800")
    await register_lease(
        langit, "Printer", "1610", "1691", "2510", "2810", term_months=12, exemption="short_term"
    )
    fire = await langit.note("fire")
    entries = langit.entries
    await register_event(
        langit, "Court ruling", "2026-01-20", "adjusting", 3000_00, entry_id=entries["COURT"]
    )
    await register_event(
        langit, "Fire", "2026-01-10", "non_adjusting", 2000_00, is_material=True, disclosure_id=fire
    )
    await register_event(langit, "Dividend", "2026-03-15", "dividend", 6000_00, entry_id=entries["DIV-1"])
    for requirement in ("leases", "policy_ppe", "policy_leases", "policy_revenue", "policy_instruments"):
        await langit.note(requirement)

    assert passed(await langit.verdicts(2025), PASSING_2025) == PASSING_2025

    await remember_classes(langit, {"7000": "financing", "3200": "financing"})
    assert passed(await langit.verdicts(2026), PASSING_2026) == PASSING_2026


async def remember_classes(company: Company, classes: dict[str, str]) -> None:
    """What the check of 2025 keeps of its accounts."""
    year = (await company.facts(2025)).scope.year
    await company.register(
        compliance_checks,
        starts_on=year.start,
        ends_on=year.end,
        year_id=year.id,
        label=year.name,
        framework="mfrs",
        rule_set_version="0",
        snapshot={},
        counts={},
        cash_classes={str(company.accounts[code]): name for code, name in classes.items()},
        compliance_score=100,
        coverage=100,
        started_by="ana",
        started_at=company.clock.now(),
        finished_at=company.clock.now(),
    )


async def test_a_neglected_company_with_leases_and_contracts_hears_of_it(found: Found) -> None:
    langit = found("wrong")
    await langit.open(2025, more=MORE, changes={"2300": {"cash_flow": "none"}})
    support = await register_contract(langit, "Support", "2300", "days")
    retainer = await register_contract(langit, "Retainer", "2310", "months", revenue="4000")
    office = await register_lease(langit, "Office", "1600", "1690", "2500", "2800")
    await register_lease(langit, "Warehouse", "1610", "1691", "2510", "2810")
    await register_lease(langit, "Van", "1620", "1692", "2520", "2820")
    await register_lease(
        langit, "Printer", "1610", "1691", "2510", "2810", term_months=36, exemption="short_term"
    )
    await register_equipment(langit, "Equipment", 40000_00, "2023-01-01")
    await langit.replay(
        "C",
        only=REPLAYED,
        instead={
            "LEASE-2": "2500 10000.00; 1000 -10000.00",
            "DEP-1": "6400 8000.00; 1590 -8000.00",
        },
        marks={
            (reference, code): f"contract={support}"
            for reference in ("INV-1", "REVREC-1")
            for code in ("1000", "2300", "4100")
        },
    )
    await langit.post("2025-01-01", "1620 30000.00; 2520 -30000.00", "VAN")
    await langit.post(
        "2025-07-01", f"1000 24000.00 contract={retainer}; 2310 -12000.00 contract={retainer}; 2100 -12000.00"
    )
    await langit.post("2025-12-31", f"6200 10000.00 lease={office}; 1000 -10000.00", "RENT")
    fire = await langit.post("2025-12-31", "6300 2000.00; 2100 -2000.00", "FIRE")
    dividend = await langit.post("2025-12-31", "3200 6000.00; 2100 -6000.00", "DIVIDEND")
    await register_event(langit, "Court ruling", "2026-01-20", "adjusting", 3000_00)
    await register_event(
        langit, "Fire", "2026-01-10", "non_adjusting", 2000_00, is_material=True, entry_id=fire
    )
    await register_event(langit, "Dividend", "2026-03-15", "dividend", 6000_00, entry_id=dividend)

    assert figures(await langit.verdicts(), FAILING) == FAILING
