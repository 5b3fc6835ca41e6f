"""Texts that match a regular expression (ECMA-262, and what Python adds to it).

The expression is read into a tree from which texts are drawn. Assertions (anchors, lookaround) are
passed over: whoever draws tests the text with a real engine and draws again.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from contract_runtime.sampling.characters import CONTROLS, DIGITS, LETTERS, SETS, WORD, category, without

_ENDLESS: Final = 1_000_000
_LONGEST: Final = 5_000
_DIGITS_OF_CODES: Final = {"x": 2, "u": 4, "U": 8}


class Unreadable(ValueError):
    """No expression that is known here."""


class Picks:
    """A reproducible sequence of choices."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2 + 1) * 0x9E3779B97F4A7C15 % 2**64

    def below(self, limit: int) -> int:
        """The next choice, from 0 on."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % limit


@dataclass(slots=True)
class _Drawing:
    picks: Picks
    more: Callable[[], int]
    groups: dict[str, str] = field(default_factory=dict)
    length: int = 0


Node = Callable[[_Drawing], str]
"""Draws one text of a part of the expression."""


def matching_texts(pattern: str, seed: int, shortest: int) -> Iterator[str]:
    """Candidates: most match, longer and longer ones until `shortest` is reached. Raises: Unreadable.

    >>> [next(matching_texts("[A-Z]{2}-[0-9]+", seed, 1)) for seed in (0, 1)]
    ['QH-70', 'VJ-95']
    """
    draw = _tree(pattern)
    for attempt in range(60):
        picks = Picks(seed * 64 + attempt)
        yield draw(_Drawing(picks, _growth(attempt, shortest, picks)))


def _growth(attempt: int, shortest: int, picks: Picks) -> Callable[[], int]:
    """How often more than needed something is repeated."""
    if attempt < 8:
        return lambda: (1, 0, 2, 3, shortest, max(shortest - 1, 0), shortest // 2 + 1, 5)[attempt]
    return lambda: picks.below(max(shortest, 8) + attempt)


@lru_cache(maxsize=512)
def _tree(pattern: str) -> Node:
    reader = _Reader(pattern)
    node = reader.choice()
    if not reader.is_done:
        raise Unreadable(pattern)
    return node


class _Reader:
    """A recursive descent over the expression's text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._groups = 0

    @property
    def is_done(self) -> bool:
        return self._place >= len(self._text)

    def choice(self) -> Node:
        """`a|b`."""
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        if len(options) == 1:
            return options[0]
        return lambda drawing: options[drawing.picks.below(len(options))](drawing)

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while not self.is_done and self._text[self._place] not in "|)":
            parts.append(self._repeated(self._atom()))
        return lambda drawing: "".join([part(drawing) for part in parts])

    def _atom(self) -> Node:
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return _one_of(self._set())
        if sign == ".":
            return _one_of(LETTERS + DIGITS + LETTERS.upper())
        if sign in "^$":
            return _nothing
        return self._escape() if sign == "\\" else _one_of(sign)

    def _escape(self) -> Node:
        sign = self._next()
        if sign in "bBAZz":
            return _nothing
        if sign == "k" and self._take("<"):
            return _again(self._until(">"))
        if sign in "123456789":
            return _again(sign)
        return _one_of(self._class_escape(sign))

    def _class_escape(self, sign: str) -> str:
        """The characters that an escape stands for."""
        if sign.lower() in SETS:
            chosen = SETS[sign.lower()]
            return chosen if sign.islower() else without(chosen)
        if sign in "pP":
            name = self._until("}") if self._take("{") else self._next()
            chosen = category(name)
            return chosen if sign == "p" else without(chosen)
        if sign in _DIGITS_OF_CODES:
            return self._code(_DIGITS_OF_CODES[sign])
        if sign == "c":
            return chr(ord(self._next()) % 32)
        return CONTROLS.get(sign, sign)

    def _code(self, digits: int) -> str:
        written = self._until("}") if self._take("{") else "".join(self._next() for _ in range(digits))
        try:
            return chr(int(written, 16))
        except (ValueError, OverflowError):
            raise Unreadable(self._text) from None

    def _group(self) -> Node:
        if not self._take("?"):
            return self._remembered("")
        if self._take("<="):
            return _now_and_then(self._inner())
        if any(self._take(sign) for sign in ("<!", "=", "!")):
            self._inner()
            return _nothing
        if self._take("<") or self._take("P<"):
            return self._remembered(self._until(">"))
        if not self._take(":"):
            self._flags()
        return self._inner()

    def _remembered(self, name: str) -> Node:
        self._groups += 1
        names = [str(self._groups), name]
        return _remembered(self._inner(), names)

    def _inner(self) -> Node:
        node = self.choice()
        if not self._take(")"):
            raise Unreadable(self._text)
        return node

    def _flags(self) -> None:
        """`(?i)` and `(?i:...)`: the case of letters is as written."""
        while not self.is_done and self._text[self._place] in "aiLmsux-":
            self._place += 1
        self._take(":")

    def _set(self) -> str:
        is_negated = self._take("^")
        chosen: list[str] = []
        while not self._take("]"):
            chosen.append(self._member())
        found = "".join(chosen)
        return without(found) if is_negated else found

    def _member(self) -> str:
        first = self._single()
        is_range = len(first) == 1 and self._text[self._place : self._place + 1] == "-"
        if not is_range or self._text[self._place + 1 : self._place + 2] in {"]", ""}:
            return first
        self._place += 1
        last = self._single()
        if len(last) != 1:
            return first + "-" + last
        if last < first:
            raise Unreadable(self._text)
        return "".join(map(chr, range(ord(first), min(ord(last), ord(first) + 127) + 1)))

    def _single(self) -> str:
        sign = self._next()
        if sign == "[" and self._take(":"):
            name = self._until(":]")
            return {"digit": DIGITS, "space": " ", "upper": LETTERS.upper()}.get(name, LETTERS)
        if sign != "\\":
            return sign
        escaped = self._next()
        return "\b" if escaped == "b" else self._class_escape(escaped)

    def _repeated(self, node: Node) -> Node:
        """Every quantifier that follows."""
        while not self.is_done:
            bounds = self._quantifier()
            if bounds is None:
                break
            self._take("?")
            self._take("+")
            node = _repeat(node, *bounds)
        return node

    def _quantifier(self) -> tuple[int, int] | None:
        for sign, bounds in (("*", (0, _ENDLESS)), ("+", (1, _ENDLESS)), ("?", (0, 1))):
            if self._take(sign):
                return bounds
        start = self._place
        if self._take("{"):
            low, comma, high = self._until("}").partition(",")
            if (low + high).isdigit():
                most = int(high) if high else _ENDLESS if comma else int(low)
                return int(low or 0), most
            self._place = start
        return None

    def _next(self) -> str:
        if self.is_done:
            raise Unreadable(self._text)
        self._place += 1
        return self._text[self._place - 1]

    def _take(self, sign: str) -> bool:
        is_there = self._text.startswith(sign, self._place)
        self._place += len(sign) if is_there else 0
        return is_there

    def _until(self, end: str) -> str:
        stop = self._text.find(end, self._place)
        if stop < 0:
            raise Unreadable(self._text)
        found = self._text[self._place : stop]
        self._place = stop + len(end)
        return found


