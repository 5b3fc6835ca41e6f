from collections.abc import AsyncIterable, Awaitable, Callable
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest

from charter.projects.jobs import ExportProjects
from charter.projects.service import ProjectService
from contract import models
from tests.builders import NOON, a_project
from tests.unit.projects.memory import ALICE, MemoryProjects, MemoryProjectStore

Result = TypeVar("Result")

pytestmark = pytest.mark.anyio


class MemoryContext:
    """What a job sees, kept to be looked at."""

    job_id: UUID = uuid4()
    tenant: str = ALICE
    owner: str = "alice"
    attempt: int = 1

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []
        self.files: dict[tuple[str, str], list[bytes]] = {}

    async def progress(self, step: int, total_steps: int, payload: object = None) -> None:
        del payload
        self.told.append((step, total_steps))

    async def checkpoint(self) -> None:
        raise NotImplementedError

    async def step(self, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        raise NotImplementedError

    def at_finish(self, effect: Callable[[], Awaitable[None]]) -> None:
        raise NotImplementedError

    async def artifact(self, name: str, media_type: str, chunks: AsyncIterable[bytes]) -> None:
        self.files[name, media_type] = [chunk async for chunk in chunks]


async def export(kind: models.ExportFormat, *names: str) -> tuple[MemoryContext, models.ExportResult]:
    projects = [a_project(number, name=name) for number, name in enumerate(names, 1)]
    projects.append(a_project(len(names) + 1, name="Gone", deleted_at=NOON))
    service = ProjectService(MemoryProjectStore(MemoryProjects(*projects)), lambda: NOON)
    ctx: Any = MemoryContext()
    return ctx, await ExportProjects(service)(ctx, models.ExportProjectsArguments(format=kind))


async def test_a_csv_file_has_a_line_for_each_project_and_no_formula() -> None:
    ctx, result = await export(models.ExportFormat.CSV, "Fair", "=HYPERLINK(0)")

    (content,) = ctx.files.values()
    lines = b"".join(content).decode().split("\r\n")
    assert list(ctx.files) == [("projects.csv", "text/csv")]
    assert [line.split(",")[:2] for line in lines[:-1]] == [
        ["id", "name"],
        ["1", "Fair"],
        ["2", "'=HYPERLINK(0)"],
    ]
    assert result.rows == 2


async def test_json_lines_are_projects_as_the_contract_shows_them() -> None:
    ctx, result = await export(models.ExportFormat.JSONL, "Fair")

    (content,) = ctx.files.values()
    (line,) = b"".join(content).splitlines()
    assert models.Project.model_validate_json(line).name == "Fair"
    assert result.rows == 1


async def test_many_projects_are_written_some_at_a_time_and_told_of() -> None:
    ctx, result = await export(models.ExportFormat.JSONL, *["Fair"] * 1201)

    (content,) = ctx.files.values()
    assert [chunk.count(b"\n") for chunk in content] == [500, 500, 201]
    assert ctx.told == [(500, 1201), (1000, 1201), (1201, 1201)]
    assert result.rows == 1201
