"""What people do in one part of the service, and what that permits: each feature says so of its own part.

A duty is given with a membership, or named by a token of another issuer:

>>> LedgerRole.ACCOUNTANT.spelled
'ledger_accountant'
>>> duties_in({"ledger_accountant", "admin"}) == {LedgerRole.ACCOUNTANT}
True
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final


class LedgerRole(Enum):
    """Who does what in ledger and compliance."""

    OWNER = "owner"
    MANAGER = "manager"
    ACCOUNTANT = "accountant"
    CLERK = "clerk"
    AUDITOR = "auditor"
    READONLY = "readonly"

    @property
    def spelled(self) -> str:
        """The role as tokens name it."""
        return f"ledger_{self.value}"


class SchoolRole(Enum):
    """Who does what in a school."""

    ADMIN = "admin"
    REGISTRAR = "registrar"
    STAFF = "staff"
    TEACHER = "teacher"

    @property
    def spelled(self) -> str:
        """The role as tokens name it."""
        return f"school_{self.value}"


Duty = LedgerRole | SchoolRole

_BY_SPELLING: Final[dict[str, Duty]] = {duty.spelled: duty for duty in (*LedgerRole, *SchoolRole)}


def duties_in(roles: Iterable[str]) -> frozenset[Duty]:
    """The duties among the roles of a token."""
    return frozenset(_BY_SPELLING[role] for role in roles if role in _BY_SPELLING)


class Grants:
    """The permissions of each duty, as features add them."""

    def __init__(self) -> None:
        self._permissions: dict[Duty, frozenset[str]] = {}

    def add(self, grants: Mapping[Duty, frozenset[str]]) -> None:
        """Let duties permit this, too."""
        for duty, permissions in grants.items():
            self._permissions[duty] = self._permissions.get(duty, frozenset()) | permissions

    def of(self, duties: Iterable[Duty]) -> frozenset[str]:
        """What the duties permit together."""
        return frozenset().union(*(self._permissions.get(duty, frozenset()) for duty in duties))

    def all(self) -> frozenset[str]:
        """Every permission that there is."""
        return self.of(self._permissions)
