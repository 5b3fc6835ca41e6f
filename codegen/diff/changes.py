"""What a comparison finds: changes, each by a rule of the registry, with its place in a document."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from codegen.findings import Json, Pointer
from codegen.shapes.nodes import Direction

Level: TypeAlias = Literal["breaking", "warning", "info"]
Side: TypeAlias = Literal["old", "new"]

OPPOSITE: dict[Direction, Direction] = {"request": "response", "response": "request"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in one of the two documents."""

    side: Side
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Witness:
    """A value that the sender's contract allows and the reader's does not, for a reason, at `path` in it."""

    value: Json
    path: Pointer
    reason: str


@dataclass(slots=True)
class Change:
    """One difference, by a rule of the registry; `operations` are those that it reaches, as `GET /pets`.

    It is certain unless values were looked for that show it, and there are none.
    """

    rule: str
    mark: Mark
    old: str = ""
    new: str = ""
    name: str = ""
    subject: str = ""
    operations: list[str] = field(default_factory=list)
    witness: Witness | None = None
    is_certain: bool = True

    @property
    def identity(self) -> tuple[str, Mark, str, str, str]:
        """Equal for the same difference met on two ways."""
        return self.rule, self.mark, self.old, self.new, self.name


LONGEST_TEXT = 80


def shown(value: Json) -> str:
    """A value of a document as it stands in a sentence, shortened where it is long."""
    return shortened(_written(value).replace("\n", "\\n"))


def shortened(text: str) -> str:
    """The text as it stands in a sentence."""
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 3]}..."


def _written(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, set | frozenset):
        return ", ".join(sorted(_written(item) for item in value))
    if isinstance(value, list | tuple):
        return ", ".join(map(_written, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_written(item)}" for key, item in value.items())
    return str(value)
