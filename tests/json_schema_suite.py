"""The JSON Schema Test Suite: no part of the repository, read where it is at hand."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from tests.public_documents import FOLDER as SPECS

FOLDER: Final = SPECS.parent / "json-schema-suite"
"""Beside the public documents."""

ABSENT: Final = f"there is no JSON Schema Test Suite in {FOLDER}"
_DRAFT: Final = "draft2020-12"
_ADDRESS: Final = "http://localhost:1234/"


@dataclass(frozen=True, slots=True)
class Case:
    """A schema, and values that fit it or do not, each with what it shows."""

    file: str
    title: str
    schema: Any
    values: tuple[tuple[str, Any, bool], ...]


def cases(pattern: str) -> Iterator[Case]:
    """The cases of the files below the draft's folder."""
    folder = FOLDER / "tests" / _DRAFT
    for path in sorted(folder.glob(pattern)):
        for group in json.loads(path.read_text(encoding="utf-8")):
            values = tuple((each["description"], each["data"], each["valid"]) for each in group["tests"])
            yield Case(
                path.relative_to(folder).as_posix(), group["description"].strip(), group["schema"], values
            )


def remotes() -> dict[str, bytes]:
    """The schemas that cases refer to, by their address."""
    folder = FOLDER / "remotes"
    return {
        _ADDRESS + path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.json")
    }
