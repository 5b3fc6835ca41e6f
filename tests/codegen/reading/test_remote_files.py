"""Files on other machines are fetched only where that is allowed, and within limits."""

import os
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Final

import pytest

from codegen.cli import main
from codegen.reading.fetching import NotFetched, fetched

SCHEMAS: Final = b"Pet: {type: object, properties: {friend: {$ref: 'more.yaml#/Friend'}}}"
MORE: Final = b"Friend: {type: string}"
ANSWERS: Final[dict[str, tuple[int, dict[str, str], bytes]]] = {
    "/schemas.yaml": (200, {}, SCHEMAS),
    "/more.yaml": (200, {}, MORE),
    "/moved.yaml": (302, {"Location": "/schemas.yaml"}, b""),
    "/circle.yaml": (302, {"Location": "/circle.yaml"}, b""),
    "/secret.yaml": (302, {"Location": "file:///etc/hostname"}, b""),
    "/large.yaml": (200, {}, b"x" * 2_000),
}
asked: list[str] = []


class _Files(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked.append(self.path)
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Nothing: what was asked is kept."""


@pytest.fixture
def server() -> Iterator[str]:
    asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Files) as listening:
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


def _written(folder: Path, reference: str) -> Path:
    spec = folder / "openapi.yaml"
    spec.write_text(
        "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\npaths: {}\n"
        f"components: {{schemas: {{Pet: {{$ref: '{reference}#/Pet'}}}}}}\n",
        encoding="utf-8",
    )
    return spec


def _build(folder: Path, reference: str, *options: str) -> int:
    return main(["build", str(_written(folder, reference)), "--out", str(folder / "out"), *options])


def test_nothing_is_fetched_unasked(server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _build(tmp_path, f"{server}/schemas.yaml") == 1
    assert "is remote - pass --allow-remote" in capsys.readouterr().out
    assert asked == []


def test_remote_files_may_refer_to_their_neighbours_and_are_fetched_once(server: str, tmp_path: Path) -> None:
    assert _build(tmp_path, f"{server}/schemas.yaml", "--allow-remote") == 0
    assert asked == ["/schemas.yaml", "/more.yaml"]
    assert "friend: Annotated[Friend" in (tmp_path / "out" / "models.py").read_text(encoding="utf-8")


def test_what_is_remote_may_have_changed(server: str, tmp_path: Path) -> None:
    _build(tmp_path, f"{server}/schemas.yaml", "--allow-remote")
    asked.clear()
    assert _build(tmp_path, f"{server}/schemas.yaml", "--allow-remote") == 0
    assert asked == ["/schemas.yaml", "/more.yaml"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint",),
        ("ledger",),
        ("build", "--out", "out"),
        ("scaffold", "--out", "out", "--handlers", "hands"),
        ("mock", "--port", "0"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_every_command_fetches_where_it_is_allowed_and_only_there(
    arguments: tuple[str, ...], server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    monkeypatch.setattr(os, "execv", lambda program, _command: started.append(program))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    spec = _written(tmp_path, f"{server}/schemas.yaml")
    command = [arguments[0], str(spec), *arguments[1:]]
    assert main(command) == 1
    assert asked == []
    assert main([*command, "--allow-remote"]) == 0
    assert "/schemas.yaml" in asked
    assert started == ([sys.executable] if arguments[0] == "mock" else [])


def test_a_comparison_fetches_where_it_is_allowed(server: str, tmp_path: Path) -> None:
    spec = str(_written(tmp_path, f"{server}/schemas.yaml"))
    assert main(["diff", spec, spec, "--allow-remote"]) == 0
    assert "/schemas.yaml" in asked


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/absent.yaml", "answers 404"),
        ("/circle.yaml", "redirects more than"),
        ("/secret.yaml", "redirects to file:///etc/hostname"),
    ],
)
def test_a_file_that_does_not_arrive_is_a_finding(
    path: str, message: str, server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _build(tmp_path, f"{server}{path}", "--allow-remote") == 1
    assert message in capsys.readouterr().out


def test_a_redirect_within_the_web_is_followed(server: str) -> None:
    assert fetched(f"{server}/moved.yaml") == SCHEMAS


def test_a_file_that_is_too_large_is_not_read_to_its_end(server: str) -> None:
    with pytest.raises(NotFetched, match="more than 1,000 bytes"):
        fetched(f"{server}/large.yaml", limit=1_000)


def test_a_file_that_takes_too_long_is_given_up(server: str) -> None:
    with pytest.raises(NotFetched, match=r"too long|cannot be fetched"):
        fetched(f"{server}/large.yaml", seconds=1e-9)


def test_a_machine_that_is_not_there_is_a_finding() -> None:
    with pytest.raises(NotFetched, match="cannot be fetched"):
        fetched("http://127.0.0.1:1/openapi.yaml", seconds=1)
