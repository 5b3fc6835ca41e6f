"""Which e-mail addresses there are: those that every mail server, browser and provider spells in one way.

They are the contract's `Email`, wherever an address comes from: a request, a provider or the settings. Those
in other scripts (RFC 6531) are none, and a domain in another script stands in its A-labels (RFC 5891).
"""

import re
from typing import Final

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PLAIN: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*@[A-Za-z0-9.-]+")
_LABEL: Final = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_UNDOUBTED: Final = re.compile(rf"(?!.*--)[^@]{{1,64}}@({_LABEL}[.])*(?![0-9]){_LABEL}")
"""Of the plain ones those that need no closer look: without A-labels, in a domain that is no number."""
LONGEST: Final = 254
"""Characters that mail servers take (RFC 5321, section 4.5.3.1.3)."""


def is_email(text: str) -> bool:
    """Whether it is an address as the contract's `Email` has them.

    >>> [is_email(text) for text in ("ada@example.com", "ada@xn--bcher-kva.example", "ada@bücher.example")]
    [True, True, False]
    """
    if len(text) > LONGEST or _PLAIN.fullmatch(text) is None:
        return False
    return _UNDOUBTED.fullmatch(text) is not None or _has_format(text)


def _has_format(text: str) -> bool:
    """What judges formats takes 8 ms and 4 MiB to load: most processes never need it."""
    from contract_runtime.schemas.json_schema import format_check

    return format_check("email")(text)


def check_email(value: str) -> None:
    """Refuse what is no address. Raises: ValueError, for a setting."""
    if not is_email(value):
        raise ValueError(
            "is no e-mail address in ASCII, such as admin@example.com (a domain of other letters as xn--...)"
        )
