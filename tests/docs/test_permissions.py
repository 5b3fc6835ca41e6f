"""The table of ledger roles in docs/identity.md says what the features grant, and nothing else."""

import re
from pathlib import Path
from typing import Final

import pytest

from charter.compliance.roles import GRANTS as COMPLIANCE
from charter.ledger.roles import GRANTS as LEDGER
from charter.shared.duties import LedgerRole

PAGE: Final = Path(__file__).parents[2] / "docs" / "identity.md"
PERMISSION: Final = re.compile(r"`((?:ledger|compliance):\w+)`")


def written() -> dict[str, set[str]]:
    """The permissions of each role, as the table has them."""
    text = PAGE.read_text(encoding="utf-8")
    head, _, *rows = text[text.index("| `ledger_role` |") :].split("\n\n")[0].splitlines()
    names = [cell.strip() for cell in head.strip("|").split("|")][1:]
    granted: dict[str, set[str]] = {name: set() for name in names}
    for row in rows:
        about, *cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert set(cells) <= {"yes", "no"}
        for name, cell in zip(names, cells, strict=True):
            granted[name] |= set(PERMISSION.findall(about)) if cell == "yes" else set()
    return granted


@pytest.mark.parametrize("role", LedgerRole)
def test_the_page_tells_what_a_role_permits(role: LedgerRole) -> None:
    assert written()[role.value] == LEDGER[role] | COMPLIANCE[role]
