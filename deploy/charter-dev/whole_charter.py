"""What `charter-dev` asks for: Charter of the same release, with each of its extras."""

import tomllib
from pathlib import Path
from typing import Any, Final

from hatchling.metadata.plugin.interface import MetadataHookInterface

PYPROJECT: Final = Path(__file__).parents[2] / "pyproject.toml"


class WholeCharter(MetadataHookInterface):
    """Fills the dependencies in."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Name the extras that there are, at the version that there is."""
        project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
        extras = ",".join(project["optional-dependencies"])
        metadata["dependencies"] = [f"{project['name']}[{extras}]=={project['version']}"]
