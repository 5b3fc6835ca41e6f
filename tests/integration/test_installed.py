"""The wheel, unpacked beside folders of somebody else's that have the repository's names."""

import ast
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.codegen.compiling import DOCUMENTS, ROOT

FOREIGN: Final = 'raise ImportError("a folder of somebody else\'s")\n'
MODULE: Final = re.compile(r"(?<![\w./-])(codegen|contract)\.(\w+)")
SOURCES: Final = {"codegen": ROOT / "codegen", "contract": ROOT / "generated/contract"}
SERVICE: Final = """
import sys
import charter.app, charter.cli, charter_contract

assert charter_contract.CONTRACT.operations
assert not {"codegen", "contract"} & {name.partition(".")[0] for name in sys.modules}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs."""
    built = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", built], cwd=ROOT, check=True
    )
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(built / "site")
    return built / "site"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of somebody else's."""
    for name in ("codegen", "contract"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(FOREIGN)
    return tmp_path


def run(code: str, folder: Path, site: Path) -> None:
    """Run `code` in `folder`, whose packages come before the installed ones."""
    path = f"import sys; sys.path[:0] = ['', {str(site)!r}]\n"
    subprocess.run([sys.executable, "-c", path + code], cwd=folder, check=True)


def test_the_wheel_installs_four_names_of_its_own(site: Path) -> None:
    names = {path.name for path in site.iterdir() if not path.name.endswith(".dist-info")}
    assert names == {"charter", "charter_codegen", "charter_contract", "contract_runtime"}


def test_the_console_scripts_are_those_of_service_and_compiler(site: Path) -> None:
    (scripts,) = site.glob("*.dist-info/entry_points.txt")
    assert "charter = charter.__main__:main" in scripts.read_text()
    assert "charter-codegen = charter_codegen.cli:main" in scripts.read_text()


def test_the_installed_service_needs_no_name_of_the_repository(site: Path, folder: Path) -> None:
    run(SERVICE, folder, site)


def test_the_installed_compiler_makes_a_package_named_contract(site: Path, folder: Path) -> None:
    command = ["build", str(DOCUMENTS / "parcels.yaml"), "--out", "made/contract"]
    run(f"from charter_codegen.cli import main\nassert main({command}) == 0", folder, site)
    run("sys.path.insert(0, 'made')\nimport contract\nassert contract.CONTRACT.operations", folder, site)


def test_no_text_names_a_module_that_is_not_installed(site: Path) -> None:
    assert {path.name: named for path in site.rglob("*.py") if (named := list(repository_names(path)))} == {}


def repository_names(path: Path) -> Iterator[str]:
    """The modules of the repository that strings and docstrings of a file name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for package, module in MODULE.findall(node.value):
                place = SOURCES[package] / module
                if place.is_dir() or place.with_suffix(".py").is_file():
                    yield f"{package}.{module}"


@pytest.mark.parametrize(
    ("module", "arguments", "extra"),
    [
        ("charter_codegen", ["lint", "openapi.yaml"], "codegen"),
        ("charter_codegen", ["ledger", "openapi.yaml"], "codegen"),
        ("charter", ["routes"], "service"),
        ("charter", ["dev"], "service,embedded"),
    ],
)
def test_a_command_names_the_extra_that_it_lacks(
    module: str, arguments: list[str], extra: str, site: Path, tmp_path: Path
) -> None:
    (tmp_path / "openapi.yaml").write_text("openapi: 3.1.1\n")
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r}); from {module}.__main__ import main; sys.exit(main())"
    )
    command = [sys.executable, "-S", "-c", code, *arguments]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert f"needs `pip install 'charter[{extra}]'`" in ended.stderr
    assert ended.stderr.count("\n") == 1
