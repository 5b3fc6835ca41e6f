"""Others' names in what one person may read: each becomes the role that its bearer had, as `[Victim 1]`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import combining, normalize

WITHHELD: Final = "[name withheld]"
"""Stands for somebody whose role nothing tells, and for a name that several bear."""
SHORTEST: Final = 3
"""Letters from which on part of a name is looked for in any case; `Ng` is one where it is no `ng`."""
PARTICLES: Final = frozenset({"and", "bin", "binte", "binti", "bte", "del", "der", "the", "van", "von"})
LETTERS: Final = str.maketrans(
    {"\u0131": "i", "\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u0127": "h"}
    | {"\u00e6": "ae", "\u0153": "oe", "\u2019": "'"}
)
"""What people write for letters that are no other one with an accent."""
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whose name or id a text may hold, and what stands there instead."""

    person_id: str
    name: str
    label: str


class Redaction:
    """Makes texts of which one person's copy may consist.

    Names are looked for whole, also as one word, in any case and with or without accents, and then by their
    parts. What is also part of the reader's own name is only taken for the reader's where it stands in the
    whole of it.

    >>> redaction = Redaction("Ali Hassan", [Bearer("S-2", "Omar Hassan", "[Victim 1]")])
    >>> redaction.of("Ali Hassan pushed Omar Hassan. OMAR fell; so did S-2.")
    'Ali Hassan pushed [Victim 1]. [Victim 1] fell; so did [Victim 1].'
    >>> redaction.of("Hassan said sorry.")
    '[name withheld] said sorry.'
    """

    def __init__(self, own_name: str, others: Iterable[Bearer], mentioned: Iterable[Bearer] = ()) -> None:
        """Those who are `mentioned` are only looked for by their whole names and ids."""
        own = _words_of(own_name)
        self._labels: dict[tuple[str, ...], str | None] = {}
        self._short: dict[str, str] = {}
        for bearer in others:
            self._add_whole(bearer)
            for part in _parts_of(bearer.name):
                self._add_part(part, WITHHELD if part in own else bearer.label)
            for run in _runs_of(bearer.name):
                self._add((run,), bearer.label)
        for bearer in mentioned:
            self._add_whole(bearer)
        if own:
            self._labels |= {own: None, ("".join(own),): None}
        self._longest = max(map(len, self._labels), default=0)

    def of(self, text: str) -> str:
        """The text as its reader may have it."""
        text = normalize("NFC", text).translate(_UNSEEN)
        words = list(_WORD.finditer(text))
        folded = [_without_owner(word[0]) for word in words]
        written: list[str] = []
        at = place = 0
        while place < len(words):
            length, label = self._found(folded, place)
            if length == 0:
                length, label = 1, None if words[place][0].islower() else self._short.get(folded[place])
            if label is not None:
                between = text[at : words[place].start()]
                if between.strip() or written[-1:] != [label]:
                    written += [between, label]
                at = words[place + length - 1].end()
            place += length
        return "".join([*written, text[at:]])

    def _add_whole(self, bearer: Bearer) -> None:
        name = _words_of(bearer.name)
        for words in (name, ("".join(name),) if name else (), _words_of(bearer.person_id)):
            self._add(words, bearer.label)

    def _add_part(self, part: str, label: str) -> None:
        if len(part) >= SHORTEST:
            self._add((part,), label)
        elif self._short.setdefault(part, label) != label:
            self._short[part] = WITHHELD

    def _add(self, words: tuple[str, ...], label: str) -> None:
        if words and self._labels.setdefault(words, label) != label:
            self._labels[words] = WITHHELD

    def _found(self, folded: Sequence[str], place: int) -> tuple[int, str | None]:
        """How many words from a place on belong together, and what they become; none and nothing else."""
        for length in range(min(self._longest, len(folded) - place), 0, -1):
            words = tuple(folded[place : place + length])
            if words in self._labels:
                return length, self._labels[words]
        return 0, None


def folded(text: str) -> str:
    """A text without case, accents and what nobody sees.

    >>> folded("Łukasz Müller"), folded("LUKASZ MULLER")
    ('lukasz muller', 'lukasz muller')
    """
    plain = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return plain.translate(_UNSEEN).casefold().translate(LETTERS)


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(_without_owner(word) for word in _WORD.findall(name))


def _parts_of(name: str) -> set[str]:
    return {word for word in _words_of(name) if len(word) > 1 and word not in PARTICLES}


def _runs_of(name: str) -> set[str]:
    """Up to four words of a name that follow each other, written as one.

    >>> sorted(_runs_of("Ng Wei Ling"))
    ['ngwei', 'ngweiling', 'weiling']
    """
    words = _words_of(name)
    starts = range(len(words))
    return {"".join(words[at : at + size]) for size in (2, 3, 4) for at in starts[: 1 - size]}


def _without_owner(word: str) -> str:
    """A word folded, without the `'s` of an owner."""
    return folded(word).removesuffix("'s")
