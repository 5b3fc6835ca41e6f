"""What readers of JSON Schema do in two ways, by choice."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from codegen.reading.choices import USUAL, Choices
from tests.codegen.shapes.compiling import compiled, is_taken, taken

SAID = Choices(untyped="said")
NOTED = Choices(formats="annotations")
PET = {"properties": {"name": {"type": "string"}}, "required": ["name"]}
NAMES = {"items": {"type": "string"}}


@pytest.mark.parametrize(
    ("choices", "schema", "fitting", "unfit"),
    [
        (USUAL, PET, [{"name": "Tom"}], [{}, {"name": 1}, 1, "Tom", None, []]),
        (SAID, PET, [{"name": "Tom"}, 1, "Tom", None, [], True], [{}, {"name": 1}]),
        (USUAL, NAMES, [["Tom"], []], [[1], {}, "Tom", None]),
        (SAID, NAMES, [["Tom"], [], {}, "Tom", None, 1.5], [[1]]),
        (SAID, {"type": "object", **PET}, [{"name": "Tom"}], [{}, 1]),
        (SAID, {"additionalProperties": False}, [{}, [1], "Tom"], [{"name": 1}]),
        (USUAL, {"type": "string", "format": "date"}, ["2024-02-29"], ["2024-02-30", 1]),
        (NOTED, {"type": "string", "format": "date"}, ["2024-02-29", "2024-02-30"], [1]),
        (NOTED, {"type": "string", "format": "ipv4"}, ["127.0.0.1", "here"], [1]),
        (NOTED, {"type": "integer", "format": "int32"}, [2**31], [1.5]),
        (NOTED, {"not": {"format": "ipv4"}}, [], ["here", 1]),
    ],
)
def test_a_choice_says_what_fits(
    choices: Choices, schema: dict[str, Any], fitting: list[Any], unfit: list[Any], tmp_path: Path
) -> None:
    holder = {"type": "object", "properties": {"it": schema}}
    module = compiled({"Holder": holder}, tmp_path, choices=choices)
    assert [value for value in fitting if not is_taken(module.Holder, {"it": value})] == []
    assert [value for value in unfit if is_taken(module.Holder, {"it": value})] == []


def test_an_object_taken_at_its_word_is_read_as_its_class_all_the_same(tmp_path: Path) -> None:
    module = compiled({"Pet": PET}, tmp_path, choices=SAID)
    assert vars(taken(module.Pet, {"name": "Tom"})) == {"name": "Tom"}
    assert taken(module.Pet, "Tom") == "Tom"


def test_a_date_is_a_text_where_formats_are_annotations(tmp_path: Path) -> None:
    schemas = {"Day": {"type": "string", "format": "date"}}
    for choices, value in ((USUAL, datetime.date(2024, 2, 29)), (NOTED, "2024-02-29")):
        folder = tmp_path / choices.formats
        folder.mkdir()
        assert taken(compiled(schemas, folder, choices=choices).Day, "2024-02-29") == value
