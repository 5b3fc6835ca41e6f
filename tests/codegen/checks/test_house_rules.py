"""House rules: what the project's contract must keep to, each violation with its place."""

from pathlib import Path
from typing import Final

import pytest

from codegen.lint import lint
from tests.codegen.compiling import ROOT
from tests.codegen.excerpts import excerpt

BUNDLE: Final = ROOT / "generated" / "contract" / "openapi.yaml"
PATHS: Final = {
    "/health",
    "/v1/health",
    "/v1/me",
    "/v1/admin/users",
    "/v1/projects",
    "/v1/projects/{project_id}",
    "/projects",
    "/projects/{project_id}",
}
"""Every rule has something to say about these."""

VIOLATIONS: Final = {
    "an unknown policy": (
        "      operationId: getHealth\n",
        "      x-cache: 5\n      operationId: getHealth\n",
        "x-cache is no policy",
    ),
    "an unknown key of the document": ("info:\n", "x-owner: us\ninfo:\n", "x-owner is no policy"),
    "a rate limit without its status": (
        "        '429': {$ref: '#/components/responses/RateLimited'}\n",
        "",
        "x-rate-limit calls for 429 - declare the response 429",
    ),
    "a rate limit that counts what is never answered": (
        "per: 60, by: caller}",
        "per: 60, by: caller, counts: [PROJECT_LOST]}",
        "x-rate-limit counts 'PROJECT_LOST', which no answer of 400 to 499 has",
    ),
    "an entity tag without a precondition's status": (
        "        '412': {$ref: '#/components/responses/PreconditionFailed'}\n",
        "",
        "x-etag calls for 412",
    ),
    "an idempotency key that is not declared": (
        "      parameters: [{$ref: '#/components/parameters/IdempotencyKey'}]\n",
        "      parameters: [{$ref: '#/components/parameters/IfMatch'}]\n",
        "x-idempotency calls for the header parameter Idempotency-Key",
    ),
    "a protected operation without 401": (
        "        '401': {$ref: '#/components/responses/Unauthenticated'}\n",
        "",
        "security calls for 401",
    ),
    "roles without 403": (
        "      security: [{bearerAuth: []}, {passwordFlow: []}]\n",
        "      security: [{bearerAuth: [admin]}, {passwordFlow: []}]\n",
        "roles calls for 403",
    ),
    "a scope that no flow lists": (
        "      security: [{bearerAuth: []}, {passwordFlow: []}]\n",
        "      security: [{bearerAuth: []}, {passwordFlow: ['books:post']}]\n",
        "no flow of passwordFlow has the scope 'books:post' - describe it among the flow's scopes",
    ),
    "a body without 415": (
        "        '415': {$ref: '#/components/responses/UnsupportedMediaType'}\n",
        "",
        "a request body calls for 415",
    ),
    "content without 406": (
        "        '406': {$ref: '#/components/responses/NotAcceptable'}\n",
        "",
        "content calls for 406",
    ),
    "no 500": (
        "        '500': {$ref: '#/components/responses/InternalError'}\n",
        "",
        "an operation calls for 500",
    ),
    "a sunset of something that is not deprecated": (
        "      deprecated: true\n",
        "",
        "x-deprecated-since without `deprecated: true`",
    ),
    "an unbounded string": (
        "        version: {type: string, maxLength: 40}\n",
        "        version: {type: string}\n",
        "a string without maxLength",
    ),
    "an open object": (
        "      additionalProperties: false\n",
        "",
        "an object that says nothing about further properties",
    ),
    "no summary": ("      summary: Tell that the service answers\n", "", "the operation has no summary"),
    "an operation without security": ("      security: []\n", "", "the operation has no security"),
    "an unknown tag": (
        "      tags: [system]\n",
        "      tags: [sytem]\n",
        "an operation has one declared tag",
    ),
    "an error without code": (
        "      x-error-codes: [PROJECT_NOT_FOUND]\n",
        "",
        "the error response 404 has no x-error-codes",
    ),
    "a code that the enum lacks": (
        "      x-error-codes: [PROJECT_NOT_FOUND]\n",
        "      x-error-codes: [PROJECT_LOST]\n",
        "the error code PROJECT_LOST is not in the enum",
    ),
    "an error without an example": (
        "            PROJECT_CHANGED:\n",
        "            PROJECT_LOST:\n",
        "the error code PROJECT_CHANGED has no example"
        " - show an answer under examples, named PROJECT_CHANGED",
    ),
    "an example of another error": (
        "            PROJECT_CHANGED:\n",
        "            PROJECT_LOST:\n",
        "the example PROJECT_LOST is named by no error code of the response"
        " - name it by one of PROJECT_CHANGED, or remove it",
    ),
    "an example that shows another error": (
        "                error_code: PROJECT_CHANGED\n",
        "                error_code: PROJECT_NOT_FOUND\n",
        "the example PROJECT_CHANGED shows PROJECT_NOT_FOUND - show error_code: PROJECT_CHANGED",
    ),
    "an optional parameter that is filled in": (
        "    Page:\n      name: page\n",
        "    Page:\n      example: 2\n      name: page\n",
        "documentation that tries an operation out sends the example of an optional parameter"
        " - move it to `examples` of the schema (at #/components/parameters/Page/example)",
    ),
    "a parameter without any example": (
        "      schema: {type: boolean, examples: [true]}\n",
        "      schema: {type: boolean}\n",
        "the parameter has no example - give one under examples (at #/components/parameters/ActiveFilter)",
    ),
    "a created resource without links": (
        "      links:\n"
        "        getProject: {$ref: '#/components/links/GetProject'}\n"
        "        updateProject: {$ref: '#/components/links/UpdateProject'}\n"
        "        deleteProject: {$ref: '#/components/links/DeleteProject'}\n",
        "",
        "201 has no links",
    ),
    "an operationId without a noun": (
        "operationId: getHealth\n",
        "operationId: health\n",
        "is no verb and noun",
    ),
    "a status written as a number": ("        '200': {$ref", "        200: {$ref", "the key 200 is a number"),
}


