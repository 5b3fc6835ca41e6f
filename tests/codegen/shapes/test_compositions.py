"""Schemas made of schemas: inheritance, alternatives, discriminators, recursion."""

from pathlib import Path
from typing import Any, Final

import jsonschema_rs
import pytest

from tests.codegen.shapes.compiling import compiled, is_taken, places, taken, written

Json = Any


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str, **properties: Json) -> Json:
    return {"type": "object", "required": required.split(), "properties": properties}


TEXT: Final = {"type": "string"}
WHOLE: Final = {"type": "integer"}
PETS: Final = {
    "Pet": {**_object("petType", petType=TEXT, name=TEXT), "discriminator": {"propertyName": "petType"}},
    "Cat": {"allOf": [_ref("Pet"), _object("claws", claws=WHOLE)]},
    "Tiger": {"allOf": [_ref("Cat"), _object("stripes", stripes=WHOLE)]},
    "Home": {"type": "object", "properties": {"pets": {"type": "array", "items": _ref("Pet")}}},
}
KINDS: Final = {
    "Cat": _object("kind", kind=TEXT, lives=WHOLE),
    "Dog": _object("kind", kind=TEXT, lives=TEXT),
    "Wolf": _object("kind", kind={"enum": ["wolf", "dire"]}),
    "Implicit": {"oneOf": [_ref("Cat"), _ref("Dog")], "discriminator": {"propertyName": "kind"}},
    "Mapped": {
        "oneOf": [_ref("Cat"), _ref("Dog")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"kitty": "Cat", "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
        },
    },
    "Nested": {"oneOf": [_ref("Mapped"), _ref("Wolf")], "discriminator": {"propertyName": "kind"}},
}
WAYS: Final = {"enum": ["link", "code", "ByCode"]}
SHARED: Final = {
    "Way": _object("way", way=WAYS),
    "ByLink": {"allOf": [_ref("Way"), _object("email", email=TEXT)]},
    "ByCode": {"allOf": [_ref("Way"), {"type": "object", "properties": {"code": TEXT}}]},
    "Mapped": {
        "oneOf": [_ref("ByLink"), _ref("ByCode")],
        "discriminator": {"propertyName": "way", "mapping": {"link": "ByLink", "code": "ByCode"}},
    },
    "Parent": {
        **_object("way", way=WAYS),
        "discriminator": {"propertyName": "way", "mapping": {"link": "Bare", "code": "Heir"}},
    },
    "Bare": {"description": "No more than a parent.", "allOf": [_ref("Parent")]},
    "Heir": {"allOf": [_ref("Parent"), _object("code", code=TEXT)]},
    "Held": {"type": "object", "properties": {"held": _ref("Parent")}},
}


def test_a_part_of_allof_becomes_a_base(tmp_path: Path) -> None:
    models = vars(compiled(PETS, tmp_path))

    assert issubclass(models["Tiger"], models["Cat"])
    assert is_taken(models["Tiger"], {"petType": "Tiger", "claws": 1, "stripes": 2})
    assert places(models["Tiger"], {"petType": "Tiger", "claws": 1}) == {"stripes": "missing"}


def test_a_discriminator_of_a_base_chooses_the_subclass(tmp_path: Path) -> None:
    models = vars(compiled(PETS, tmp_path))
    pets = [
        {"petType": "Tiger", "claws": 1, "stripes": 2},
        {"petType": "Cat", "claws": 1},
        {"petType": "bird", "name": "Pip"},
    ]

    home: Any = taken(models["Home"], {"pets": pets})

    assert [type(pet).__name__ for pet in home.pets] == ["Tiger", "Cat", "Pet"]
    assert written(models["Home"], home) == {"pets": pets}
    assert not is_taken(models["Home"], {"pets": [{"petType": "Cat"}]})


