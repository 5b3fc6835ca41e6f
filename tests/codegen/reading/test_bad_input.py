"""Input that is no document, or one that no machine should read, is refused at its place."""

import json
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.reading.limits import MAX_JSON, MAX_YAML
from tests.codegen.compiling import SMALL

DEEP: Final = 100_000
JSON: Final = '{"openapi": "3.1.0", "info": {"title": "Small", "version": "1"}, "paths": {}, %s}'
ALIASES: Final = "\n".join(
    [
        "x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
        *(f"x-a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 9)),
    ]
)
REFUSED: Final[dict[str, tuple[str, str | bytes, str]]] = {
    "an empty file": ("yaml", "", "1:1 the file is empty"),
    "nothing but a comment": ("yaml", "\n# later\n", "1:1 the file says nothing"),
    "a program": ("yaml", b"\x7fELF\x02\x01\x01", "1:5 the control character 0x02 is no text"),
    "bytes of another encoding": ("yaml", "title: Caf\xe9".encode("latin-1"), "1:11 byte 0xe9 is not UTF-8"),
    "UTF-16": ("yaml", SMALL.encode("utf-16"), "1:1 the file is written in UTF-16 - save the file as UTF-8"),
    "UTF-16 without a mark": ("yaml", SMALL.encode("utf-16-le"), "1:1 the file is written in UTF-16"),
    "UTF-32": ("yaml", SMALL.encode("utf-32"), "1:1 the file is written in UTF-32"),
    "a list": ("yaml", "- openapi: 3.1.1\n", "1:1 the document is a list"),
    "a word": ("yaml", "openapi\n", "1:1 the document is no mapping"),
    "Swagger 2": (
        "yaml",
        "swagger: '2.0'\npaths: {}\n",
        "1:1 this is Swagger 2.0 - convert it to OpenAPI 3 first",
    ),
    "OpenAPI 3.3": ("yaml", SMALL.replace("3.1.1", "3.3.0"), "1:1 OpenAPI '3.3.0'"),
    "no version": ("yaml", "info: {}\n", "1:1 the document does not say `openapi: 3.0.x`"),
    "two documents": ("yaml", SMALL + "---\na: 1\n", "9:1 expected a single document in the stream"),
    "a tab": ("yaml", SMALL.replace("    get", "\tget"), "5:1 while scanning for the next token"),
    "a key that is a list": ("yaml", SMALL + "? [a]\n: 1\n", "9:3 a key is not a string"),
    "a duplicate key": ("yaml", SMALL + "paths: {}\n", "9:1 duplicate key 'paths', first written in line 3"),
    "an infinite number": ("yaml", SMALL + "x-most: .inf\n", "9:9 .inf is no JSON number"),
    "an alias of itself": ("yaml", SMALL + "x-a: &a [*a]\n", "9:6 nesting without end"),
    "a merge with itself": ("yaml", SMALL + "x-a: &a\n  <<: *a\n", "9:6 nesting without end"),
    "a merge with a number": (
        "yaml",
        SMALL + "x-a:\n  <<: 5\n",
        "10:7 `<<` merges something that is no mapping",
    ),
    "an alias bomb": ("yaml", SMALL + ALIASES, "14:7 aliases expand to more than 2,000,000 values"),
    "deep brackets": ("yaml", "x: " + "[" * DEEP + "]" * DEEP, "1:203 nesting without end"),
    "deep dashes": ("yaml", "- " * DEEP, "1:401 nesting without end"),
    "deep JSON": ("json", JSON % f'"x-a": {"[" * DEEP}{"]" * DEEP}', "1:1 nesting without end"),
    "a deep schema": (
        "json",
        JSON % ('"components": {"schemas": {"A": %s}}' % ('{"items":' * 300 + "{}" + "}" * 300)),
        "nesting without end",
    ),
    "bad JSON": ("json", '{"openapi": "3.1.0",\n "info": oops}', "2:10 Expecting value"),
    "a comma too many": ("json", '{"openapi": "3.1.0",\n}', "2:1 "),
    "a duplicate key in JSON": ("json", JSON % '\n"a": {"b": 1, "b": 2}', "2:15 duplicate key 'b'"),
    "not a number": ("json", JSON % '"x-a": NaN', "1:86 NaN is no JSON number"),
    "a number too large": ("json", JSON % '"x-a": 1e999', "1:86 the number is too large"),
    "a number too long": ("json", JSON % f'"x-a": {"9" * 5_000}', "1:86 the number is too large"),
    "half a character": ("json", JSON % '"x-a": "\\ud800"', "1:86 half of a surrogate pair is no character"),
}
READ: Final[dict[str, tuple[str, str | bytes]]] = {
    "a byte order mark": ("yaml", b"\xef\xbb\xbf" + SMALL.encode()),
    "lines that end as on Windows": ("yaml", SMALL.replace("\n", "\r\n")),
    "a pair of surrogates": ("json", JSON % '"x-a": "\\ud83d\\ude00"'),
    "JSON in a file that is called YAML": ("yaml", JSON % '"x-a": 1'),
    "flow style": ("yaml", "{openapi: 3.1.1, info: {title: A, version: '1'}, paths: {}}"),
    "a date as version": ("yaml", SMALL.replace("'1'", "2026-11-20")),
    "statuses that are numbers": ("yaml", SMALL.replace("'200'", "200")),
}


def _build(folder: Path, suffix: str, content: str | bytes) -> int:
    spec = folder / f"openapi.{suffix}"
    spec.write_bytes(content if isinstance(content, bytes) else content.encode())
    return main(["build", str(spec), "--out", str(folder / "out")])


@pytest.mark.parametrize(("suffix", "content", "expected"), REFUSED.values(), ids=REFUSED)
def test_bad_input_is_refused_at_its_place(
    suffix: str, content: str | bytes, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, suffix, content) == 1
    printed = capsys.readouterr()
    assert f"openapi.{suffix}:" in printed.out
    assert expected in printed.out
    assert printed.err == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("suffix", "content"), READ.values(), ids=READ)
