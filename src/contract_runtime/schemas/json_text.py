"""What pydantic-core's JSON parser lets pass and a contract does not: checks on text that was parsed.

Most bodies are cleared by one scan and one count; the rest are read once more by the standard library.
"""

import json
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Final

# No JSON numbers, or numbers that overflow into infinity; closed types refuse them by themselves.
_SUSPICIOUS: Final = re.compile(rb"NaN|Infinity|[0-9][eE]\+?[0-9]{3}")
_NUL: Final = b"\\u0000"

_TOKEN: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?', re.DOTALL)
_LARGE: Final = re.compile(rb"[0-9]{16}[0-9]*\.|[0-9][eE]\+?[0-9]")
_MOST_DIGITS: Final = 400


class UnfitJson(ValueError):
    """Well-formed text that cannot be taken as it is. `code` and the message are shown to the client."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


def check_text(text: str) -> str:
    """The text itself. Raises: UnfitJson, where it has a NUL character."""
    if "\0" in text:
        raise UnfitJson("string_nul", "A string has a NUL character")
    return text


def check_json(text: bytes, value: object, *, is_open: bool = True, takes_nul: bool = False) -> None:
    """Refuse duplicate keys, infinite numbers and mostly NUL in a text that was parsed into `value`.

    Each member of an object has one colon: where the model at the top has as many properties as the text has
    colons, no key came twice. Raises: UnfitJson.

    >>> check_json(b'{"name": "a", "name": "b"}', {"name": "b"})
    Traceback (most recent call last):
        ...
    contract_runtime.schemas.json_text.UnfitJson: A property is given twice
    """
    is_nul = not takes_nul and _NUL in text
    if not is_nul and not (is_open and _SUSPICIOUS.search(text)):
        colons = text.count(b":")
        if colons < 2 or len(getattr(value, "__pydantic_fields_set__", ())) == colons:
            return
    # Depth is no concern here: pydantic-core has refused more than 200 levels.
    parsed = json.loads(
        text,
        object_pairs_hook=_check_members,
        parse_int=str,
        parse_float=_check_float,
        parse_constant=_refuse_constant,
    )
    if is_nul:
        _check_strings(parsed)


def with_whole_numbers(text: bytes) -> bytes | None:
    """The text with large integers in digits alone; None where none is written with a fraction or exponent.

    A parser that reads `9007199254740993.0` as a float has lost what it was.

    >>> with_whole_numbers(b'{"a": 1e16, "b": "1e16", "c": 1.5}')
    b'{"a": 10000000000000000, "b": "1e16", "c": 1.5}'
    """
    if _LARGE.search(text) is None:
        return None
    found = _TOKEN.sub(_whole, text)
    return None if found == text else found


def _whole(token: re.Match[bytes]) -> bytes:
    written = token.group()
    if written.startswith(b'"') or written.lstrip(b"-").isdigit():
        return written
    try:
        number = Decimal(written.decode())
    except InvalidOperation:
        return written
    is_whole = number.adjusted() < _MOST_DIGITS and number == number.to_integral_value()
    return b"%d" % int(number) if is_whole else written


def _check_members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise UnfitJson("duplicate_key", "A property is given twice")
    return members


def _check_float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise UnfitJson("finite_number", "A number is too large")
    return number


def _refuse_constant(_name: str) -> float:
    raise UnfitJson("finite_number", "NaN and Infinity are no JSON numbers")


def _check_strings(value: object) -> None:
    if isinstance(value, str):
        check_text(value)
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list):
        for part in value:
            _check_strings(part)
