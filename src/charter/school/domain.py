"""What the parts of a school have in common: refusals that more than one of them knows."""

from datetime import date


class SchoolNotFound(Exception):
    """The tenant has no such school."""

    def __init__(self, school_id: int) -> None:
        super().__init__(f"There is no school {school_id}.")
        self.details: dict[str, object] = {"school_id": school_id}


class SchoolUnknown(Exception):
    """What names a school names none of this tenant."""

    def __init__(self, school_id: int) -> None:
        super().__init__(
            f"There is no school {school_id}: leave school_id out, or take one that is registered."
        )
        self.details: dict[str, object] = {"school_id": school_id}


class PersonNotFound(Exception):
    """The tenant has no such person."""

    def __init__(self, person_id: str) -> None:
        super().__init__(f"There is no person {person_id}.")
        self.details: dict[str, object] = {"person_id": person_id}


class SpanInvalid(Exception):
    """It ends before it starts."""

    def __init__(self, starts_on: date, ends_on: date) -> None:
        super().__init__(f"It ends on {ends_on}, before it starts on {starts_on}.")
        self.details: dict[str, object] = {"starts_on": str(starts_on), "ends_on": str(ends_on)}


def require_span(starts_on: date, ends_on: date) -> None:
    """Raises: SpanInvalid."""
    if ends_on < starts_on:
        raise SpanInvalid(starts_on, ends_on)


def incident_number(school_year: str, number: int) -> str:
    """The number of an incident as people write it.

    >>> incident_number("2025-26", 42)
    '2025-26/0042'
    """
    return f"{school_year}/{number:04}"
