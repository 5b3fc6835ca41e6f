"""What migrations do to a database that is in use, judged by squawk, which knows what locks what."""

import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from charter.platform.database.schema import script_config

SQUAWK: Final = Path(sys.executable).with_name("squawk")
LAST_UNJUDGED: Final = "0010"
LIMITS: Final = "SET lock_timeout = '4s';\nSET statement_timeout = '60s';\n"
"""As connections of migrations have them from their start."""


def sql_since(revision: str) -> str:
    """What the migrations after that one would run."""
    config, written = script_config(), StringIO()
    config.attributes |= {"role": "charter_app", "login": "charter", "issuers": {}}
    scripts = ScriptDirectory.from_config(config)
    with EnvironmentContext(
        config,
        scripts,
        fn=lambda *_: scripts._upgrade_revs("head", revision),
        as_sql=True,
        starting_rev=revision,
        destination_rev="head",
    ) as environment:
        environment.configure(
            dialect_name="postgresql", output_buffer=written, transaction_per_migration=True
        )
        with environment.begin_transaction():
            environment.run_migrations()
    return LIMITS + written.getvalue()


def judged(sql: str, at: Path) -> subprocess.CompletedProcess[str]:
    at.write_text(sql)
    command = [str(SQUAWK), "--no-assume-in-transaction", "--pg-version=16", str(at)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_migrations_keep_nobody_waiting(tmp_path: Path) -> None:
    found = judged(sql_since(LAST_UNJUDGED), tmp_path / "migrations.sql")

    assert found.returncode == 0, found.stdout


def test_one_that_does_is_told_of(tmp_path: Path) -> None:
    found = judged(f"{LIMITS}CREATE INDEX wide ON jobs (state);", tmp_path / "careless.sql")

    assert "require-concurrent-index-creation" in found.stdout
    assert found.returncode != 0
