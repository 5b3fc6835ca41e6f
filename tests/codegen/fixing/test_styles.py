"""What is written looks like what stands around it, and nothing around it changes."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.cli import main
from codegen.document import read_document

STYLES: Final = Path(__file__).parent / "styles"
NAMES: Final = ("anchors.yaml", "block.yaml", "flow.yaml")
LAYOUTS: Final[dict[str, dict[str, Any]]] = {
    "spaces": {"indent": 2},
    "tabs": {"indent": "\t"},
    "one line": {},
    "no spaces": {"separators": (",", ":")},
}
MARK: Final = b"\xef\xbb\xbf"


def _fixed(spec: Path, content: bytes) -> tuple[int, bytes]:
    spec.write_bytes(content)
    code = main(["lint", str(spec), "--profile", "house", "--fix"])
    return code, spec.read_bytes()


def _pair(name: str) -> tuple[bytes, bytes]:
    return (STYLES / name).read_bytes(), (STYLES / f"fixed.{name}").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_mended_in_its_own_style(name: str, tmp_path: Path) -> None:
    before, after = _pair(name)
    assert _fixed(tmp_path / name, before) == (0, after)


@pytest.mark.parametrize("name", NAMES)
def test_a_mended_document_stays_as_it_is(name: str, tmp_path: Path) -> None:
    after = _pair(name)[1]
    assert _fixed(tmp_path / name, after) == (0, after)


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_and_a_byte_order_mark_stay(name: str, tmp_path: Path) -> None:
    before, after = (MARK + text.replace(b"\n", b"\r\n") for text in _pair(name))
    assert _fixed(tmp_path / name, before) == (0, after)


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_json_keeps_its_layout(layout: dict[str, Any], tmp_path: Path) -> None:
    written = json.dumps(read_document(STYLES / "flow.yaml").root, **layout)
    code, after = _fixed(tmp_path / "openapi.json", written.encode())
    content = json.loads(after)
    assert (code, after.decode()) == (0, json.dumps(content, **layout))
    assert content == read_document(STYLES / "fixed.flow.yaml").root


def test_a_document_without_a_last_line_end_gets_none(tmp_path: Path) -> None:
    text = _pair("block.yaml")[0].decode()
    paths, components = text.index("paths:"), text.index("components:")
    swapped = text[:paths] + text[components:] + text[paths:components].rstrip()
    code, after = _fixed(tmp_path / "openapi.yaml", swapped.encode())
    assert code == 0
    assert after.endswith(b'"503":\n          $ref: "#/components/responses/Down"')


@pytest.mark.parametrize(
    ("opening", "closing", "comma"),
    [("", "    ", ""), (" {", "        }\n\n    ", ",")],
    ids=["block", "flow"],
)
def test_a_comment_stays_above_its_member(opening: str, closing: str, comma: str, tmp_path: Path) -> None:
    text = _pair("block.yaml")[1].decode()
    start = text.index('        "204":')
    end = text.index("\n\n    post:")
    names = {"401": "Stranger", "422": "Invalid", "500": "Broken", "503": "Down"}
    entries = [
        f"          '{each}': {{$ref: '#/components/responses/{names[each]}'}}{comma}" for each in names
    ]
    head = f"{text[:start].rstrip()}{opening}\n"
    rest = "\n".join(["          # about 401", "# and more", *entries, f"{closing}{text[end:].lstrip()}"])
    _, after = _fixed(tmp_path / "openapi.yaml", f"{head}{rest}".encode())
    assert after.startswith(head.encode())
    assert after.endswith(rest.encode())
    assert "responses/Malformed" in after.decode().removeprefix(head).removesuffix(rest)
