"""Generated packages import, satisfy the linter and the type checker, and mean what the document says."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from contract_runtime import Contract, Operation
from tests.codegen.compiling import NAMES, ROOT, imported
from tests.codegen.type_checking import TypeCheck

BOOK: Final = '{"isbn": "9780000000000", "title": "T", "shelvedAt": "2026-11-20T09:30:00Z", "format": %s%s}'
PAPER: Final = '{"kind": "paper", "pages": 3}'


@pytest.fixture
def models(packages: Path) -> Any:
    return imported(packages, "library", "models")


def _contract(packages: Path, name: str) -> Contract:
    contract = imported(packages, name, "wiring").CONTRACT
    assert isinstance(contract, Contract)
    return contract


def _library(packages: Path) -> dict[str, Operation]:
    return {operation.operation_id: operation for operation in _contract(packages, "library").operations}


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--config", str(ROOT / "pyproject.toml")),
        ("check", "--isolated"),
        ("check", "--isolated", "--config", "lint.isort.known-first-party = ['contract_runtime']"),
        ("format", "--check", "--config", str(ROOT / "pyproject.toml")),
    ],
    ids=("check of this project", "check of a stranger", "check of who keeps the runtime", "format"),
)
def test_generated_code_passes_the_linter(command: tuple[str, ...], packages: Path) -> None:
    line = [sys.executable, "-m", "ruff", *command, "--no-cache", *NAMES]
    outcome = subprocess.run(line, cwd=packages, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_generated_code_passes_strict_mypy(packages: Path, type_check: TypeCheck) -> None:
    assert type_check(packages, *NAMES).startswith("Success: ")


def test_no_generated_line_silences_a_checker(packages: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in packages.rglob("*.py")]
    assert texts
    assert not [text for text in texts if "noqa" in text or "type: ignore" in text]


def test_base_paths_are_the_paths_of_the_servers(packages: Path) -> None:
    assert _contract(packages, "library").base_paths == ("/v2", "")


def test_an_operation_without_servers_stands_at_the_root(packages: Path) -> None:
    assert _contract(packages, "parcels").base_paths == ("",)


def test_an_alias_with_the_signature_of_its_successor_shares_its_handler(packages: Path) -> None:
    operations = {
        operation.operation_id: operation for operation in _contract(packages, "library").operations
    }
    assert operations["getBookOld"].handler == operations["getBook"].handler == "get_book"
    assert operations["getBookOld"].policies.sunset == date(2027, 1, 1)
    assert not hasattr(imported(packages, "library", "books").BooksHandlers, "get_book_old")


def test_parameters_that_a_policy_consumes_have_no_argument(packages: Path) -> None:
    operations = {
        operation.operation_id: operation for operation in _contract(packages, "library").operations
    }
    consumed = [
        parameter.name for parameter in operations["addBook"].parameters if parameter.argument is None
    ]
    assert consumed == ["Idempotency-Key"]


def test_anonymous_access_is_an_alternative_of_its_own(packages: Path) -> None:
    operations = {
        operation.operation_id: operation for operation in _contract(packages, "library").operations
    }
    assert operations["listBooks"].security == ({"token": ()}, {})


def test_parameters_of_one_name_in_two_places_have_two_arguments(packages: Path) -> None:
    operation = _contract(packages, "parcels").operations[0]
    assert [(parameter.location, parameter.argument) for parameter in operation.parameters] == [
        ("path", "id_"),
        ("header", "header_id"),
    ]


def test_a_book_is_read_and_written_under_its_wire_names(models: Any) -> None:
    book = models.Book.model_validate_json(BOOK % (PAPER, ""))
    assert book.shelved_at == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    assert isinstance(book.format, models.Paper)
    assert book.copies == 1
    assert book.sort is models.BookSort.MINUS_TITLE
    assert '"shelvedAt":' in book.model_dump_json()


@pytest.mark.parametrize(
    "property_",
    [
        '"nickname": null',
        '"nickname": "the book"',
        '"size": {"width": 0}',
        '"copies": 1001',
        '"published": "20 November"',
        '"colour": "red"',
    ],
)
def test_a_value_that_the_schema_excludes_is_refused(property_: str, models: Any) -> None:
    with pytest.raises(ValidationError):
        models.Book.model_validate_json(BOOK % (PAPER, f", {property_}"))


def test_absent_and_null_differ(models: Any) -> None:
    absent = models.Book.model_validate_json(BOOK % (PAPER, ""))
    null = models.Book.model_validate_json(BOOK % (PAPER, ', "subtitle": null'))
    assert "subtitle" not in absent.model_fields_set
    assert "subtitle" in null.model_fields_set


def test_the_discriminator_chooses_the_model(models: Any) -> None:
    book = models.Book.model_validate_json(BOOK % ('{"kind": "audio", "seconds": 5}', ""))
    assert isinstance(book.format, models.Audio)


def test_recursive_models_resolve(models: Any) -> None:
    series = models.Series.model_validate_json('{"name": "a", "parts": [{"name": "b", "parts": []}]}')
    assert series.parts[0].name == "b"


def test_further_properties_have_the_declared_type(models: Any) -> None:
    problem = models.Problem.model_validate_json('{"error_code": "A", "hint": "h"}')
    assert problem.model_extra == {"hint": "h"}
    with pytest.raises(ValidationError):
        models.Problem.model_validate_json('{"error_code": "A", "hint": 1}')


def test_errors_carry_status_code_and_message(packages: Path) -> None:
    errors = imported(packages, "library", "errors")
    error = errors.BookUnknown()
    assert (error.status, error.error_code, str(error)) == (404, "BOOK_UNKNOWN", "There is no such book.")
