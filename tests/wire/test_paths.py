"""Paths over real HTTP: which operation serves a request, and what is said where none does."""

from typing import Final

import pytest

from tests.wire.documents import PATHS, counts_of, rows_of
from tests.wire.service import Client

ROWS: Final = rows_of(PATHS)


@pytest.mark.parametrize("row", ROWS)
def test_path_leads_to_the_operation_that_the_document_means(wire: Client, row: str) -> None:
    assert wire.unlike(ROWS[row]) == {}


def test_no_cell_of_paths_has_vanished() -> None:
    assert counts_of(PATHS) == {
        "templates": 970,
        "methods": 83,
        "servers-none": 27,
        "servers-empty": 27,
        "servers-root": 27,
        "servers-host": 27,
        "servers-path": 27,
        "servers-slash": 27,
        "servers-relative": 27,
        "servers-bare": 27,
        "servers-no-scheme": 27,
        "servers-several": 27,
        "servers-choices": 27,
        "servers-scheme": 27,
        "servers-encoded": 30,
        "variants": 24,
    }
