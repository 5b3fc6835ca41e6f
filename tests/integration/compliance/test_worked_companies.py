"""The three worked companies without registers and notes: what the ledger alone tells, and what it cannot."""

import pytest

from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import asked, figures, passed

pytestmark = pytest.mark.anyio
ALL_PASS = ("101-01", "101-03", "107-01", "107-02", "107-03", "102-01")
NEED_REGISTERS = ("15-", "16-", "116-", "09-")


@pytest.mark.parametrize(("letter", "untaxed"), [("A", {}), ("B", {"112-01": [(29270_33, None)]}), ("C", {})])
async def test_the_ledger_alone_passes_what_needs_no_register_and_covers_little(
    found: Found, letter: str, untaxed: dict[str, object]
) -> None:
    worked = found(f"worked-{letter}")
    await worked.open(2025, 2026)
    await worked.replay(letter, without={"ERR-1"})

    verdicts = await worked.verdicts(2025)

    assert passed(verdicts, ALL_PASS) == ALL_PASS
    assert figures(verdicts, ["112-01"]) == untaxed
    assert {rule_id: verdicts[rule_id].result.value for rule_id in ("101-06", "101-08")} == {
        "101-06": "FAIL",
        "101-08": "FAIL",
    }
    assert [rule_id for rule_id in asked(verdicts) if rule_id.startswith(NEED_REGISTERS)] == []
