"""The module of kinds of jobs: what a mypy user of it may write, and what enqueueing comes to."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, Final
from uuid import UUID

import pytest

from codegen.build import compiled_texts
from codegen.document import parse_document
from contract_runtime import Concurrency, JobKind, JobRate, RetryPolicy
from tests.codegen.compiling import DOCUMENTS, SMALL, forget, imported, write_package
from tests.codegen.type_checking import TypeCheck

NEW_JOB: Final = UUID(int=7)
LATER: Final = datetime(2030, 1, 1, tzinfo=UTC)

FITS: Final = """
from contract_runtime import JobContext, JobFailed, JobWork
from jobs import job_kinds, models


async def count(ctx: JobContext[models.CountProgress], counted: models.CountArguments) -> models.Count:
    await ctx.progress(1, 2, models.CountProgress(seen=1))
    if counted.kind == "unicorn":
        raise JobFailed("NO_SUCH_PETS", "There are no unicorns.", is_final=True)
    return models.Count(count=await ctx.step("count", _counted))


async def _counted() -> int:
    return 3


typed: job_kinds.CountPetsWork = count
untyped: JobWork = count
"""
WRONG: Final = {
    "other events": ("models.CountProgress(seen=1)", "models.Count(count=1)", "arg-type"),
    "another result": ("-> models.Count:", "-> models.Count | None:", "assignment"),
    "other arguments": ("counted: models.CountArguments", "counted: models.Count", "assignment"),
}


class Sink:
    """Remembers what is enqueued."""

    def __init__(self) -> None:
        self.taken: list[tuple[Any, ...]] = []

    async def enqueue(
        self, kind: JobKind, arguments: Any, *, run_at: datetime | None = None, priority: int | None = None
    ) -> UUID:
        self.taken.append((kind, arguments, run_at, priority))
        return NEW_JOB


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("jobs")
    source = (DOCUMENTS / "families" / "jobs.yaml").read_bytes()
    write_package(folder, "jobs", source, "jobs.yaml")
    yield folder
    forget("jobs")


@pytest.fixture(scope="module")
def kinds(folder: Path) -> ModuleType:
    return imported(folder, "jobs", "job_kinds")


def test_a_kind_says_what_the_contract_does(folder: Path, kinds: ModuleType) -> None:
    models = imported(folder, "jobs", "models")
    assert (
        JobKind(
            name="count_pets",
            version=2,
            arguments=models.CountArguments,
            result=models.Count,
            events=models.CountProgress,
            queue="slow",
            priority=50,
            timeout=90,
            retry=RetryPolicy(attempts=5, first=0.5, most=30),
            concurrency=Concurrency(most=10, by="tenant"),
            rate=JobRate(requests=60, per=60, by="kind"),
            unique=True,
            retention=7,
            roles=("admin",),
        )
        == kinds.COUNT_PETS
    )
    assert list(kinds.KINDS.values()) == [kinds.COUNT_PETS, kinds.DATETIME, kinds.EXPORT_PETS]


def test_enqueueing_gives_the_sink_the_kind_with_its_arguments(folder: Path, kinds: ModuleType) -> None:
    arguments = imported(folder, "jobs", "models").CountArguments(kind="cat")
    sink = Sink()
    made = asyncio.run(kinds.Enqueue(sink).count_pets(arguments, run_at=LATER, priority=3))
    assert made == NEW_JOB
    assert sink.taken == [(kinds.COUNT_PETS, arguments, LATER, 3)]


NAMES: Final = [
    "class",
    "kinds",
    "uuid",
    "datetime",
    "self",
    "i",
    "a1",
    "a_1",
    "x1y",
    "x1_y",
    "x_1y",
    "enqueue",
]


def test_kinds_of_any_names_have_constants_methods_and_protocols_of_their_own(tmp_path: Path) -> None:
    written = "{arguments: {$ref: '#/components/schemas/A'}}"
    kinds = "".join(f"          {name}: {written}\n" for name in NAMES)
    schemas = "components: {schemas: {A: {type: object, properties: {a: {type: string}}}}}\n"
    job = f"      x-job:\n        kinds:\n{kinds}      operationId"
    source = SMALL.replace("      operationId", job) + schemas
    write_package(tmp_path, "named", source.encode(), "named.yaml")
    module = imported(tmp_path, "named", "job_kinds")
    forget("named")
    assert [kind.name for kind in module.KINDS.values()] == NAMES
    methods = [name for name in vars(module.Enqueue) if not name.startswith("_")]
    assert len(methods) == len(NAMES)
    assert len([name for name in vars(module) if name.endswith("Work")]) == len(NAMES)


def test_a_document_without_jobs_has_no_such_module() -> None:
    assert "job_kinds.py" not in compiled_texts(parse_document(SMALL.encode(), "small.yaml"))


def test_a_function_of_a_kind_is_held_to_its_types(folder: Path, type_check: TypeCheck) -> None:
    sources = {"fits": FITS} | {
        name.replace(" ", "_"): FITS.replace(fitting, wrong) for name, (fitting, wrong, _) in WRONG.items()
    }
    for name, source in sources.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    said = type_check(folder, *(f"{name}.py" for name in sources))
    assert "fits.py" not in said
    for name, (_, _, code) in WRONG.items():
        file = f"{name.replace(' ', '_')}.py"
        assert any(line.startswith(file) and f"[{code}]" in line for line in said.splitlines()), said
