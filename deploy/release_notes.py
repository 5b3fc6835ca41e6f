"""`python deploy/release_notes.py [--out dist/notes.md]`: what clients notice of a release.

Refuses where the commit has the tag of another version than that of `pyproject.toml`.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from contract import CONTRACT
from deploy.bills import ROOT, Broken, run

DOCUMENT: Final = "openapi.yaml"


def main() -> int:
    """Write the notes; 1 where the tag is wrong or contracts cannot be compared, saying so."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist/notes.md", help="where the notes go")
    options = parser.parse_args()
    tag = f"v{version()}"
    if wrong := sorted(set(git("tag", "--points-at", "HEAD", "--list", "v*").split()) - {tag}):
        print(f"the tag {', '.join(wrong)} is not {tag}, the version of pyproject.toml", file=sys.stderr)
        return 1
    last = git("describe", "--tags", "--abbrev=0", "--match", "v*", "--exclude", tag)
    try:
        notes = changes_since(last) if last else "\n".join(first_release())
    except Broken as problem:
        print(f"what has changed since {last} is not known: {problem}", file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(notes, encoding="utf-8")
    return 0


def version() -> str:
    """The one that all others are made from or held to."""
    found: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return found


def git(*words: str) -> str:
    """What git answers; nothing where it refuses."""
    return run("git", *words, cwd=ROOT).stdout.strip()


def changes_since(tag: str) -> str:
    """The difference to the contract of a release, breaking changes first. Raises: Broken."""
    compared = ("diff", f"git:{tag}:{DOCUMENT}", DOCUMENT, "--format", "markdown")
    options = ("--fail-on", "none", "--base-missing-ok")
    done = run(sys.executable, "-m", "codegen", *compared, *options, cwd=ROOT)
    if done.returncode:
        raise Broken(done.stderr.strip())
    return done.stdout


def first_release() -> Iterator[str]:
    """Every operation by its tag: all is new where nothing was released before."""
    operations = sorted(CONTRACT.operations, key=lambda each: each.tag)
    yield f"# The first release, {version()}\n\n{len(operations)} operations, all of them new."
    for tag, group in groupby(operations, key=lambda each: each.tag):
        yield f"\n## {tag}\n"
        yield from (
            f"- `{each.operation_id}` (`{each.method} {each.path}`): {each.summary}" for each in group
        )
    yield ""


if __name__ == "__main__":
    sys.exit(main())
