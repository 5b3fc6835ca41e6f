"""Keeps secrets and control characters out of log lines."""

import re
from typing import Final

REDACTED: Final = "[redacted]"

_SENSITIVE: Final = (
    r"[\w-]*(?:token|secret|password|passwd|api[_-]?key|credential|ticket|signature)s?"
    r"|(?:proxy-)?authorization|(?:set-)?cookie"
)
_SENSITIVE_NAME: Final = re.compile(_SENSITIVE, re.IGNORECASE)
_RULES: Final = (
    # Authorization: Bearer abc, Cookie: a=b; c=d, 'authorization': 'Basic abc': up to the quote or line end
    (
        re.compile(
            r"""\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s*[:=,]\s*(?:b?["'])?)[^"'\r\n]+""",
            re.IGNORECASE,
        ),
        rf"\1\2{REDACTED}",
    ),
    (re.compile(r"\b(bearer|basic)\s+[\w.~+/=-]{8,}", re.IGNORECASE), rf"\1 {REDACTED}"),
    (re.compile(r"\bbearer\.[\w.~+/=-]{8,}", re.IGNORECASE), f"bearer.{REDACTED}"),  # a subprotocol
    (re.compile(r"\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*"), REDACTED),
    # token=abc in a query or form, "password": "abc" in a body
    (
        re.compile(
            rf"""\b({_SENSITIVE})(["']?\s*[:=]\s*["']?)(?!\[redacted\])[^\s"'&,;)}}\]]+""", re.IGNORECASE
        ),
        rf"\1\2{REDACTED}",
    ),
    (re.compile(r"(\w+://[^\s:/@]*):[^\s/@]+@"), rf"\1:{REDACTED}@"),
)
_CONTROL_CHARACTERS: Final = {
    number: f"\\x{number:02x}" for number in (*range(0x20), *range(0x7F, 0xA0)) if number != ord("\n")
} | {
    number: f"\\u{number:04x}" for number in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def redact(text: str) -> str:
    """`text` without credentials: authorization and cookie headers, tokens, passwords, also those in URLs.

    >>> redact("postgresql://app:hunter2@db/charter?token=abc")
    'postgresql://app:[redacted]@db/charter?token=[redacted]'
    >>> redact("Authorization: Bearer abc.def.ghi")
    'Authorization: [redacted]'
    """
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def is_secret_name(name: str) -> bool:
    """Whether a value of this name is never written."""
    return _SENSITIVE_NAME.fullmatch(name) is not None


def escape_control_characters(text: str, *, keep_line_breaks: bool = False) -> str:
    """Make control and direction characters visible, so that text from a client cannot forge a line."""
    escaped = text.translate(_CONTROL_CHARACTERS)
    return escaped if keep_line_breaks else escaped.replace("\n", "\\n")
