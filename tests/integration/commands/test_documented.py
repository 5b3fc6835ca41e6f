"""The commands that pages show to operators work, in the order of the pages."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from psycopg.conninfo import conninfo_to_dict

from charter.cli import main
from charter.development.postgres import EmbeddedPostgres
from charter.platform.database.schema import head, revisions
from charter.settings import Settings
from tests.docs.commands import commands
from tests.live_service import make_signing_key

ELSEWHERE: Final = {"dev", "serve", "worker", "beat", "check", "--install-completion"}
"""Those that serve, or leave a mark beside the code or in the files of a shell, have tests of their own."""
NEEDING: Final = {
    *(("token",), ("token", "--tenant"), ("token", "--ttl")),
    *(("db", name) for name in ("generate", "backup", "verify")),
    *(("jobs", name) for name in ("show", "retry", "cancel")),
}
"""In sentences, without what they need."""

Run = Callable[..., str]
"""What a command prints: `run("db", "current")`."""


@pytest.fixture
def run(
    settings: Settings,
    postgres: EmbeddedPostgres,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> Run:
    monkeypatch.chdir(tmp_path)
    name = str(conninfo_to_dict(settings.database_url)["dbname"])
    monkeypatch.setenv("DATABASE_BACKUP_URL", postgres.url(name))
    own = settings.model_copy(update={"signing_key_file": make_signing_key(tmp_path)})
    for name in ("environment", "database_url", "redis_url", "signing_key_file"):
        monkeypatch.setenv(name.upper(), str(getattr(own, name)))

    def run(*words: str) -> str:
        status = main(words)
        ended = capsys.readouterr()
        assert status == 0, f"charter {' '.join(words)}: {ended.err}"
        return ended.out

    return run


def test_what_pages_show_works_in_their_order(run: Run) -> None:
    shown = dict.fromkeys(
        command.words[1:]
        for command in commands()
        if command.words[0] == "charter" and command.page.endswith(".md") and len(command.words) > 1
    )
    done = [
        words
        for words in shown
        if words[0] not in ELSEWHERE
        and words not in NEEDING
        and words[:2] != ("db", "restore")  # wants an empty database, as test_backup.py has one
        and "--into" not in words
    ]
    last_head = ""
    for words in done:
        printed = run(*(last_head if word.endswith("...") else word for word in words))
        if words == ("audit", "verify"):
            last_head = printed.rsplit(maxsplit=1)[-1]
        if words[:2] == ("db", "downgrade"):
            run("db", "upgrade")
    assert {("keys", "rotate"), ("db", "downgrade", "0007"), ("sweep",)} <= set(done)


def test_a_migration_can_be_taken_back_by_one_and_made_again(run: Run) -> None:
    before = revisions()[-2][0]
    assert run("db", "downgrade", "-1") == f"The database is at revision {before}.\n"
    assert run("db", "upgrade", "+1") == f"The database is at revision {head()}.\n"
    assert "fits the tables in code" in run("db", "check")
