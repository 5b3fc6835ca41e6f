"""What each role at school may do; without `school:others` only with one's own reports, see incidents."""

from typing import Final

from charter.shared.duties import Duty, SchoolRole

_TEACHER: Final = frozenset({"school:read", "school:write"})
_READER: Final = frozenset({"school:read", "school:others"})

GRANTS: Final[dict[Duty, frozenset[str]]] = {
    SchoolRole.ADMIN: _READER
    | _TEACHER
    | {"school:reports", "school:codes", "school:settings", "school:disclose"},
    SchoolRole.REGISTRAR: _READER | {"school:reports", "school:settings", "school:disclose"},
    SchoolRole.STAFF: _READER | _TEACHER,
    SchoolRole.TEACHER: _TEACHER,
}
