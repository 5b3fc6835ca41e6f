"""The command, run in the tests' own process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    status: int
    output: str
    errors: str


Charter = Callable[..., Ended]
"""Runs the command with variables of its own: `charter("db", "current", DATABASE_URL="...")`."""


@pytest.fixture
def charter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Charter:
    """In an empty folder, with no setting but those that are given."""
    from charter.cli import main
    from charter.settings import Settings

    monkeypatch.chdir(tmp_path)

    def charter(*arguments: str, **variables: str) -> Ended:
        with monkeypatch.context() as environment:
            for name in Settings.model_fields:
                environment.delenv(name.upper(), raising=False)
            for name, value in variables.items():
                environment.setenv(name, value)
            status = main(arguments)
        return Ended(status, *capsys.readouterr())

    return charter
