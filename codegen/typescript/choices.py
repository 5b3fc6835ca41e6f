"""What the caller of the compiler decides about a client, beside what the document says."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Choices:
    """The package's name, where it is not that of the document's title, and the file with its license."""

    name: str | None = None
    terms: Path | None = None


USUAL: Final = Choices()
