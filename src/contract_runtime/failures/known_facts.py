"""Values for what a body must hold beside the reason: none of them claims what is not known."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, Final, TypeAlias
from uuid import NAMESPACE_OID, uuid5

from contract_runtime.failures.words import Words, is_class, plain_name
from contract_runtime.schemas.outlines import Outline
from contract_runtime.statuses import phrase

Json: TypeAlias = Any

_MEANINGS: Final = {
    400: "invalid malformed bad request validation parse syntax badrequest",
    401: "unauthenticated unauthorized authentication auth credentials token login",
    403: "forbidden permission denied access authorization unauthorized auth",
    404: "notfound missing unknown found",
    405: "method",
    406: "acceptable notacceptable",
    409: "conflict",
    412: "precondition",
    413: "large size toolarge",
    415: "media unsupported mediatype",
    422: "validation invalid unprocessable schema request",
    428: "precondition",
    429: "rate limit throttled throttling toomany quota",
    500: "internal server unexpected",
    501: "implemented notimplemented",
    503: "unavailable",
    504: "timeout",
}
_COMMON: Final = {4: "invalid request client user", 5: "server internal system"}
_ANY: Final = "error fail failed failure general generic other unknown unspecified api default undefined"
_PRECISE: Final = 4
_LISTED: Final = frozenset({"literal", "enum", "none"})
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def fitting_choices(outline: Outline, words: Words) -> list[tuple[Json, bool]]:
    """The values of a list that say what happened, best first, and whether each says it precisely."""
    ranked = []
    for place, value in enumerate(outline.choices):
        weight = _weight(value, words)
        if weight:
            is_word = isinstance(value, str) and not value.isdigit()
            ranked.append((-weight, place, value, is_word and weight >= _PRECISE))
    return [(value, is_precise) for _, _, value, is_precise in sorted(ranked, key=lambda each: each[:2])]


def plain_values(name: str, outline: Outline, words: Words) -> Iterator[Json]:
    """Values for a place that says nothing of the refusal, best first."""
    choices = outline.choices
    if outline.is_null:
        yield None
    if choices:
        yield from choices if len(choices) == 1 else ()
        yield from (value for value, _ in fitting_choices(outline, words))
    if outline.is_array:
        yield []
    if outline.is_object:
        yield {}
    if not outline.kinds or outline.kinds - _LISTED:
        yield from _scalars(plain_name(name), outline.kinds, words)


def _scalars(key: str, kinds: frozenset[str], words: Words) -> Iterator[Json]:
    now = datetime.now(UTC)
    moment = now.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    seconds = int(now.timestamp())
    if kinds & {"int", "float", "decimal"}:
        is_time = key.endswith(("time", "timestamp", "date"))
        yield from (seconds, seconds * 1000) if is_time else (0,)
    yield from (False, True)
    if is_class(key):
        yield words.error_code
    elif key == "method":
        yield words.method
    elif key in {"path", "instance", "uri", "url", "resource"}:
        yield words.path
    elif key.endswith(("time", "timestamp", "date", "at")):
        yield from (moment, moment[:10])
    yield from ("", phrase(words.status), words.error_code, words.error_code.lower(), str(words.status))
    yield from (words.request_id, moment, moment[:10], moment[11:])
    yield from (str(uuid5(NAMESPACE_OID, words.request_id)), "about:blank", words.path)


def _weight(value: Json, words: Words) -> int:
    """How well a value says what happened: 0 not at all, from `_PRECISE` on precisely."""
    if value in {words.status, str(words.status)} and not isinstance(value, bool):
        return 3 * _PRECISE
    if not isinstance(value, str):
        return 0
    if plain_name(value) == plain_name(words.error_code):
        return 2 * _PRECISE
    told = [word.lower() for word in _WORD.findall(value)]
    told += ["".join(pair) for pair in pairwise(told)]
    weight = 0
    for meanings, each in _meanings(words.status):
        weight += each * sum(word in meanings for word in told)
    return weight


def _meanings(status: int) -> Sequence[tuple[list[str], int]]:
    own, common = _MEANINGS.get(status, ""), _COMMON.get(status // 100, "")
    return (own.split(), _PRECISE), (common.split(), 2), (_ANY.split(), 1)
