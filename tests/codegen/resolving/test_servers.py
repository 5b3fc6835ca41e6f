"""Servers: base paths of the document, of a path and of an operation, variables included."""

from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.document import parse_document
from codegen.resolving.resolve import resolve

TEXT: Final = """\
openapi: 3.1.1
info: {title: Files, version: '1'}
servers:
  - url: https://api.example.com/{version}/
    variables: {version: {default: v2, enum: [v2, v1]}}
paths:
  /files:
    get: {operationId: listFiles, responses: {'204': {description: None}}}
    post:
      operationId: uploadFile
      servers: [{url: 'https://upload.example.com/up'}]
      responses: {'204': {description: None}}
  /links:
    servers: [{url: /links-api}]
    get: {operationId: listLinks, responses: {'204': {description: None}}}
"""


def _base_paths(text: str) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    document = parse_document(text.encode(), "openapi.yaml")
    api = resolve(document)
    operations = [operation for group in api.groups for operation in group.operations]
    return api.base_paths, {operation.operation_id: operation.base_paths for operation in operations}


def test_each_value_of_a_variable_makes_a_base_path() -> None:
    assert _base_paths(TEXT)[0] == ("/v2", "/v1")


def test_a_path_and_an_operation_may_have_base_paths_of_their_own() -> None:
    own = _base_paths(TEXT)[1]
    assert own == {"listFiles": (), "uploadFile": ("/up",), "listLinks": ("/links-api",)}


@pytest.mark.parametrize(
    ("sound", "unsound", "message"),
    [
        ("{version: {default", "{edition: {default", "the server variable 'version' is not declared"),
        ("default: v2", "default: v3", "the default 'v3' is not in the enum"),
        ("default: v2, ", "", "the variable has no default"),
        ("url: /links-api", "description: Links", "the server has no url"),
    ],
)
def test_a_server_that_cannot_be_read_is_a_finding(
    sound: str, unsound: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(TEXT.replace(sound, unsound), encoding="utf-8")
    assert main(["lint", str(spec)]) == 1
    assert message in capsys.readouterr().out


def test_no_servers_mean_the_root(tmp_path: Path) -> None:
    text = "openapi: 3.1.1\ninfo: {title: Files, version: '1'}\nservers: []\npaths: {}\n"
    assert _base_paths(text)[0] == ("",)
