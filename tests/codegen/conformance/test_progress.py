"""How far a run is, for whoever watches."""

import sys
from io import StringIO

import pytest

from codegen.conformance.progress import progress


class Terminal(StringIO):
    """A stream that says of itself that somebody watches it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("stream", [Terminal(), StringIO()], ids=["terminal", "pipe"])
def test_progress_is_written_over_and_taken_away(stream: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(2, "documents") as shown:
        shown.hide()
        shown.advance()
    lines = stream.getvalue().split("\r\x1b[K")
    told = ["", "0 of 2 documents ...", "", "1 of 2 documents ...", ""]
    assert lines == (told if stream.isatty() else [""])