@pytest.mark.parametrize(
    ("union", "value", "expected"),
    [
        ("Implicit", {"kind": "Cat", "lives": 9}, "Cat"),
        ("Implicit", {"kind": "Dog", "lives": "one"}, "Dog"),
        ("Mapped", {"kind": "kitty", "lives": 9}, "Cat"),
        ("Mapped", {"kind": "dog"}, "Dog"),
        ("Nested", {"kind": "dire"}, "Wolf"),
        ("Nested", {"kind": "cat", "lives": 9}, "Cat"),
    ],
)
def test_a_discriminator_chooses_the_branch(union: str, value: Json, expected: str, tmp_path: Path) -> None:
    models = vars(compiled(KINDS, tmp_path))

    pet = taken(models[union], value)

    assert type(pet).__name__ == expected
    assert written(models[union], pet) == value


@pytest.mark.parametrize(
    ("union", "value"),
    [
        ("Implicit", {"kind": "cat"}),
        ("Implicit", {"kind": "Dog", "lives": 1}),
        ("Implicit", {"lives": 1}),
        ("Mapped", {"kind": "Cat"}),
        ("Nested", {"kind": "fox"}),
    ],
)
def test_an_unknown_kind_is_refused(union: str, value: Json, tmp_path: Path) -> None:
    assert not is_taken(vars(compiled(KINDS, tmp_path))[union], value)


@pytest.mark.parametrize(
    ("value", "is_fitting"),
    [
        ({"way": "link", "email": "a"}, True),
        ({"way": "link"}, False),
        ({"way": "code"}, True),
        ({"way": "code", "email": "a"}, True),
        ({"way": "ByCode"}, False),
    ],
)
def test_the_mapping_chooses_where_branches_share_their_constants(
    value: Json, is_fitting: bool, tmp_path: Path
) -> None:
    assert is_taken(compiled(SHARED, tmp_path).Mapped, value) is is_fitting


def test_a_child_that_adds_nothing_is_chosen_by_its_tag(tmp_path: Path) -> None:
    models = vars(compiled(SHARED, tmp_path))
    ways = ["link", "code", "ByCode"]

    held: list[Any] = [taken(models["Held"], {"held": {"way": way, "code": "x"}}) for way in ways]

    assert [type(each.held).__name__ for each in held] == ["Bare", "Heir", "Parent"]
    assert not is_taken(models["Held"], {"held": {"way": "code"}})


def test_a_value_that_fits_two_branches_of_oneof_is_refused_both_ways(tmp_path: Path) -> None:
    schemas = {"A": _object("a", a=TEXT), "B": _object("b", b=TEXT), "One": {"oneOf": [_ref("A"), _ref("B")]}}
    models = vars(compiled(schemas, tmp_path))

    assert is_taken(models["One"], {"a": "x"})
    assert places(models["One"], {"a": "x", "b": "y"}) == {"": "one_of"}
    assert written(models["One"], models["A"](a="x")) == {"a": "x"}


def test_branches_that_exclude_each_other_need_no_rule(tmp_path: Path) -> None:
    schemas = {
        "A": _object("kind", kind={"const": "a"}),
        "B": _object("kind", kind={"const": "b"}),
        "One": {"oneOf": [_ref("A"), _ref("B"), TEXT]},
    }
    module = compiled(schemas, tmp_path)

    assert "ExactlyOne" not in vars(module)
    assert is_taken(module.One, {"kind": "b"})


ORDERS: Final = {
    "Tea": _object("", kind={"enum": ["tea"], "default": "tea"}, sugar=WHOLE),
    "Cake": _object("kind", kind={"enum": ["cake", "pie"]}, pieces=WHOLE),
    "Water": _object("kind", kind={"const": "water"}),
    "Told": {"oneOf": [_ref("Cake"), _ref("Water")]},
    "Order": {"anyOf": [_ref("Water"), _ref("Tea"), _ref("Cake")]},
}