def _one_of(characters: str) -> Node:
    if len(characters) < 2:
        return lambda _: characters
    usual = "".join(each for each in characters if each in WORD) or characters or "\u00e9"
    ordered = usual if len(usual) > 1 else characters

    def draw(drawing: _Drawing) -> str:
        # Now and then any of the characters, lest an assertion that asks for a sign never holds.
        source = characters if characters and drawing.picks.below(12) == 0 else ordered
        return source[drawing.picks.below(len(source))]

    return draw


def _nothing(_: _Drawing) -> str:
    return ""


def _now_and_then(inner: Node) -> Node:
    """What has to stand before: drawn where nothing else may have drawn it."""
    return lambda drawing: inner(drawing) if drawing.picks.below(2) else ""


def _again(name: str) -> Node:
    return lambda drawing: drawing.groups.get(name, "")


def _remembered(inner: Node, names: list[str]) -> Node:
    def draw(drawing: _Drawing) -> str:
        text = inner(drawing)
        drawing.groups.update(dict.fromkeys(names, text))
        return text

    return draw


def _repeat(node: Node, low: int, high: int) -> Node:
    def draw(drawing: _Drawing) -> str:
        count = min(high, low + drawing.more())
        parts: list[str] = []
        for place in range(count):
            if place >= low and drawing.length > _LONGEST:
                break
            parts.append(node(drawing))
            drawing.length += len(parts[-1])
        return "".join(parts)

    return draw
