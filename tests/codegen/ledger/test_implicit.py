"""The implicit answers in the ledger are those that the runtime gives."""

from pathlib import Path
from typing import Final

import pytest

from codegen.document import parse_document
from codegen.ledger.implicit import implicit_entries
from contract_runtime.failures.foreseen import implicit_statuses
from contract_runtime.families import planned
from tests.codegen.compiling import forget, imported, write_package

MEDIA: Final = """\
openapi: 3.1.1
info: {title: Media, version: '1'}
x-strictness: {body_limit: 1000}
paths:
  /range: {get: {responses: {'200': {description: ok, content: {image/*: {}}}}}}
  /any: {get: {responses: {'200': {description: ok, content: {'*/*': {}}}}}}
  /both: {get: {responses: {'200': {description: ok, content: {'*/*': {}, application/json: {}}}}}}
  /json: {get: {responses: {'200': {description: ok, content: {'*/*': {schema: {type: object}}}}}}}
  /error: {get: {responses: {'204': {description: ok}, default: {description: no, content: {a/b: {}}}}}}
  /default: {put: {requestBody: {content: {a/b: {}}}, responses: {default: {description: ok}}}}
  /query?x=1: {get: {responses: {'204': {description: ok}}}}
"""


@pytest.fixture
def answered(tmp_path: Path) -> set[tuple[str, str]]:
    """The paths of the document with what the runtime may answer there."""
    write_package(tmp_path, "media", MEDIA.encode(), "media.yaml")
    try:
        operations = [each.read() for each in planned(imported(tmp_path, "media", "wiring").CONTRACT)]
        return {(each.path, str(status)) for each in operations for status in implicit_statuses(each)}
    finally:
        forget("media")


def test_the_ledger_names_each_status_that_the_runtime_answers(answered: set[tuple[str, str]]) -> None:
    entries = implicit_entries(parse_document(MEDIA.encode(), "media.yaml"))
    steps = [entry.pointer.replace("~1", "/").split("/") for entry in entries if entry.object == "operation"]
    told = {("/".join(path[2:-3]), path[-1]) for path in steps}
    assert told == answered
    assert [path for path, status in sorted(told) if status == "406"] == ["/both", "/json", "/range"]