@pytest.mark.parametrize(
    ("union", "value", "expected"),
    [
        ("Told", {"kind": "pie", "pieces": 2}, "Cake"),
        ("Told", {"kind": "water"}, "Water"),
        ("Order", {"sugar": 1}, "Tea"),
        ("Order", {"kind": "tea"}, "Tea"),
        ("Order", {"kind": "cake"}, "Cake"),
    ],
)
def test_constants_of_a_property_choose_a_branch_without_a_discriminator(
    union: str, value: Json, expected: str, tmp_path: Path
) -> None:
    models = vars(compiled(ORDERS, tmp_path))

    order = taken(models[union], value)

    assert type(order).__name__ == expected
    assert written(models[union], order) == {"kind": "tea"} | value


@pytest.mark.parametrize(
    ("union", "value", "found"),
    [
        ("Told", {"kind": "pie", "pieces": "x"}, {"pie.pieces": "int_type"}),
        ("Told", {"kind": "tea"}, {"": "union_tag_invalid"}),
        ("Told", {"pieces": 1}, {"": "union_tag_not_found"}),
        ("Told", 5, {"": "dict_type"}),
        ("Order", {"sugar": "x"}, {"branch[0].sugar": "int_type"}),
        ("Order", {"kind": "cake", "pieces": "x"}, {"branch[1].cake.pieces": "int_type"}),
        ("Order", {"kind": None}, {"branch[1]": "union_tag_invalid"}),
        ("Order", 5, {"branch[0]": "model_type"}),
    ],
)
def test_what_does_not_fit_the_chosen_branch_is_told_of_that_one_alone(
    union: str, value: Json, found: dict[str, str], tmp_path: Path
) -> None:
    assert places(vars(compiled(ORDERS, tmp_path))[union], value) == found


@pytest.mark.parametrize("union", ["Told", "Order"])
def test_a_branch_chosen_by_constants_takes_what_json_schema_takes(union: str, tmp_path: Path) -> None:
    models = vars(compiled(ORDERS, tmp_path))
    referee = jsonschema_rs.Draft202012Validator(_ref(union) | {"components": {"schemas": ORDERS}})
    kinds: list[Json] = ["tea", "cake", "pie", "water", "TEA", "", 1, None, ["tea"]]
    rest: list[Json] = [{}, {"sugar": 1}, {"sugar": "x"}, {"pieces": 2}, {"pieces": "x"}]
    values = [*rest, *({"kind": kind} | each for kind in kinds for each in rest), None, "tea", []]

    found = [value for value in values if is_taken(models[union], value) != referee.is_valid(value)]

    assert found == []


@pytest.mark.parametrize(
    "branches",
    [
        [_object("kind", kind={"const": "a"}), _object("kind", kind={"enum": ["a", "b"]})],
        [_object("", kind={"const": "a"}), _object("", kind={"const": "b"})],
        [_object("kind", kind={"const": 1}), _object("kind", kind={"const": 2})],
        [_object("kind", kind={"enum": ["a", None]}), _object("kind", kind={"const": "b"})],
        [_object("kind", kind={"const": "a"}), _object("kind", kind=TEXT)],
        [_object("kind", kind={"const": "a", "readOnly": True}), _object("kind", kind={"const": "b"})],
        [_object("kind", kind={"const": "a"}), TEXT],
    ],
)
def test_constants_that_do_not_tell_all_branches_apart_choose_none(
    branches: list[Json], tmp_path: Path
) -> None:
    assert "Tagged" not in vars(compiled({"One": {"oneOf": branches}}, tmp_path))


def test_alternatives_inside_a_class_multiply_it(tmp_path: Path) -> None:
    payment = _object("amount", amount=WHOLE) | {
        "oneOf": [
            _object("card", card=TEXT) | {"title": "Card"},
            _object("iban", iban=TEXT) | {"title": "Bank"},
        ]
    }
    models = vars(compiled({"Payment": payment}, tmp_path))

    assert type(taken(models["Payment"], {"amount": 1, "card": "x"})).__name__ == "PaymentCard"
    assert not is_taken(models["Payment"], {"card": "x"})
    assert not is_taken(models["Payment"], {"amount": 1})
    assert not is_taken(models["Payment"], {"amount": 1, "card": "x", "iban": "y"})


