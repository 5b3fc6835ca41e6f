"""The commands that pages and docstrings show, as a shell would split them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
BLOCK: Final = re.compile(r"^ *```(?:sh|console)[^\n]*\n(.*?)```", re.DOTALL | re.MULTILINE)
SPAN: Final = re.compile(r"`([^`\n]+)`")
OURS: Final = re.compile(
    r"(?:\$ )?(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?(?=(?:charter|charter-codegen|python -m|make)(?: |$))"
)
PLACEHOLDERS: Final = {
    "SPEC": "openapi.yaml",
    "OLD": "openapi.yaml",
    "NEW": "openapi.yaml",
    "FILE": "out.json",
    "DIR": "out",
    "N": "60",
    "...": "something",
}
"""What stands for the values that pages leave to the reader."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command; one in a sentence may leave out what it needs."""

    page: str
    words: tuple[str, ...]
    is_whole: bool

    def __str__(self) -> str:
        return f"{self.page}: {' '.join(self.words)}"


def commands() -> Iterator[Command]:
    """Each once, from the first page that shows it."""
    seen = set()
    for path in sorted(_pages()):
        for command in _of(path):
            if (command.words, command.is_whole) not in seen:
                seen.add((command.words, command.is_whole))
                yield command


def _pages() -> Iterator[Path]:
    yield from ROOT.glob("*.md")
    yield from (ROOT / "docs").rglob("*.md")
    yield ROOT / "examples" / "README.md"
    for folder in ("src", "codegen", "benchmarks", "tests/soak"):
        for path in (ROOT / folder).rglob("*.py"):
            if not any(part.startswith((".", "node_modules")) for part in path.relative_to(ROOT).parts):
                yield path


def _of(path: Path) -> Iterator[Command]:
    text, page = path.read_text(encoding="utf-8"), str(path.relative_to(ROOT))
    for block in BLOCK.findall(text) if path.suffix == ".md" else ():
        for line in block.replace("\\\n", " ").splitlines():
            yield from (Command(page, words, is_whole=True) for words in words_of(line.strip()))
    for span in SPAN.findall(BLOCK.sub("", text)):
        yield from (Command(page, words, is_whole=False) for words in words_of(_filled(span)))


def _filled(usage: str) -> str:
    """Without the brackets and dots of what may be left out, or repeated."""
    return re.sub(r"\[[A-Z]+ \.\.\.\]|[\[\]]|(?<=\w)\.\.\.", "", usage)


def words_of(line: str) -> Iterator[tuple[str, ...]]:
    """The words of a line that is a command of ours, once for each of its alternatives."""
    begun = OURS.match(line)
    if begun is None or "{" in line or "COMMAND" in line:
        return
    lexer = shlex.shlex(line[begun.end() :], posix=True, punctuation_chars="&;<>")
    lexer.whitespace_split = True
    words: list[str] = []
    for word in lexer:
        if word in {"|", "&", ";", ">", "<", "&&"}:
            break
        words.append(PLACEHOLDERS.get(word, word))
    alternatives = next((word for word in words if "|" in word), None)
    for each in [None] if alternatives is None else alternatives.split("|"):
        yield tuple(each if word == alternatives and each is not None else word for word in words)
