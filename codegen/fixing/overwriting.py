"""Brings new contents of files to disk: all of them or none, each file's permissions kept."""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path


class ChangedMeanwhile(OSError):
    """A file is no longer what was read."""


def overwrite(before: Mapping[Path, bytes], contents: Mapping[Path, bytes]) -> None:
    """Put the contents in place of what files had before.

    Raises: ChangedMeanwhile, OSError; with all as it was, as after any interruption.
    """
    files = {path.resolve(): (before[path], content) for path, content in contents.items()}
    with ExitStack() as leftovers:
        ready: dict[Path, Path] = {}
        for path, (_, content) in files.items():
            with (
                path.open("r+b"),
                tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as draft,
            ):
                ready[path] = Path(draft.name)
                leftovers.callback(ready[path].unlink, missing_ok=True)
                draft.write(content)
            shutil.copymode(path, ready[path])
        with ExitStack() as undoing:
            for path, draft_path in ready.items():
                if path.read_bytes() != files[path][0]:
                    raise ChangedMeanwhile(f"{path.name} was changed meanwhile; run this again")
                undoing.callback(path.write_bytes, files[path][0])
                draft_path.replace(path)
            undoing.pop_all()
