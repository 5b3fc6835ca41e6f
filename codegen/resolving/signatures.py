"""Types as signatures have them."""

from collections.abc import Iterator
from dataclasses import replace

from codegen.resolving.model import TypeText


def signature_type(text: TypeText) -> TypeText:
    """The type, but `object` where anything fits: a bare `Any` would switch the checks of its users off."""
    return replace(text, plain="object") if "Any" in _alternatives(text.plain) else text


def _alternatives(plain: str) -> Iterator[str]:
    """The members of a union, those inside brackets left out."""
    depth, start = 0, 0
    for index, character in enumerate(plain):
        depth += (character in "[(") - (character in "])")
        if character == "|" and depth == 0:
            yield plain[start:index].strip()
            start = index + 1
    yield plain[start:].strip()
