"""What the caller of the compiler decides about a client, beside what the document says."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias, get_args

Extra: TypeAlias = Literal["zod", "query", "msw"]
Dates: TypeAlias = Literal["string", "date", "temporal"]

EXTRAS: Final[tuple[Extra, ...]] = get_args(Extra)
DATES: Final[tuple[Dates, ...]] = get_args(Dates)


@dataclass(frozen=True, slots=True)
class Choices:
    """The package's name, where it is not that of the document's title, and the file with its license.

    `extras` are its entries for other libraries, `dates` what moments and days are in it.
    """

    name: str | None = None
    terms: Path | None = None
    extras: tuple[Extra, ...] = ()
    dates: Dates = "string"


USUAL: Final = Choices()
