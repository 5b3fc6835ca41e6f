"""Channels, streams and jobs of the generated client on Node, over sockets and answers of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.document import read_document
from codegen.typescript.build import write_client

CLIENT = Path(__file__).parents[2] / "generated/typescript"
FOLDER = Path(__file__).parent / "live"
TESTS = sorted(FOLDER.glob("*.test.mjs"))


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The client of a document with every way in which items come one by one."""
    out = tmp_path_factory.mktemp("streams")
    write_client(read_document(FOLDER / "streams.yaml"), out)
    return out


@pytest.mark.parametrize("tests", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_live_parts_do_as_their_own_tests_say(
    run_node: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tests: Path, streams: Path
) -> None:
    monkeypatch.setenv("CLIENT", f"{CLIENT.as_uri()}/")
    monkeypatch.setenv("STREAMS", f"{streams.as_uri()}/")
    report = run_node("--test", "--test-reporter=tap", tests)
    assert "\n# fail 0\n" in report, report
    assert "\n# cancelled 0\n" in report, report
    assert "\n# pass 0\n" not in report, report


def test_what_no_client_takes_apart_is_a_file_and_says_so(streams: Path) -> None:
    declared = (streams / "operations/default.d.ts").read_text(encoding="utf-8")
    before, _, after = declared.partition("export declare const readParts")
    assert before.rstrip().endswith("* Its parts come as one file, as they were sent.\n */")
    assert "Blob" in after
