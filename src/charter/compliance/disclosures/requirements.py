"""What notes are asked for, by the ids under which rules and notes find each other."""

from enum import Enum
from typing import Final


class Requirement(Enum):
    """What a note may answer."""

    STATEMENT_OF_COMPLIANCE = "statement_of_compliance"
    GOING_CONCERN = "going_concern"
    POLICY_PPE = "policy_ppe"
    POLICY_LEASES = "policy_leases"
    POLICY_REVENUE = "policy_revenue"
    POLICY_INSTRUMENTS = "policy_instruments"
    POLICY_INVENTORY = "policy_inventory"
    FINANCING_LIABILITIES = "financing_liabilities"
    INSTRUMENT_CATEGORIES = "instrument_categories"
    LEASES = "leases"
    PRIOR_PERIOD_ERROR = "prior_period_error"


RELATED_PARTIES: Final = "related_parties_"
"""What the ids of notes about a relationship begin with: `related_parties_director`."""
