from typing import Any

import pytest

from charter.projects.jobs import ExportProjects
from charter.projects.service import ProjectService
from contract import models
from tests.builders import NOON, a_project
from tests.unit.jobs.memory import MemoryContext
from tests.unit.projects.memory import ALICE, MemoryProjects, MemoryProjectStore

pytestmark = pytest.mark.anyio


async def export(kind: models.ExportFormat, *names: str) -> tuple[MemoryContext, models.ExportResult]:
    projects = [a_project(number, name=name) for number, name in enumerate(names, 1)]
    projects.append(a_project(len(names) + 1, name="Gone", deleted_at=NOON))
    service = ProjectService(MemoryProjectStore(MemoryProjects(*projects)), lambda: NOON)
    ctx: Any = MemoryContext(ALICE)
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
