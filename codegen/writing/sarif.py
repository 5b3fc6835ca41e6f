"""Findings as a log of SARIF 2.1.0, which code scanning reads."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class SarifRule:
    """A rule by its id, and why it is one."""

    identifier: str
    description: str


@dataclass(frozen=True, slots=True)
class SarifResult:
    """A finding; `level` is error, warning or note; `accepted` is the reason why it is put up with.

    `file` is a path, a URL or a file of a revision.
    """

    rule: str
    level: str
    message: str
    file: str
    line: int
    column: int
    accepted: str = ""


def sarif_log(tool: str, rules: Sequence[SarifRule], results: Sequence[SarifResult]) -> str:
    """The whole log."""
    driver = {
        "name": tool,
        "rules": [{"id": rule.identifier, "shortDescription": {"text": rule.description}} for rule in rules],
    }
    run = {"tool": {"driver": driver}, "results": [_result(item) for item in results]}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _result(item: SarifResult) -> dict[str, object]:
    place = {
        "artifactLocation": {"uri": _uri(item.file)},
        "region": {"startLine": item.line, "startColumn": item.column},
    }
    found: dict[str, object] = {
        "ruleId": item.rule,
        "level": item.level,
        "message": {"text": item.message},
        "locations": [{"physicalLocation": place}],
    }
    if item.accepted:
        found["suppressions"] = [{"kind": "external", "justification": item.accepted}]
    return found


def _uri(file: str) -> str:
    """A path relative to the working directory, where code scanning looks; anything else as it is."""
    if "://" in file or file.startswith("git:"):
        return file
    return quote(Path(os.path.relpath(file)).as_posix())
