"""What requests are told while the code does not start."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from socket import create_server

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from charter.commands.excuses import UNSAID, excusing, reason_of
from charter.settings import Settings

ORIGIN = "http://localhost:5173"


def said_of(source: str, folder: Path) -> list[str]:
    """What Python writes to standard error where a module with this source is run."""
    module = folder / "module.py"
    module.write_text(source)
    told = subprocess.run([sys.executable, str(module)], capture_output=True, text=True, check=False)
    return told.stderr.splitlines()


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        ("x = 1\ndef f(\n", "SyntaxError: '(' was never closed", 2),
        ("import nowhere_at_all\n", "ModuleNotFoundError: No module named 'nowhere_at_all'", 1),
        ("\nraise ValueError('one\\n  two\\nthree')\n", "ValueError: one", 2),
    ],
)
def test_a_traceback_is_its_error_and_where_that_is(
    source: str, reason: str, line: int, tmp_path: Path
) -> None:
    assert reason_of(said_of(source, tmp_path)) == f"{reason} ({tmp_path}/module.py, line {line})"


def test_a_place_below_this_folder_is_told_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert reason_of(said_of("import nowhere_at_all\n", tmp_path)).endswith("(module.py, line 1)")


def test_what_explains_itself_is_told_as_it_is() -> None:
    assert reason_of(["charter: PORT: is missing (a port)", "", "HOST: is missing"]) == (
        "PORT: is missing (a port); HOST: is missing"
    )


def test_a_process_that_said_nothing_has_its_log() -> None:
    assert reason_of([]) == UNSAID


def test_requests_and_handshakes_are_answered_503_with_the_reason() -> None:
    settings = Settings(
        environment="development",
        database_url="postgresql://charter:charter@localhost/charter",
        backend_cors_origins=(ORIGIN,),
    )
    with closing(create_server(("127.0.0.1", 0))) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        with excusing([listener], settings, "it is Sunday", ["a line"]):
            answer = httpx.get(f"http://{place}/v1/projects", headers={"Origin": ORIGIN})
            with pytest.raises(InvalidStatus) as refused, connect(f"ws://{place}/v1/jobs/1/events"):
                pass
        assert answer.status_code == refused.value.response.status_code == 503
        assert answer.json() == {
            "error_code": "SERVICE_UNAVAILABLE",
            "message": "The code does not start: it is Sunday",
            "details": {"output": ["a line"]},
            "request_id": answer.headers["X-Request-Id"],
        }
        assert answer.headers["Access-Control-Allow-Origin"] == ORIGIN
        assert answer.headers["Retry-After"] == "1"
