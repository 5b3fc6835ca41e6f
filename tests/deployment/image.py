"""Performs a Dockerfile's steps without an engine, each stage in a folder and an environment of its own.

What a base image brings is the interpreter that runs this, in a fresh virtual environment. Absolute paths lie
below the stage's folder. Accounts need root and are left out, with what they own.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_ACCOUNTS: Final = re.compile(r"\buseradd .*")
_PLACES: Final = re.compile(r"(?<![\w.:/])/(?=app\b)")


class StepFailed(Exception):
    """A command of the image ended with a failure; the text has what it said."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction, its lines joined."""

    name: str
    text: str


@dataclass(slots=True)
class Image:
    """What the steps left: where a container starts, with which environment, and what it runs."""

    root: Path
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    user: str = "root"
    command: list[str] = field(default_factory=list)
    healthcheck: list[str] = field(default_factory=list)


def instructions(dockerfile: str) -> Iterator[Instruction]:
    """The instructions in their order."""
    lines = [line for line in dockerfile.splitlines() if not line.lstrip().startswith("#")]
    for text in "\n".join(lines).replace("\\\n", " ").splitlines():
        if text.strip():
            name, _, rest = text.strip().partition(" ")
            yield Instruction(name.upper(), rest.strip())


def build(folder: Path, context: Path = ROOT) -> Image:
    """The image that the Dockerfile of `context` describes, in `folder`. Raises: StepFailed."""
    stages: dict[str, Path] = {}
    image = Image(folder, folder)
    for each in instructions((context / "Dockerfile").read_text(encoding="utf-8")):
        if each.name == "FROM":
            image = _stage(folder, stages, each.text)
        else:
            _perform(each, image, stages, context)
    return image


def _stage(folder: Path, stages: dict[str, Path], text: str) -> Image:
    """The next stage; the one before it is put aside, since a virtual environment is bound to its path."""
    root = folder / "stage"
    if root.exists():
        (last,) = [name for name, path in stages.items() if path == root]
        stages[last] = root.rename(folder / last)
    stages[text.rpartition(" AS ")[2]] = root
    root.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", root / "usr"], check=True)
    home = {"HOME": os.environ.get("HOME", "/"), "PATH": f"{root}/usr/bin:/usr/bin:/bin"}
    proxies = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_"))}
    return Image(root, root, proxies | home)


def _perform(step: Instruction, image: Image, stages: Mapping[str, Path], context: Path) -> None:
    match step.name:
        case "ENV":
            _set(shlex.split(step.text), image)
        case "WORKDIR":
            image.folder = _path(step.text, image)
            image.folder.mkdir(parents=True, exist_ok=True)
        case "COPY":
            _copy(shlex.split(step.text), image, stages, context)
        case "RUN":
            _run(step.text, image)
        case "USER":
            image.user = step.text
        case "CMD":
            image.command = _words(step.text)
        case "HEALTHCHECK":
            image.healthcheck = _words(step.text.partition("CMD ")[2])
        case "EXPOSE":
            pass
        case _:
            raise ValueError(f"{step.name} is not performed here")


def _set(pairs: list[str], image: Image) -> None:
    for pair in pairs:
        name, _, value = pair.partition("=")
        value = re.sub(r"\$(\w+)", lambda found: image.environment[found[1]], value)
        image.environment[name] = _placed(value, image)


def _run(text: str, image: Image) -> None:
    command = ["/bin/sh", "-ec", _placed(_ACCOUNTS.sub("true", text), image)]
    done = subprocess.run(
        command, cwd=image.folder, env=image.environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise StepFailed(f"RUN {text}\n{done.stdout}{done.stderr}")


def _copy(words: list[str], image: Image, stages: Mapping[str, Path], context: Path) -> None:
    root, ignored = context, shutil.ignore_patterns("__pycache__", "node_modules")
    if words[0].startswith("--from="):
        root, ignored = stages[words.pop(0).removeprefix("--from=")], shutil.ignore_patterns()
    *sources, target = words
    for source in sources:
        found, place = root / source.lstrip("/"), _path(target, image)
        if found.is_dir():
            shutil.copytree(found, place, symlinks=True, dirs_exist_ok=True, ignore=ignored)
        else:
            place = place / found.name if place.is_dir() or target.endswith("/") else place
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found, place)


def _path(text: str, image: Image) -> Path:
    return image.root / text.lstrip("/") if text.startswith("/") else image.folder / text


def _placed(text: str, image: Image) -> str:
    """A text with the image's own absolute paths where they lie here."""
    return _PLACES.sub(f"{image.root}/", text)


def _words(text: str) -> list[str]:
    return [word.strip('" ') for word in text.strip("[] ").split(",")]
