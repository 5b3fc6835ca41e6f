"""Tells of changes of code and settings while it runs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, PythonFilter, watch

from charter.platform.settings.loading import DOT_ENV


@contextmanager
def watching(folders: Sequence[str], tell: Callable[[], None]) -> Iterator[None]:
    """Tell of each change of Python below the folders, or of `.env` here, until the context is left."""
    stopped = Event()
    watches = (
        partial(watch, *folders, watch_filter=PythonFilter()),
        partial(watch, Path.cwd(), watch_filter=_is_env_file, recursive=False),
    )

    def follow(changes: Callable[..., Iterator[object]]) -> None:
        for _ in changes(stop_event=stopped, raise_interrupt=False):
            tell()

    for each in watches:
        Thread(target=follow, args=(each,), name="code-changes", daemon=True).start()
    try:
        yield
    finally:
        stopped.set()


def _is_env_file(_change: Change, path: str) -> bool:
    return Path(path).name == DOT_ENV.name
