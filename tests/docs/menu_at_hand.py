"""The menu of `charter`, loaded once: each command is a copy of this process.

Pages show dozens of commands, of which each would take a second or two to import what the one before had
imported. A copy finds all of it, and everything else as it would: words, folder, environment, what is open.
"""

import gc
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

LOADED: Final = ("audit", "backup", "check", "contract", "jobs", "keys", "schema", "support_bundle", "tokens")
ASKING: Final = """
import os, socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
words = sys.argv[2:]
variables = [f"{name}={value}" for name, value in os.environ.items()]
said = "\\0".join([os.getcwd(), str(len(words)), *words, *variables]).encode()
socket.send_fds(connection, [b"!"], [0, 1, 2])
connection.sendall(said)
connection.shutdown(socket.SHUT_WR)
sys.exit(int(connection.recv(16)))
"""
ENTRY: Final = """#!/bin/sh
case "$1" in
dev | serve | worker | beat) exec "{program}" "$@" ;;
esac
exec "{python}" -ISE "{asking}" "{at}" "$@"
"""


@contextmanager
def menu_at_hand(folder: Path) -> Iterator[Path]:
    """A folder for the PATH, with a `charter` in it that starts at once; what serves is the real one."""
    programs = folder / "bin"
    programs.mkdir()
    asking, at = folder / "asking.py", folder / "menu"
    asking.write_text(ASKING, encoding="utf-8")
    entry = programs / "charter"
    program = Path(sys.executable).parent / "charter"
    text = ENTRY.format(program=program, python=sys.executable, asking=asking, at=at)
    entry.write_text(text, encoding="utf-8")
    entry.chmod(0o755)
    with subprocess.Popen([sys.executable, "-m", __name__, at], stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
        try:
            yield programs
        finally:
            server.terminate()


def main(at: str) -> None:
    """Listen until SIGTERM."""
    from importlib import import_module

    for name in ("charter.cli", "charter.composition", *(f"charter.commands.{each}" for each in LOADED)):
        import_module(name)
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(at)
        listener.listen()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        while True:
            connection, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                answer(connection)
                os._exit(0)
            connection.close()
            os.waitpid(-1, os.WNOHANG)


def answer(connection: socket.socket) -> None:
    """Run the command that is asked for, and say how it ended."""
    _, opened, _, _ = socket.recv_fds(connection, 1, 3)
    said = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    folder, count, *rest = said.split("\0")
    child = os.fork()
    if child == 0:
        for number, each in enumerate(opened):
            os.dup2(each, number)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(each.partition("=")[::2] for each in rest[int(count) :])
        run(rest[: int(count)])
    connection.sendall(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def run(words: list[str]) -> None:
    """The command itself, in the place of this process."""
    from charter.__main__ import main as charter

    sys.argv = ["charter", *words]
    try:
        status = charter(words)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1])
