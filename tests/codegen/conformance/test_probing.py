"""What a run says where Schemathesis ends without a report."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event

import pytest

from codegen.conformance.probing import Probe, probe
from codegen.conformance.processes import Bench, Ended
from codegen.conformance.row import Row


class Failing(Bench):
    """Schemathesis that says something and writes no report."""

    def __init__(self, folder: Path, said: str) -> None:
        super().__init__(folder, Event())
        self._said = said

    def run(
        self, command: Sequence[str], *, limit: float, environment: Mapping[str, str] | None = None
    ) -> Ended:
        return Ended(code=2, output=self._said, seconds=0, megabytes=0)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        (
            "Cannot load hooks\n\nModuleNotFoundError: No module named 'x'\n\nFor more, visit\n",
            "ModuleNotFoundError: No module named 'x'",
        ),
        ("Usage: st\n\nno such option\n", "no such option"),
        ("", "no word"),
    ],
)
def test_the_cause_is_quoted_and_not_the_advice_below_it(said: str, quoted: str, tmp_path: Path) -> None:
    row = Row(document="small")
    wanted = Probe(max_examples=1, max_coverage=1, seed=1)
    probe(Failing(tmp_path, said), 1, {}, wanted, row, limit=1)
    assert row.problems == [f"schemathesis gave no report: {quoted}"]
