"""Public documents: no change to themselves, and a change in one of them reaches one direction only.

Where none are at hand these tests are skipped, saying so.
"""

import json
import random
from collections.abc import Callable
from typing import Any, Final

import pytest

from codegen.diff.comparison import Settings, compare
from codegen.document import Document, parse_document, read_document
from tests.codegen.diff.twins import TODAY
from tests.public_documents import ABSENT, FOLDER

Json = Any


class Chance(random.Random):
    """Chance that is the same each time."""


def _public(name: str) -> Document:
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(ABSENT)
    return read_document(path)


NAMES: Final = (
    "box.json",
    "discord.json",
    "k8s-core-v1.json",
    "museum.yaml",
    "nomad.yaml",
    "ory-hydra.json",
    "petstore-expanded.yaml",
    "petstore3.yaml",
    "qdrant.json",
    "tictactoe.yaml",
    "train-travel.yaml",
    "twilio.json",
    "uspto.yaml",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_no_change_to_itself(name: str) -> None:
    assert compare(_public(name), _public(name), Settings(TODAY)) == []


def _schemas(value: Json) -> list[dict[str, Json]]:
    """Objects with properties, wherever they are."""
    found: list[dict[str, Json]] = []
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if isinstance(item.get("properties"), dict) and item.get("type") == "object":
                found.append(item)
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return found


def _tighten(schema: dict[str, Json]) -> None:
    schema["required"] = [*schema.get("required", ()), "a-name-that-is-new"]


def _loosen(schema: dict[str, Json]) -> None:
    schema["type"] = ["object", "string"]


@pytest.mark.parametrize(("change", "direction"), [(_tighten, "request"), (_loosen, "response")])
@pytest.mark.parametrize("name", ["train-travel.yaml", "museum.yaml", "discord.json", "box.json"])
def test_a_change_in_a_public_document_breaks_one_direction_only(
    name: str, change: Callable[[dict[str, Json]], None], direction: str
) -> None:
    old = _public(name)
    root = json.loads(json.dumps(old.root))
    change(Chance(name).choice(_schemas(root["components"]["schemas"])))
    new = parse_document(json.dumps(root).encode(), "new.json")
    breaking = [item for item in compare(old, new, Settings(TODAY)) if item.level == "breaking"]
    assert {item.rule.identifier.split("-")[0] for item in breaking} <= {direction}
