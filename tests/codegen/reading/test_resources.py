"""`$id`, `$anchor` and `$dynamicRef`: where references in resources lead, and what is served."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.build import compiled as files_of
from codegen.checks.validate import document_findings
from codegen.document import parse_document
from tests.codegen.shapes.compiling import is_taken, module_of

HEAD: Final = {"openapi": "3.1.1", "info": {"title": "Shelter", "version": "1"}, "paths": {}}
NUMBER: Final = {"type": "integer"}
TEXT: Final = {"type": "string"}
TEMPLATE: Final = {
    "$id": "https://shelter.example/page",
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#item"}}, "next": {"$ref": "#"}},
    "$defs": {"item": {"$dynamicAnchor": "item"}},
}


def _page_of(item: Any, name: str) -> dict[str, Any]:
    return {
        "$id": f"https://shelter.example/{name}",
        "$ref": "page",
        "$defs": {"item": {"$dynamicAnchor": "item", **item}},
    }


@pytest.mark.parametrize(
    ("schemas", "fitting", "unfit"),
    [
        ({"It": {"$id": "https://a.example/it", "$ref": "#/$defs/n", "$defs": {"n": NUMBER}}}, 1, "a"),
        (
            {
                "It": {"$id": "https://a.example/b/it", "$ref": "n"},
                "N": {"$id": "https://a.example/b/n", **NUMBER},
            },
            1,
            "a",
        ),
        ({"It": {"$id": "it", "$ref": "n"}, "N": {"$id": "n", **NUMBER}}, 1, "a"),
        ({"It": {"$id": "urn:x:it", "$ref": "urn:x:n"}, "N": {"$id": "urn:x:n", **NUMBER}}, 1, "a"),
        ({"It": {"$ref": "#n"}, "N": {"$anchor": "n", **NUMBER}}, 1, "a"),
        (
            {
                "It": {
                    "$id": "https://a.example/it",
                    "$ref": "#n",
                    "$defs": {"n": {"$anchor": "n", **NUMBER}},
                },
                "N": {"$anchor": "n", **TEXT},
            },
            1,
            "a",
        ),
        (
            {
                "It": {"$ref": "https://a.example/n#x"},
                "N": {"$id": "https://a.example/n", "$defs": {"x": {"$anchor": "x", **NUMBER}}},
            },
            1,
            "a",
        ),
        ({"It": {"$id": "https://a.example/it", "$ref": "#/components/schemas/N"}, "N": NUMBER}, 1, "a"),
        ({"It": {"$ref": "#/components/schemas/N"}, "N": {**NUMBER, "examples": [1], "$id": "n"}}, 1, "a"),
        (
            {"It": {"properties": {"$id": TEXT, "$anchor": NUMBER}, "type": "object"}},
            {"$id": "a"},
            {"$anchor": "a"},
        ),
        ({"It": {"enum": [{"$id": "n", "a": 1}]}, "N": {"$id": "n"}}, {"$id": "n", "a": 1}, {"$id": "n"}),
        ({"It": {"$dynamicRef": "#n"}, "N": {"$dynamicAnchor": "n", **NUMBER}}, 1, "a"),
        ({"It": {"$dynamicRef": "#n"}, "N": {"$anchor": "n", **NUMBER}}, 1, "a"),
        ({"It": _page_of(TEXT, "texts"), "Page": TEMPLATE}, {"items": ["a"]}, {"items": [1]}),
        (
            {"It": _page_of(TEXT, "texts"), "Page": TEMPLATE},
            {"next": {"items": ["a"]}},
            {"next": {"items": [1]}},
        ),
        ({"It": {"$ref": "#/components/schemas/Page"}, "Page": TEMPLATE}, {"items": [1, "a"]}, {"items": 1}),
    ],
)
def test_a_reference_leads_where_its_resource_says(
    schemas: dict[str, Any], fitting: Any, unfit: Any, tmp_path: Path
) -> None:
    document = parse_document(json.dumps({**HEAD, "components": {"schemas": schemas}}).encode(), "a.json")
    assert document_findings(document) == []
    module = module_of(document, ["It"], tmp_path)
    assert is_taken(module.It, fitting)
    assert not is_taken(module.It, unfit)


def test_pages_of_one_template_have_items_of_their_own(tmp_path: Path) -> None:
    schemas = {"Page": TEMPLATE, "Texts": _page_of(TEXT, "texts"), "Numbers": _page_of(NUMBER, "numbers")}
    document = parse_document(json.dumps({**HEAD, "components": {"schemas": schemas}}).encode(), "a.json")
    module = module_of(document, schemas, tmp_path)
    fitting = {
        name: [value for value in (1, "a") if is_taken(getattr(module, name), {"items": [value]})]
        for name in schemas
    }
    assert fitting == {"Page": [1, "a"], "Texts": ["a"], "Numbers": [1]}


@pytest.mark.parametrize("reference", ["#nowhere", "other#x", "https://a.example/n#/$defs/y", "#/$defs/n"])
def test_a_reference_that_leads_nowhere_is_told(reference: str) -> None:
    schemas = {"It": {"$ref": reference}, "N": {"$id": "https://a.example/n", "$defs": {"n": NUMBER}}}
    document = parse_document(json.dumps({**HEAD, "components": {"schemas": schemas}}).encode(), "a.json")
    [finding] = document_findings(document)
    assert finding.pointer == "#/components/schemas/It/$ref"


def test_what_is_served_names_places_by_pointers_alone() -> None:
    schemas = {"Page": TEMPLATE, "Texts": _page_of(TEXT, "texts"), "N": {"$anchor": "n", "$ref": "#m"}}
    schemas["M"] = {"$anchor": "m", "type": "integer"}
    document = parse_document(json.dumps({**HEAD, "components": {"schemas": schemas}}).encode(), "a.json")
    served = files_of(document)["openapi.json"].decode()
    assert not any(word in served for word in ('"$id"', "nchor", "$dynamic"))
    assert json.loads(served)["components"]["schemas"]["N"] == {"$ref": "#/components/schemas/M"}


def test_a_meta_schema_of_json_schema_is_known_without_a_network(tmp_path: Path) -> None:
    schemas = {"Shape": {"$ref": "https://json-schema.org/draft/2020-12/schema"}}
    document = parse_document(json.dumps({**HEAD, "components": {"schemas": schemas}}).encode(), "a.json")
    assert document_findings(document) == []
    module = module_of(document, schemas, tmp_path)
    assert is_taken(module.Shape, {"type": "object", "properties": {"a": {"minLength": 1}}})
    assert not is_taken(module.Shape, {"type": "object", "properties": {"a": {"minLength": -1}}})


def test_an_address_that_files_give_themselves_is_found_beside_the_document(tmp_path: Path) -> None:
    (tmp_path / "pet.json").write_text(
        json.dumps(
            {"$id": "https://shelter.example/schemas/pet.json", "properties": {"kind": {"$ref": "kind.json"}}}
        )
    )
    (tmp_path / "kind.json").write_text(
        json.dumps({"$id": "https://shelter.example/schemas/kind.json", "enum": ["cat"]})
    )
    schemas = {"Pet": {"$ref": "pet.json"}}
    text = json.dumps({**HEAD, "components": {"schemas": schemas}}).encode()
    document = parse_document(text, "a.json", folder=tmp_path)
    assert document_findings(document) == []
    module = module_of(document, schemas, tmp_path)
    assert is_taken(module.Pet, {"kind": "cat"})
    assert not is_taken(module.Pet, {"kind": "dog"})
