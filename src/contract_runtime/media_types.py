"""Media types: what a request is written in, and what its sender reads (RFC 9110, 8.3 and 12.5.1)."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


def is_json(media_type: str) -> bool:
    """Whether a media type, without parameters, is JSON."""
    return media_type == "application/json" or media_type.endswith("+json")


def parse(value: bytes) -> tuple[str, dict[str, str]]:
    """A media type in lower case, and its parameters."""
    essence, *rest = value.decode("latin-1").split(";")
    pairs = (piece.partition("=") for piece in rest)
    parameters = {name.strip().lower(): text.strip().strip('"') for name, _, text in pairs}
    return essence.strip().lower(), parameters


def choose_content(content: Mapping[str, T], media_type: str) -> T | None:
    """What is declared for a media type, by itself or by a range such as `image/*`."""
    ranges = (media_type, media_type.partition("/")[0] + "/*", "*/*")
    return next((content[each] for each in ranges if each in content), None)


def acceptor(offered: Iterable[str]) -> Callable[[bytes], str | None]:
    """A function that chooses the best of the offered media types for an Accept header, None if none fits."""
    offers = tuple(offered)

    @lru_cache(maxsize=64)
    def choose(accept: bytes) -> str | None:
        ranges = [_parse_range(each) for each in accept.decode("latin-1").split(",") if each.strip()]
        if not ranges:
            return offers[0]
        weighed = [(_weight(offer, ranges), -position) for position, offer in enumerate(offers)]
        best, position = max(weighed)
        return offers[-position] if best > 0 else None

    return choose


def _parse_range(text: str) -> tuple[str, float]:
    essence, *rest = (piece.strip().lower() for piece in text.split(";"))
    weight = 1.0
    for piece in rest:
        if piece.startswith("q="):
            try:
                weight = float(piece[2:])
            except ValueError:
                weight = 0.0
    return essence, weight


def _weight(offer: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most specific range that matches the offer."""
    essence = offer.partition(";")[0]
    for wanted in (essence, essence.partition("/")[0] + "/*", "*/*"):
        for name, weight in ranges:
            if name == wanted:
                return weight
    return 0.0
