"""What a behavior code is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class BehaviorCode:
    """A kind of behavior."""

    code: str
    description: str
    behavior_descriptor: str | None
    ceds_code: str | None
    severity: str | None
    is_active: bool
    created_at: datetime
    updated_at: datetime


class BehaviorCodeNotFound(Exception):
    """The tenant has no such code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"There is no behavior code {code}.")
        self.details: dict[str, object] = {"code": code}


class BehaviorCodeExists(Exception):
    """The tenant has the code already."""

    def __init__(self, code: str) -> None:
        super().__init__(f"There is a behavior code {code} already.")
        self.details: dict[str, object] = {"code": code}


class BehaviorCodeInUse(Exception):
    """Incidents have the code."""

    def __init__(self, code: str, incidents: int) -> None:
        have = "1 incident has" if incidents == 1 else f"{incidents} incidents have"
        super().__init__(f"{have} the behavior code {code}: make it inactive instead, by is_active false.")
        self.details: dict[str, object] = {"code": code, "incidents": incidents}


def spelled(code: str) -> str:
    """A code as it is stored. It is of ASCII, so that no language has a say in what its capitals are.

    >>> spelled("fgt"), spelled("disi")
    ('FGT', 'DISI')
    """
    return code.upper()
