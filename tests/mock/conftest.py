"""The command, started as a user starts it, on a port of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.surroundings import counted

SHOP: Final = Path(__file__).parent / "shop.yaml"
BEARER: Final = {"Authorization": "Bearer token"}
BASIC: Final = ("user", "password")


def start_mock(cache: Path, *arguments: str, document: Path = SHOP) -> subprocess.Popen[str]:
    """The command for a document, with its output to read."""
    return subprocess.Popen(
        [sys.executable, "-m", "codegen", "mock", str(document), *arguments],
        env={**counted(), "XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def served_url(process: subprocess.Popen[str]) -> str:
    """Where a mock says that it serves the contract."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip().startswith("serving"):
            return line.split()[1]
    pytest.fail("the mock did not start")


def stop_mock(process: subprocess.Popen[str]) -> tuple[str, str]:
    """End a mock and return what it had to say."""
    process.terminate()
    return process.communicate(timeout=120)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def mock_url(cache: Path) -> Iterator[str]:
    process = start_mock(cache, "--port", "0")
    try:
        yield served_url(process)
    finally:
        stop_mock(process)


@pytest.fixture
def shop(mock_url: str) -> Iterator[httpx.Client]:
    """A client of a mock that remembers nothing yet."""
    with httpx.Client(base_url=mock_url) as client:
        client.post(f"{mock_url.removesuffix('/api')}/__mock__/reset").raise_for_status()
        yield client
