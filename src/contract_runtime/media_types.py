"""Media types: what a request is written in, and what its sender reads (RFC 9110, 8.3 and 12.5.1)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, TypeVar

T = TypeVar("T")

EVENT_STREAM: Final = "text/event-stream"
_JSON_SEQUENCE: Final = "application/json-seq"
_SEQUENCE_MARK: Final = b"\x1e"
JSON_STREAMS: Final = frozenset(
    {"application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-jsonlines"}
    | {"application/ndjson", "application/x-ndjson", "application/stream+json", _JSON_SEQUENCE}
)
"""Media types that are many JSON texts."""

_PARAMETER: Final = re.compile(r';\s*([^=;\s"]+)=(?:"((?:[^"\\]|\\.)*)"|([^;"]*))')
_WEIGHT: Final = re.compile(r"0(?:\.[0-9]*)?|1(?:\.0*)?")
_ESCAPED: Final = re.compile(r"\\(.)")


def is_json(media_type: str) -> bool:
    """Whether a media type, without parameters, is JSON; `text/json` is its name from before RFC 4627."""
    return media_type in {"application/json", "text/json"} or media_type.endswith("+json")


def is_item_stream(media_type: str) -> bool:
    """Whether bodies of a media type are streams of items; the declared type is that of one item."""
    return media_type == EVENT_STREAM or media_type in JSON_STREAMS or _is_sequence(media_type)


def mark_of(media_type: str) -> bytes:
    """What stands between the texts of a stream of JSON: a line break, or what begins each (RFC 7464)."""
    return _SEQUENCE_MARK if _is_sequence(media_type) else b"\n"


def _is_sequence(media_type: str) -> bool:
    return media_type == _JSON_SEQUENCE or media_type.endswith("+json-seq")


def essence(media_type: str) -> str:
    """A declared media type in lower case and without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def parse(value: bytes) -> tuple[str, dict[str, str]]:
    """A media type in lower case, and its parameters; one that is given twice counts as empty."""
    text = value.decode("latin-1")
    parameters: dict[str, str] = {}
    for name, quoted, bare in _PARAMETER.findall(text):
        key = name.lower()
        parameters[key] = "" if key in parameters else _ESCAPED.sub(r"\1", quoted) or bare.strip()
    return essence(text), parameters


def ranges_of(media_type: str) -> tuple[str, ...]:
    """A media type and the ranges that it falls into, the narrowest first.

    >>> ranges_of("application/problem+json")
    ('application/problem+json', 'application/*+json', 'application/*', '*/*')
    """
    kind, _, name = media_type.partition("/")
    _, plus, suffix = name.rpartition("+")
    return (media_type, *([f"{kind}/*+{suffix}"] if plus else ()), f"{kind}/*", "*/*")


def fits(media_type: str, range_: str) -> bool:
    """Whether a media type falls into a declared range."""
    return essence(range_) in ranges_of(media_type)


def choose_content(content: Mapping[str, T], media_type: str) -> T | None:
    """What is declared for a media type, by itself or by a range such as `image/*`."""
    return next((content[each] for each in ranges_of(media_type) if each in content), None)


def acceptor(offered: Iterable[str]) -> Callable[[bytes], str | None]:
    """A function that chooses the best of the offered media types for an Accept header, None if none fits.

    Of an offered range it is the type that is asked for, or the range where any of it will do.

    >>> choose = acceptor(["application/json", "text/csv", "image/*"])
    >>> choose(b"*/*;q=0.1, text/*"), choose(b"image/png"), choose(b"image/*"), choose(b"audio/*")
    ('text/csv', 'image/png', 'image/*', None)
    """
    offers = tuple(offered)

    @lru_cache(maxsize=64)
    def choose(accept: bytes) -> str | None:
        ranges = [_parse_range(each) for each in accept.decode("latin-1").split(",") if each.strip()]
        if not ranges:
            return offers[0]
        best, found = 0.0, None
        for offer in offers:
            for weight, media_type in _candidates(offer, ranges):
                if weight > best:
                    best, found = weight, media_type
        return found

    return choose


def _parse_range(text: str) -> tuple[str, float]:
    essence, *rest = (piece.strip().lower() for piece in text.split(";"))
    weight = 1.0
    for piece in rest:
        if piece.startswith("q="):
            weight = float(piece[2:]) if _WEIGHT.fullmatch(piece, 2) else 0.0
    return essence, weight


def _candidates(offer: str, ranges: list[tuple[str, float]]) -> Iterator[tuple[float, str]]:
    """What an offer may be sent as, with its weight."""
    if "*" in offer:
        yield from ((weight, name) for name, weight in ranges if "*" not in name and fits(name, offer))
    yield _weight(offer, ranges), offer


def _weight(offer: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most specific range that matches the offer."""
    essence = offer.partition(";")[0]
    for wanted in (essence, essence.partition("/")[0] + "/*", "*/*"):
        for name, weight in ranges:
            if name == wanted:
                return weight
    return 0.0
