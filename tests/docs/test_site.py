"""The site has every page in its navigation, and references that leave nothing out."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
import yaml

from charter.settings import Settings
from contract import CONTRACT

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
NAVIGATION: Final = yaml.safe_load((DOCS / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Imports a module of the site, as MkDocs does."""
    monkeypatch.syspath_prepend(str(DOCS))
    for name in ("site_hooks", "site_references"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return import_module


def pages_of(navigation: object) -> Iterator[str]:
    match navigation:
        case str():
            yield navigation
        case list():
            for entry in navigation:
                yield from pages_of(entry)
        case dict():
            for entry in navigation.values():
                yield from pages_of(entry)


def test_the_navigation_names_every_page_once() -> None:
    named = [page for page in pages_of(NAVIGATION) if not page.startswith(("reference/", "repository/"))]

    assert sorted(named) == sorted([*(path.name for path in DOCS.glob("*.md")), "decisions/"])


def test_references_leave_nothing_out(imported: Any) -> None:
    references = imported("site_references").REFERENCES
    named = {page for page in pages_of(NAVIGATION) if page.startswith("reference/")}

    assert named == {f"reference/{name}.md" for name in references}
    written = {name: write() for name, write in references.items()}
    settings, operations, errors = (written[name] for name in ("settings", "operations", "errors"))
    assert all(f"| `{name.upper()}` |" in settings for name in Settings.model_fields)
    assert " |  |\n" not in settings, "a variable has no meaning"
    assert all(f"| `{operation.operation_id}` |" in operations for operation in CONTRACT.operations)
    codes = {getattr(error, "error_code", None) for each in CONTRACT.operations for error in each.errors}
    assert all(f"| `{code}` |" in errors for code in codes - {None})
    assert "| `http_requests_refused_total` |" in written["metrics"]
    assert "| `job_crashes_total` |" in written["metrics"]


def test_links_out_of_the_folder_lead_to_copies_and_code_stays_as_it_is(imported: Any) -> None:
    pytest.importorskip("mkdocs", reason="MkDocs is not installed; make docs does that")
    hooks = imported("site_hooks")
    page = SimpleNamespace(file=SimpleNamespace(src_uri="operations.md"))
    text = '[a](../.env.example) [b](../README.md#start) [c](jobs.md) <img src="a.jpg">'

    shown = hooks.on_page_markdown(
        f"{text}\n\n```sh figures\n[d](../README.md)\n```\n", page=page, config=None, files=None
    )

    assert shown.splitlines() == [
        '[a](repository/env.example.md) [b](repository/README.md#start) [c](jobs.md) <img src="../a.jpg">',
        "",
        "```sh",
        "[d](../README.md)",
        "```",
    ]