def test_branches_that_only_require_become_a_rule(tmp_path: Path) -> None:
    search = {
        "type": "object",
        "properties": {"a": WHOLE, "b": WHOLE},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
    }
    models = vars(
        compiled({"Search": search, "Both": {"allOf": [_ref("Search"), {"required": ["b"]}]}}, tmp_path)
    )

    assert not is_taken(models["Search"], {})
    assert is_taken(models["Search"], {"b": 1})
    assert places(models["Both"], {"a": 1}) == {"b": "missing"}
    with pytest.raises(ValueError, match="any_of"):
        models["Search"]()


@pytest.mark.parametrize(
    ("value", "is_fitting"),
    [
        ({"a": "xy"}, True),
        ({"a": "x"}, False),
        ({"a": "yy"}, False),
        ({"a": "xyyyy"}, False),
        ({"b": 1}, False),
    ],
)
def test_properties_of_all_parts_are_merged(value: Json, is_fitting: bool, tmp_path: Path) -> None:
    one = _object("", a={"type": "string", "minLength": 2}, b=WHOLE)
    other = _object("a", a={"type": "string", "maxLength": 4, "pattern": "^x"})
    root = vars(compiled({"Root": {"allOf": [one, other]}}, tmp_path))["Root"]

    assert is_taken(root, value) is is_fitting


def test_a_closed_part_excludes_the_properties_of_others(tmp_path: Path) -> None:
    closed = _object("", a=WHOLE) | {"additionalProperties": False}
    root = vars(compiled({"Root": {"allOf": [closed, _object("", b=WHOLE)]}}, tmp_path))["Root"]

    assert is_taken(root, {"a": 1})
    assert not is_taken(root, {"a": 1, "b": 1})


def test_bases_of_bases_are_named_once(tmp_path: Path) -> None:
    schemas = {
        "A": _object("a", a=TEXT),
        "B": {"allOf": [_ref("A"), _object("b", b=TEXT)]},
        "C": {"allOf": [_ref("A"), _ref("B")]},
        "D": {"allOf": [_ref("B"), _ref("A"), _object("a", a={"type": "string", "maxLength": 1})]},
    }
    models = vars(compiled(schemas, tmp_path))

    assert models["C"].__bases__ == (models["B"],)
    assert places(models["D"], {"a": "xx", "b": "y"}) == {"a": "string_too_long"}


RECURSIVE: Final = {
    "Json": {
        "oneOf": [
            TEXT,
            {"type": "array", "items": _ref("Json")},
            {"type": "object", "additionalProperties": _ref("Json")},
        ]
    },
    "Lists": {"type": "array", "items": _ref("Lists")},
    "Tree": {
        "type": "object",
        "properties": {
            "kids": {"type": "array", "items": _ref("Tree")},
            "by": {"type": "object", "additionalProperties": _ref("Tree")},
        },
    },
    "A": {"allOf": [_object("", b=_ref("B"))]},
    "B": {"allOf": [_ref("A"), _object("", bs={"type": "array", "items": _ref("B")})]},
    "And": _object("and", **{"and": {"type": "array", "items": _ref("Filter")}}),
    "Is": _object("field", field=TEXT),
    "Filter": {"oneOf": [_ref("And"), _ref("Is")]},
    "NoTree": {"not": _ref("Chain")},
    "Chain": _object("next", next={"anyOf": [_ref("Chain"), {"type": "null"}]}),
}


