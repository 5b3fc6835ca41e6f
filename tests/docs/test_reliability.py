"""The page on reliability tells every case of the soak."""

import re
from pathlib import Path
from typing import Final

from tests.soak.catalogue import CATALOGUE

PAGE: Final = (Path(__file__).parents[2] / "docs/reliability.md").read_text(encoding="utf-8")


def test_the_table_has_the_cases_of_the_soak_in_their_order() -> None:
    assert re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE) == [case.name for case in CATALOGUE]
