"""Generated lines fit the page as it is shown: ideographs, escapes, links and long names included."""

import ast

import pytest

from codegen.rendering.formatting import formatted
from codegen.rendering.layout import docstring
from codegen.rendering.literals import called, source_text
from codegen.rendering.widths import LINE_LENGTH, cut, width_of

KIND = "Kind" + "OfSomething" * 6
SENTENCE = "\u5ba0\u7269\u5546\u5e97\u7684\u6240\u6709\u8bb0\u5f55" * 12
LINES = {
    "text in a call": f"X = [field(annotation=Marker(pattern='{'a b' * 45}'))]\n",
    "text in ideographs": f"X = (\n    '{SENTENCE[:60]} a'\n    'b'\n)\n",
    "default of a field": f"class A:\n    {'a_' * 12}kind: {KIND} = {KIND}.DISABLED\n",
    "text of a name": f"X = {{\n    'x{'_a' * 30}': 'X{'-A' * 30}',\n}}\n",
    "type of an argument": f"def f(\n    *,\n    {'a_' * 20}kind: {KIND}\n    | None,\n) -> None: ...\n",
    "required argument": f"def f(\n    *,\n    {'a_' * 20}kind: {KIND},\n    other: int,\n) -> None: ...\n",
}


@pytest.mark.parametrize("source", LINES.values(), ids=LINES)
def test_lines_that_the_formatter_leaves_too_long_are_folded(source: str) -> None:
    text = formatted({"a.py": source})["a.py"].decode()

    assert max(map(width_of, text.splitlines())) <= LINE_LENGTH
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(source))
    assert formatted({"a.py": text})["a.py"].decode() == text


@pytest.mark.parametrize(
    "text", [SENTENCE, f"a {SENTENCE}", 'say "\\\\" ' * 9 + "\\\\" * 60, "\u3014 a" * 40]
)
def test_docstrings_are_as_narrow_as_they_are_shown(text: str) -> None:
    lines = docstring(text, "    ")

    assert all(width_of(line) <= LINE_LENGTH or " " not in line.strip() for line in lines)
    assert isinstance(ast.literal_eval("\n".join(lines).strip()), str)


def test_a_link_at_the_end_of_a_long_line_stands_on_its_own() -> None:
    text = "```\n$ curl -H 'Accept: x' -d '" + "word " * 30 + "' https://example.com/" + "a" * 80 + "\n```"
    found = [line for line in docstring(text) if "://" in line]

    assert found == ["https://example.com/" + "a" * 80]


def test_punctuation_of_ideographs_stays_readable() -> None:
    assert docstring("\u5ba0\u7269\u3002\u300c\u5546\u5e97\u300d") == [
        '"""\u5ba0\u7269\u3002\u300c\u5546\u5e97\u300d"""'
    ]


def test_pieces_of_a_literal_cut_no_escape() -> None:
    pieces = cut("\\u3014" * 10 + "\\\\" * 40, 21, cuts_words=True)

    assert "".join(pieces) == "\\u3014" * 10 + "\\\\" * 40
    assert all(len(piece) <= 21 and len(piece) % 2 == 0 for piece in pieces)


def test_a_long_text_as_the_only_argument_has_the_parentheses_of_the_call() -> None:
    assert called("parse", source_text("a " * 60)).count("(") == 1
    assert called("Fits", source_text(("a", "b"))).startswith("Fits((")
    assert called("Tagged", "'kind'", "('a', 'b')") == "Tagged('kind', ('a', 'b'))"
