"""Whether a value fits plain constraints."""

import re

from codegen.diff.demands import FRACTION, Bound, Demands
from codegen.findings import Json


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
