"""Writes the examples of the rules of lint as documents."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import yaml

from codegen.checks.rules import base, rule_of
from codegen.lint import lint

GET: Final = ("paths", "/cats", "get")
CONTENT: Final = (*GET, "responses", "200")
FRAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "schema": ("components", "schemas", "Pet"),
    "operation": GET,
    "path": ("paths", "/cats"),
    "parameter": (*GET, "parameters"),
    "response": ("components", "responses", "Done"),
    "media": (*CONTENT, "application/json"),
    "multipart": (*CONTENT, "multipart/mixed"),
    "channel": ("components", "x-channels", "Watch"),
    "job-kind": ("components", "x-job-kinds", "Check"),
}
"""Where parts of a document stand that examples call by a name."""

Json = Any


def rules_told(example: Mapping[str, Json], profile: str, folder: Path) -> dict[str, bool]:
    """The rules that lint tells of an example, and whether as warnings."""
    spec = folder / "openapi.yaml"
    parts = dict(example)
    beside = parts.pop("beside", {}) | {f"{key}.yaml": parts.pop(key) for key in ("overlay",) if key in parts}
    for name, value in beside.items():
        (folder / name).write_text(yaml.safe_dump(value), encoding="utf-8")
    text = parts.pop("text", None)
    length = parts.pop("length", 0)
    spec.write_text(_document(parts) if text is None else text, encoding="utf-8")
    if length:
        with spec.open("r+b") as file:
            file.truncate(length)
    overlays = ["overlay.yaml"] if "overlay" in example else []
    return {rule_of(each): each.is_warning for each in lint(spec, profile, overlays=overlays)}


def _document(parts: Mapping[str, Json]) -> str:
    root = deepcopy(dict(base()))
    for key, value in parts.items():
        frame = FRAMES.get(key, (key,))
        whole: Json = [value] if key == "parameter" else value
        if frame[:-1] == CONTENT:
            whole = {"description": "Cats", "content": {frame[-1]: value}}
            frame = CONTENT
        for part in reversed(frame):
            whole = {part: whole}
        root = _merged(root, whole)
    return yaml.safe_dump(root, sort_keys=False)


def _merged(old: Json, new: Json) -> Json:
    """The value with a change made to it, as JSON Merge Patch has it (RFC 7396)."""
    if not isinstance(new, dict):
        return new
    merged = dict(old) if isinstance(old, dict) else {}
    for key, value in new.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = _merged(merged.get(key), value)
    return merged
