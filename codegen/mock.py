"""Where a mock's package is kept between starts, and how its server is started."""

import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from codegen.findings import Json
from codegen.writing.lock import digest

PACKAGE: Final = "mocked_contract"
"""The import name of every mock's package."""

_SERVER: Final = "contract_runtime.mock"


def cache_folder(spec: Path, *, is_lenient: bool, environment: Mapping[str, str]) -> Path:
    """The folder for a document's package: one for each path, so that an unchanged document starts at once.

    Below `XDG_CACHE_HOME` or `~/.cache`; below the user's own folder for temporary files where there is
    neither.
    """
    key = digest(f"{spec.resolve()}\n{is_lenient}".encode())[:16]
    return _cache_root(environment) / "codegen-mock" / key / PACKAGE


def _cache_root(environment: Mapping[str, str]) -> Path:
    given = environment.get("XDG_CACHE_HOME", "")
    if given and Path(given).is_absolute():
        return Path(given)
    home = environment.get("HOME") or environment.get("LOCALAPPDATA")
    if home and os.access(home, os.W_OK):
        return Path(home) / ".cache"
    return Path(tempfile.gettempdir()) / f"codegen-{environment.get('USER', 'cache')}"


def seed_argument(package: Path, planted: Json) -> str:
    """A file for the server with what is there from the start, beside the package."""
    file = package.parent / "seed.json"
    file.write_text(json.dumps(planted, default=str), encoding="utf-8")
    return str(file)


def serve(package: Path, options: Sequence[str]) -> None:
    """Become the server of the package. Does not return: signals reach the server itself."""
    sys.stdout.flush()
    sys.stderr.flush()
    command = [sys.executable, "-m", _SERVER, "--package-dir", str(package), *options]
    os.execv(sys.executable, command)
