"""Rules over a trading company: once in order, and once neglected."""

from datetime import UTC, datetime

import pytest

from charter.compliance.tables import (
    compliance_assets,
    compliance_instruments,
    compliance_parties,
    compliance_repayments,
    compliance_settings,
)
from charter.ledger.tables import ledger_periods
from tests.integration.compliance.company import Company
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import asked, figures

pytestmark = pytest.mark.anyio
SUSPENSE = {"1990": ("Suspense", "asset", "current_asset", "operating")}
PASSING = (
    *(
        "LED-01",
        "LED-02",
        "LED-04",
        "LED-05",
        "LED-06",
        "101-01",
        "101-02",
        "101-03",
        "101-04",
        "101-06",
        "101-07",
    ),
    *("101-08", "101-09", "101-10", "101-11", "07-01", "107-01", "107-02", "107-03", "107-05", "107-06"),
    *("09-01", "09-02", "15-06", "116-01", "116-03", "116-04", "116-06", "136-01", "102-01", "102-02"),
    *("112-01", "110-05"),
)
FAILING = {
    "LED-04": [(None, None)],
    "LED-06": [(None, None)],
    "101-02": [(0, 6000_00)],
    "101-06": [(None, None)],
    "101-08": [(12100_00, None), (45400_00, None), (48830_55, None), (30000_00, None)],
    "101-09": [(760_55, None)],
    "101-10": [(7500_00, None)],
    "101-11": [(100_00, None)],
    "107-01": [(100_00, None), (10_00, None)],
    "107-03": [(80_00, None)],
    "107-05": [(None, None)],
    "107-06": [(None, None)],
    "07-01": [(None, None)],
    "09-01": [(None, None)],
    "09-02": [(15000_00, None)],
    "13-01": [(None, None)],
    "15-06": [(400_00, 0)],
    "102-01": [(40000_00, None)],
    "102-02": [(30000_00, None)],
    "116-01": [(0, 2400_00)],
    "116-04": [(None, None)],
    "116-06": [(12100_00, 12000_00)],
    "136-01": [(None, None)],
    "124-01": [(5000_00, None)],
    "110-05": [(None, None)],
}


async def register_loan(company: Company) -> None:
    loan = await company.register(
        compliance_instruments,
        name="Term loan",
        kind="borrowing",
        account="2600",
        non_current_account="2700",
        category="AC",
    )
    for year in (2026, 2027, 2028):
        await company.register(
            compliance_repayments, instrument_id=loan, due_on=f"{year}-12-31", principal=6000_00
        )


async def register_customers(company: Company) -> None:
    await company.register(
        compliance_instruments,
        name="Customers",
        kind="trade_receivable",
        account="1100",
        allowance_account="1110",
        business_model="hold",
        has_sppi=True,
        category="AC",
    )


async def register_machines(company: Company, reviewed_on: str) -> None:
    await company.register(
        compliance_assets,
        name="Coffee machines",
        asset_class="ppe",
        kind="plant",
        cost_account="1500",
        accumulated_account="1590",
        expense_account="6400",
        acquired_on="2025-01-10",
        available_on="2025-01-10",
        cost=12000_00,
        life_months=60,
        reviewed_on=reviewed_on,
    )


async def test_a_company_in_order_passes(found: Found) -> None:
    kedai = found("kedai")
    await kedai.open(2025, more=SUSPENSE)
    await kedai.replay("A", marks={("CAP-1", "3000"): "#share_issue", ("INV-1", "2200"): "tax=SST8"})
    await register_loan(kedai)
    await register_customers(kedai)
    await register_machines(kedai, reviewed_on="2025-12-15")
    await kedai.assert_of("102-02", "All stock sells above cost.")
    await kedai.assert_of("136-01", "Nothing indicates an impairment.")
    for requirement in (
        *("statement_of_compliance", "policy_ppe", "policy_revenue", "policy_instruments"),
        *("policy_inventory", "financing_liabilities", "instrument_categories"),
    ):
        await kedai.note(requirement)
    await kedai.register(compliance_settings, started_on="2025-01-02")
    await kedai.close(2025, on="2026-01-31", closes_year=True)
    await kedai.authorise(2025, "2026-04-15")

    assert asked(await kedai.verdicts()) == dict.fromkeys(PASSING, "PASS")


async def test_a_neglected_company_hears_of_everything(found: Found) -> None:
    kedai = found("neglected")
    await kedai.open(
        2025,
        more=SUSPENSE,
        changes={"2400": {"cash_flow": "operating"}, "6300": {"cash_flow": "none", "nature": None}},
    )
    await kedai.replay(
        "A",
        without={"LOAN-3", "ECL-1", "COGS-1", "DEP-1"},
        instead={"INV-1": "1100 45400.00; 4000 -40000.00; 4100 -5000.00; 4100 -400.00 tax=SST8"},
        marks={("CAP-1", "3000"): "#share_issue"},
    )
    director = await kedai.register(compliance_parties, name="Lim", relationship="director")
    await kedai.close(2025, 1, on="2025-04-14")
    await kedai.post("2025-01-31", "3100 100.00; 1000 -100.00", "UNTAGGED", posted_on="2025-04-15")
    await kedai.post("2025-03-31", "1990 7500.00; 1000 -7500.00", "SUSPENSE")
    await kedai.post("2025-04-30", "6300 10.00; 1000 -10.00", "POWER")
    await kedai.post("2025-06-30", "1500 100.00; 1000 -20.00; 2700 -80.00", "MIXED")
    await kedai.post("2025-07-31", f"1000 5000.00; 2100 -5000.00 party={director}", "LOAN-OF-LIM")
    await register_loan(kedai)
    await register_customers(kedai)
    await register_machines(kedai, reviewed_on="2023-12-15")
    for name, is_elected, category in (("Friends", False, "AC"), ("Listed", True, "FVOCI_equity")):
        await kedai.register(
            compliance_instruments,
            name=name,
            kind="equity",
            account="1300",
            is_elected_fvoci=is_elected,
            category=category,
        )
    await kedai.note("statement_of_compliance", is_approved=False)
    closed_at = datetime(2026, 3, 1, tzinfo=UTC)
    await kedai.change(
        ledger_periods, {"number": 12}, state="locked", closed_at=closed_at, locked_at=closed_at
    )

    assert figures(await kedai.verdicts(), FAILING) == FAILING
