"""What counts as a document, and what a row says about it."""

from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from codegen.conformance.conformance import documents, is_openapi
from codegen.conformance.probing import Probe
from codegen.conformance.row import Row, heading, line
from codegen.conformance.serving import base_path_of, operations_of
from codegen.conformance.steps import counts, package_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: 3.1.1\ninfo: {}\n", True),
        ("# a comment\n'openapi': 3.0.0\n", True),
        ("{openapi: 3.0.0, info: {}}", True),
        ('{"info": {}, "openapi": "3.0.0"}', True),
        ('\ufeff{"openapi": "3.0.0"}', True),
        ("swagger: '2.0'\n", False),
        ("packages:\n  openapi: 1\n", False),
        ('["openapi"]', False),
        ("", False),
    ],
)
def test_document_says_of_itself_that_it_is_one(text: str, expected: bool, tmp_path: Path) -> None:
    path = tmp_path / "some.file"
    path.write_text(text, encoding="utf-8")
    assert is_openapi(path) is expected


def test_only_documents_at_the_top_are_taken(tmp_path: Path) -> None:
    (tmp_path / "below.yaml").mkdir()
    for name in ("b.yml", "a.json", "c.YAML", "notes.md", "below.yaml/d.yaml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [path.name for path in documents(tmp_path, ())] == ["a.json", "b.yml", "c.YAML"]
    assert [path.name for path in documents(tmp_path, ["a", "b.yml"])] == ["a.json", "b.yml"]


@pytest.mark.parametrize(
    ("name", "package"),
    [("k8s-core-v1.json", "api_k8s_core_v1"), ("3 Pets.yaml", "api_3_pets"), ("json.json", "api_json")],
)
def test_package_has_a_name_that_nothing_else_has(name: str, package: str) -> None:
    assert package_of(Path(name)) == package


def test_row_stands_under_its_heading() -> None:
    row = Row(
        document="pets.yaml",
        operations=4,
        build_seconds=0.84,
        build_megabytes=74.3,
        lenient=True,
        left_out=2,
        import_seconds=0.5,
        ruff_findings=0,
        mypy_seconds=3.25,
        mypy_errors=0,
        start_seconds=1.0,
        cases=120,
        ledger={"enforced": 90, "documented": 8, "implicit": 3},
    )
    shown = line(row)
    assert shown == (
        "pets.yaml                   4      0.8     74  yes (2)        0.5      0     3.2       0      1.0"
        "     120         0  90/8/-/3"
    )
    assert shown.index("90/8") == heading().index("enforced")
    assert not row.has_failed
    assert row.as_json()["passed"] is True


def test_what_went_wrong_stands_under_the_row() -> None:
    row = Row(
        document="pets.yaml", cases=9, failures={"not_a_server_error": 2}, problems=["mypy: Found 1 error"]
    )
    assert line(row).splitlines()[1:] == ["  not_a_server_error: 2", "  mypy: Found 1 error"]
    assert row.has_failed


def test_operations_that_no_request_reached_are_told_without_being_failures() -> None:
    row = Row(document="pets.yaml", cases=9, untested=2)
    assert line(row).splitlines()[1:] == ["  operations not tested: 2"]
    assert not row.has_failed


@pytest.mark.parametrize(
    ("operations", "expected"), [(1, (5, 50)), (20, (5, 50)), (1_200, (4, 5)), (90_000, (2, 2)), (0, (5, 50))]
)
def test_many_operations_get_fewer_cases_each(operations: int, expected: tuple[int, int]) -> None:
    probe = Probe(max_examples=5, max_coverage=50, seed=1).of(operations)
    assert (probe.max_examples, probe.max_coverage) == expected


def test_row_of_another_file_says_so() -> None:
    row = Row(document="notes.yaml", is_document=False, problems=["is no OpenAPI 3 document"])
    assert line(row) == "notes.yaml             is no OpenAPI 3 document"
    assert row.as_json()["passed"] is False


def test_ledger_is_counted_by_verdict() -> None:
    assert counts({"totals": {"enforced": 2, "documented only": 1}}) == {"enforced": 2, "documented": 1}
    with pytest.raises(ValueError, match="totals"):
        counts([])


@pytest.mark.parametrize(
    ("servers", "expected"),
    [
        ([], ""),
        ([{"url": "/"}], ""),
        ([{"url": "https://api.example/v2/"}], "/v2"),
        ([{"url": "/{version}", "variables": {"version": {"default": "v3"}}}], "/v3"),
    ],
)
def test_tests_go_below_the_first_server(servers: list[dict[str, Any]], expected: str) -> None:
    document = {"openapi": "3.1.1", "servers": servers, "paths": {"/pets": {"get": {}, "parameters": []}}}
    assert base_path_of(document) == expected
    assert operations_of(document) == 1


@pytest.mark.parametrize("place", ["nowhere", "."])
def test_folder_without_documents_makes_no_sense(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["conformance", str(tmp_path / place)]) == 2
    assert capsys.readouterr().err.startswith("codegen: ")
