"""What commands print of a database with `--json`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from charter.audit.seals import GENESIS
from charter.cli import main
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import head
from charter.settings import Settings

Printed = Callable[..., tuple[int, Any]]
"""The exit status of a command, and what it printed."""


@pytest.fixture
def printed(
    settings: Settings,
    postgres: EmbeddedPostgres,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Printed:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ENVIRONMENT", "test")
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv(
        "DATABASE_BACKUP_URL", postgres.url(str(conninfo_to_dict(settings.database_url)["dbname"]))
    )

    def printed(*words: str) -> tuple[int, Any]:
        status = main([*words, "--json"])
        return status, json.loads(capsys.readouterr().out)

    return printed


def test_a_chain_is_told_and_one_that_is_broken_has_its_findings(
    printed: Printed, settings: Settings
) -> None:
    assert printed("audit", "verify") == (0, {"entries": 0, "head": GENESIS.hex(), "findings": []})
    with psycopg.connect(settings.database_url) as connection:
        connection.execute(
            "INSERT INTO audit_log (occurred_at, event, actor_kind) VALUES (now(), 'user.created', 'user')"
        )
    status, told = printed("audit", "verify")
    assert (status, len(told["findings"])) == (1, 1)


def test_a_backup_is_told_as_its_manifest_has_it(printed: Printed) -> None:
    status, made = printed("db", "backup", "monday")
    assert (status, made["folder"], made["revision"]) == (0, "monday", head())
    manifest = {"folder": "monday", **json.loads(Path("monday", "manifest.json").read_text())}
    assert made == manifest | {"removed": []}
    assert printed("db", "verify", "monday") == (0, manifest | {"came_back": False})


def test_revision_is_told_and_what_differs_fails_and_is_told_as_well(
    printed: Printed, settings: Settings
) -> None:
    place = {"revision": head(), "newest": head()}
    assert printed("db", "current") == (0, place)
    assert printed("db", "check") == (0, place | {"differences": []})
    with psycopg.connect(settings.database_url) as connection:
        connection.execute("CREATE TABLE forgotten (id bigint PRIMARY KEY)")
    status, told = printed("db", "check")
    assert (status, len(told["differences"])) == (1, 1)
    assert "forgotten" in told["differences"][0]


def test_what_was_swept_is_told(printed: Printed) -> None:
    status, told = printed("sweep")
    assert (status, set(told)) == (0, {"removed"})
    assert set(told["removed"].values()) == {0}
