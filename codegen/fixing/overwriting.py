"""Brings new contents of files to disk: all of them or none, each file's permissions kept."""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path


def overwrite(contents: Mapping[Path, bytes]) -> None:
    """Put the contents in place of those of files that are there. Raises: OSError, with all as it was."""
    files = {path.resolve(): content for path, content in contents.items()}
    before = {path: path.read_bytes() for path in files}
    with ExitStack() as leftovers:
        ready: dict[Path, Path] = {}
        for path, content in files.items():
            with (
                path.open("r+b"),
                tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as draft,
            ):
                ready[path] = Path(draft.name)
                leftovers.callback(ready[path].unlink, missing_ok=True)
                draft.write(content)
            shutil.copymode(path, ready[path])
        done: list[Path] = []
        try:
            for path, draft_path in ready.items():
                draft_path.replace(path)
                done.append(path)
        except OSError:
            for path in done:
                path.write_bytes(before[path])
            raise
