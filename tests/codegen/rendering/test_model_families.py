"""Models of a large tag stand in a module of their own, and are attributes of `models` all the same."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.rendering.model_families import LARGE
from tests.codegen.compiling import forget, imported, write_package

LONGER: Final = LARGE + 2
"""The last two of the lions stay with a model that nobody uses."""


def _schemas(tag: str) -> dict[str, Any]:
    """As many as a large tag has: each refers to the next, the last one to what all tags share."""
    names = [f"{tag}{number}" for number in range(LONGER)]
    following = [*names[1:], "Shared"]
    return {
        name: {
            "type": "object",
            "required": ["next"],
            "properties": {"next": {"$ref": f"#/components/schemas/{after}"}},
        }
        for name, after in zip(names, following, strict=True)
    }


def _operation(tag: str, schema: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {
        "tags": [tag],
        "operationId": f"get{tag}",
        "responses": {"200": {"description": "", "content": content}},
    }


SHARED: Final = {"type": "object", "properties": {"name": {"type": "string"}}}
ZOO: Final = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "paths": {
        "/lions": {"get": _operation("Lions", "Lion0")},
        "/seals": {"get": _operation("Seals", "Seal0")},
        "/birds": {"get": _operation("Birds", "Bird")},
    },
    "components": {
        "schemas": {
            "Bird": SHARED,
            **_schemas("Lion"),
            "Lion0": {
                "type": "object",
                "required": ["next"],
                "properties": {
                    "next": {"$ref": "#/components/schemas/Lion1"},
                    "place": {"type": "string", "enum": ["Bird house", "cage"]},
                    "always": {"const": "Bird"},
                    "Bird": {"type": "string"},
                },
            },
            **_schemas("Seal"),
            "Shared": SHARED,
            "Stray": {
                "type": "object",
                "required": ["lion"],
                "properties": {"lion": {"$ref": f"#/components/schemas/Lion{LARGE}"}},
            },
        },
    },
}


@pytest.fixture
def zoo(tmp_path: Path) -> Iterator[Path]:
    write_package(tmp_path, "zoo", json.dumps(ZOO).encode(), "zoo.json")
    yield tmp_path
    forget("zoo")


def test_each_large_tag_has_a_module_and_models_have_what_is_shared(zoo: Path) -> None:
    written = {path.name for path in (zoo / "zoo").glob("*models.py")}
    assert written == {"models.py", "lions_models.py", "seals_models.py"}
    text = (zoo / "zoo" / "models.py").read_text()
    assert "class Bird(" in text
    assert "class Shared(" in text
    assert "class Lion0(" not in text


def test_a_model_that_only_a_text_names_is_not_taken_from_the_others(zoo: Path) -> None:
    text = (zoo / "zoo" / "lions_models.py").read_text()
    assert f"from .models import Lion{LARGE}\n" in text
    assert '"Bird house"' in text
    assert 'Literal["Bird"]' in text


def test_a_model_that_nobody_uses_finds_what_it_uses(zoo: Path) -> None:
    models = imported(zoo, "zoo", "models")
    assert models.Stray.model_fields["lion"].annotation.__module__ == "zoo.models"
    assert "zoo.lions_models" not in sys.modules


def test_models_of_a_tag_are_imported_when_the_first_of_them_is_named(zoo: Path) -> None:
    models = imported(zoo, "zoo", "models")
    assert "zoo.lions_models" not in sys.modules
    lion = models.Lion0
    assert "zoo.lions_models" in sys.modules
    assert "zoo.seals_models" not in sys.modules
    value: Any = {"name": "of all"}
    for _ in range(LONGER):
        value = {"next": value}
    assert lion.model_validate(value).model_dump() == value
    assert models.Lion0 is lion


def test_a_name_that_no_tag_has_is_missing(zoo: Path) -> None:
    with pytest.raises(AttributeError, match="Tiger"):
        _ = imported(zoo, "zoo", "models").Tiger
