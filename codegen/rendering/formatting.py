"""Hands generated modules to ruff, which lays them out as the project's own code is."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from codegen.findings import ToolMissing
from codegen.rendering.widths import LINE_LENGTH, cut, width_of

_VALUE: Final = re.compile(r"""( +)((?:".*"|\)): )([\w.]+|"[^"\\]*"|'[^'\\]*')(,?)""")
_TEXT: Final = re.compile(r"""( *)(\w+=|\w+(?:: [^"'=]+)? = |)(r?)(["'])((?:(?!\4)[^\\]|\\.)+)\4(,?)""")
_ARGUMENT: Final = re.compile(rb"( +)(\w+): ([\w.]+)")
_NAMED: Final = re.compile(r"( +)(\w+): ([\w.]+)(?: = ([\w.]+))?(,?)")
_COMMAND: Final = ("format", "--isolated", "--no-cache", "--target-version", "py311")


def formatted(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The modules as ruff formats them. Raises: ToolMissing."""
    with tempfile.TemporaryDirectory(prefix="codegen-") as folder:
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8", newline="\n")
        command = [ruff_program(), *_COMMAND, "--line-length", str(LINE_LENGTH), folder]
        outcome = subprocess.run(command, capture_output=True, text=True, check=False)
        if outcome.returncode != 0:
            raise RuntimeError(f"ruff cannot read what was generated: {outcome.stderr.strip()}")
        return {name: _folded(Path(folder, name).read_bytes()) for name in texts}


def _folded(content: bytes) -> bytes:
    """Values of dictionaries that make their line too long stand on a line of their own, in parentheses.

    Texts that are too long where they stand are cut.
    """
    lines = content.split(b"\n")
    for index, line in enumerate(lines):
        if len(line) > LINE_LENGTH:
            lines[index : index + 2] = _folded_union(line, lines[index + 1]) or [
                _folded_line(line),
                lines[index + 1],
            ]
    return b"\n".join(lines)


def _folded_union(line: bytes, following: bytes) -> list[bytes]:
    """An argument whose type is too long for its line, or null, in parentheses."""
    found = _ARGUMENT.fullmatch(line)
    if found is None or following.strip() != b"| None,":
        return []
    indent, name, kind = found.groups()
    return [b"%b%b: (" % (indent, name), b"%b    %b | None" % (indent, kind), b"%b)," % indent]


def _folded_line(line: bytes) -> bytes:
    text = line.decode()
    if width_of(text) <= LINE_LENGTH:
        return line
    found = _VALUE.fullmatch(text)
    if found is None:
        return (_folded_name(text) or _cut_text(text)).encode()
    indent, key, value, comma = found.groups()
    return f"{indent}{key}(\n{indent}    {value}\n{indent}){comma}".encode()


def _folded_name(line: str) -> str:
    """A field or an argument with its default in parentheses, or its type where it has none."""
    found = _NAMED.fullmatch(line)
    if found is None:
        return ""
    indent, name, kind, default, comma = found.groups()
    head, folded = (f"{indent}{name}: {kind} =", default) if default else (f"{indent}{name}:", kind)
    return f"{head} (\n{indent}    {folded}\n{indent}){comma}"


def _cut_text(line: str) -> str:
    found = _TEXT.fullmatch(line)
    if found is None or " " not in line.strip():
        return line
    indent, name, raw, quote, text, comma = found.groups()
    is_piece = not (name or comma)
    inner = indent if is_piece else f"{indent}    "
    room = LINE_LENGTH - len(inner) - len(f"{raw}{quote}{quote}")
    pieces = "\n".join(f"{inner}{raw}{quote}{piece}{quote}" for piece in cut(text, room, cuts_words=True))
    return pieces if is_piece else f"{indent}{name}(\n{pieces}\n{indent}){comma}"


def ruff_program() -> str:
    """The path of ruff's program. Raises: ToolMissing."""
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    program = shutil.which("ruff", path=os.pathsep.join(places))
    if program is None:
        raise ToolMissing("ruff is not installed; `pip install ruff` (it formats generated code)")
    return program
