"""What an operation's steps hand to each other: headers, arguments and answers."""

from typing import Any

Header = tuple[bytes, bytes]
Headers = dict[bytes, bytes]
"""A request's headers, by lower-case name."""

Arguments = dict[str, Any]
"""Decoded values by the handler's arguments, or by the lower-case name that a policy asks for."""

Answer = tuple[int, list[Header], bytes]
"""Status, headers and body. The list of headers belongs to the answer: policies add theirs to it."""
