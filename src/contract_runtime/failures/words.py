"""What a refusal has to say, by the names of the properties that may say it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from contract_runtime.schemas.outlines import Outline
from contract_runtime.statuses import phrase

Json: TypeAlias = Any

_MESSAGES: Final = frozenset(
    {"message", "error", "detail", "description", "reason", "msg", "text", "errormessage"}
    | {"errordescription", "errormsg", "developermessage", "usermessage"}
)
_LISTS: Final = frozenset(
    {"errors", "details", "violations", "problems", "reasons", "issues", "causes", "messages"}
    | {"invalidparams", "fielderrors", "validationerrors", "errordetails"}
)
_STATUSES: Final = frozenset({"status", "statuscode", "httpstatus", "httpcode", "httpstatuscode"})
_CODES: Final = frozenset({"code", "errorcode", "errortype", "errorid"})
_REQUESTS: Final = frozenset({"requestid", "traceid", "correlationid"})
_SUCCESSES: Final = frozenset({"success", "ok", "succeeded", "issuccess"})
_FIELDS: Final = frozenset(
    {"field", "path", "param", "parameter", "property", "name", "key", "source", "target", "fieldname"}
)
_TELLING: Final = _MESSAGES | _LISTS | _STATUSES | _CODES | _REQUESTS | _SUCCESSES | {"title"}
_HINTS: Final = (
    *("err", "fault", "info", "msg", "mess", "note", "why", "cause", "problem", "fail", "descr", "expl"),
)
_HINTS_ALONE: Final = frozenset(
    {"body", "base", "what", "summary", "explanation", "hint", "comment", "remark"}
)
_ELSEWHERE: Final = _STATUSES | _REQUESTS | _SUCCESSES | {"id", "method", "instance", "path", "timestamp"}
_CLASSES: Final = _CODES | {"kind", "class", "category", "level", "severity", "name"}
_MOST_REASONS: Final = 5


def is_telling(name: str) -> bool:
    """Whether a property of the name is filled although it need not be there."""
    return plain_name(name) in _TELLING


def is_reason(name: str) -> bool:
    """Whether a property of the name is there to say why."""
    return plain_name(name) in _MESSAGES | _LISTS


def reason_rank(name: str) -> int | None:
    """How well a property whose name says nothing of it takes the reason, 0 best; None for not at all."""
    key = plain_name(name)
    if key in _ELSEWHERE or key.endswith(("url", "uri", "href", "link", "time", "date")):
        return None
    if is_class(key):
        return 3
    if any(hint in key for hint in _HINTS) or key in _HINTS_ALONE:
        return 0
    return 2 if key == "title" else 1


def is_class(key: str) -> bool:
    """Whether a plain name is that of a sort of errors, and so no place for one's reason but the last."""
    return key in _CLASSES or key.endswith(("code", "type"))


def plain_name(name: str) -> str:
    """A name without what spelling adds: `Error_Code` is `errorcode`."""
    return "".join(character for character in name.lower() if character.isalnum())


