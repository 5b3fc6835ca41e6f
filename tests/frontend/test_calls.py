"""Calls of the generated client on Node: sessions, repeated attempts, lists, answers of all kinds."""

from collections.abc import Callable
from pathlib import Path

import pytest

CLIENT = Path(__file__).parents[2] / "generated/typescript"
TESTS = sorted((Path(__file__).parent / "calls").glob("*.test.mjs"))


@pytest.mark.parametrize("tests", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_calls_do_as_their_own_tests_say(
    run_node: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tests: Path
) -> None:
    monkeypatch.setenv("CLIENT", f"{CLIENT.as_uri()}/")
    report = run_node("--test", "--test-reporter=tap", tests)
    assert "\n# fail 0\n" in report, report
    assert "\n# pass 0\n" not in report, report
