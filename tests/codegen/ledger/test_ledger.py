"""The ledger: every keyword of a document, and whether it is enforced, only documented or refused."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.cli import main
from codegen.document import parse_document, read_document
from codegen.ledger.ledger import ledger
from codegen.ledger.verdicts import FIELDS
from codegen.openapi.grammar import KINDS, fields_of
from codegen.reading.choices import Choices
from tests.codegen.compiling import DOCUMENTS, NAMES, SMALL
from tests.public_documents import ABSENT, PUBLISHED

TEXT: Final = """\
openapi: 3.1.1
info: {title: Pets, version: '1'}
x-audience: partners
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer, title: Id}}
      - {name: Accept, in: header, schema: {type: string}}
    post:
      operationId: feedPet
      x-timeout: 3
      x-channel: {}
      requestBody:
        content:
          application/json: {schema: {type: object}, encoding: {name: {contentType: text/plain}}}
          image/png: {schema: {type: object}}
      responses:
        '204': {description: Fed, headers: {Content-Type: {schema: {type: string}}}}
        '4XX': {description: Refused, $ref: '#/components/responses/Problem'}
components:
  responses:
    Problem: {description: A problem}
"""


def _verdicts(text: str = TEXT) -> dict[str, tuple[str, str]]:
    entries = ledger(parse_document(text.encode(), "openapi.yaml"))
    return {entry.pointer: (entry.verdict, entry.reason) for entry in entries}


def test_every_field_of_openapi_has_a_verdict() -> None:
    depends = {("parameter", "allowEmptyValue")}
    fields = {(kind, name) for kind in KINDS if kind != "schema" for name in fields_of(kind)}
    assert fields - depends == set(FIELDS)


@pytest.mark.parametrize(
    ("pointer", "verdict"),
    [
        ("#/x-audience", "documented only"),
        ("#/info/title", "documented only"),
        ("#/paths/~1pets~1{id}/parameters/0/required", "enforced"),
        ("#/paths/~1pets~1{id}/parameters/0/schema/type", "enforced"),
        ("#/paths/~1pets~1{id}/parameters/0/schema/title", "documented only"),
        ("#/paths/~1pets~1{id}/parameters/1/schema", "documented only"),
        ("#/paths/~1pets~1{id}/post/x-timeout", "enforced"),
        ("#/paths/~1pets~1{id}/post/x-channel", "refused"),
        ("#/paths/~1pets~1{id}/post/requestBody/content/application~1json/schema", "enforced"),
        ("#/paths/~1pets~1{id}/post/requestBody/content/application~1json/encoding", "documented only"),
        ("#/paths/~1pets~1{id}/post/requestBody/content/image~1png/schema", "documented only"),
        ("#/paths/~1pets~1{id}/post/responses/204/headers/Content-Type/schema", "documented only"),
        ("#/paths/~1pets~1{id}/post/responses/4XX/$ref", "enforced"),
        ("#/paths/~1pets~1{id}/post/responses/4XX/description", "documented only"),
        ("#/paths/~1pets~1{id}/post/responses/500", "implicit"),
    ],
)
def test_a_keyword_has_the_verdict_of_its_place(pointer: str, verdict: str) -> None:
    assert _verdicts()[pointer][0] == verdict


def test_answers_that_a_range_declares_are_not_implicit() -> None:
    implicit = [pointer for pointer, (verdict, _) in _verdicts().items() if verdict == "implicit"]
    assert [each for each in implicit if "/x-strictness/" not in each] == [
        "#/paths/~1pets~1{id}/post/responses/500",
        "#/paths/~1pets~1{id}/post/responses/504",
    ]


def test_how_strict_a_server_is_stands_in_the_ledger_said_or_unsaid() -> None:
    strict = "openapi: 3.1.1\nx-strictness: {nul: refuse, body_limit: 9}"
    verdicts = _verdicts(TEXT.replace("openapi: 3.1.1", strict))
    chosen = {each.split("/")[-1]: verdict for each, (verdict, _) in verdicts.items() if "/x-strict" in each}
    assert chosen == {
        "unknown_query": "implicit",
        "unknown_members": "implicit",
        "repeated": "implicit",
        "nul": "enforced",
        "body_limit": "enforced",
        "x-strictness": "enforced",
    }


def test_a_status_that_another_stands_for_is_implicit() -> None:
    verdicts = _verdicts(TEXT.replace("'4XX':", "'422':"))
    verdict, reason = verdicts["#/paths/~1pets~1{id}/post/responses/415"]
    assert (verdict, reason.partition("; ")[2]) == ("implicit", "415 is answered as 422 here")


@pytest.mark.parametrize(
    ("version", "choices", "keyword", "verdict"),
    [
        (
            "3.1.1",
            Choices(),
            "properties",
            "enforced: by the type: without `type`, an object is meant (see --untyped)",
        ),
        ("3.1.1", Choices(untyped="said"), "properties", "enforced: by the type"),
        ("3.1.1", Choices(), "nullable", "documented only: no keyword of OpenAPI 3.1: it lets no null in"),
        ("3.0.3", Choices(), "nullable", "enforced: by the type"),
        (
            "3.1.1",
            Choices(formats="annotations"),
            "format",
            "documented only: an annotation, as --formats says",
        ),
        ("3.1.1", Choices(), "format", "enforced: by the type, or by a check of the text"),
    ],
)
def test_what_was_chosen_stands_in_the_ledger(
    version: str, choices: Choices, keyword: str, verdict: str
) -> None:
    text = """openapi: 3.1.1