@dataclass(frozen=True, slots=True)
class Words:
    """What there is to say about a refusal. `problems` are entries of `details.errors`."""

    status: int
    error_code: str
    message: str
    request_id: str
    problems: Sequence[Mapping[str, str]] = ()
    method: str = ""
    path: str = ""

    @property
    def text(self) -> str:
        """The message with its reasons."""
        reasons = [_reason(each) for each in self.problems[:_MOST_REASONS]]
        if not reasons:
            return self.message
        more = len(self.problems) - len(reasons)
        rest = [f"and {more} more"] if more else []
        return f"{self.message.rstrip('.')}: {'; '.join([*reasons, *rest])}"

    def texts(self) -> Sequence[str]:
        """The message, in ever fewer words."""
        return self.text, *map(_reason, self.problems[:1]), self.message, phrase(self.status)

    def candidates(self, name: str, outline: Outline) -> Iterator[Json]:
        """Values for a property of the name, best first; none for a name that says nothing."""
        key = plain_name(name)
        if key in _LISTS:
            yield from self.lists(outline)
            yield from self.texts()
        elif key in _MESSAGES:
            yield from self.texts()
            yield from self.lists(outline)
            yield True
        else:
            yield from self._plain(key)

    def _plain(self, key: str) -> Sequence[Json]:
        if key == "title":
            return phrase(self.status), self.message
        if key in _STATUSES:
            return self.status, str(self.status), phrase(self.status)
        if key in _CODES or key == "name":
            return self.error_code, self.status, str(self.status), self.error_code.lower()
        if key in _REQUESTS:
            return (self.request_id,)
        if key in _SUCCESSES:
            return (False,)
        return ("about:blank",) if key == "type" else ()

    def lists(self, outline: Outline) -> Iterator[Json]:
        """The reasons one by one, in the shapes that a place may have: a list, or an object by field."""
        entries = self.problems or [{"code": self.error_code, "message": self.message}]
        if outline.is_array:
            yield from self._items(entries, outline.item)
        if outline.is_object and not outline.members and outline.others is not None:
            yield from self._by_field(entries, outline.others)

    def _items(self, entries: Sequence[Mapping[str, str]], item: Outline) -> Iterator[Json]:
        if item.members:
            for is_short in (False, True):
                written = [self._entry(each, item.members, is_short=is_short) for each in entries]
                if all(written):
                    yield written
        elif self.problems:
            yield list(self.problems)
        yield [_reason(each) for each in self.problems] or [self.message]

    def _by_field(self, entries: Sequence[Mapping[str, str]], place: Outline) -> Iterator[Json]:
        by_field: dict[str, list[Mapping[str, str]]] = {}
        for each in entries:
            by_field.setdefault(each.get("field") or each.get("in") or "request", []).append(each)
        messages = {name: [each["message"] for each in found] for name, found in by_field.items()}
        if place.members:
            one = {
                name: self._entry(found[0], place.members, is_short=False) for name, found in by_field.items()
            }
            if all(one.values()):
                yield one
        if place.item.members:
            written = {
                name: [self._entry(each, place.item.members, is_short=False) for each in found]
                for name, found in by_field.items()
            }
            if all(all(found) for found in written.values()):
                yield written
        yield messages
        yield {name: "; ".join(found) for name, found in messages.items()}

    def _entry(
        self, problem: Mapping[str, str], members: Mapping[str, Outline], *, is_short: bool
    ) -> dict[str, Json]:
        """One reason as an object with such members, empty where none can say it.

        A short one holds field and message only.
        """
        entry: dict[str, Json] = {}
        for name, outline in members.items():
            key = plain_name(name)
            value = _word(key, problem, outline)
            if value is None and key in _STATUSES:
                value = str(self.status) if "str" in outline.kinds else self.status
            if value and not (is_short and key not in _MESSAGES | _FIELDS | {"loc", "location", "title"}):
                entry[name] = value
        if problem["message"] in entry.values():
            return entry
        free = [name for name in members if name not in entry and "str" in members[name].kinds]
        ranked = sorted((rank, name) for name in free if (rank := reason_rank(name)) is not None)
        return entry | {ranked[0][1]: problem["message"]} if ranked else {}

    def header_values(self, name: str) -> Sequence[object]:
        """Values for a header of the lower-case name, best first."""
        values: dict[str, Sequence[object]] = {
            "retry-after": (1, "1"),
            "x-request-id": (self.request_id,),
        }
        return values.get(name, ())


def _word(key: str, problem: Mapping[str, str], outline: Outline) -> Json:
    """What a problem says to a member of its entry."""
    field = problem.get("field", "")
    steps = field.split(".") if field else []
    if key in {"loc", "location"}:
        steps = [problem["in"], *steps] if "in" in problem else []
        return steps if outline.is_array else ".".join(steps)
    if key in _FIELDS:
        return steps if outline.is_array else field
    if key == "pointer":
        return "".join(f"/{step}" for step in steps)
    if key == "in":
        return problem.get("in")
    if key in _CODES or key == "type":
        return problem["code"]
    return problem["message"] if key in _MESSAGES or key == "title" else None


def _reason(problem: Mapping[str, str]) -> str:
    """`body n: Field required`."""
    return f"{problem['in']} {problem['field']}".strip() + f": {problem['message']}"
