"""Names of operations: by their operationId, or by method and path."""

from collections.abc import Mapping

import pytest

from codegen.naming.operation_names import method_and_path, operation_names

Found = tuple[str, str, Mapping[str, object]]


def _handlers(*found: Found) -> list[str]:
    return [name.handler for name in operation_names(found)]


@pytest.mark.parametrize(
    ("operation_id", "expected"),
    [
        ("put_files_id#add_shared_link", "put_files_id_add_shared_link"),
        ("repos/list-for-user", "repos_list_for_user"),
        ("getV1UsersById", "get_v1_users_by_id"),
        ("pets.list:all", "pets_list_all"),
        ("PlaceOrder", "place_order"),
        ("import", "import_"),
        ("2fa", "operation_2fa"),
    ],
)
def test_an_operation_id_becomes_a_method(operation_id: str, expected: str) -> None:
    assert _handlers(("/pets", "get", {"operationId": operation_id})) == [expected]


@pytest.mark.parametrize("word", ["list", "set", "type", "models"])
def test_a_method_does_not_hide_a_word_that_types_are_written_with(word: str) -> None:
    operation = {"operationId": word, "tags": ["Pets"]}
    assert _handlers(("/pets", "get", operation)) == [f"{word}_pets"]


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("get", "/pets", "get_pets"),
        ("get", "/pets/{petId}", "get_pet"),
        ("post", "/companies/{id}/addresses/{address}/lines", "post_company_address_lines"),
        ("get", "/status/{code}", "get_status"),
        ("get", "/files/{name}.json", "get_files_json"),
        ("delete", "/v1/users/{id}", "delete_v1_user"),
        ("get", "/{id}", "get_by_id"),
        ("get", "/", "get_root"),
    ],
)
def test_method_and_path_name_an_operation_without_an_id(method: str, path: str, expected: str) -> None:
    assert method_and_path(method, path) == expected


def test_paths_that_read_alike_are_told_apart_by_their_parameters() -> None:
    assert _handlers(("/pets/{id}", "get", {}), ("/pet", "get", {})) == ["get_pet_by_id", "get_pet"]


def test_ids_that_read_alike_are_told_apart_by_tag_or_method() -> None:
    dashed = {"operationId": "add-pet", "tags": ["shop"]}
    assert _handlers(("/a", "get", dashed), ("/b", "get", {"operationId": "add_pet"})) == [
        "add_pet_shop",
        "add_pet",
    ]
    untagged = {"operationId": "add-pet"}
    assert _handlers(("/a", "put", untagged), ("/b", "get", {"operationId": "add_pet"})) == [
        "add_pet_with_put",
        "add_pet",
    ]


def test_a_name_from_the_document_goes_before_one_made_of_a_path() -> None:
    assert _handlers(("/pets", "get", {}), ("/x", "get", {"operationId": "getPets"})) == [
        "get_pets_at_pets",
        "get_pets",
    ]


def test_further_operations_change_no_name() -> None:
    first: Found = ("/pets/{id}", "get", {"operationId": "getPet"})
    second: Found = ("/toys", "post", {})
    assert _handlers(first, second) == _handlers(("/other", "get", {}), first, second)[1:]


def test_classes_of_an_operation_start_with_a_title_that_keeps_capitals() -> None:
    name = operation_names([("/x", "get", {"operationId": "getURL"})])[0]
    assert (name.identifier, name.handler, name.title) == ("getURL", "get_url", "GetURL")


def test_titles_are_shorter_than_ids_without_end_and_differ() -> None:
    stem = "put_metadata_templates_enterprise_security_classification_of_all_kinds_schema"
    found = operation_names([("/x", "put", {"operationId": f"{stem}_{end}"}) for end in ("add", "update")])
    assert [len(name.title) <= 60 for name in found] == [True, True]
    assert found[0].title.endswith("SchemaAdd")
    assert found[1].title.endswith("SchemaUpdate")