info: {title: Shelter, version: '1'}
paths: {}
components:
  schemas:
    Pet: {properties: {name: {type: string}}}
    Day: {type: string, format: date, nullable: true}
"""
    document = parse_document(text.replace("3.1.1", version).encode(), "openapi.yaml", choices=choices)
    told = {each.keyword: f"{each.verdict}: {each.reason}" for each in ledger(document)}
    assert told[keyword] == verdict


def test_a_defect_is_refused_with_its_reason() -> None:
    verdicts = _verdicts(TEXT.replace("title: Id", "minimum: one"))
    pointer = "#/paths/~1pets~1{id}/parameters/0/schema/minimum"
    assert verdicts[pointer] == ("refused", 'minimum is "one"')


def test_entries_stand_in_the_order_of_the_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(TEXT, encoding="utf-8")
    assert main(["ledger", str(spec)]) == 1
    counts, _, *lines = capsys.readouterr().out.splitlines()
    entries = [line for line in lines if line.startswith("openapi.yaml:")]
    places = [tuple(map(int, line.split(" ")[0].split(":")[1:])) for line in entries]
    assert places == sorted(places)
    assert entries[0] == (
        "openapi.yaml:1:1 enforced document.openapi: decides how the document is read (at #/openapi)"
    )
    assert sum(int(count.split()[0]) for count in counts.split(", ")) == len(entries)


def test_a_ledger_that_refuses_nothing_exits_0(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(SMALL, encoding="utf-8")
    assert main(["ledger", str(spec)]) == 0


def test_the_json_says_the_same_and_is_stable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(TEXT, encoding="utf-8")
    written = []
    for _ in range(2):
        assert main(["ledger", str(spec), "--json"]) == 1
        written.append(capsys.readouterr().out)
    content: dict[str, Any] = json.loads(written[0])
    assert written[0] == written[1]
    assert content["keywords"]["parameter.name"] == {"enforced": 1, "documented only": 1}
    assert sum(content["totals"].values()) == len(content["entries"])
    assert content["entries"][0]["line"] == 1


@pytest.mark.parametrize("name", NAMES)
def test_no_keyword_of_our_documents_is_unclassified(name: str) -> None:
    entries = ledger(read_document(DOCUMENTS / f"{name}.yaml"))
    assert {entry.verdict for entry in entries} <= {"enforced", "documented only", "implicit", "refused"}


@pytest.mark.skipif(not PUBLISHED, reason=ABSENT)
@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_no_keyword_of_a_public_document_is_unclassified(path: Path) -> None:
    entries = ledger(read_document(path))
    assert all(entry.reason and entry.line for entry in entries)
    assert {entry.verdict for entry in entries} <= {"enforced", "documented only", "implicit", "refused"}
