"""The types of what an operation takes and gives: those of schemas, and those that no schema says."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from codegen.shapes.nodes import Node, Nothing, Scalar


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes on the wire, and what a handler may have in their place: all of them, pieces of them, or text."""

    forms: tuple[Literal["bytes", "pieces", "text"], ...]


@dataclass(frozen=True, slots=True)
class Stream:
    """Items that come one by one; among Server-Sent Events a handler may also give a whole event."""

    item: Node
    is_events: bool = False


@dataclass(frozen=True, slots=True)
class ReplyType:
    """A class of replies, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of some types."""

    options: "tuple[Type, ...]"


Type: TypeAlias = Node | Raw | Stream | ReplyType | Either

NOTHING: Final = Nothing()
TEXT: Final = Scalar(type="string")
BYTES: Final = Scalar(type="binary")


def either(options: Iterable[Type]) -> Type:
    """One of some types, each once; where there is but one, that one."""
    distinct = tuple(dict.fromkeys(options))
    return distinct[0] if len(distinct) == 1 else Either(distinct)
