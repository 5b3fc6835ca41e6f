"""Secrets that everybody knows, or that could be guessed. Messages repeat none of them."""

import re
from itertools import pairwise
from typing import Final

EXAMPLE_PASSWORDS: Final = frozenset(
    {
        "",
        "admin",
        "administrator",
        "changeme",
        "charter",
        "default",
        "example",
        "guest",
        "letmein",
        "pass",
        "passw0rd",
        "passwd",
        "password",
        "pgbouncer",
        "postgres",
        "postgresql",
        "qwerty",
        "redis",
        "root",
        "secret",
        "test",
        "user",
        "welcome",
    }
)
EXAMPLE_WORDS: Final = (
    "change",
    "example",
    "secret",
    "password",
    "insert",
    "your",
    "replace",
    "placeholder",
    "default",
    "sample",
    "dummy",
    "insecure",
    "01234567",
)
"""What secrets in examples are made of."""
SHORTEST_PASSWORD: Final = 8
FEWEST_CHARACTERS: Final = 8
"""Different ones in a key: hexadecimal digits at random have more."""
ROWS: Final = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS: Final = frozenset("".join(pair) for row in ROWS for pair in pairwise(row))
DECORATION: Final = re.compile(r"[\W\d_]+")


def require_drawn(key: str) -> None:
    """Refuse a key that nobody drew at random. Raises: ValueError."""
    text = key.lower()
    if len(set(key)) < FEWEST_CHARACTERS or _has_example_word(text) or _repeats(text) or _runs(text):
        raise ValueError("looks like one from an example: make one with `openssl rand -base64 48`")


def require_unknown(password: str, *names: str | None) -> None:
    """Refuse a password known from examples, or from the `names` beside it. Raises: ValueError."""
    text = password.lower()
    core = DECORATION.sub("", text)
    known = EXAMPLE_PASSWORDS | {DECORATION.sub("", name.lower()) for name in names if name}
    if core in known or _has_example_word(text) or len(set(text)) == 1:
        raise ValueError("is known from examples")
    if len(password) < SHORTEST_PASSWORD:
        raise ValueError(f"has fewer than {SHORTEST_PASSWORD} characters")


def _has_example_word(text: str) -> bool:
    return any(word in text for word in EXAMPLE_WORDS)


def _repeats(text: str) -> bool:
    """Whether the text is a beginning of it over and over, the last time perhaps not to the end."""
    return any(text.startswith(text[length:]) for length in range(1, len(text) // 2 + 1))


def _runs(text: str) -> bool:
    """Whether most of the text is rows of a keyboard, of the alphabet or of numbers, in either direction."""
    steps = [
        abs(ord(one) - ord(next_one)) <= 1 or one + next_one in NEIGHBOURS or next_one + one in NEIGHBOURS
        for one, next_one in pairwise(text)
    ]
    return sum(steps) * 2 > len(steps)
