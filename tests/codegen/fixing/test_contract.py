"""The project's contract without what it implies is mended to what it was."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.lint import lint
from tests.codegen.compiling import ROOT

IMPLIED: Final = {
    "304": "NotModified",
    "400": "MalformedRequest",
    "401": "Unauthenticated",
    "406": "NotAcceptable",
    "409": "IdempotencyConflict",
    "412": "PreconditionFailed",
    "413": "ContentTooLarge",
    "415": "UnsupportedMediaType",
    "422": "ValidationFailed",
    "429": "RateLimited",
    "500": "InternalError",
    "503": "ServiceUnavailable",
}
ENTRY: Final = re.compile(r" +'(\d+)': \{\$ref: '[^']*/components/responses/(\w+)'\}\n")
OF_THEIR_OWN: Final = {
    ("/readyz", "503"),
    ("/.well-known/jwks.json", "503"),
    ("/v1/auth/oidc", "503"),
    ("/v1/auth/oidc/{provider}/login", "406"),
    ("/v1/ledger/trial-balance", "304"),
    ("/v1/ledger/balance-sheet", "304"),
    ("/v1/ledger/income-statement", "304"),
    ("/v1/ledger/cash-flow", "304"),
}
"""What these operations declare without being asked for it."""


class Chance(random.Random):
    """Chance that is the same each time."""


def _is_implied(line: str, path: str) -> bool:
    entry = ENTRY.fullmatch(line)
    return entry is not None and IMPLIED.get(entry[1]) == entry[2] and (path, entry[1]) not in OF_THEIR_OWN


def _stripped(folder: Path, goes: Callable[[], bool]) -> tuple[Path, int]:
    """A copy of the contract without implied entries that are to go, and how many went."""
    shutil.copy(ROOT / "openapi.yaml", folder)
    shutil.copytree(ROOT / "openapi", folder / "openapi")
    count = 0
    for file in (folder / "openapi").iterdir():
        path, kept = "", []
        for line in file.read_text(encoding="utf-8").splitlines(keepends=True):
            path = line.strip().rstrip(":") if line.startswith("  /") else path
            is_gone = _is_implied(line, path) and goes()
            count += is_gone
            kept += [] if is_gone else [line]
        file.write_text("".join(kept), encoding="utf-8")
    return folder / "openapi.yaml", count


def _differing(folder: Path) -> list[str]:
    names = ["openapi.yaml", *(f"openapi/{path.name}" for path in (ROOT / "openapi").iterdir())]
    return [name for name in names if (folder / name).read_bytes() != (ROOT / name).read_bytes()]


def test_every_implied_response_comes_back_where_it_stood(tmp_path: Path) -> None:
    spec, count = _stripped(tmp_path, lambda: True)
    assert count > 500
    assert main(["lint", str(spec), "--profile", "house", "--fix"]) == 0
    assert _differing(tmp_path) == []


@pytest.mark.parametrize("seed", range(3))
def test_random_responses_come_back(seed: int, tmp_path: Path) -> None:
    chance = Chance(seed)
    spec, count = _stripped(tmp_path, lambda: chance.random() < 0.2)
    assert count > 50
    assert main(["lint", str(spec), "--profile", "house", "--fix"]) == 0
    assert _differing(tmp_path) == []


def test_each_finding_that_is_mended_says_so(tmp_path: Path) -> None:
    spec, _ = _stripped(tmp_path, lambda: True)
    before = [file.read_bytes() for file in (tmp_path / "openapi").iterdir()]
    found = lint(spec, "house")
    assert all("; lint --fix does" in str(finding) for finding in found)
    assert [file.read_bytes() for file in (tmp_path / "openapi").iterdir()] == before


def test_a_status_without_quotes_is_found_and_mended_in_a_family_file(tmp_path: Path) -> None:
    spec, _ = _stripped(tmp_path, lambda: False)
    family = tmp_path / "openapi" / "projects.yaml"
    text = family.read_text(encoding="utf-8")
    family.write_text(text.replace("'200': ", "200: ", 1), encoding="utf-8")
    [finding] = lint(spec, "house")
    assert str(finding).startswith("openapi/projects.yaml:")
    assert "the key 200 is a number - write '200'; lint --fix does" in str(finding)
    assert main(["lint", str(spec), "--profile", "house", "--fix"]) == 0
    assert _differing(tmp_path) == []
