"""Rules over companies of a few entries."""

from collections.abc import Mapping
from typing import Final

import pytest

from charter.compliance.tables import compliance_settings
from tests.integration.compliance.company import Company
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import asked, figures, passed

pytestmark = pytest.mark.anyio
FAILING = {
    "101-03": [(-500_00, None)],
    "101-05": [(None, None)],
    "101-07": [(-1000_00, None)],
}
PASSING_IN_2027 = ("18-01", "18-02", "107-04", "112-01")
FAILING_IN_2027 = {
    "18-01": [(None, None)],
    "18-02": [(None, None)],
    "107-04": [(None, None)],
}
CATEGORIES: Final[Mapping[str, Mapping[str, object]]] = {
    **{code: {"mfrs18_category": "operating"} for code in ("4100", "6300")},
    "7000": {"mfrs18_category": "financing"},
    "8000": {"mfrs18_category": "income_tax"},
}


async def test_an_insolvent_newcomer_has_an_overdraft_no_past_and_no_future(found: Found) -> None:
    newcomer = found("newcomer")
    await newcomer.open(2026)
    await newcomer.post("2026-01-02", "1000 500.00; 3000 -500.00 #share_issue", "CAP-1")
    await newcomer.post("2026-02-02", "6300 1500.00; 1000 -1000.00; 2000 -500.00", "UTIL-1")

    assert figures(await newcomer.verdicts(2026), FAILING) == FAILING


async def open_in_2027(company: Company, changes: Mapping[str, Mapping[str, object]]) -> None:
    await company.open(2027, changes=changes)
    await company.post("2027-01-02", "1000 900.00; 4100 -900.00", "INV-1")
    await company.post("2027-02-02", "6300 100.00; 7000 50.00; 1000 -150.00", "UTIL-1")
    await company.post("2027-12-31", "8000 10.00; 2400 -10.00", "TAX-1")


async def test_from_2027_results_have_categories_and_interest_is_financing(found: Found) -> None:
    modern, old = found("modern"), found("old")
    await open_in_2027(modern, CATEGORIES)
    wrong = {"mfrs18_category": "operating", "cash_flow": "operating"}
    await open_in_2027(old, {**CATEGORIES, "6300": {}, "7000": wrong})

    assert passed(await modern.verdicts(2027), PASSING_IN_2027) == PASSING_IN_2027
    assert figures(await old.verdicts(2027), FAILING_IN_2027) == FAILING_IN_2027
    await modern.register(compliance_settings, main_business="financing")
    assert "18-02" not in asked(await modern.verdicts(2027))


async def test_an_assertion_passes_with_a_note_of_who_made_it(found: Found) -> None:
    exempt = found("exempt")
    await exempt.open(2025)
    await exempt.post("2025-03-01", "1000 900.00; 4100 -900.00", "INV-1")
    await exempt.assert_of("112-01", "Pioneer status until 2029.")

    verdict = (await exempt.verdicts())["112-01"]

    assert verdict.result.value == "PASS"
    assert [finding.message for finding in verdict.findings] == ["ana asserts: Pioneer status until 2029."]


async def test_a_private_entity_is_asked_what_mpers_asks(found: Found) -> None:
    private = found("private")
    await private.open(2025)
    await private.register(compliance_settings, framework="mpers")
    await private.post("2025-03-01", "1000 900.00; 4100 -900.00", "INV-1")

    verdicts = await private.verdicts()

    assert all(verdict.rule.is_for_mpers for verdict in verdicts.values())
    assert {finding.standard for finding in verdicts["112-01"].findings} == {"MPERS"}


async def test_a_month_hears_of_what_is_its_own(found: Found) -> None:
    shop = found("shop")
    await shop.open(2025)
    await shop.post("2025-03-01", "1000 900.00; 4000 -900.00", "SALE")
    await shop.post("2025-04-01", "1000 900.00; 4000 -900.00; 5000 500.00; 1200 -500.00", "SALE-2")
    await shop.assert_of("112-01", "Pioneer status until 2029.")

    march, april = await shop.verdicts(month=3), await shop.verdicts(month=4)

    assert figures(march, ["102-01", "101-03"]) == {"102-01": [(900_00, None)]}
    assert figures(april, ["102-01", "101-03"]) == {"101-03": [(-500_00, None)]}
    assert {verdicts["112-01"].result.value for verdicts in (march, april)} == {"PASS"}
