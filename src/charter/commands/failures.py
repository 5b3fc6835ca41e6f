"""Why a command cannot do what it was asked for, and how that is told."""

import os
import sys
from collections.abc import Callable
from typing import Final

from charter.shared.errors import explains_itself

REFUSED: Final = 1
"""The exit status of what was not done, or not found as it should be."""
MISUSED: Final = 2
"""That of a command that makes no sense; parsers of arguments know no other."""
NOT_STARTED: Final = 3
"""That of a service which did not start, as Uvicorn has it."""
INTERRUPTED: Final = 130
"""That of a command which somebody ended with Ctrl-C."""


class CommandRefused(Exception):
    """The text says why, and what to do about it."""


def exit_status(run: Callable[[], object]) -> int:
    """Run a command and answer its exit status.

    What goes wrong is told in a line. Output that nobody reads to its end is not worth one.
    """
    status = _status(run)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; nothing may be written when Python ends either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return status


def _status(run: Callable[[], object]) -> int:
    try:
        run()
    except SystemExit as ended:
        return int(ended.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return REFUSED
    except ModuleNotFoundError:
        raise
    except Exception as error:
        sys.stderr.write(f"charter: {_told(error)}\n")
        return REFUSED
    return 0


def _told(error: Exception) -> str:
    """Errors of ours explain themselves; for others, their kind and first line must do."""
    text = str(error).strip() or "failed"
    if explains_itself(error):
        return text
    return f"{type(error).__name__}: {text.splitlines()[0]}"
