"""Rules over registers of all kinds: once in order, and once neglected."""

from typing import Final

import pytest

from charter.compliance.tables import (
    compliance_assets,
    compliance_contracts,
    compliance_instruments,
    compliance_obligations,
    compliance_parties,
    compliance_provisions,
)
from tests.integration.compliance.company import Company
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import Figures, figures, passed

pytestmark = pytest.mark.anyio
MORE = {
    "1150": ("Contract assets", "asset", "current_asset", "operating"),
    "1400": ("Listed shares", "asset", "non_current_asset", "investing"),
    "1510": ("Press", "asset", "fixed_asset", "investing"),
    "1519": ("Press, depreciated", "asset", "fixed_asset", "investing"),
    "1520": ("Mill", "asset", "fixed_asset", "investing"),
    "1530": ("Land", "asset", "fixed_asset", "investing"),
    "1539": ("Land, depreciated", "asset", "fixed_asset", "investing"),
    "1540": ("Lathe", "asset", "fixed_asset", "investing"),
    "1549": ("Lathe, depreciated", "asset", "fixed_asset", "investing"),
    "1560": ("Goodwill", "asset", "intangible_asset", "investing"),
    "1570": ("Software", "asset", "intangible_asset", "investing"),
    "1579": ("Software, amortised", "asset", "intangible_asset", "investing"),
    "2950": ("Provisions", "liability", "current_liability", "operating"),
    "2960": ("Claims", "liability", "current_liability", "operating"),
    "3300": ("Reserve of shares", "equity", "reserve", "none"),
    "4900": ("Gain on shares", "revenue", "other_income", "investing"),
}
PASSING: Final = (
    *("05-01", "09-01", "09-03", "13-01", "15-01", "15-04", "15-05", "15-07", "116-02", "116-03", "123-01"),
    *("124-01", "136-01", "138-01", "137-01", "137-02", "108-01", "119-01"),
)
FAILING: Final[Figures] = {
    "05-01": [(200_00, 0)],
    "09-03": [(70_00, None)],
    "13-01": [(None, None)],
    "15-01": [(60_00, None)],
    "15-04": [(0, 500_00)],
    "15-05": [(90_00, 100_00)],
    "15-07": [(4000_00, None)],
    "116-02": [(100_00, 0)],
    "116-03": [(12500_00, 12000_00)],
    "116-05": [(1500_00, 0)],
    "123-01": [(80_00, 0)],
    "124-01": [(5000_00, None)],
    "136-01": [(None, None)],
    "138-01": [(0, 1000_00)],
    "137-01": [(0, 5000_00)],
    "137-02": [(5000_00, None), (5000_00, None)],
    "108-01": [(3000_00, None)],
    "119-01": [(0, None)],
}


async def register_asset(company: Company, name: str, code: str, cost: int, **more: object) -> int:
    values: dict[str, object] = {
        "asset_class": "ppe",
        "kind": "plant",
        "acquired_on": "2025-01-01",
        "available_on": "2025-01-01",
        "life_months": 60,
    }
    return await company.register(
        compliance_assets, name=name, cost_account=code, cost=cost, **(values | more)
    )


async def register_contract(company: Company, name: str, price: int, *obligations: dict[str, object]) -> int:
    contract = await company.register(
        compliance_contracts,
        name=name,
        currency="MYR",
        price=price,
        starts_on="2025-01-01",
        revenue_account="4100",
        liability_account="2300",
        asset_account="1150",
    )
    for obligation in obligations:
        await company.register(compliance_obligations, contract_id=contract, **obligation)
    return contract


def at(day: str, allocated: int) -> dict[str, object]:
    return {"method": "point_in_time", "satisfied_on": day, "allocated": allocated}


async def pay_wages(company: Company, months: int) -> None:
    for month in range(1, months + 1):
        await company.post(f"2025-{month:02}-28", "6000 100.00; 1000 -100.00", f"SAL-{month}")


async def hold(company: Company, *, tested_on: str | None, level: int | None) -> dict[str, int]:
    """The registers that both companies have."""
    loan = await company.register(
        compliance_instruments, name="Bank loan", kind="borrowing", account="2700", category="AC"
    )
    return {
        "loan": loan,
        "shares": await company.register(
            compliance_instruments,
            name="Listed shares",
            kind="equity",
            account="1400",
            category="FVOCI_equity",
            is_elected_fvoci=True,
            fair_value_level=level,
        ),
        "press": await register_asset(
            company, "Press", "1510", 6000_00, accumulated_account="1519", held_for_sale_on="2025-06-30"
        ),
        "mill": await register_asset(
            company, "Mill", "1520", 500_00, available_on=None, is_qualifying=True, financed_by_id=loan
        ),
        "land": await register_asset(
            company, "Land", "1530", 9000_00, kind="land", life_months=None, accumulated_account="1539"
        ),
        "software": await register_asset(
            *(company, "Software", "1570", 3000_00),
            asset_class="intangible",
            kind="software",
            life_months=36,
            accumulated_account="1579",
        ),
        "goodwill": await register_asset(
            *(company, "Goodwill", "1560", 700_00),
            asset_class="intangible",
            kind="goodwill",
            life_months=None,
            impairment_tested_on=tested_on,
        ),
        "lim": await company.register(compliance_parties, name="Lim", relationship="director"),
    }


