"""Parameters over real HTTP: what the reference writes is what the handler sees, and nothing else."""

from typing import Final

import pytest

from tests.wire.documents import PARAMETERS, counts_of, rows_of
from tests.wire.service import Client

ROWS: Final = rows_of(PARAMETERS)


@pytest.mark.parametrize("row", ROWS)
def test_parameter_is_read_as_declared(wire: Client, row: str) -> None:
    assert wire.unlike(ROWS[row]) == {}


def test_no_cell_of_parameters_has_vanished() -> None:
    assert counts_of(PARAMETERS) == {
        "parameters": 4126,
        "presence": 90,
        "content": 72,
        "broken": 72,
        "names": 155,
        "same-names": 7,
        "deep": 41,
        "empty": 65,
        "uninvited": 12,
        "unions": 13,
        "legacy": 24,
    }
