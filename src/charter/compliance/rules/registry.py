"""Every rule, and the version of them all."""

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from charter.compliance.registers.domain import Framework
from charter.compliance.rules import (
    assets,
    bookkeeping,
    cash_flows,
    categories,
    depreciation,
    instruments,
    leases,
    notes,
    results,
    revenue,
    statements,
    uncertainties,
)
from charter.compliance.rules.domain import Rule
from charter.compliance.rules.judging import TOLD
from charter.shared.ledger_oddities import Search

GROUPS: Final = (
    bookkeeping,
    statements,
    categories,
    notes,
    cash_flows,
    instruments,
    revenue,
    leases,
    depreciation,
    assets,
    results,
    uncertainties,
)
REGISTRY: Final[dict[str, Rule]] = {rule.id: rule for group in GROUPS for rule in group.RULES}
"""By id, in the order in which checks ask them."""

SEARCH: Final = Search(
    late_after_days=bookkeeping.DAYS_TO_RECORD,
    rate_tolerance=results.RATE_TOLERANCE,
    equity_reasons=statements.EQUITY_REASONS,
    correction_tag=notes.CORRECTION,
    settlement_tag=results.SETTLEMENT,
    limit=TOLD,
)
"""From where on the ledger tells rules of single entries and lines."""


def rules_of(framework: Framework) -> tuple[Rule, ...]:
    """Those that entities of a framework are asked."""
    return tuple(rule for rule in REGISTRY.values() if rule.applies_to(framework))


@cache
def version() -> str:
    """Changes with anything that rules, schedules or facts say: a hash of their sources."""
    here = Path(__file__).parent
    sources = sorted(
        path for folder in ("facts", "rules", "schedules") for path in (here.parent / folder).glob("*.py")
    )
    return sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()
