"""Rules over a company that is paid in dollars and dinars, before and after its revaluation."""

import pytest

from charter.ledger.tables import ledger_rates
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import figures, passed

pytestmark = pytest.mark.anyio
CLOSING = {"USD": "4.3210", "BHD": "11.4650", "JPY": "0.030150"}
REVALUATION = (
    "1020 -316.00 USD; 1100 -529.40 USD; 1105 -508.02 BHD; 2010 -137.50 JPY; 6600 1174.92; 6610 316.00"
)
PASSING = ("121-01", "121-02", "101-01", "101-03", "107-01", "107-02", "107-03", "102-01", "LED-01")
FAILING = {
    "112-01": [(27779_41 + 1490_92, None)],
    "121-01": [
        (17600_00, 17284_00),
        (18245_50, 17716_10),
        (14662_33, 14154_31),
        (-14937_50, -15075_00),
    ],
    "121-02": [(None, None)],
}


async def test_foreign_balances_stand_at_the_closing_rate_once_they_are_revalued(found: Found) -> None:
    bina = found("bina")
    await bina.open(2025)
    await bina.replay("B", without={"ERR-1"})
    for currency, rate in CLOSING.items():
        await bina.rate("2025-12-31", "closing", currency, rate)
    await bina.rate("2025-03-01", "spot", "USD", "4.7000")

    assert figures(await bina.verdicts(), FAILING) == FAILING

    await bina.revalue("2025-12-31", REVALUATION)
    await bina.change(ledger_rates, {"kind": "spot"}, rate="4.4620")
    verdicts = await bina.verdicts()
    assert passed(verdicts, PASSING) == PASSING
    assert figures(verdicts, ["112-01"]) == {"112-01": [(27779_41, None)]}
