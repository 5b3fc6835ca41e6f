"""Who migrates has a database alone, and who backs it up shares it with others who do."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from threading import Timer
from typing import Any

import psycopg
import pytest

from charter.platform.database.turns import has_turn, take_turn
from charter.settings import Settings

Connections = list[psycopg.Connection[Any]]


@pytest.fixture
def three(settings: Settings) -> Iterator[Connections]:
    with ExitStack() as stack:
        yield [stack.enter_context(psycopg.connect(settings.database_url)) for _ in range(3)]


def test_backups_go_on_side_by_side_and_a_migration_goes_on_alone(three: Connections) -> None:
    first, second, migration = three
    assert has_turn(first, is_shared=True)
    assert has_turn(second, is_shared=True)
    assert not has_turn(migration)
    first.close()
    second.close()
    take_turn(migration)


def test_who_waits_says_so_once(three: Connections, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    migration, backup, _ = three
    assert has_turn(migration)
    Timer(0.5, migration.close).start()
    take_turn(backup, is_shared=True)

    told = [record.getMessage() for record in caplog.records if "turns" in record.name]
    assert told == [
        f"Somebody else migrates, restores or backs up the database {backup.info.dbname}: waiting"
    ]
