"""What the blocks of pages would have a reader paste, statement by statement, each with its place."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Final

ROOT: Final = Path(__file__).parents[2]
BASH: Final = shutil.which("bash") or "bash"
LEFT_OPEN: Final = re.compile(r"<[a-z][^>\n]*>")
"""What a reader puts in, such as `<the ETag>`."""
_FENCE: Final = re.compile(r"^(?P<indent> *)```(?P<kind>\w*)(?P<options>[^\n]*)$")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a shell takes as one; `expected` is what a console shows below it."""

    page: str
    line: int
    text: str
    block: int
    expected: str | None = None
    only_shape: bool = False

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"

    @property
    def command(self) -> str:
        """Without what is said about it."""
        return re.sub(r"\s+# .*$", "", self.text).strip()

    @property
    def promised_status(self) -> int | None:
        """The status of HTTP that the remark behind it begins with."""
        said = re.search(r"\s# (\d{3})\b", self.text)
        return None if said is None else int(said[1])


def steps_of_ci() -> set[str]:
    """What `.ci/run` has make do, such as `make test`."""
    steps = set()
    for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines():
        if line.startswith("make "):
            words = line.split()[1:]
            values = [word for word in words if "=" in word]
            targets = [word for word in words if word.isalpha()]
            steps |= {" ".join(["make", target, *values]) for target in targets}
    return steps


def pages() -> list[str]:
    """The pages whose commands are run, the first one first."""
    others = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md"))
    return ["README.md", "CONTRIBUTING.md", "SECURITY.md", "examples/README.md", *others]


@cache
def statements(page: str) -> tuple[Statement, ...]:
    """All of a page, in its order."""
    lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
    return tuple(_statements(page, lines))


def _statements(page: str, lines: list[str]) -> Iterator[Statement]:
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        at += 1
        if fence is None:
            continue
        first = at
        while not lines[at].strip().startswith("```"):
            at += 1
        content = dedent("\n".join(lines[first:at])).splitlines()
        if fence["kind"] == "console":
            yield from _of_console(page, first + 1, content, only_shape="figures" in fence["options"])
        elif fence["kind"] in {"sh", "bash", "shell"}:
            yield from _of_shell(page, first + 1, content)
        at += 1


def _of_console(page: str, first: int, content: list[str], *, only_shape: bool) -> Iterator[Statement]:
    starts = [number for number, line in enumerate(content) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        expected = "".join(f"{line}\n" for line in content[start + 1 : end])
        text = content[start].removeprefix("$ ")
        yield Statement(page, first + start, text, first, expected, only_shape)


def _of_shell(page: str, first: int, content: list[str]) -> Iterator[Statement]:
    begun: list[str] = []
    for number, line in enumerate(content):
        if not begun and (not line.strip() or line.startswith("#")):
            continue
        begun.append(line)
        if _is_whole("\n".join(begun)):
            yield Statement(page, first + number - len(begun) + 1, "\n".join(begun), first)
            begun = []
    assert not begun, f"{page}:{first}: the block ends within a statement: {begun[0]}"


def _is_whole(text: str) -> bool:
    """Whether a shell waits for no more lines."""
    if text.endswith("\\"):
        return False
    text = LEFT_OPEN.sub("it", text)
    read = subprocess.run([BASH, "-n"], input=f"{text}\n", capture_output=True, text=True, check=False)
    return read.returncode == 0 and not read.stderr
