"""The image's steps in an empty folder and environment; what they install is started for production."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from charter.development.databases import ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from tests.deployment.image import Image, build
from tests.deployment.stacks import settings_env
from tests.deployment.test_stacks import SECRETS
from tests.faults.stand import unused_port
from tests.live_service import START_SECONDS, make_signing_key


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    return build(tmp_path_factory.mktemp("image"))


@pytest.fixture
def variables(
    image: Image, postgres: EmbeddedPostgres, redis_server: EmbeddedRedis, tmp_path: Path
) -> dict[str, str]:
    """The settings of production, but for where the servers of this test are."""
    database = ensure_database(postgres, f"image_{tmp_path.name[-6:]}")
    here = {
        "DATABASE_URL": database,
        "DATABASE_MIGRATION_URL": database,
        "REDIS_URL": redis_server.url,
        "SIGNING_KEY_FILE": str(make_signing_key(tmp_path)),
        "HOST": "127.0.0.1",
        "PORT": str(unused_port()),
        "METRICS_PORT": str(unused_port()),
        "WORKER_METRICS_PORT": str(unused_port()),
        "DRAIN_PAUSE_SECONDS": "0",
    }
    return image.environment | settings_env() | SECRETS | here


def test_what_the_image_has_migrates_serves_and_works(image: Image, variables: dict[str, str]) -> None:
    files = set(image.folder.rglob("*"))
    assert ended(image, variables, "charter", "db", "upgrade") == 0
    metrics = f"http://127.0.0.1:{variables['WORKER_METRICS_PORT']}/metrics"
    with running(image, variables, *image.command), running(image, variables, "charter", "worker"):
        wait_until_healthy(image, variables)
        wait_until_healthy(image, variables, metrics)
    assert ended(image, variables, *image.healthcheck) == 1
    assert set(image.folder.rglob("*")) == files, "a container whose root cannot be written would have failed"
    assert image.user != "root"


@contextmanager
def running(image: Image, variables: dict[str, str], *command: str) -> Iterator[None]:
    """Run a container's command until the body ends; SIGTERM has to end it orderly."""
    process = subprocess.Popen(command, cwd=image.folder, env=variables)
    try:
        yield
        process.send_signal(signal.SIGTERM)
        assert process.wait(120) in {0, -signal.SIGTERM}
    finally:
        process.kill()


def wait_until_healthy(image: Image, variables: dict[str, str], *arguments: str) -> None:
    deadline = time.monotonic() + START_SECONDS
    while ended(image, variables, *image.healthcheck, *arguments) != 0:
        assert time.monotonic() < deadline, "the image's health check never succeeded"
        time.sleep(0.2)


def ended(image: Image, variables: dict[str, str], *command: str) -> int:
    """The exit status of a command in the image."""
    return subprocess.run(
        command, cwd=image.folder, env=variables, stdout=subprocess.DEVNULL, check=False
    ).returncode
