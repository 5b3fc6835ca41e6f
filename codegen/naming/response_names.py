"""Names of responses: those of their components, or what their status means."""

import re
from http import HTTPStatus
from typing import Final

from codegen.naming.python_names import pascal_case
from codegen.naming.words import words

_RANGES: Final = {
    "1": "Informational",
    "2": "Success",
    "3": "Redirection",
    "4": "ClientError",
    "5": "ServerError",
}
_STATUS: Final = re.compile(r"(?P<status>[1-5](?:\d\d|XX|xx))(?!\d)(?P<rest>.*)", re.DOTALL)


def status_phrase(status: str) -> str:
    """`404` -> NotFound, `4XX` -> ClientError."""
    if status.isdigit():
        try:
            return pascal_case(HTTPStatus(int(status)).phrase.replace("'", ""))
        except ValueError:
            return f"Status{status}"
    return _RANGES.get(status[0], "Default")


def response_name(wire_name: str) -> str:
    """The class of a shared response; one that is named by its status has what that means.

    >>> response_name("404"), response_name("404_no_pet"), response_name("NoPet")
    ('NotFound', 'NoPet', 'NoPet')
    """
    found = _STATUS.fullmatch(wire_name)
    if found is None:
        return pascal_case(wire_name)
    return pascal_case(found["rest"]) if _says_something(found["rest"]) else status_phrase(found["status"])


def response_hint(wire_name: str) -> str:
    """The words for the parts of a shared response."""
    name = response_name(wire_name)
    return name if name.endswith("Response") else f"{name}Response"


def _says_something(rest: str) -> bool:
    found = words(rest)
    return bool(found) and not found[0][0].isdigit() and found not in {("response",), ("error",)}
