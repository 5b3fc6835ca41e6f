"""Names of classes: components by the shortest telling part, anonymous schemas by their place."""

from typing import Any

import pytest

from codegen.naming.branch_names import branch_names
from codegen.naming.python_names import LONGEST
from codegen.naming.response_names import response_hint, response_name
from codegen.naming.schema_names import (
    component_hint,
    component_names,
    joined,
    media_hints,
    media_word,
    media_words,
    place_names,
    reference_name,
)

CORE = "io.k8s.api.core.v1"


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        (f"{CORE}.Pod", "Pod"),
        ("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "ObjectMeta"),
        ("api.v2010.account.call.call_recording", "CallRecording"),
        ("microsoft.graph.user", "User"),
        ("issuing.card", "IssuingCard"),
        ("Order.Request", "OrderRequest"),
        ("shop.orders.update", "OrdersUpdate"),
        ("Pet.v1", "PetV1"),
        ("app__models__Order", "Order"),
        ("Page«Order»", "PageOrder"),
    ],
)
def test_a_namespace_is_left_out_where_the_rest_says_enough(wire_name: str, expected: str) -> None:
    assert component_names([wire_name, "Unrelated"])[wire_name] == expected


def test_components_whose_ends_are_equal_keep_what_tells_them_apart() -> None:
    assert component_names([f"{CORE}.Event", "io.k8s.api.events.v1.Event", f"{CORE}.Pod"]) == {
        f"{CORE}.Event": "CoreV1Event",
        "io.k8s.api.events.v1.Event": "EventsV1Event",
        f"{CORE}.Pod": "Pod",
    }


def test_a_component_without_a_namespace_keeps_its_name_from_those_with_one() -> None:
    found = component_names(["shop.v1.Order", "Order"])
    assert found == {"shop.v1.Order": "V1Order", "Order": "Order"}


def test_components_that_differ_by_case_say_so() -> None:
    assert component_names(["pet", "Pet", "PET"]) == {"pet": "PetLower", "Pet": "Pet", "PET": "PET"}


def test_the_name_of_a_component_does_not_depend_on_unrelated_ones() -> None:
    few = component_names([f"{CORE}.Pod", "pet", "Pet"])
    many = component_names(["A", "b.c.D", "pet", "Pet", "Z", f"{CORE}.Pod", f"{CORE}.Node"])
    assert few.items() <= many.items()


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("#/components/schemas/Order/properties/lines/items", "OrderLinesItem"),
        ("#/components/schemas/Order/properties/order_status", "OrderStatus"),
        ("#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema", "PetsIdGet"),
    ],
)
def test_a_reference_into_the_middle_is_named_by_its_pointer(reference: str, expected: str) -> None:
    assert reference_name(reference) == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"enum": ["a", "b"]}, ["OrderKind", "OrderKindChoice"]),
        ({"properties": {}}, ["OrderKind", "OrderKindObject"]),
        ({"oneOf": []}, ["OrderKind", "OrderKindVariant"]),
        ({"type": ["string", "null"]}, ["OrderKind", "OrderKindText"]),
        ({"title": "Kind of order", "type": "object"}, ["KindOfOrder", "OrderKind", "OrderKindObject"]),
    ],
)
def test_an_anonymous_schema_is_named_by_its_title_or_its_place(
    schema: dict[str, Any], expected: list[str]
) -> None:
    assert place_names("OrderKind", schema) == expected


def _state(value: str) -> dict[str, Any]:
    return {"type": "object", "properties": {"state": {"enum": [value]}}, "required": ["state"]}


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ([{"title": "Debit card"}, {"title": "Cash"}], ["PayDebitCard", "PayCash"]),
        ([_state("on"), _state("switched_off")], ["PayOn", "PaySwitchedOff"]),
        ([{"type": "string"}, {"type": "integer"}, {"type": "array"}], ["PayText", "PayInteger", "PayList"]),
        ([{"type": "string", "format": "uuid"}, {"type": "string"}], ["PayUuid", "PayText"]),
        (
            [
                {"properties": {"a": {}, "both": {}}, "required": ["both", "a"]},
                {"properties": {"both": {}, "c": {}}, "required": ["both"]},
            ],
            ["PayA", "PayObject"],
        ),
        (
            [{"type": "array", "items": {"type": kind}} for kind in ("string", "integer")],
            ["PayTextList", "PayIntegerList"],
        ),
        ([{"type": "string"}, {"type": "string", "pattern": "a"}], ["PayText", "PayPattern"]),
        ([{"type": "string"}, {"type": "string"}], ["PayText", "Pay2"]),
    ],
)
def test_alternatives_are_named_by_what_tells_them_apart(
    branches: list[dict[str, Any]], expected: list[str]
) -> None:
    assert branch_names("Pay", branches) == expected


