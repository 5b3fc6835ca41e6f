"""Why something cannot be done to an incident."""

from collections.abc import Sequence
from datetime import date


class IncidentNotFound(Exception):
    """There is no such incident, or somebody else reported it."""

    def __init__(self, incident_id: int) -> None:
        super().__init__(f"There is no incident {incident_id}.")
        self.details: dict[str, object] = {"incident_id": incident_id}


class IncidentClosed(Exception):
    """It is resolved or dismissed."""

    def __init__(self, incident_id: int, name: str, status: str) -> None:
        super().__init__(f"Incident {name} is {status}: open it again first.")
        self.details: dict[str, object] = {"incident_id": incident_id, "status": status}


class IncidentWrongState(Exception):
    """It does not stand so that this could follow."""

    def __init__(self, incident_id: int, name: str, status: str, allowed: Sequence[str]) -> None:
        super().__init__(f"Incident {name} is {status}: {' or '.join(allowed)} can follow.")
        self.details: dict[str, object] = {
            "incident_id": incident_id,
            "status": status,
            "allowed": list(allowed),
        }


class IncidentIncomplete(Exception):
    """Nobody was part of it yet."""

    def __init__(self, incident_id: int, name: str) -> None:
        super().__init__(f"Incident {name} has nobody who was part of it.")
        self.details: dict[str, object] = {"incident_id": incident_id}


class ReasonRequired(Exception):
    """It is opened again without a word."""

    def __init__(self, incident_id: int) -> None:
        super().__init__("Say why it is opened again, as reason.")
        self.details: dict[str, object] = {"incident_id": incident_id}


class MomentInvalid(Exception):
    """It is in the future, or too long ago."""

    def __init__(self, field: str, reason: str, words: str) -> None:
        super().__init__(f"{field} {words}.")
        self.details: dict[str, object] = {"field": field, "reason": reason}


class BehaviorCodeUnknown(Exception):
    """The tenant has no such code, or has it no more."""

    def __init__(self, code: str, reason: str) -> None:
        is_unknown = reason == "unknown"
        fault = f"There is no behavior code {code}" if is_unknown else f"The behavior code {code} is inactive"
        super().__init__(f"{fault}: take one of GET /v1/behavior-codes that is active.")
        self.details: dict[str, object] = {"behavior_code": code, "reason": reason}


class PersonUnknown(Exception):
    """Nobody is registered under the id."""

    def __init__(self, person_id: str) -> None:
        super().__init__(f"There is no person {person_id}: register the person first.")
        self.details: dict[str, object] = {"person_id": person_id}


class ParticipantNotFound(Exception):
    """Nobody like that was part of it."""

    def __init__(self, **details: object) -> None:
        super().__init__("Nobody like that was part of the incident.")
        self.details = details


class ParticipantExists(Exception):
    """The person is part of it already."""

    def __init__(self, person_id: str) -> None:
        super().__init__(
            f"{person_id} is part of the incident already: give the person several roles instead."
        )
        self.details: dict[str, object] = {"person_id": person_id}


class TooManyParticipants(Exception):
    """More than an incident can have."""

    def __init__(self, most: int) -> None:
        super().__init__(f"An incident has {most} participants at most.")
        self.details: dict[str, object] = {"most": most}


class ParticipantHasConsequences(Exception):
    """Something followed for the participant."""

    def __init__(self, participant_id: int) -> None:
        super().__init__(f"Something followed for participant {participant_id}: remove that first.")
        self.details: dict[str, object] = {"participant_id": participant_id}


class ParticipantNotPerpetrator(Exception):
    """A consequence for somebody who did nothing."""

    def __init__(self, participant_id: int, roles: Sequence[str]) -> None:
        super().__init__(
            f"Participant {participant_id} is {' and '.join(roles)}: consequences are for perpetrators."
        )
        self.details: dict[str, object] = {"participant_id": participant_id, "roles": list(roles)}


class ConsequenceNotFound(Exception):
    """The incident has no such consequence."""

    def __init__(self, consequence_id: int) -> None:
        super().__init__(f"There is no consequence {consequence_id} of the incident.")
        self.details: dict[str, object] = {"consequence_id": consequence_id}


class SuspensionsOverlap(Exception):
    """The person is suspended on some of the days already."""

    def __init__(self, person_id: str, consequence_id: int, starts_on: date, ends_on: date) -> None:
        super().__init__(
            f"{person_id} is suspended from {starts_on} to {ends_on} already: choose other days, or say "
            "allow_overlap."
        )
        self.details: dict[str, object] = {
            "person_id": person_id,
            "consequence_id": consequence_id,
            "starts_on": str(starts_on),
            "ends_on": str(ends_on),
        }


class ConsequenceDaysInvalid(Exception):
    """Its days do not fit the incident, or each other."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(words)
        self.details: dict[str, object] = {"reason": reason}


class NoticeNotFound(Exception):
    """The incident has no such notice."""

    def __init__(self, notice_id: int) -> None:
        super().__init__(f"There is no notice {notice_id} of the incident.")
        self.details: dict[str, object] = {"notice_id": notice_id}
