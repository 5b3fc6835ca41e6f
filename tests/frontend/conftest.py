"""TypeScript tools for tests, where they are installed; nothing is downloaded here."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
TOOLS = REPOSITORY / "codegen/typescript/node_modules"


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
def run_node(node: str) -> Callable[..., str]:
    """Runs Node with arguments and answers what it prints; a failure is part of the answer."""

    def run(*arguments: str | Path, folder: Path = REPOSITORY) -> str:
        command = [node, *map(str, arguments)]
        result = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return result.stdout + result.stderr + ("" if result.returncode == 0 else "\nfailed")

    return run


@pytest.fixture(scope="session")
def compile_typescript(
    run_node: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., str]:
    """Compiles sources, by file name, with the generated client as `charter-client`.

    `strict` is on; `strictest` adds what goes beyond it. Answers the compiler's findings, an empty text where
    there are none.
    """

    def compile_sources(sources: Mapping[str, str], *, strictest: bool = True) -> str:
        folder = tmp_path_factory.mktemp("typescript")
        for name, source in sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(source, encoding="utf-8")
        (folder / "tsconfig.json").write_text(json.dumps(_settings(sources, strictest)), encoding="utf-8")
        return run_node(TOOLS / "typescript/bin/tsc", "--project", folder, folder=folder).strip()

    return compile_sources


def _settings(sources: Mapping[str, str], strictest: bool) -> dict[str, object]:
    beyond_strict = (
        "erasableSyntaxOnly",
        "exactOptionalPropertyTypes",
        "isolatedModules",
        "noImplicitOverride",
        "noPropertyAccessFromIndexSignature",
        "noUncheckedIndexedAccess",
        "noUnusedLocals",
        "noUnusedParameters",
        "verbatimModuleSyntax",
    )
    return {
        "compilerOptions": {
            "strict": True,
            "noEmit": True,
            "skipLibCheck": False,
            "target": "ES2022",
            "lib": ["ES2022", "DOM", "DOM.Iterable"],
            "types": [],
            "module": "ESNext",
            "moduleResolution": "Bundler",
            "paths": {"charter-client": [str(REPOSITORY / "generated/typescript/index.d.ts")]},
            **dict.fromkeys(beyond_strict, strictest),
        },
        "files": list(sources),
    }
