"""Every promise of the ledger is held by a test that there is."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/ledger-promises.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| (.+) \| `(tests/[\w./]+): (test_\w+)` \|$", PAGE, re.MULTILINE)


def test_every_line_of_the_table_is_a_promise_with_its_test() -> None:
    assert len(ROWS) == PAGE.count("\n| ") - 1 == 36


def test_every_promise_has_a_test_of_its_own() -> None:
    named = [(path, name) for _, path, name in ROWS]
    assert len(set(named)) == len(named)
    missing = [
        f"{path}: {name}"
        for path, name in named
        if not re.search(rf"^(async )?def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert missing == []
