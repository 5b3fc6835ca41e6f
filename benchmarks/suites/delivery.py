"""How long it takes until what is delivered is there: the image serving, a clone serving, the documentation.

Each once, against the seconds that it may take, with this machine's caches warm, as a second build has them.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.conditions import REPOSITORY, Conditions, clean_environment
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most
from benchmarks.servers import free_port, wait_for_answer
from benchmarks.suites.compiler import seconds_of
from benchmarks.suites.startup import HEALTH, service_environment
from charter.development.databases import create_database
from charter.development.postgres import EmbeddedPostgres
from charter.development.server_process import scratch_directory
from tests.deployment.image import Image, Stages, StepFailed

MOST_FOR_THE_IMAGE: Final = 90.0
MOST_FOR_A_CLONE: Final = 90.0
MOST_FOR_THE_PAGES: Final = 60.0


def measure_image(_conditions: Conditions) -> Samples:
    """The Dockerfile's steps in an empty folder, the schema into an empty database, and the first answer."""
    with scratch_directory() as folder, EmbeddedPostgres(folder / "postgres") as postgres:
        database = create_database(postgres, "image")
        began_at = time.perf_counter()
        try:
            image = Stages(folder / "image").enter("")
        except StepFailed as problem:
            raise NotMeasured(str(problem)) from None
        built = time.perf_counter() - began_at
        environment = image.environment | service_environment(database) | {"HOST": "127.0.0.1"}
        program, *_ = image.command
        subprocess.run([program, "db", "upgrade"], cwd=image.folder, env=environment, check=True)
        serve(image.command, image.folder, environment)
        total = time.perf_counter() - began_at
        return Samples(
            (total,), (MOST_FOR_THE_IMAGE,), {"s of that for the steps": built, "MiB": size_of(image)}
        )


def measure_clone(_conditions: Conditions) -> Samples:
    """`git clone` and `make run`, to the first answer of the service with its demo data."""
    with scratch_directory() as folder:
        began_at = time.perf_counter()
        seconds_of(["git", "clone", "--quiet", str(REPOSITORY), str(folder / "charter")])
        serve(["make", "run", f"PYTHON={sys.executable}"], folder / "charter", with_index())
        return Samples((time.perf_counter() - began_at,), (MOST_FOR_A_CLONE,))


def measure_pages(_conditions: Conditions) -> Samples:
    """`make docs`, once its tools are installed."""
    seconds_of(["make", "docs"])
    return Samples((seconds_of(["make", "docs"]),), (MOST_FOR_THE_PAGES,))


def serve(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Start the service on a free port, wait for its first answer and stop it. Raises: NotMeasured."""
    port = free_port()
    command = [*command, f"PORT={port}"] if command[0] == "make" else command
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment | {"PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        if problem := wait_for_answer(process, port, HEALTH, MOST_FOR_THE_IMAGE * 2):
            raise NotMeasured(f"{' '.join(command)}\n{problem}")
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        process.wait()


def with_index() -> dict[str, str]:
    """The environment of a measured process, with where this machine has packages from."""
    chosen = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "UV_"))}
    return clean_environment() | chosen


def size_of(image: Image) -> float:
    """MiB of all that the steps left."""
    return sum(path.stat().st_size for path in image.root.rglob("*") if path.is_file()) / 2**20


def within_seconds(name: str, most: float, what: str, measure: Callable[[Conditions], Samples]) -> Benchmark:
    against = f"the {most:g} s that {what} may take"
    return Benchmark(name=name, unit="s", against=against, bar=at_most(1), measure=measure)


BENCHMARKS = (
    within_seconds(
        "image_start", MOST_FOR_THE_IMAGE, "the image's steps and its first answer", measure_image
    ),
    within_seconds(
        "clone_start", MOST_FOR_A_CLONE, "a clone with `make run` and its first answer", measure_clone
    ),
    within_seconds("docs_site", MOST_FOR_THE_PAGES, "`make docs`", measure_pages),
)
