"""Samples of errors that say what their own response is about, where only the schema has an example."""

import re
from collections.abc import Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

from contract_runtime.failures.words import is_reason, plain_name, reason_rank
from contract_runtime.sampling import Json
from contract_runtime.sampling.annotations import Accepts
from contract_runtime.sampling.plain_values import snake_case

_CODES: Final = ("error_code", "code", "type", "kind", "error", "name", "reason")
_STATUSES: Final = frozenset({"status", "status_code", "http_status", "code", "error_code", "error"})
_DEPTH: Final = 4
_MOST_RANK: Final = 2
_Place = tuple[dict[str, Any], str]


def suited(value: Json, response: Mapping[str, Any], status: str, accepts: Accepts) -> Json:
    """The sample of an error with the response's own code, status and description, as far as they fit.

    One example of the schema stands for every error of a document; of another error it says what is false.
    """
    if not (status.isdigit() and int(status) >= 400):
        return value
    whole = {"": _copied(value)}
    return _told(whole, response, status, lambda each: accepts(each[""]))[""]


def _told(
    whole: dict[str, Any], response: Mapping[str, Any], status: str, accepts: Accepts
) -> dict[str, Any]:
    """The holder of a body, with what is true of the response in it."""
    codes = [str(code) for code in response.get("x-error-codes") or ()]
    is_other = bool(codes) and _recode(whole, codes, accepts)
    told = str(response.get("description") or "") or HTTPStatus(int(status)).phrase
    is_told = False
    for holder, name in [*_members(whole)]:
        known = holder[name]
        if snake_case(name) in _STATUSES and _is_status(known):
            _put(whole, (holder, name), int(status) if isinstance(known, int) else status, accepts)
        elif _is_text(known) and (is_reason(name) or plain_name(name) == "title") and known not in codes:
            is_told |= _put(whole, (holder, name), _said(known, told), accepts)
        elif is_other and isinstance(known, dict) and snake_case(name) == "details":
            _put(whole, (holder, name), {}, accepts)
    if not is_told:
        _tell_anywhere(whole, told, accepts)
    return whole


def _tell_anywhere(whole: dict[str, Any], told: str, accepts: Accepts) -> None:
    """Put what an error says into the text that looks most like a place for it, as refusals do.

    What is a code or the name of a sort by its name stays that.
    """
    ranked = [
        (rank, holder, name)
        for holder, name in _members(whole)
        if _is_text(holder[name]) and not _is_status(holder[name])
        if (rank := reason_rank(name)) is not None and rank <= _MOST_RANK
    ]
    for _, holder, name in sorted(ranked, key=lambda each: each[0]):
        if _put(whole, (holder, name), _said(holder[name], told), accepts):
            return


def _is_text(value: Json) -> bool:
    is_list = isinstance(value, list) and bool(value)
    return isinstance(value, str) or (is_list and all(isinstance(each, str) for each in value))


def _said(known: Json, told: str) -> Json:
    return told if isinstance(known, str) else [told]


def echoed(value: Json, arguments: Mapping[str, Json], accepts: Accepts) -> Json:
    """The sample of an error with what the request asked for in the place of what the sample tells of.

    `{"message": "There is no pet 1.", "details": {"pet_id": 1}}` tells of another pet than was asked for.
    """
    whole = _copied(value)
    for holder, name in [*_members(whole)]:
        known = holder[name]
        given = arguments.get(name)
        if given is None or isinstance(known, dict | list) or not _put(whole, (holder, name), given, accepts):
            continue
        _reword(whole, str(known), str(given), accepts)
    return whole


def _reword(whole: dict[str, Any], known: str, given: str, accepts: Accepts) -> None:
    """Put a word in the place of another one in all texts."""
    word = re.compile(rf"(?<!\w){re.escape(known)}(?!\w)")
    for holder, name in [*_members(whole)]:
        if isinstance(holder[name], str):
            _put(whole, (holder, name), word.sub(lambda _: given, holder[name]), accepts)


def _recode(whole: dict[str, Any], codes: Sequence[str], accepts: Accepts) -> bool:
    """Put the first of the codes where the error has another one; tells whether it did."""
    members = [(holder, name) for holder, name in _members(whole) if isinstance(holder[name], str)]
    for wanted in _CODES:
        for holder, name in members:
            if snake_case(name) == wanted:
                return holder[name] not in codes and _put(whole, (holder, name), codes[0], accepts)
    return False


def _put(whole: dict[str, Any], place: _Place, value: Json, accepts: Accepts) -> bool:
    holder, name = place
    known = holder[name]
    holder[name] = value
    if accepts(whole):
        return True
    holder[name] = known
    return False


def _members(value: Json, depth: int = _DEPTH) -> Iterator[_Place]:
    if isinstance(value, list):
        for each in value if depth else ():
            yield from _members(each, depth - 1)
    if isinstance(value, dict):
        for name in value:
            yield value, name
            if depth:
                yield from _members(value[name], depth - 1)


def _is_status(value: Json) -> bool:
    if isinstance(value, str):
        return value.isascii() and value.isdigit() and len(value) == 3 and value >= "400"
    return isinstance(value, int) and 400 <= value <= 599


def _copied(value: Json) -> Json:
    if isinstance(value, Mapping):
        return {name: _copied(each) for name, each in value.items()}
    return [_copied(each) for each in value] if isinstance(value, list) else value