def test_unusual_but_sound_input_is_read(suffix: str, content: str | bytes, tmp_path: Path) -> None:
    assert _build(tmp_path, suffix, content) == 0


def test_anchors_and_merge_keys_are_read(tmp_path: Path) -> None:
    schemas = (
        "components:\n  schemas:\n    Base: &base {type: object, properties: {id: {type: integer}}}\n"
        "    Other: {<<: *base, required: [id]}\n    Same: *base\n    Own: {<<: [*base], type: string}\n"
    )
    assert _build(tmp_path, "yaml", SMALL + schemas) == 0
    written = json.loads((tmp_path / "out" / "openapi.json").read_text(encoding="utf-8"))
    base = {"type": "object", "properties": {"id": {"type": "integer"}}}
    assert written["components"]["schemas"] == {
        "Base": base,
        "Other": {"required": ["id"], **base},
        "Same": base,
        "Own": {**base, "type": "string"},
    }


@pytest.mark.parametrize(("suffix", "limit"), [("json", MAX_JSON), ("yaml", MAX_YAML)])
def test_a_file_beyond_the_limit_is_refused_before_it_is_read(
    suffix: str, limit: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / f"openapi.{suffix}"
    with spec.open("wb") as file:
        file.write(b'{"openapi": "3.1.0", "x-a": "' if suffix == "json" else b"# ")
        file.write(b" " * (limit + 1))
        file.write(b'"}' if suffix == "json" else b"\n")
    assert main(["build", str(spec), "--out", str(tmp_path / "out")]) != 0
    printed = capsys.readouterr()
    assert f"{limit:,}" in printed.out + printed.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.yaml"], "there is no file missing.yaml"),
        (["."], ". is a directory"),
        (["https://example.com/openapi.yaml"], "is a URL"),
    ],
)
@pytest.mark.parametrize("command", ["lint", "ledger", "build"])
def test_a_command_that_makes_no_sense_is_told_so(
    command: str, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["--out", "nowhere"] if command == "build" else []
    assert main([command, *arguments, *out]) == 2
    assert message in capsys.readouterr().err


def test_an_output_folder_that_is_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert _build(tmp_path, "yaml", SMALL) == 2
    assert "is not a directory" in capsys.readouterr().err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_an_output_folder_that_cannot_be_made_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    spec = tmp_path / "openapi.yaml"
    spec.write_text(SMALL, encoding="utf-8")
    assert main(["build", str(spec), "--out", str(tmp_path / "file" / "out")]) == 2
    assert str(tmp_path / "file") in capsys.readouterr().err
