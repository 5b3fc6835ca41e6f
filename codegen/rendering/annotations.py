"""Types as one generated module writes them in its tables and signatures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from codegen.rendering.default_text import default_text
from codegen.rendering.literals import literal
from codegen.rendering.type_text import TypeWriter
from codegen.resolving.model import Header, Operation, Parameter
from codegen.resolving.types import Either, Type
from codegen.shapes.defaults import Default
from codegen.shapes.nodes import Alternatives, Anything, Shape

_CALLER: Final = "Caller"


class Annotations:
    """Writes annotations; `uses` grows with the names that they need imported."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self.uses: set[str] = set()
        self._types = TypeWriter(shapes)

    def checked(self, type_: Type) -> str:
        """The type with its constraints."""
        text = self._types.of(type_)
        self.uses |= used_in(text.checked, text.uses)
        return text.checked

    def plain(self, type_: Type) -> str:
        """The type alone."""
        text = self._types.of(type_)
        self.uses |= used_in(text.plain, text.uses)
        return text.plain

    def signature(self, type_: Type) -> str:
        """The type, but `object` where anything fits: `Any` would switch the checks of its users off."""
        return "object" if _is_open(type_) else self.plain(type_)

    def parameter(self, parameter: Parameter) -> str:
        """The annotation in a handler's signature: what is absent without a default, or empty, is None."""
        text = self.signature(parameter.type)
        is_given = (parameter.required or parameter.default is not None) and not parameter.is_empty_allowed
        return text if is_given or text == "object" else or_none(text)

    def header(self, header: Header) -> str:
        """The annotation of a header that is sent."""
        text = self.signature(header.type)
        return f"{text} | list[{text}]" if header.is_repeatable and text == "str" else text

    def offered(self, media_types: Sequence[str]) -> str:
        """The annotation of the media type that the client accepts best."""
        if any("*" in each for each in media_types):
            return "str"
        self.uses.add("Literal")
        return f"Literal[{', '.join(map(literal, media_types))}]"

    def caller(self, operation: Operation) -> str | None:
        """The annotation of the `caller` argument, or None for a public operation."""
        if not operation.security:
            return None
        self.uses.add(_CALLER)
        return f"{_CALLER} | None" if {} in operation.security else _CALLER

    def default(self, default: Default) -> str:
        """A default as source."""
        found = default_text(default, self._types.prefix)
        self.uses |= found.uses
        return found.text


def or_none(text: str) -> str:
    """The type of something that may be absent, and is None then."""
    return text if text == "None" or text.endswith(" | None") else f"{text} | None"


def used_in(source: str, names: Iterable[str]) -> set[str]:
    """Those of the names that a type's source has."""
    return {name for name in names if re.search(rf"\b{name}\b", source)}


def _is_open(type_: Type) -> bool:
    if isinstance(type_, Alternatives):
        return any(map(_is_open, type_.branches))
    if isinstance(type_, Either):
        return any(map(_is_open, type_.options))
    return isinstance(type_, Anything)