async def test_registers_in_order_pass(found: Found) -> None:
    tidy = found("tidy")
    await tidy.open(2025, more=MORE)
    held = await hold(tidy, tested_on="2025-11-30", level=1)
    await register_asset(tidy, "Lathe", "1540", 12000_00, accumulated_account="1549")
    shares, loan, lim = held["shares"], held["loan"], held["lim"]
    sale = await register_contract(tidy, "Sale", 100_00, at("2025-03-15", 60_00), at("2025-12-30", 40_00))
    work = await register_contract(tidy, "Work", 500_00, at("2025-12-01", 500_00))
    note = await tidy.note("claim")
    await tidy.register(
        compliance_provisions, name="Repairs", account="2950", probability="probable", estimate=5000_00
    )
    await tidy.register(
        compliance_provisions,
        name="Claim",
        account="2960",
        probability="possible",
        estimate=5000_00,
        disclosure_id=note,
    )
    for requirement in ("related_parties_director", "prior_period_error"):
        await tidy.note(requirement)
    await tidy.assert_of("136-01", "Nothing indicates an impairment.")
    await pay_wages(tidy, 12)
    await tidy.post("2025-03-15", f"1000 60.00 contract={sale}; 4100 -60.00 contract={sale}")
    await tidy.post("2025-12-30", f"1000 40.00 contract={sale}; 4100 -40.00 contract={sale}")
    await tidy.post("2025-12-01", f"1150 500.00 contract={work}; 4100 -500.00 contract={work}")
    await tidy.post("2025-06-30", "6400 600.00; 1519 -600.00")
    await tidy.post("2025-12-31", "6400 2400.00; 1549 -2400.00")
    await tidy.post("2025-12-31", "6400 1000.00; 1579 -1000.00")
    await tidy.post("2025-12-31", f"1400 70.00 instrument={shares}; 3300 -70.00 #reserve_transfer")
    await tidy.post("2025-12-31", f"1520 80.00 instrument={loan}; 2700 -80.00 instrument={loan}")
    await tidy.post("2025-12-31", f"1000 5000.00; 2100 -5000.00 party={lim}")
    await tidy.post("2025-12-31", "6300 5000.00; 2950 -5000.00")
    await tidy.post("2025-12-31", "3100 3000.00 #prior_period_error; 2000 -3000.00")

    assert passed(await tidy.verdicts(), PASSING) == PASSING


async def test_neglected_registers_are_heard_of(found: Found) -> None:
    untidy = found("untidy")
    await untidy.open(2025, 2026, more=MORE)
    held = await hold(untidy, tested_on=None, level=None)
    await register_asset(untidy, "Lathe", "1540", 12000_00, accumulated_account="1549")
    sold = await register_asset(
        *(untidy, "Old van", "1500", 10000_00),
        accumulated_account="1590",
        disposed_on="2025-06-30",
        proceeds=5500_00,
    )
    await untidy.assert_of("136-01", "Nothing indicates an impairment.")
    shares, loan, lim = held["shares"], held["loan"], held["lim"]
    early = await register_contract(untidy, "Sale", 100_00, at("2026-01-05", 60_00), at("2026-01-05", 30_00))
    work = await register_contract(untidy, "Work", 500_00, at("2025-12-01", 500_00))
    late = await register_contract(untidy, "Repair", 4000_00, at("2025-12-30", 4000_00))
    await untidy.register(
        compliance_provisions, name="Claim", account="2960", probability="possible", estimate=5000_00
    )
    await untidy.register(
        compliance_provisions, name="Repairs", account="2950", probability="probable", estimate=5000_00
    )
    await pay_wages(untidy, 11)
    await untidy.post("2025-12-31", f"1000 60.00 contract={early}; 4100 -60.00 contract={early}")
    await untidy.post("2025-12-01", f"1100 500.00; 4100 -500.00 contract={work}")
    await untidy.post("2026-01-04", f"1000 4000.00 contract={late}; 4100 -4000.00 contract={late}")
    await untidy.post("2025-07-31", "6400 200.00; 1519 -200.00")
    await untidy.post("2025-12-31", "6400 12500.00; 1549 -12500.00")
    await untidy.post("2025-12-31", "6400 100.00; 1539 -100.00")
    await untidy.post("2025-01-01", "1500 10000.00; 2050 -10000.00")
    await untidy.post(
        "2025-06-30",
        f"1000 5500.00; 1590 6000.00 asset={sold}; 1500 -10000.00 asset={sold}; 4100 -1500.00 asset={sold}",
    )
    await untidy.post("2025-12-31", f"1400 70.00 instrument={shares}; 4900 -70.00 instrument={shares}")
    await untidy.post("2025-12-31", f"7000 80.00 instrument={loan}; 2700 -80.00 instrument={loan}")
    await untidy.post("2025-12-31", f"1000 5000.00; 2100 -5000.00 party={lim}")
    await untidy.post("2025-12-31", "6300 5000.00; 2960 -5000.00")
    await untidy.post("2025-12-31", "6300 3000.00 #prior_period_error; 2000 -3000.00")

    assert figures(await untidy.verdicts(), FAILING) == FAILING
