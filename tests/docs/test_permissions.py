"""The tables of roles in docs/identity.md say what the features grant, and nothing else."""

import re
from pathlib import Path
from typing import Final

import pytest

from charter.compliance.roles import GRANTS as COMPLIANCE
from charter.ledger.roles import GRANTS as LEDGER
from charter.school.roles import GRANTS as SCHOOL
from charter.shared.duties import Duty, LedgerRole, SchoolRole

PAGE: Final = Path(__file__).parents[2] / "docs" / "identity.md"
PERMISSION: Final = re.compile(r"`((?:ledger|compliance|school):\w+)`")


def written(about: str) -> dict[str, set[str]]:
    """The permissions of each role, as the table about them has them."""
    text = PAGE.read_text(encoding="utf-8")
    head, _, *rows = text[text.index(f"| `{about}` |") :].split("\n\n")[0].splitlines()
    names = [cell.strip() for cell in head.strip("|").split("|")][1:]
    granted: dict[str, set[str]] = {name: set() for name in names}
    for row in rows:
        named, *cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert set(cells) <= {"yes", "no"}
        for name, cell in zip(names, cells, strict=True):
            granted[name] |= set(PERMISSION.findall(named)) if cell == "yes" else set()
    return granted


GRANTED: Final[dict[Duty, frozenset[str]]] = {
    **{role: LEDGER[role] | COMPLIANCE[role] for role in LedgerRole},
    **{role: SCHOOL[role] for role in SchoolRole},
}


@pytest.mark.parametrize("role", [*LedgerRole, *SchoolRole])
def test_the_page_tells_what_a_role_permits(role: Duty) -> None:
    about = "ledger_role" if isinstance(role, LedgerRole) else "school_role"
    assert written(about)[role.value] == GRANTED[role]