def test_the_projects_contract_keeps_to_every_rule() -> None:
    assert lint(ROOT / "openapi.yaml", "house") == []


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Some operations of the contract, without a finding."""
    text = excerpt(BUNDLE.read_text(encoding="utf-8"), PATHS)
    spec = tmp_path_factory.mktemp("excerpt") / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    assert lint(spec, "house") == []
    return text


@pytest.mark.parametrize(("sound", "broken", "expected"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_a_violation_is_found(sound: str, broken: str, expected: str, text: str, tmp_path: Path) -> None:
    assert sound in text
    spec = tmp_path / "openapi.yaml"
    spec.write_text(text.replace(sound, broken, 1), encoding="utf-8")
    assert any(expected in str(finding) for finding in lint(spec, "house"))


SPLIT: Final = {
    "openapi.yaml": "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\n"
    "paths:\n  /pets: {$ref: 'families/pets.yaml#/paths/~1pets'}\n",
    "families/pets.yaml": "paths:\n  /pets: &none {get: {responses: {'204': {description: None}}}}\n"
    "  /cats: *none\ncomponents:\n  schemas:\n    Cat: {type: boolean}\n",
}


def test_what_a_family_has_and_the_contract_does_not_is_found(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    for name, text in SPLIT.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    lines = list(map(str, lint(tmp_path / "openapi.yaml", "house")))
    assert {line for line in lines if "/cats" in line or "Cat" in line} == {
        "families/pets.yaml:3:3 openapi.yaml does not list /cats"
        " - add a line for it to the paths there, or remove it (at #/paths/~1cats)",
        "families/pets.yaml:6:5 nothing refers to Cat"
        " - refer to it, or remove it (at #/components/schemas/Cat)",
    }


def test_a_neutral_document_may_have_keys_of_its_own(text: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(
        text.replace("      operationId: getHealth\n", "      operationId: getHealth\n      x-cache: 5\n")
    )
    assert lint(spec, "neutral") == []


def test_a_response_in_place_is_to_be_named(text: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    reference = "'200': {$ref: '#/components/responses/HealthStatus'}"
    spec.write_text(text.replace(reference, "'200': {description: Fine.}", 1), encoding="utf-8")
    [line] = map(str, lint(spec, "house"))
    assert "a response is written in place - name it under components/responses and refer to it" in line