def test_a_second_media_type_is_named_only_where_its_schema_differs() -> None:
    content = {
        "application/xml": {"schema": {"type": "object", "xml": {}}},
        "application/json": {"schema": {"type": "object"}},
        "application/x-www-form-urlencoded": {"schema": {"type": "object"}},
    }
    assert media_hints("AddPetBody", content) == {
        "application/xml": "AddPetBodyXml",
        "application/json": "AddPetBody",
        "application/x-www-form-urlencoded": "AddPetBody",
    }


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/json; charset=utf-8", "Json"),
        ("multipart/form-data", "Multipart"),
        ("application/vnd.github.v3+json", "VndGithubV3PlusJson"),
        ("image/*", "AnyImage"),
        ("*/*", "Any"),
    ],
)
def test_a_media_type_has_a_word(media_type: str, expected: str) -> None:
    assert media_word(media_type) == expected


def test_parts_of_a_shared_parameter_are_named_after_it() -> None:
    assert component_hint({"$ref": "#/components/parameters/sort_by"}, "parameters") == "SortByParameter"
    assert component_hint({"$ref": "#/components/requestBodies/PetBody"}, "requestBodies") == "PetBody"
    assert component_hint({"name": "sort_by", "in": "query"}, "parameters") == ""


def test_media_types_of_one_word_are_told_apart() -> None:
    found = media_words(["application/json", "applcation/json", "application/json; charset=utf-8"])

    assert found == ["Json", "ApplcationJson", "ApplicationJson"]


def test_composed_alternatives_are_named_after_what_tells_them_apart() -> None:
    parts = [
        {"allOf": [{"$ref": f"#/components/schemas/{name}"}, {"$ref": "#/components/schemas/Info"}]}
        for name in ("Creation", "Update")
    ]
    assert branch_names("Rule", parts) == ["RuleCreation", "RuleUpdate"]


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        (
            [{"allOf": [{"properties": {"kind": {"enum": [kind]}}}]} for kind in ("NUMBER", "on_hold")],
            ["PayNumber", "PayOnHold"],
        ),
        (
            [
                {"allOf": [{"$ref": f"#/components/schemas/PublicPay{name}Output"}]}
                for name in ("Card", "Cash")
            ],
            ["PayCard", "PayCash"],
        ),
        (
            [{"title": f"What is wrong with the {part} of a request"} for part in ("body", "head", "query")],
            ["PayBody", "PayHead", "PayQuery"],
        ),
        ([{"title": "OAuth2 token"}, {"title": "API token"}], ["PayOAuth2", "PayAPI"]),
        ([{"title": "Token"}, {"title": "Token of a card"}], ["PayToken", "PayTokenOfACard"]),
    ],
    ids=("constant of a part", "component", "long titles", "short titles", "one title begins the other"),
)
def test_words_that_all_alternatives_share_are_left_out(
    branches: list[dict[str, Any]], expected: list[str]
) -> None:
    assert branch_names("Pay", branches) == expected


def test_a_name_that_is_too_long_keeps_the_end_that_tells_siblings_apart() -> None:
    owner = "CodeSecurityCreateConfigurationForOrganizationsOfAnEnterpriseOptions"
    names = [joined(owner, f"{kind}ScanningDelegatedAlertDismissalOptions") for kind in ("Code", "Secret")]
    assert [name[-42:] for name in names] == [
        "CodeScanningDelegatedAlertDismissalOptions",
        "cretScanningDelegatedAlertDismissalOptions",
    ]
    assert max(map(len, names)) <= LONGEST


def test_a_place_is_not_named_twice_by_one_word_nor_by_a_number_where_words_are_left() -> None:
    long = "Word" * 20
    assert place_names("UserUser", {"properties": {}}) == ["UserObject", "UserUser"]
    assert place_names("InputItemItem", {"enum": ["a"]}) == ["InputItemChoice", "InputItemItem"]
    assert place_names(long, {"properties": {}})[-1] == long


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("404", "NotFound"),
        ("4XX", "ClientError"),
        ("422_validation_failed", "ValidationFailed"),
        ("404NotFound", "NotFound"),
        ("500 error", "InternalServerError"),
        ("NoPet", "NoPet"),
        ("2000Pets", "Model2000Pets"),
    ],
)
def test_a_shared_response_that_is_named_by_its_status_has_what_that_means(
    wire_name: str, expected: str
) -> None:
    assert response_name(wire_name) == expected


def test_parts_of_a_response_say_once_that_it_is_one() -> None:
    assert response_hint("SingleArticleResponse") == "SingleArticleResponse"
    assert response_hint("404") == "NotFoundResponse"
