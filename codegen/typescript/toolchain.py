"""The tools on Node: their versions, their installation from the lock file, and how they are run."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

HOME: Final = Path(__file__).parent
INSTALL_COMMAND: Final = f"npm ci --prefix {HOME}"
_OLDEST_NODE: Final = 20
_REASON_LINES: Final = 4  # npm names the reason first; a trace of its own follows
_PACKAGE_LOCK: Final = HOME / "package-lock.json"
_INSTALLED: Final = HOME / "node_modules" / ".package-lock.json"


class ToolsNotAvailable(Exception):
    """The tools cannot run on this machine; the text says what is missing."""


class GenerationFailed(Exception):
    """The tools ran and refused the document; the text is theirs."""


def tool_files() -> list[Path]:
    """Everything beside the document that decides what is generated."""
    names = ("package-lock.json", "generate.mjs", "render.py")
    return [*(HOME / name for name in names), *sorted((HOME / "templates").glob("*.ts"))]


def tool_versions() -> Mapping[str, str]:
    packages = json.loads((HOME / "package.json").read_text(encoding="utf-8"))["dependencies"]
    return {name: str(version) for name, version in packages.items()}


def tools_installed() -> bool:
    """Whether npm's own record of what is installed names all packages of the lock file."""
    if not _INSTALLED.is_file():
        return False
    installed = _packages(_INSTALLED)
    wanted = {path: package for path, package in _packages(_PACKAGE_LOCK).items() if path}
    return all(installed.get(path) == package for path, package in wanted.items())


def install_tools() -> None:
    """Downloads the packages unless they are there.

    Raises: ToolsNotAvailable without npm, or where npm fails, as it does offline.
    """
    if tools_installed():
        return
    npm = _program("npm")
    result = _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], HOME)
    if result.returncode != 0:
        reason = "\n".join(result.stderr.splitlines()[:_REASON_LINES]) or f"status {result.returncode}"
        raise ToolsNotAvailable(f"`{INSTALL_COMMAND}` failed: {reason}")


def require_node() -> str:
    """The path of a Node that is new enough.

    Raises: ToolsNotAvailable.
    """
    node = _program("node")
    version = _run([node, "--version"], HOME).stdout.strip()
    major = version.removeprefix("v").partition(".")[0]
    if not major.isdigit() or int(major) < _OLDEST_NODE:
        raise ToolsNotAvailable(f"Node {_OLDEST_NODE} or newer is needed, not {version or 'a broken one'}")
    return node


def generate_types(document: bytes) -> str:
    """The types of a document in one piece, given as JSON, as TypeScript; the tools must be installed.

    Raises: ToolsNotAvailable, GenerationFailed.
    """
    node = require_node()
    result = _run([node, str(HOME / "generate.mjs")], HOME, given=document.decode())
    if result.returncode != 0:
        raise GenerationFailed(result.stderr.strip() or result.stdout.strip())
    return result.stdout


def _packages(lock_file: Path) -> Mapping[str, object]:
    return dict(json.loads(lock_file.read_text(encoding="utf-8"))["packages"])


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise ToolsNotAvailable(f"{name} is not on the PATH (Node {_OLDEST_NODE} or newer brings it)")
    return path


def _run(command: Sequence[str], folder: Path, *, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, input=given, capture_output=True, text=True, encoding="utf-8", check=False
    )
