"""What migrations do to a database that is in use, judged by squawk, which knows what locks what."""

import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any, Final

import pytest
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from charter.platform.database.revisions import MIGRATIONS, known_changes
from charter.platform.database.schema import script_config

SQUAWK: Final = Path(sys.executable).with_name("squawk")
LIMITS: Final = "SET lock_timeout = '4s';\nSET statement_timeout = '60s';\n"
"""As connections of migrations have them from their start."""
MOVES_ROWS_BY_PYTHON: Final = "0008"
"""It asks the database what to do, and changes no table."""
EARLY: Final = ("0001", "0010")
"""Their tables have texts and integers of a length, which is not widened without a lock."""
CONCURRENT: Final = re.compile(r"CREATE (?:UNIQUE )?INDEX CONCURRENTLY IF NOT EXISTS (\w+)")
TAKES_AWAY: Final = "ban-drop-column,ban-drop-not-null,ban-drop-table,renaming-column,renaming-table"
"""What the phase `contract` is for; nothing else may do it."""


def sql_of(revision: str) -> str:
    """What one migration would run."""
    config, written = script_config(), StringIO()
    config.attributes |= {"role": "charter_app", "login": "charter", "issuers": {}}
    scripts = ScriptDirectory.from_config(config)
    before: Any = scripts.get_revision(revision).down_revision
    with EnvironmentContext(
        config,
        scripts,
        fn=lambda *_: scripts._upgrade_revs(revision, before),
        as_sql=True,
        starting_rev=before,
        destination_rev=revision,
    ) as environment:
        environment.configure(
            dialect_name="postgresql", output_buffer=written, transaction_per_migration=True
        )
        with environment.begin_transaction():
            environment.run_migrations()
    return LIMITS + written.getvalue()


def judged(files: list[Path], *excluded: str) -> subprocess.CompletedProcess[str]:
    command = [str(SQUAWK), "--no-assume-in-transaction", "--pg-version=16"]
    command += [f"--exclude={','.join(excluded)}"] if excluded else []
    return subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)


def written(folder: Path, sql: str, name: str = "careless") -> Path:
    path = folder / f"{name}.sql"
    path.write_text(sql)
    return path


@pytest.mark.parametrize(
    ("is_contracting", "is_early", "excluded"),
    [
        (False, False, ()),
        (False, True, ("prefer-text-field", "prefer-bigint-over-int", "prefer-bigint-over-smallint")),
        (True, False, (TAKES_AWAY,)),
    ],
    ids=["expand and migrate", "the first ones", "contract"],
)
def test_migrations_keep_nobody_waiting_and_only_contracts_take_away(
    tmp_path: Path, is_contracting: bool, is_early: bool, excluded: tuple[str, ...]
) -> None:
    changes = [each for each in known_changes() if each.revision != MOVES_ROWS_BY_PYTHON]
    files = [
        written(tmp_path, sql_of(each.revision), each.revision)
        for each in changes
        if (each.phase == "contract") == is_contracting
        and (EARLY[0] <= each.revision <= EARLY[1]) == is_early
    ]
    found = judged(files, *excluded)

    assert files
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(
    ("careless", "rule"),
    [
        ("CREATE INDEX wide ON jobs (state)", "require-concurrent-index-creation"),
        ("ALTER TABLE jobs DROP COLUMN state", "ban-drop-column"),
        ("ALTER TABLE jobs RENAME COLUMN state TO status", "renaming-column"),
        ("ALTER TABLE jobs ALTER COLUMN state TYPE varchar(9)", "changing-column-type"),
        ("ALTER TABLE jobs ADD CONSTRAINT ck_jobs_state CHECK (state <> '')", "constraint-missing-not-valid"),
    ],
)
def test_one_that_does_is_told_of(tmp_path: Path, careless: str, rule: str) -> None:
    found = judged([written(tmp_path, f"{LIMITS}{careless};")])

    assert rule in found.stdout
    assert found.returncode != 0


def test_one_without_limits_is_told_of(tmp_path: Path) -> None:
    found = judged([written(tmp_path, "ALTER TABLE jobs ADD COLUMN note text;")])

    assert "require-lock-timeout" in found.stdout or "lock_timeout" in found.stdout


def test_index_that_a_broken_run_left_half_made_is_made_anew_and_may_take_its_time() -> None:
    """PostgreSQL keeps an invalid one under its name, which `IF NOT EXISTS` alone would leave as it is."""
    made = []
    for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"):
        if "concurrently" not in file.read_text(encoding="utf-8"):
            continue
        before, limits = "", "on"
        for statement in sql_of(file.name[:4]).split(";"):
            limits = "off" if "SET statement_timeout = 0" in statement else limits
            for name in CONCURRENT.findall(statement):
                made.append(name)
                assert f"DROP INDEX CONCURRENTLY IF EXISTS {name}\n" in f"{before}\n", (file.name, name)
                assert limits == "off", (file.name, name)
            before += statement
    assert made
