"""Outlines of types, and values put together from named texts."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import pytest
from pydantic import ConfigDict, Field

from contract_runtime import ContractModel, NotNull
from contract_runtime.requests.named_texts import Members, keys_of, node_json, put
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.schema_types import compile_type


class Tree(ContractModel):
    numbers: list[int] = Field(default_factory=list)
    name: Annotated[str, Field(alias="wire-name")] = ""
    branch: Annotated["Tree | None", NotNull] = None
    pair: tuple[int, str] | None = None


class Open(ContractModel):
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, int]

    name: str = ""


def outline(annotation: object) -> Outline:
    return compile_type(annotation).outline()


@pytest.mark.parametrize(
    ("annotation", "text", "json"),
    [
        (int, "5", b"5"),
        (int, "x", b'"x"'),
        (str, "5", b'"5"'),
        (Any, "5", b'"5"'),
        (int | str, "5", b"5"),
        (int | str, "1.5", b'"1.5"'),
        (float | str, "1.5", b"1.5"),
        (Annotated[int, Field(ge=10)] | str, "5", b'"5"'),
        (bool, "true", b"true"),
        (str, "true", b'"true"'),
        (Literal["5", 6], "5", b'"5"'),
        (Literal["5", 6], "6", b"6"),
        (Literal[True, "yes"], "true", b"true"),
        (int | None, "", b"null"),
        (int | None, "null", b"null"),
        (str | None, "", b'""'),
        (int, "", b'""'),
    ],
)
def test_text_becomes_the_json_that_fits(annotation: object, text: str, json: bytes) -> None:
    assert outline(annotation).scalar_json(text) == json


def test_members_of_a_recursive_type_are_known() -> None:
    tree = outline(Tree)
    deep = tree.member("branch").member("branch")

    assert list(tree.members) == ["numbers", "wire-name", "branch", "pair"]
    assert deep.member("numbers").item.kinds == {"int"}
    assert deep.member("pair").item.kinds == {"int", "str"}
    assert tree.others is None


def test_members_that_are_not_declared_have_the_outline_of_the_rest() -> None:
    assert outline(Open).member("other").kinds == {"int"}
    assert outline(Open).member("name").kinds == {"str"}
    assert outline(Mapping[str, bool]).member("other").kinds == {"bool"}
    assert outline(Tree).member("other").scalar_json("5") == b'"5"'


def test_union_has_the_members_of_all_its_parts() -> None:
    both = outline(Tree | Open | list[int] | None)

    assert both.is_array
    assert both.is_object
    assert both.is_null
    assert not both.is_scalar
    assert both.member("name").kinds == {"str"}
    assert both.member("numbers").is_array


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("a", ["a"]),
        ("a[b]", ["a", "b"]),
        ("a[b][0][c]", ["a", "b", "0", "c"]),
        ("a[]", ["a", ""]),
        ("a[b", ["a[b"]),
        ("a]", ["a]"]),
        ("[a]", ["", "a"]),
        ("", [""]),
    ],
)
def test_brackets_of_a_name_are_keys(name: str, keys: list[str]) -> None:
    assert keys_of(name) == keys


def test_values_under_names_are_put_together() -> None:
    members: Members = {}
    for name, value in {"numbers[1]": "2", "numbers[0]": "1", "branch[wire-name]": "x"}.items():
        put(members, keys_of(name), [value])

    assert node_json(members, outline(Tree)) == b'{"numbers":[1,2],"branch":{"wire-name":"x"}}'


def test_parts_that_stand_in_each_others_way_are_refused() -> None:
    members: Members = {}
    put(members, ["a"], ["1"])
    with pytest.raises(UnfitJson):
        put(members, ["a", "b"], ["1"])
    put(members, ["c", "d"], ["1"])
    with pytest.raises(UnfitJson):
        put(members, ["c"], ["1"])


def test_names_that_lead_too_deep_are_refused() -> None:
    with pytest.raises(UnfitJson):
        put({}, ["a"] * 100, ["1"])