@pytest.mark.parametrize(
    ("name", "fitting", "unfit"),
    [
        ("Json", ["a", [{"a": ["x"]}]], [1, [None]]),
        ("Lists", [[], [[], [[]]]], [[1]]),
        ("Tree", [{"kids": [{"by": {"a": {}}}]}], [{"by": {"a": 1}}]),
        ("B", [{"b": {"b": {}}, "bs": [{}]}], [{"bs": [1]}]),
        ("Filter", [{"and": [{"field": "x"}, {"and": []}]}], [{"and": [{"and": [], "field": "x"}]}]),
        ("NoTree", [{"next": {}}, 1], [{"next": {"next": None}}]),
    ],
)
def test_recursive_schemas_hold_at_every_depth(
    name: str, fitting: list[Json], unfit: list[Json], tmp_path: Path
) -> None:
    annotation = vars(compiled(RECURSIVE, tmp_path))[name]

    assert [value for value in fitting if not is_taken(annotation, value)] == []
    assert [value for value in unfit if is_taken(annotation, value)] == []


def test_a_property_that_a_subclass_requires_keeps_the_type_of_its_base(tmp_path: Path) -> None:
    schemas = {
        "Role": {"type": "object", "properties": {"kind": {"enum": ["guest", "member"]}}},
        "Sent": {"allOf": [_ref("Role"), {"type": "object", "required": ["kind"]}]},
    }
    models = vars(compiled(schemas, tmp_path))

    assert issubclass(models["Sent"], models["Role"])
    assert models["Sent"].model_fields["kind"].annotation is models["RoleKind"]
    assert places(models["Sent"], {}) == {"kind": "missing"}


@pytest.mark.parametrize(
    ("inherited", "narrowed", "expected"),
    [
        ({**WHOLE, "default": 10}, {"maximum": 1000}, 10),
        ({**WHOLE, "default": 10}, {"maximum": 1000, "default": 7}, 7),
        ({"type": "boolean", "default": False}, {"type": "boolean", "enum": [False]}, False),
        (TEXT, {"enum": ["a"], "default": "a"}, "a"),
        ({**TEXT, "default": "b"}, {"enum": ["a"]}, None),
    ],
)
def test_a_property_that_a_subclass_narrows_keeps_its_default(
    inherited: Json, narrowed: Json, expected: Json, tmp_path: Path
) -> None:
    parent = {"type": "object", "properties": {"n": inherited}}
    child = {"allOf": [_ref("Parent"), {"type": "object", "properties": {"n": narrowed}}]}
    module = compiled({"Parent": parent, "Child": child}, tmp_path)

    assert module.Child().n == expected
    assert issubclass(module.Child, module.Parent) is (expected is not None)


def test_whole_numbers_in_the_default_of_a_list_of_numbers_are_floats(tmp_path: Path) -> None:
    sizes = {"type": "array", "items": {"type": "number"}, "default": [0, 2.5]}
    models = vars(compiled({"Shop": {"type": "object", "properties": {"sizes": sizes}}}, tmp_path))

    assert repr(taken(models["Shop"], {})) == "Shop(sizes=[0.0, 2.5])"


def test_a_property_may_be_named_like_the_further_arguments_of_a_class(tmp_path: Path) -> None:
    models = vars(compiled({"Task": {"type": "object", "properties": {"kwargs": TEXT}}}, tmp_path))

    assert "kwargs_" in models["Task"].model_fields
    assert is_taken(models["Task"], {"kwargs": "a"})


def test_a_name_for_a_schema_or_null_takes_null_where_it_may_be_left_out(tmp_path: Path) -> None:
    schemas = {
        "Cost": _object("amount", amount=WHOLE),
        "CostOrNull": {"anyOf": [_ref("Cost"), {"type": "null"}]},
        "SameAgain": _ref("CostOrNull"),
        "Damage": {"type": "object", "properties": {"cost": _ref("CostOrNull"), "again": _ref("SameAgain")}},
        "Needed": {"type": "object", "properties": {"cost": _ref("Cost")}},
    }
    models = vars(compiled(schemas, tmp_path))

    for told in ({}, {"cost": None, "again": None}, {"cost": {"amount": 1}}):
        assert is_taken(models["Damage"], told)
    assert not is_taken(models["Needed"], {"cost": None})
