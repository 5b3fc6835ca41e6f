"""What is kept beside a record: who was told, what was asked for, and what may not be destroyed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

ACCESS_WITHIN: Final = timedelta(days=45)
"""How long a school may take to let somebody see a record (34 CFR 99.10)."""
GRACE: Final = timedelta(minutes=5)
"""How far clocks may differ."""
EMERGENCY: Final = "health_or_safety_emergency"


class RecordedTooEarly(Exception):
    """Something is recorded before it happened."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} is still to come.")
        self.details: dict[str, object] = {"field": field}


class ThreatRequired(Exception):
    """Nothing says what an emergency is."""

    def __init__(self) -> None:
        super().__init__(
            "What is told in an emergency needs the threat that it stands on: "
            "say it in threat (34 CFR 99.36)."
        )
        self.details: dict[str, object] = {"basis": EMERGENCY}


class IncidentNotOfPerson(Exception):
    """A person has no part in an incident."""

    def __init__(self, incident_id: int) -> None:
        super().__init__(f"The person has no part in the incident {incident_id}.")
        self.details: dict[str, object] = {"incident_id": incident_id}


class RequestNotFound(Exception):
    """The tenant has no such request."""

    def __init__(self, request_id: int) -> None:
        super().__init__(f"There is no request {request_id}.")
        self.details: dict[str, object] = {"request_id": request_id}


class RequestClosed(Exception):
    """It was decided already."""

    def __init__(self, request_id: int, status: str) -> None:
        super().__init__(f"The request {request_id} is {status} already.")
        self.details: dict[str, object] = {"request_id": request_id, "status": status}


class StatementRefused(Exception):
    """A request takes no statement."""

    def __init__(self, request_id: int, why: str) -> None:
        super().__init__(f"The request {request_id} takes no statement: {why}.")
        self.details: dict[str, object] = {"request_id": request_id}


class HoldNotFound(Exception):
    """The tenant has no such hold."""

    def __init__(self, hold_id: int) -> None:
        super().__init__(f"There is no hold {hold_id}.")
        self.details: dict[str, object] = {"hold_id": hold_id}


class HoldReleased(Exception):
    """It was released already."""

    def __init__(self, hold_id: int) -> None:
        super().__init__(f"The hold {hold_id} is released already.")
        self.details: dict[str, object] = {"hold_id": hold_id}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Who asked for what is known of a person, or was told."""

    id: int
    person_id: str
    kind: str
    recipient: str
    basis: str
    what: str
    threat: str | None
    disclosed_at: datetime
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person or a parent asks for."""

    id: int
    person_id: str
    kind: str
    incident_id: int | None
    requested_by: str
    what: str
    received_on: date
    due_on: date
    status: str
    decision: str | None
    decided_by: str | None
    decided_at: datetime | None
    statement: str | None
    recorded_by: str

    def require_open(self) -> None:
        """Raises: RequestClosed."""
        if self.status != "open":
            raise RequestClosed(self.id, self.status)

    def require_statement_possible(self) -> None:
        """Only what stays as it is has something said beside it. Raises: StatementRefused."""
        if self.kind != "amendment":
            raise StatementRefused(self.id, "it asks for no amendment")
        if self.statement is not None:
            raise StatementRefused(self.id, "it has one")
        if self.status not in {"open", "declined"}:
            raise StatementRefused(self.id, f"it is {self.status}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Keeps what is known of a person from being destroyed."""

    id: int
    person_id: str
    reason: str
    placed_by: str
    placed_at: datetime
    released_by: str | None
    released_at: datetime | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all schools of a tenant."""

    time_zone: str = "UTC"
    retention_years: int = 5
    suppress_below: int = 10


@dataclass(frozen=True, slots=True)
class PurgedCount:
    """What is left of incidents that were destroyed; `school_id` is None for those of no school."""

    school_id: int | None
    school_year: str
    code: str
    incidents: int
    perpetrators: int
    suspension_days: int


def require_past(field: str, moment: datetime, now: datetime) -> None:
    """Raises: RecordedTooEarly."""
    if moment > now + GRACE:
        raise RecordedTooEarly(field)


def require_past_day(field: str, day: date, now: datetime) -> None:
    """That it has begun somewhere on Earth. Raises: RecordedTooEarly."""
    if day > (now + timedelta(hours=14)).date():
        raise RecordedTooEarly(field)


def require_threat(basis: str, threat: str | None) -> None:
    """Raises: ThreatRequired."""
    if basis == EMERGENCY and threat is None:
        raise ThreatRequired
