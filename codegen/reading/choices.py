"""How much a document is taken at its word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal


@dataclass(frozen=True, slots=True)
class Choices:
    """What a build does in two ways, or more.

    `untyped`: a schema without `type` that names properties or items means an object or an array (`meant`),
    or takes other values as well, as the specification has it (`said`). `formats` are asserted, or
    annotations. `caller` is the type of callers as handlers see them, `module:Name`; without it that of the
    runtime.
    """

    untyped: Literal["meant", "said"] = "meant"
    formats: Literal["asserted", "annotations"] = "asserted"
    caller: str = ""

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "Choices":
        """The choices among the options of a build."""
        return cls(**{name: options[name] for name in ("untyped", "formats", "caller") if name in options})


USUAL: Final = Choices()
"""What nearly everybody means."""
