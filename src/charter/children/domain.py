"""What all that is kept of children has in common."""

from datetime import date
from typing import Final, NewType

ChildId = NewType("ChildId", str)

OLDEST: Final = 18
"""Years; whoever is older is no child here."""
YOUNGEST_BAND: Final = 3
"""Younger ones are shown what is meant for this age."""


class ChildNotFound(Exception):
    """The account has no such child."""

    def __init__(self, child_id: str) -> None:
        super().__init__(f"There is no child {child_id}.")
        self.details: dict[str, object] = {"child_id": child_id}


class ConsentRequired(Exception):
    """No parental consent stands."""

    def __init__(self) -> None:
        super().__init__("Parental consent is needed first: record it at /v1/children/consents.")


def age_on(birthday: date, day: date) -> int:
    """Whole years on a day; whoever is born on February 29 is a year older on March 1."""
    return day.year - birthday.year - ((day.month, day.day) < (birthday.month, birthday.day))
