import csv
import io

import pytest

from charter.shared.csv_rows import FORMULA_STARTS, csv_bytes


@pytest.mark.parametrize("start", FORMULA_STARTS, ids=repr)
def test_no_cell_begins_a_formula(start: str) -> None:
    ((cell, other),) = csv.reader(io.StringIO(csv_bytes([[f"{start}1", "a=1"]]).decode(), newline=""))
    assert (cell, other) == (f"'{start}1", "a=1")
