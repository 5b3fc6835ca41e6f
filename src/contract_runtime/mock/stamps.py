"""Times of making and changing: a minute later with each change, so that the newest can be told by them."""

from collections.abc import Container, Mapping
from datetime import datetime, timedelta
from typing import Final

from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

CREATED: Final = frozenset({"created", "created_at", "created_on", "added_at", "inserted_at", "date_created"})
CHANGED: Final = frozenset(
    {"updated", "updated_at", "updated_on", "modified", "modified_at", "changed_at", "last_modified"}
    | {"date_updated", "date_modified"}
)


def stamped(
    facts: Mapping[str, Json], ticks: int, sendable: Container[str], names: Container[str]
) -> dict[str, Json]:
    """The facts with those of their times that have one of the names and that clients do not send.

    >>> stamped({"created_at": "2026-01-15T09:30:00Z"}, 2, (), CREATED)
    {'created_at': '2026-01-15T09:32:00Z'}
    """
    return {
        name: _later(each, ticks) if name not in sendable and snake_case(name) in names else each
        for name, each in facts.items()
    }


def _later(moment: Json, minutes: int) -> Json:
    if not isinstance(moment, str) or "T" not in moment:
        return moment
    try:
        later = datetime.fromisoformat(moment) + timedelta(minutes=minutes)
    except (ValueError, OverflowError):
        return moment
    text = later.isoformat()
    return text.removesuffix("+00:00") + "Z" if moment.endswith("Z") else text
