"""Which e-mail addresses there are: those that every mail server, browser and provider spells in one way.

They are the contract's `Email`, wherever an address comes from: a request, a provider or the settings. Those
in other scripts (RFC 6531) are none, and a domain in another script stands in its A-labels (RFC 5891).
"""

import re
from typing import Final

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*@[A-Za-z0-9.-]+")
LONGEST: Final = 254
"""Characters that mail servers take (RFC 5321, section 4.5.3.1.3)."""


def is_email(text: str) -> bool:
    """Whether it is an address as the contract's `Email` has them.

    >>> [is_email(text) for text in ("ada@example.com", "ada@xn--bcher-kva.example", "ada@bücher.example")]
    [True, True, False]
    """
    from contract_runtime.schemas.json_schema import format_check

    return len(text) <= LONGEST and _PLAIN.fullmatch(text) is not None and format_check("email")(text)


def check_email(value: str) -> None:
    """Refuse what is no address. Raises: ValueError, for a setting."""
    if not is_email(value):
        raise ValueError(
            "is no e-mail address in ASCII, such as admin@example.com (a domain of other letters as xn--...)"
        )
