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
from collections.abc import Iterable, Iterator
from copy import deepcopy
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


@dataclass(slots=True)
class Stages:
    """The images of a Dockerfile by their names, the last one's is "": each is made when it is asked for.

    One at a time lies where it runs, since a virtual environment is bound to its path.
    """

    folder: Path
    context: Path = ROOT
    images: dict[str, Image] = field(default_factory=dict)
    entered: str | None = None

    def enter(self, name: str) -> Image:
        """Make the image, with those that it needs, and put it where it runs. Raises: StepFailed."""
        if name not in self.images:
            self._make(name)
        if name != self.entered:
            self._leave()
            self.place_of(name).rename(self.folder / "stage")
            self.entered = name
        return self.images[name]

    def place_of(self, name: str) -> Path:
        """Where an image lies now."""
        return self.folder / ("stage" if name == self.entered else name or "last")

    def _leave(self) -> None:
        if self.entered is not None:
            (self.folder / "stage").rename(self.folder / (self.entered or "last"))
            self.entered = None

    def _make(self, name: str) -> None:
        base, steps = _stages(self.context)[name]
        for needed in (base, *_copied_from(steps)):
            if needed in _stages(self.context):
                self.enter(needed)
        self._leave()
        root = self.folder / "stage"
        if base in self.images:
            _linked(self.place_of(base), root)
            image = deepcopy(self.images[base])
        else:
            image = _fresh(root)
        self.images[name], self.entered = image, name
        for step in steps:
            _perform(step, image, self)


def _stages(context: Path) -> dict[str, tuple[str, list[Instruction]]]:
    """What each stage is based on, and its steps."""
    stages: dict[str, tuple[str, list[Instruction]]] = {}
    for each in instructions((context / "Dockerfile").read_text(encoding="utf-8")):
        if each.name == "FROM":
            base, _, name = each.text.partition(" AS ")
            stages[name] = (base, [])
        else:
            stages[name][1].append(each)
    return stages


def _copied_from(steps: Iterable[Instruction]) -> list[str]:
    return [found[1] for step in steps if (found := re.match(r"--from=(\w+) ", step.text))]


def _fresh(root: Path) -> Image:
    root.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", root / "usr"], check=True)
    home = {"HOME": os.environ.get("HOME", "/"), "PATH": f"{root}/usr/bin:/usr/bin:/bin"}
    proxies = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "UV_", "SSL_"))}
    return Image(root, root, proxies | home)


def _perform(step: Instruction, image: Image, stages: Stages) -> None:
    match step.name:
        case "ENV":
            _set(shlex.split(step.text), image)
        case "WORKDIR":
            image.folder = _path(step.text, image)
            image.folder.mkdir(parents=True, exist_ok=True)
        case "COPY":
            _copy(shlex.split(step.text), image, stages)
        case "RUN":
            _run(step.text, image)
        case "USER":
            image.user = step.text
        case "CMD":
            image.command = _words(step.text)
        case "HEALTHCHECK":
            image.healthcheck = _words(step.text.partition("CMD ")[2])
        case "EXPOSE" | "LABEL" | "STOPSIGNAL":
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


def _copy(words: list[str], image: Image, stages: Stages) -> None:
    if words[0].startswith("--from="):
        stage, source, target = words
        root = stages.place_of(stage.removeprefix("--from="))
        _linked(root / source.lstrip("/"), _path(target, image))
        return
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    *sources, target = words
    for source in sources:
        found, place = stages.context / source, _path(target, image)
        if found.is_dir():
            shutil.copytree(found, place, symlinks=True, dirs_exist_ok=True, ignore=ignored)
        else:
            place = place / found.name if place.is_dir() or target.endswith("/") else place
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found, place)


def _linked(source: Path, target: Path) -> None:
    """A folder of a stage over another one's. Nobody writes to a file that is there: it is replaced."""
    command = ["/bin/cp", "--archive", "--link", "--remove-destination", "--no-target-directory"]
    subprocess.run([*command, source, target], check=True)


def _path(text: str, image: Image) -> Path:
    return image.root / text.lstrip("/") if text.startswith("/") else image.folder / text


def _placed(text: str, image: Image) -> str:
    """A text with the image's own absolute paths where they lie here."""
    return _PLACES.sub(f"{image.root}/", text)


def _words(text: str) -> list[str]:
    return [word.strip('" ') for word in text.strip("[] ").split(",")]
