"""QUERY, and methods that have no field of their own: routed, told of, and looked at like all others."""

from typing import Any, Final

import pytest
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.testclient import TestClient

from codegen.document import parse_document
from codegen.ledger.implicit import implicit_entries
from tests.codegen.openapi32.building import HEAD, Build, complaints, status_of

DOCUMENT: Final = """
paths:
  /pets/{name}:
    parameters: [{name: name, in: path, required: true, schema: {type: string}}]
    get:
      operationId: readPet
      responses: {'200': {content: {text/plain: {schema: {type: string}}}}}
    query:
      operationId: searchPet
      requestBody:
        required: true
        content:
          application/json: {schema: {type: object, required: [color], properties: {color: {type: string}}}}
          text/x-search; version=2: {schema: {type: string}}
      responses:
        '200':
          headers: {ETag: {schema: {type: string}}}
          content: {text/plain: {schema: {type: string}}}
    additionalOperations:
      COPY:
        operationId: copyPet
        responses: {'201': {description: Copied}}
      M-Search:
        responses: {'204': {description: Searched}}
"""


class Pets:
    """Answers with what it was asked."""

    def __init__(self, replies: Any) -> None:
        self.replies = replies

    async def read_pet(self, name: str) -> str:
        return name

    async def search_pet(self, name: str, body: Any) -> object:
        color = body if isinstance(body, str) else body.color
        return self.replies.SearchPetOK(body=f"{name} {color}", e_tag='"1"')

    async def copy_pet(self, name: str) -> None:
        assert name

    async def m_search_pet(self, name: str) -> None:
        assert name


@pytest.fixture
def app(build: Build) -> FastAPI:
    built = build(DOCUMENT)
    app = built.app(Pets(built.module("default")))
    methods = ["GET", "QUERY", "COPY", "M-Search"]
    app.add_middleware(CORSMiddleware, allow_origins=["https://pets.example"], allow_methods=methods)
    return app


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app)


def test_query_reads_its_body_and_changes_nothing(client: TestClient) -> None:
    answer = client.request("QUERY", "/pets/mia", json={"color": "red"})
    assert (answer.status_code, answer.text) == (200, "mia red")
    assert client.request("QUERY", "/pets/mia", json={}).status_code == 422
    other = client.request("QUERY", "/pets/mia", content="x", headers={"Content-Type": "text/csv"})
    assert other.status_code == 415


def test_query_without_a_media_type_is_refused(client: TestClient) -> None:
    assert client.request("QUERY", "/pets/mia", content=b'{"color": "red"}').status_code == 400


@pytest.mark.anyio
@pytest.mark.parametrize(("method", "status"), [("COPY", 201), ("M-Search", 204), ("M-SEARCH", 405)])
async def test_other_methods_are_told_apart_by_case(app: FastAPI, method: str, status: int) -> None:
    assert await status_of(app, method, "/pets/mia") == status


def test_allow_names_every_method_and_options_what_query_reads(client: TestClient) -> None:
    refused = client.delete("/pets/mia")
    assert refused.headers["allow"] == "COPY, GET, HEAD, M-Search, OPTIONS, QUERY"
    told = client.options("/pets/mia")
    assert told.headers["allow"] == refused.headers["allow"]
    assert told.headers["accept-query"] == 'application/json, text/x-search;version="2"'


@pytest.mark.parametrize("method", ["QUERY", "COPY"])
def test_a_preflight_lets_the_method_in(client: TestClient, method: str) -> None:
    asked = {"Origin": "https://pets.example", "Access-Control-Request-Method": method}
    answer = client.options("/pets/mia", headers=asked)
    assert answer.status_code == 200
    assert method in answer.headers["access-control-allow-methods"]


def test_a_method_with_a_field_of_its_own_stands_there() -> None:
    for method in ("POST", "Query"):
        document = f"paths: {{/: {{additionalOperations: {{{method}: {{responses: {{}}}}}}}}}}"
        assert f"{method} has a field of its own" in complaints(document)
    assert "'a b' is no method of HTTP" in complaints("paths: {/: {additionalOperations: {a b: {}}}}")


def test_earlier_versions_have_no_such_methods() -> None:
    head = HEAD.replace("3.2.0", "3.1.1")
    assert complaints("paths: {/: {query: {responses: {}}}}", head=head)
    assert complaints("paths: {/: {additionalOperations: {COPY: {responses: {}}}}}", head=head)


def test_the_ledger_tells_what_is_answered_to_each() -> None:
    document = parse_document((HEAD + DOCUMENT).encode(), "small.yaml")
    places = {each.pointer.rpartition("/responses")[0] for each in implicit_entries(document)}
    assert "#/paths/~1pets~1{name}/additionalOperations/COPY" in places
    assert "#/paths/~1pets~1{name}/query" in places
