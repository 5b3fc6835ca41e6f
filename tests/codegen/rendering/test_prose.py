"""Descriptions become docstrings that Python reads, linters accept and people recognise."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.naming.lookalikes import escaped_lookalikes, plain_text
from codegen.rendering.layout import docstring
from codegen.rendering.literals import literal
from codegen.rendering.prose import wrapped
from tests.codegen.compiling import ROOT

HOSTILE = [
    *('ends with "', "ends with \\", '"starts', '""', '"""', "'''", "\\", "\\u0041", "\\N{x}", "c:\\new"),
    *(
        "x" * 300,
        "word " * 60,
        "see https://example.com/" + "a" * 200 + " there",
        "a\tb\x00\x07c",
        "\u202etxt",
    ),
    *(
        "\u0430 \u0431 \u0441",
        "\u03b1\u03b2\u03b3 \u0391",
        "\u5ba0\u7269",
        "\uff21\uff22",
        "1 \u2212 2 \u2264 3",
    ),
    *(
        "| a | b |\n|---|---|",
        "```\n" + "code " * 40 + "\n```",
        "# Title\ntext",
        "- a\n- b\n  - c",
        "\u2028x",
    ),
]


def _module(text: str) -> str:
    lines = ["def documented() -> str:", *docstring(text, "    "), f"    return {literal(text)}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_can_be_a_docstring_and_a_literal(text: str) -> None:
    tree = ast.parse(_module(text))
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    returned = function.body[-1]
    assert isinstance(returned, ast.Return)
    assert returned.value is not None
    assert ast.literal_eval(returned.value) == text


def test_what_comes_out_passes_the_projects_linter(tmp_path: Path) -> None:
    for number, text in enumerate(HOSTILE):
        (tmp_path / f"module_{number}.py").write_text(
            f'"""A module."""\n\n\n{_module(text)}', encoding="utf-8"
        )
    ruff = [sys.executable, "-m", "ruff"]
    settings = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", str(tmp_path)]
    subprocess.run([*ruff, "format", *settings], check=True, capture_output=True)
    outcome = subprocess.run([*ruff, "check", *settings], check=False, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nparagraph.\n\nAnother.", ["One paragraph.", "", "Another."]),
        ("Kinds:\n* a\n* b\n  still b", ["Kinds:", "- a", "- b still b"]),
        ("1. a\n2) b", ["1. a", "2) b"]),
        ("# Title\nText", ["Title", "", "Text"]),
        ("```\na  b\n\nc\n```", ["```", "a  b", "", "c", "```"]),
        ("<p>A <b>pet</b>.</p><ul><li>cat</li><li>dog</li></ul>", ["A pet.", "", "- cat", "- dog"]),
        ("Use <code>id</code> &lt; 5<br>or <id>", ["Use `id` < 5", "", "or <id>"]),
        ('<a href="https://x.io/y">Docs</a>', ["[Docs](https://x.io/y)"]),
        ("  \n ", []),
    ],
)
def test_markdown_keeps_its_shape_and_html_becomes_markdown(text: str, expected: list[str]) -> None:
    assert wrapped(text, 80) == expected


def test_items_hang_and_addresses_stay_whole() -> None:
    url = f"https://example.com/{'a' * 40}"
    assert wrapped(f"- see {url} for more of it", 30) == ["- see", f"  {url}", "  for more of it"]


def test_typographic_marks_become_ascii() -> None:
    assert plain_text("\u201ca\u201d \u2013 b\u2026 \u2192 c\u200b") == '"a" - b... -> c'


def test_only_characters_that_could_be_taken_for_others_are_escaped() -> None:
    assert escaped_lookalikes("\u0430") == "\\u0430"
    assert (
        escaped_lookalikes("größe \u043f\u0440\u0438\u0432\u0435\u0442")
        == "größe \u043f\u0440\u0438\u0432\u0435\u0442"
    )
