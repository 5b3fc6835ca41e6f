"""Nothing passes after what a wire is armed for."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from tests.faults.tripwire import Tripwire, postgres_readings


@pytest.fixture
def url(postgres: EmbeddedPostgres) -> str:
    return create_database(postgres, "wired")


@pytest.fixture
def wire(url: str) -> Iterator[Tripwire]:
    folder = make_url(url).query["host"]
    with Tripwire(Path(str(folder)) / ".s.PGSQL.5432", postgres_readings) as wire:
        yield wire


def insert(wire: Tripwire, url: str) -> None:
    over_wire = make_url(url).update_query_dict({"host": str(wire.folder)}).render_as_string()
    with psycopg.connect(over_wire) as connection:
        connection.execute("INSERT INTO kept VALUES (%s)", [1])
        connection.commit()


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (["> INSERT INTO kept"], 0),
        (["> INSERT INTO kept", "> COMMIT"], 0),
        (["> INSERT INTO kept", "< COMMIT"], 1),
    ],
    ids=["at the statement", "at the commit", "at the commit's answer"],
)
def test_what_is_held_back_decides_what_is_kept(
    wire: Tripwire, url: str, wanted: list[str], kept: int
) -> None:
    trips: list[bool] = []
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (number int)")
        wire.arm(wanted, lambda: trips.append(True))

        with pytest.raises(psycopg.OperationalError):
            insert(wire, url)
        found = connection.execute("SELECT count(*) FROM kept").fetchone()

    assert trips == [True]
    assert found == (kept,)


def test_all_passes_once_a_wire_was_tripped(wire: Tripwire, url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (number int)")
        wire.arm(["> INSERT INTO kept"], lambda: None)
        with pytest.raises(psycopg.OperationalError):
            insert(wire, url)

        insert(wire, url)

        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (1,)
