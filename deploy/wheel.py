"""What a wheel installs: the packages of this repository under names that meet nobody's own folders.

In the repository the compiler is `codegen` and the compiled contract `contract`, as everybody's is. Installed
beside other people's code they are `charter_codegen` and `charter_contract`; `charter` and `contract_runtime`
keep their names. The sources are copied with their imports renamed. An editable installation uses the
repository's folders and names, and has the compiler's console script through a module made here.
"""

import atexit
import re
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGES: Final = {
    "codegen": "charter_codegen",
    "generated/contract": "charter_contract",
    "src/charter": "charter",
    "src/contract_runtime": "contract_runtime",
}
"""Each folder and the name that it is installed by."""
RENAMED: Final = (
    (
        re.compile(r"^(\s*(?:>>> )?(?:from|import) )(codegen|contract)(?=\.| import )", re.MULTILINE),
        r"\1charter_\2",
    ),
    (re.compile(r"^(\s*import )(codegen|contract)$", re.MULTILINE), r"\1charter_\2 as \2"),
    (re.compile(r"python -m codegen\b(?!\.)"), "charter-codegen"),
    (re.compile(r"python -m codegen(?=\.)"), "python -m charter_codegen"),
)
NEVER_INSTALLED: Final = shutil.ignore_patterns("__pycache__", "*.pyc", "node_modules")
EDITABLE_SCRIPT: Final = (
    '"""The compiler of the repository, by its installed name."""\n\nfrom codegen.cli import main as main\n'
)


class InstalledNames(BuildHookInterface[Any]):
    """Fills the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Choose the files: copies with installed names, or for an editable installation the script alone."""
        made = Path(mkdtemp(prefix="charter-wheel-"))
        atexit.register(shutil.rmtree, made)
        if version == "editable":
            (made / "cli.py").write_text(EDITABLE_SCRIPT, encoding="utf-8")
            build_data["force_include_editable"] = {str(made / "cli.py"): "charter_codegen/cli.py"}
            return
        for folder, name in PACKAGES.items():
            shutil.copytree(Path(self.root, folder), made / name, ignore=NEVER_INSTALLED)
        for source in made.rglob("*.py"):
            source.write_text(renamed(source.read_text(encoding="utf-8")), encoding="utf-8")
        build_data["force_include"].update({str(path): path.name for path in made.iterdir()})


def renamed(source: str) -> str:
    """The source with the repository's names replaced by the installed ones."""
    for pattern, replacement in RENAMED:
        source = pattern.sub(replacement, source)
    return source
