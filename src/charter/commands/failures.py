"""Why a command cannot do what it was asked for, and how that is told."""

import sys
from collections.abc import Callable
from typing import Final

INTERRUPTED: Final = 130


class CommandRefused(Exception):
    """The text says why, and what to do about it."""


def exit_status(run: Callable[[], object]) -> int:
    """Run a command and answer its exit status.

    What goes wrong is told in a line, with exit status 1 (2 for wrong usage).
    """
    try:
        run()
    except SystemExit as ended:
        return int(ended.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except ModuleNotFoundError:
        raise
    except Exception as error:
        sys.stderr.write(f"charter: {_told(error)}\n")
        return 1
    return 0


def _told(error: Exception) -> str:
    """Errors of ours explain themselves; for others, their kind and first line must do."""
    text = str(error).strip() or "failed"
    if type(error).__module__.startswith(("charter.", "contract_runtime.")):
        return text
    return f"{type(error).__name__}: {text.splitlines()[0]}"
