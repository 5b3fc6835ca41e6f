"""Whether a value fits plain constraints."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from codegen.diff.demands import FRACTION, Bound, Demands
from codegen.findings import Json

_STRICT: Final[Mapping[str, Callable[[str], object]]] = {
    "uuid": re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").fullmatch,
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch,
    "date-time": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt].+").fullmatch,
    "ipv4": re.compile(r"[0-9]+(\.[0-9]+){3}").fullmatch,
    "email": re.compile(r".+@.+").fullmatch,
}
"""What texts of well-known formats look like at least."""


def accepts(demands: Demands, value: Json) -> bool:
    """Whether the plain constraints let the value through."""
    if isinstance(value, bool):
        return "boolean" in demands.types
    if isinstance(value, int | float):
        kind = "integer" if float(value).is_integer() else FRACTION
        lower, upper = demands.word("lower"), demands.word("upper")
        is_within = not _is_outside(value, lower, 1) and not _is_outside(value, upper, -1)
        return kind in demands.types and is_within and all(divides(step, value) for step in demands.multiples)
    if isinstance(value, str):
        length = len(value)
        fits = (demands.word("minLength") or 0) <= length <= (demands.word("maxLength") or length)
        return "string" in demands.types and fits and all(_matches(item, value) for item in demands.patterns)
    return ("array" if isinstance(value, list) else "object") in demands.types


def accepts_text(demands: Demands, text: str) -> bool:
    """Whether a text, as it stands in a URL, may be a value: a number where it reads as one."""
    if demands.values is not None:
        return text in {str(value) for value in demands.values.values()}
    if demands.formats.keys() & _STRICT and not _STRICT[next(iter(demands.formats.keys() & _STRICT))](text):
        return False
    readings: list[Json] = [text]
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        readings.append(float(text))
    if text in {"true", "false"}:
        readings.append(text == "true")
    return any(accepts(demands, reading) for reading in readings) or bool(demands.types & {"array", "object"})


def _is_outside(value: float, bound: Bound | None, sign: int) -> bool:
    if bound is None:
        return False
    return (value - bound.value) * sign < 0 or (bound.is_exclusive and value == bound.value)


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return True


def divides(step: float, number: float) -> bool:
    """Whether a number is a multiple of the step, as far as floats tell."""
    return step > 0 and abs(number / step - round(number / step)) < 1e-9
