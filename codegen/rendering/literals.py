"""Values as Python literals: long texts split, characters that look like others as escapes."""

import ast
import re
from typing import Final

from codegen.naming.lookalikes import escaped_lookalikes
from codegen.rendering.widths import BREAKS

SECRET: Final = re.compile(r"(^|_)(pas+wo?r?d|pass(phrase)?|pwd|token|secrete?)($|_)", re.IGNORECASE)
"""Names that linters take for those of secrets; a text assigned to one is written in another way."""

_PIECE: Final = 80
_SHORTEST_PIECE: Final = 40


def literal(text: str) -> str:
    """The text as a Python literal: long ones split, characters that look like others as escapes."""
    if len(text) <= _PIECE:
        return _escaped(text)
    return f"({' '.join(map(_escaped, _split(text)))})"


def _split(text: str) -> list[str]:
    """The text in pieces that fit a line, cut after a word where there is one."""
    pieces = []
    while len(text) > _PIECE:
        end = max(text.rfind(character, _SHORTEST_PIECE, _PIECE) for character in BREAKS) + 1 or _PIECE
        while end > 1 and text[end - 1] == "\\":
            end -= 1
        pieces.append(text[:end])
        text = text[end:]
    return [*pieces, text]


def raw_literal(text: str) -> str:
    r"""The text as a Python literal, raw where that spares backslashes.

    >>> print(raw_literal("^\\d+$"), raw_literal("say \"no\""))
    r"^\d+$" 'say "no"'
    """
    is_raw = (
        "\\" in text and '"' not in text and text.isascii() and text.isprintable() and not text.endswith("\\")
    )
    if not is_raw:
        return literal(text)
    pieces = _split(text)
    raw = " ".join(f'r"{piece}"' for piece in pieces)
    return raw if len(pieces) == 1 else f"({raw})"


def source_text(value: object) -> str:
    """A plain value as Python source, its long texts split."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{source_text(key)}: {source_text(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(source_text, value))}]"
    if isinstance(value, tuple):
        items = ", ".join(map(source_text, value))
        return f"({items},)" if len(value) == 1 else f"({items})"
    return repr(value)


def called(function: str, *arguments: str) -> str:
    """A call; a long text that is the only argument stands in no parentheses but those of the call."""
    only = arguments[0] if len(arguments) == 1 else ""
    is_text_apart = only.startswith("(") and isinstance(ast.literal_eval(only), str)
    return f"{function}{only}" if is_text_apart else f"{function}({', '.join(arguments)})"


def _escaped(text: str) -> str:
    return escaped_lookalikes(repr(text))
