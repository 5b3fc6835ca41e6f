"""Request bodies over real HTTP: chosen by Content-Type, decoded as declared, refused where unfit."""

from typing import Final

import pytest

from tests.wire.documents import BODIES, counts_of, rows_of
from tests.wire.service import Client

ROWS: Final = rows_of(BODIES)


@pytest.mark.parametrize("row", ROWS)
def test_body_is_read_as_declared(wire: Client, row: str) -> None:
    assert wire.unlike(ROWS[row]) == {}


def test_no_cell_of_bodies_has_vanished() -> None:
    assert counts_of(BODIES) == {
        "json": 234,
        "raw": 110,
        "scalars": 28,
        "choice": 28,
        "bodies": 156,
        "forms": 975,
        "nested-forms": 38,
        "multipart": 65,
        "modern-multipart": 25,
    }
