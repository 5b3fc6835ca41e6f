"""Read-only and write-only properties: requests and responses are different shapes."""

from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from tests.codegen.shapes.compiling import compiled, is_taken, places

USER: Final = {"$ref": "#/components/schemas/User"}
SCHEMAS: Final[dict[str, Any]] = {
    "User": {
        "type": "object",
        "required": ["id", "name", "password"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "name": {"type": "string"},
            "password": {"type": "string", "writeOnly": True},
            "friend": USER,
        },
    },
    "Page": {
        "type": "object",
        "properties": {
            "users": {"type": "array", "items": USER},
            "by": {"type": "object", "additionalProperties": USER},
            "owner": {"oneOf": [USER, {"type": "string"}]},
        },
    },
    "Admin": {
        "allOf": [
            USER,
            {
                "type": "object",
                "required": ["level"],
                "properties": {"level": {"type": "integer"}, "since": {"type": "string", "readOnly": True}},
            },
        ]
    },
    "Plain": {"type": "object", "properties": {"street": {"type": "string"}}},
    "Stamped": {"type": "object", "properties": {"at": {"$ref": "#/components/schemas/Stamp"}}},
    "Stamp": {"type": "string", "readOnly": True},
}
SENT: Final = {"name": "a", "password": "p"}
READ: Final = {"id": 1, "name": "a"}
TEXT: Final = {"type": "string"}
WHOLE: Final = {"type": "integer"}
READ_ONLY: Final = {"type": "integer", "readOnly": True}


@pytest.fixture
def models(tmp_path: Path) -> dict[str, Any]:
    return vars(compiled(SCHEMAS, tmp_path))


def test_a_required_read_only_property_is_not_required_of_requests(models: dict[str, Any]) -> None:
    assert is_taken(models["UserRequest"], SENT)
    assert places(models["User"], {"name": "a"}) == {"id": "missing"}


def test_a_write_only_property_is_no_part_of_responses(models: dict[str, Any]) -> None:
    assert "password" not in models["User"].model_fields
    assert is_taken(models["User"], READ)


@pytest.mark.parametrize(
    ("name", "value", "place"),
    [
        ("UserRequest", {**SENT, "id": 1}, "id"),
        ("UserRequest", {**SENT, "friend": {**SENT, "id": 1}}, "friend.id"),
        ("PageRequest", {"users": [{**SENT, "id": 1}]}, "users.0.id"),
        ("PageRequest", {"by": {"a": {**SENT, "id": 1}}}, "by.a.id"),
        ("AdminRequest", {**SENT, "level": 1, "since": "now"}, "since"),
        ("AdminRequest", {**SENT, "level": 1, "id": 1}, "id"),
        ("StampedRequest", {"at": "now"}, "at"),
    ],
)
def test_a_read_only_property_that_is_sent_is_refused(
    name: str, value: Any, place: str, models: dict[str, Any]
) -> None:
    assert places(models[name], value) == {place: "read_only"}


@pytest.mark.parametrize(
    "given", [{"id": 1}, {"made-at": "now"}, {"made_at": "now"}], ids=["name", "wire name", "Python name"]
)
def test_a_read_only_property_is_refused_in_python_too(given: dict[str, Any], tmp_path: Path) -> None:
    made_at = {"type": "string", "readOnly": True}
    schemas = {"Order": _object(id=READ_ONLY, total=WHOLE, **{"made-at": made_at})}
    order = compiled(schemas, tmp_path).OrderRequest

    assert order(total=1, unknown=2).total == 1
    with pytest.raises(ValidationError, match="read-only"):
        order(total=1, **given)


def test_a_union_takes_the_shape_of_its_direction(models: dict[str, Any]) -> None:
    assert is_taken(models["PageRequest"], {"owner": SENT})
    assert not is_taken(models["PageRequest"], {"owner": {**SENT, "id": 1}})
    assert is_taken(models["Page"], {"owner": READ})


def test_a_schema_that_is_not_split_stands_there_once(models: dict[str, Any]) -> None:
    assert "PlainRequest" not in models


def test_a_subclass_of_a_split_class_extends_the_shape_of_its_direction(models: dict[str, Any]) -> None:
    assert issubclass(models["AdminRequest"], models["UserRequest"])
    assert issubclass(models["Admin"], models["User"])


def test_an_inherited_property_that_is_hidden_in_the_subclass_is_written_flat(tmp_path: Path) -> None:
    schemas = {
        "Disk": _object(disk=WHOLE, label=TEXT),
        "Attached": {"allOf": [{"$ref": "#/components/schemas/Disk"}, _object(disk=READ_ONLY)]},
    }
    models = vars(compiled(schemas, tmp_path))

    assert is_taken(models["Attached"], {"disk": 1, "label": "a"})
    assert not is_taken(models["AttachedRequest"], {"disk": 1, "label": "a"})


def test_alternatives_beside_several_parts_may_be_read_only(tmp_path: Path) -> None:
    whole = {
        "allOf": [_object(id=READ_ONLY), _object(name=TEXT)],
        "oneOf": [
            _object(claws=WHOLE) | {"required": ["claws"]},
            _object(fins=WHOLE) | {"required": ["fins"]},
        ],
    }
    models = vars(compiled({"Home": _object(pet=whole)}, tmp_path))

    assert is_taken(models["Home"], {"pet": {"id": 1, "name": "a", "fins": 2}})
    assert not is_taken(models["HomeRequest"], {"pet": {"id": 1, "name": "a", "fins": 2}})
    assert is_taken(models["HomeRequest"], {"pet": {"name": "a", "fins": 2}})


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}
