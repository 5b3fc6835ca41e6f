"""Why a command cannot do what it was asked for, and how that is told."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from signal import SIG_DFL, SIGHUP, SIGTERM, getsignal, signal
from typing import Final, TextIO

from charter.commands.ending import Ending
from charter.shared.errors import explains_itself

REFUSED: Final = 1
"""The exit status of what was not done, or not found as it should be."""
MISUSED: Final = 2
"""That of a command that makes no sense; parsers of arguments know no other."""
NOT_STARTED: Final = 3
"""That of a service which did not start, as Uvicorn has it."""
SIGNALLED: Final = 128
"""What is added to the number of the signal that ended a command."""
INTERRUPTED: Final = 130
"""That of a command which somebody ended with Ctrl-C."""
UNREAD: Final = 141
"""That of a command whose output nobody read to its end."""
TERMINATED: Final = 143
"""That of a command which was told to end, by SIGTERM."""


class CommandRefused(Exception):
    """The text says why, and what to do about it."""


def exit_status(run: Callable[[], object]) -> int:
    """Run a command and answer its exit status; what goes wrong is told in a line."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # names of people fit no terminal that is ASCII
    output = sys.stdout
    status = _status(run)
    if getattr(sys.stdout, "wrapped", None) is output:  # so the menu says that nobody reads it
        sys.stdout, status = output, UNREAD
    try:
        output.flush()
    except OSError as error:
        # Nothing may be written when Python ends either; whoever reads may have seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())
        return status if isinstance(error, BrokenPipeError) else _refused(error)
    return status


def _nowhere() -> TextIO:
    """In place of a stream that was closed before the start."""
    return Path(os.devnull).open("w", encoding="utf-8")


def _status(run: Callable[[], object]) -> int:
    try:
        with _ending_in_order():
            run()
    except SystemExit as ended:
        return int(ended.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return UNREAD
    except ModuleNotFoundError:
        raise
    except Exception as error:
        return _refused(error)
    return 0


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Whoever ends the command in a way that Python does not know has it let go of what it holds."""

    def leave(number: int) -> None:
        raise SystemExit(SIGNALLED + number)

    ending = Ending(leave)
    is_main = threading.current_thread() is threading.main_thread()
    ours = [each for each in (SIGTERM, SIGHUP) if is_main and getsignal(each) is SIG_DFL]
    for each in ours:
        signal(each, ending.take)
    try:
        yield
    finally:
        for each in ours:
            signal(each, SIG_DFL)


def _refused(error: Exception) -> int:
    sys.stderr.write(f"charter: {_told(error)}\n")
    return REFUSED


def _told(error: Exception) -> str:
    """Errors of ours explain themselves; for others, their kind and first line must do."""
    text = str(error).strip() or "failed"
    if explains_itself(error):
        return text
    return f"{type(error).__name__}: {text.splitlines()[0]}"
