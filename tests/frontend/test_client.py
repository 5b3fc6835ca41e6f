"""The generated client at run time, and the example that is built on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
EXAMPLE = REPOSITORY / "examples"


def test_the_client_behaves_as_its_own_tests_say(
    run_node: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENT", (REPOSITORY / "generated/typescript/index.js").as_uri())
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
