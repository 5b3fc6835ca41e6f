"""The generated client at run time, and the example that is built on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.typescript.toolchain import HOME

REPOSITORY = Path(__file__).parents[2]
EXAMPLE = REPOSITORY / "examples"


@pytest.fixture
def compiled_client(run_node: Callable[..., str], tmp_path: Path) -> Path:
    """The client as JavaScript, beside the packages that it needs."""
    (tmp_path / "node_modules").symlink_to(HOME / "node_modules")
    sources = tmp_path / "client"
    sources.mkdir()
    for source in (REPOSITORY / "generated/typescript").glob("*.ts"):
        (sources / source.name).write_bytes(source.read_bytes())
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    settings = "--strict --skipLibCheck --target ES2022 --module ESNext --moduleResolution Bundler"
    tsc = HOME / "node_modules/typescript/bin/tsc"
    assert run_node(tsc, *settings.split(), sources / "index.ts", folder=tmp_path) == ""
    return sources / "index.js"


def test_the_client_behaves_as_its_own_tests_say(
    run_node: Callable[..., str], compiled_client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENT", compiled_client.as_uri())
    report = run_node("--test", "--test-reporter=tap", Path(__file__).with_name("client.test.mjs"))
    assert "\n# fail 0\n" in report, report
    assert "\n# pass 0\n" not in report, report


@pytest.fixture
def example_packages(node: str) -> Path:
    packages = EXAMPLE / "node_modules"
    if not (packages / "vite").is_dir():
        pytest.skip(f"the example's packages are not installed for {node}; run `npm ci --prefix examples`")
    return packages


def test_the_example_passes_the_compiler(run_node: Callable[..., str], example_packages: Path) -> None:
    assert run_node(example_packages / "typescript/bin/tsc", folder=EXAMPLE) == ""


def test_the_example_can_be_built(
    run_node: Callable[..., str], example_packages: Path, tmp_path: Path
) -> None:
    run_node(example_packages / "vite/bin/vite.js", "build", "--outDir", tmp_path / "dist", folder=EXAMPLE)
    assert (tmp_path / "dist/index.html").is_file()
    assert list((tmp_path / "dist/assets").glob("*.js"))
