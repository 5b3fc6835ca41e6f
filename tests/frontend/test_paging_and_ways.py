"""What the client of any document knows of its lists, and which types leave room for a newer server."""

from collections.abc import Iterator

import pytest

from codegen.document import parse_document
from codegen.typescript.build import client_files

HEAD = """\
openapi: 3.1.0
info: {title: Rows, version: '1'}
paths:
  /rows:
    get:
      operationId: listRows
"""
ROW = "{type: object, properties: {id: {type: string}}}"


def listing(parameters: str, properties: str, *, headers: str = "{}") -> str:
    """The module of a document with one list."""
    source = f"""{HEAD}      parameters: [{parameters}]
      responses:
        '200':
          description: Rows.
          headers: {headers}
          content: {{application/json: {{schema: {{type: object, properties: {{{properties}}}}}}}}}
"""
    return client_files(parse_document(source.encode(), "rows.yaml"))["operations/default.js"].decode()


def asked(name: str, schema: str = "{type: integer}", **more: str) -> str:
    told = "".join(f", {key}: {value}" for key, value in more.items())
    return f"{{name: '{name}', in: query, schema: {schema}{told}}}"


TEXT = "{type: string}"
DATA = f"data: {{type: array, items: {ROW}}}"
STYLES = {
    "a number and a flag": (
        asked("page"),
        f"{DATA}, pagination: {{type: object, properties: {{has_next: {{type: boolean}}}}}}",
        '{ rows: ["data"], argument: ["page"], by: "page", more: ["pagination", "has_next"] }',
    ),
    "a number from 0": (
        asked("page", "{type: integer, default: 0}"),
        f"{DATA}, totalPages: {{type: integer}}",
        '{ rows: ["data"], argument: ["page"], by: "page", first: 0, pages: ["totalPages"] }',
    ),
    "an offset and a total": (
        f"{asked('offset')}, {asked('marker', TEXT)}",
        f"entries: {{type: array, items: {ROW}}}, total_count: {{type: integer}}, next_marker: {TEXT}",
        '{ rows: ["entries"], argument: ["offset"], by: "offset", total: ["total_count"] }',
    ),
    "a cursor": (
        asked("pageToken", TEXT),
        f"files: {{type: array, items: {ROW}}}, nextPageToken: {TEXT}",
        '{ rows: ["files"], argument: ["pageToken"], by: "cursor", next: ["nextPageToken"] }',
    ),
    "a cursor in metadata": (
        asked("continue", TEXT),
        f"items: {{type: array, items: {ROW}}}, metadata: {{type: object, properties: {{continue: {TEXT}}}}}",
        '{ rows: ["items"], argument: ["continue"], by: "cursor", next: ["metadata", "continue"] }',
    ),
    "a link with an href": (
        asked("start"),
        f"{DATA}, _links: {{properties: {{next: {{type: object, properties: {{href: {TEXT}}}}}}}}}",
        '{ rows: ["data"], argument: ["start"], by: "offset", next: ["_links", "next"] }',
    ),
    "the last row": (
        asked("starting_after", TEXT),
        f"{DATA}, has_more: {{type: boolean}}",
        '{ rows: ["data"], argument: ["starting_after"], by: "row", more: ["has_more"] }',
    ),
    "a deep object": (
        asked("page", "{type: object, properties: {number: {type: integer}}}", style="deepObject"),
        DATA,
        '{ rows: ["data"], argument: ["page", "number"], by: "page" }',
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_the_paging_of_a_list_is_known_by(style: str) -> None:
    parameters, properties, paging = STYLES[style]
    assert f"paging: {paging}" in listing(parameters, properties)


def test_a_cursor_is_led_on_by_a_link_that_is_declared() -> None:
    link = f"{{Link: {{schema: {TEXT}}}}}"
    assert 'by: "cursor"' in listing(asked("cursor", TEXT), DATA, headers=link)


@pytest.mark.parametrize(
    ("parameters", "properties"),
    [
        (asked("colour", TEXT), DATA),
        (asked("cursor", TEXT), DATA),
        (asked("page"), "name: {type: string}"),
        (asked("page"), f"one: {{type: array, items: {ROW}}}, other: {{type: array, items: {ROW}}}"),
    ],
    ids=["nothing asks for a page", "no answer tells of a cursor", "no rows", "two arrays"],
)
def test_what_is_no_list_in_pages_is_none(parameters: str, properties: str) -> None:
    assert "paging" not in listing(parameters, properties)


PETS = b"""\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    post:
      operationId: addPet
      security: [{key: []}]
      parameters: [{name: idempotency-key, in: header, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses:
        '201': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        '202': {description: Later.}
        4XX: {description: No., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
    get:
      operationId: readPet
      security: []
      responses:
        '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Cage'}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Status: {type: string, enum: [free, sold]}
    Kind: {type: string, enum: [pet]}
    Pet: {type: object, properties: {status: {$ref: '#/components/schemas/Status'}}}
    Problem: {type: object, properties: {reason: {type: string, enum: [full, closed]}}}
    Cage:
      type: object
      properties: {pet: {$ref: '#/components/schemas/Pet'}, kind: {$ref: '#/components/schemas/Kind'}}
"""


@pytest.fixture(scope="module")
def pets() -> dict[str, str]:
    files = client_files(parse_document(PETS, "pets.yaml"))
    return {name: content.decode() for name, content in files.items()}


def declared(types: str, name: str) -> Iterator[str]:
    """The properties of an interface."""
    _, _, rest = types.partition(f"export interface {name} {{\n")
    for line in rest.partition("}\n")[0].splitlines():
        yield line.strip()


def test_what_is_sent_is_closed_and_what_is_answered_open(pets: dict[str, str]) -> None:
    types = pets["types.d.ts"]
    assert list(declared(types, "Pet")) == ["status?: Status;"]
    assert list(declared(types, "OpenPet")) == ["status?: c.Open<Status>;"]
    assert list(declared(types, "Cage")) == ["pet?: OpenPet;", "kind?: Kind;"]
    assert all("c.Open<" in line for line in declared(types, "Problem"))
    adding = "".join(pets["operations/default.d.ts"].split())
    assert "addPet:c.Operation<{body?:t.Pet},t.OpenPet|undefined," in adding


def test_credentials_keys_and_empty_answers_are_told_to_the_runtime(pets: dict[str, str]) -> None:
    adding, reading = (
        next(line for line in pets["operations/default.js"].splitlines() if f" {name} " in line)
        for name in ("addPet", "readPet")
    )
    assert "isKeyed: true" in adding
    assert "mayBeEmpty: true" in adding
    assert "idempotency-key" not in adding
    assert "isOpen" not in adding
    assert "isOpen: true" in reading


def test_declared_failures_are_known_by_status_and_code(pets: dict[str, str]) -> None:
    assert "= [4];" in pets["errors.js"]
    assert "fails: [e." in pets["operations/default.js"]


@pytest.mark.parametrize(
    ("scheme", "given"),
    [
        ("{type: apiKey, in: header, name: X-Key}", '["X-Key", ""]'),
        ("{type: http, scheme: basic}", '["Authorization", "Basic "]'),
        ("{type: http, scheme: bearer}", 'core.client(options, "")'),
        ("{type: apiKey, in: query, name: key}", 'core.client(options, "")'),
    ],
)
def test_a_token_goes_where_the_scheme_says(scheme: str, given: str) -> None:
    source = PETS.decode().replace("{type: http, scheme: bearer}", scheme)
    assert given in client_files(parse_document(source.encode(), "pets.yaml"))["index.js"].decode()
