"""TypeScript tools for tests, where they are installed; nothing is downloaded here."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

REPOSITORY = Path(__file__).parents[2]
TOOLS = REPOSITORY / "codegen/typescript/node_modules"
FURTHER_TOOLS = Path(__file__).parent / "node_modules"


_BEYOND_STRICT: Final = (
    "exactOptionalPropertyTypes",
    "isolatedModules",
    "noImplicitOverride",
    "noPropertyAccessFromIndexSignature",
    "noUncheckedIndexedAccess",
    "noUnusedLocals",
    "noUnusedParameters",
    "verbatimModuleSyntax",
)
_OPTIONS: Final = {
    "strict": True,
    "noEmit": True,
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "types": [],
}


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node, with TypeScript installed."""
    path = shutil.which("node")
    if path is None:
        pytest.skip("node is not on the PATH")
    if not (TOOLS / "typescript").is_dir():
        pytest.skip("TypeScript is not installed; run `npm ci --prefix codegen/typescript`")
    return path


@pytest.fixture(scope="session")
def tools(node: str) -> Path:
    """The folder of the tools that packages and contracts are held to."""
    if not FURTHER_TOOLS.is_dir():
        pytest.skip(f"the tools for {node} are not installed; run `npm ci --prefix tests/frontend`")
    return FURTHER_TOOLS


@pytest.fixture(scope="session")
def run() -> Callable[..., str]:
    """Runs a program with arguments and answers what it prints; a failure is part of the answer."""

    def run(program: str | Path, *arguments: str | Path, folder: Path = REPOSITORY) -> str:
        command = [str(program), *map(str, arguments)]
        result = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return result.stdout + result.stderr + ("" if result.returncode == 0 else "\nfailed")

    return run


@pytest.fixture(scope="session")
def run_node(node: str, run: Callable[..., str]) -> Callable[..., str]:
    """Runs Node with arguments, as `run` runs programs, without what newer ones say of old modules."""
    return partial(run, node, "--no-warnings")


@pytest.fixture(scope="session")
def check_types(run_node: Callable[..., str]) -> Callable[..., str]:
    """Compiles sources, by file name, in a folder; answers the findings, an empty text where there are none.

    All is on that is stricter than `strict`.
    """

    def check(
        sources: Mapping[str, str],
        *,
        folder: Path,
        checks_libraries: bool = True,
        module: str = "Bundler",
        paths: Mapping[str, Path] = MappingProxyType({}),
    ) -> str:
        for name, source in sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(source, encoding="utf-8")
        settings = {
            "compilerOptions": {
                **_OPTIONS,
                **dict.fromkeys(_BEYOND_STRICT, True),
                "skipLibCheck": not checks_libraries,
                "erasableSyntaxOnly": module == "Bundler",
                "module": "ESNext" if module == "Bundler" else module,
                "moduleResolution": module,
                "paths": {name: [str(path)] for name, path in paths.items()},
            },
            "files": list(sources),
        }
        (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        return run_node(TOOLS / "typescript/bin/tsc", "--project", folder, folder=folder).strip()

    return check


@pytest.fixture(scope="session")
def compile_typescript(
    check_types: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., str]:
    """Compiles sources as `check_types` does, with the generated client as `charter-client`."""
    client = REPOSITORY / "generated/typescript/index.d.ts"

    def compile_sources(sources: Mapping[str, str]) -> str:
        folder = tmp_path_factory.mktemp("typescript")
        return check_types(sources, folder=folder, paths={"charter-client": client})

    return compile_sources
