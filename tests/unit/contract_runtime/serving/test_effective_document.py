"""The document as it is served."""

from dataclasses import replace

from contract_runtime import (
    ContractModel,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Response,
    effective_document,
)
from contract_runtime.failures.foreseen import implicit_statuses
from tests.unit.contract_runtime.builders import json_body
from tests.unit.contract_runtime.sample_contract import CONTRACT, json_of

LIMIT = RateLimit(requests=1, per=1, by="ip")


class Fault(ContractModel):
    fault: str | None = None


READ = Operation(
    operation_id="readThing",
    method="GET",
    path="/things/{id}",
    tag="things",
    handler="read_thing",
    parameters=(Parameter(name="id", argument="id_", location="path", annotation=int, required=True),),
    responses=(Response(status="200", content=json_of(int)),),
    security=({"token": ()},),
)
WRITE = replace(
    READ,
    operation_id="writeThing",
    method="PUT",
    body=json_body(int),
    responses=(Response(status="204"), Response(status="default")),
)
DOCUMENT = {
    "openapi": "3.1.0",
    "paths": {
        "/things/{id}": {"$ref": "#/components/pathItems/thing"},
    },
    "components": {
        "schemas": {"Refusal": {"type": "object"}},
        "pathItems": {
            "thing": {
                "get": {"responses": {"200": {"description": "A thing"}}},
                "put": {"responses": {"204": {"description": "Kept"}, "default": {"description": "Other"}}},
            }
        },
    },
}


def test_statuses_that_nobody_declared_are_added() -> None:
    effective = effective_document(replace(CONTRACT, operations=(READ, WRITE)), DOCUMENT)

    item = effective["components"]["pathItems"]["thing"]
    assert list(item["get"]["responses"]) == ["200", "400", "401", "403", "406", "422", "500"]
    assert list(item["put"]["responses"]) == ["204", "default"]


def test_added_answers_have_the_shape_of_the_runtime() -> None:
    effective = effective_document(replace(CONTRACT, operations=(READ,)), DOCUMENT)

    refusal = effective["components"]["responses"]["Refusal401"]
    assert list(refusal["headers"]) == ["WWW-Authenticate"]
    assert refusal["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Refusal2"}
    assert effective["components"]["schemas"]["Refusal"] == {"type": "object"}


def test_document_itself_stays_as_it_is() -> None:
    effective_document(replace(CONTRACT, operations=(READ,)), DOCUMENT)

    assert "responses" not in DOCUMENT["components"]


def test_status_that_says_nearly_the_same_is_enough() -> None:
    declared = (Response(status="204"), Response(status="400"), Response(status="5XX"))

    assert list(implicit_statuses(replace(WRITE, responses=declared, security=()))) == []


def test_added_answers_have_the_shape_of_the_documents_own_errors() -> None:
    fault = {"type": "object", "properties": {"fault": {"type": "string"}}}
    declared = replace(READ, responses=(*READ.responses, Response(status="404", content=json_of(Fault))))
    document = {
        "paths": {
            "/things/{id}": {
                "get": {
                    "responses": {"200": {}, "404": {"content": {"application/json": {"schema": fault}}}}
                },
                "put": {"responses": {"204": {}}},
            }
        }
    }
    written = replace(WRITE, responses=(Response(status="204"),))
    effective = effective_document(replace(CONTRACT, operations=(declared, written)), document)

    shown = effective["components"]["responses"]
    assert {name for name in shown if shown[name]["content"]["application/json"]["schema"] == fault} == {
        "Refusal400",
        "Refusal401",
        "Refusal403",
        "Refusal406",
        "Refusal413",
        "Refusal415",
        "Refusal422",
        "Refusal500",
    }
    assert "schemas" not in effective["components"]


def test_answers_of_policies_are_statuses_that_the_runtime_gives() -> None:
    policies = Policies(etag="required", idempotency="optional", timeout=1, rate_limit=LIMIT)
    guarded = replace(WRITE, responses=(Response(status="204"),), security=(), policies=policies)
    read = replace(READ, security=(), policies=policies)

    assert list(implicit_statuses(guarded)) == [400, 409, 412, 413, 415, 422, 428, 429, 500, 503, 504]
    assert 304 in implicit_statuses(read)
    assert 426 not in implicit_statuses(read)
