"""The image's steps in an empty folder and environment; what they install is started for production."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

import pytest

from charter.commands.failures import TERMINATED
from charter.development.databases import ensure_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from tests.deployment.image import Image, Stages
from tests.deployment.stacks import settings_env
from tests.deployment.test_stacks import SECRETS
from tests.listening import unused_port
from tests.live_service import START_SECONDS, make_signing_key


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    return Stages(tmp_path_factory.mktemp("image"))


@pytest.fixture(scope="module")
def variables(
    stages: Stages,
    postgres: EmbeddedPostgres,
    redis_server: EmbeddedRedis,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """The settings of production, but for where the servers of this test are; the schema is there."""
    image, folder = stages.enter(""), tmp_path_factory.mktemp("secrets")
    name = f"image_{token_hex(3)}"
    secrets = {
        "DATABASE_URL": ensure_database(postgres, name),
        "DATABASE_BACKUP_URL": postgres.url(name),
        "REDIS_URL": redis_server.url,
        "SECRET_KEY": SECRETS["SECRET_KEY"],
    }
    here = {
        **{f"{name}_FILE": str(secret_file(folder / name, text)) for name, text in secrets.items()},
        "SIGNING_KEY_FILE": str(make_signing_key(folder)),
        "HOST": "127.0.0.1",
        "PORT": str(unused_port()),
        "METRICS_PORT": str(unused_port()),
        "WORKER_METRICS_PORT": str(unused_port()),
        "DRAIN_PAUSE_SECONDS": "0",
    }
    variables = image.environment | settings_env() | here
    files = set(image.folder.rglob("*"))
    assert ended(image, variables, "charter", "db", "upgrade") == 0
    assert set(image.folder.rglob("*")) == files, "a container whose root cannot be written would have failed"
    return variables


def secret_file(path: Path, text: str) -> Path:
    path.touch(mode=0o600)
    path.write_text(f"{text}\n")
    return path


def test_what_the_image_has_migrates_serves_and_works(stages: Stages, variables: dict[str, str]) -> None:
    image = stages.enter("")
    files = set(image.folder.rglob("*"))
    metrics = f"http://127.0.0.1:{variables['WORKER_METRICS_PORT']}/metrics"
    with running(image, variables, *image.command), running(image, variables, "charter", "worker"):
        wait_until_healthy(image, variables)
        wait_until_healthy(image, variables, metrics)
    assert ended(image, variables, *image.healthcheck) == 1
    assert set(image.folder.rglob("*")) == files, "a container whose root cannot be written would have failed"
    assert image.user != "root"


def test_the_image_for_backups_makes_them_and_knows_them_again(
    stages: Stages, variables: dict[str, str], tmp_path: Path
) -> None:
    image = stages.enter("backup")
    *command, folder, _, keep = image.command
    assert (command, folder, keep) == (["charter", "db", "backup"], "/backups", "14")
    assert image.user != "root"
    assert ended(image, variables, *command, str(tmp_path), "--keep", keep) == 0
    (made,) = tmp_path.iterdir()
    assert ended(image, variables, "charter", "db", "verify", str(made)) == 0


@contextmanager
def running(image: Image, variables: dict[str, str], *command: str) -> Iterator[None]:
    """Run a container's command until the body ends; SIGTERM has to end it orderly."""
    process = subprocess.Popen(command, cwd=image.folder, env=variables)
    try:
        yield
        process.send_signal(signal.SIGTERM)
        assert process.wait(120) in {0, TERMINATED, -signal.SIGTERM}
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
