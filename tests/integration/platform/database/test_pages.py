"""Pages of a list: the same rows in the same order, whichever end they are looked for from."""

from typing import Any, Final

import pytest
from sqlalchemy import ColumnElement, func, select, text

from charter.platform.database.stores import page_of, slice_of
from charter.platform.database.transactions import Database
from charter.projects.domain import ProjectOrder
from charter.projects.repository import _PAGES
from charter.projects.tables import projects

pytestmark = pytest.mark.anyio

OWN: Final = projects.c.deleted_at.is_(None)
ORDERS: Final[dict[str, list[ColumnElement[Any]]]] = {
    "ascending": [projects.c.id],
    "descending": [projects.c.name.desc(), projects.c.id],
    "mixed": [projects.c.name, projects.c.id.desc()],
    "nulls": [projects.c.description, projects.c.id],
    "descending nulls": [projects.c.description.desc(), projects.c.id],
    "nulls last": [projects.c.description.desc().nulls_last(), projects.c.id.asc()],
    "an expression": [func.lower(projects.c.name), projects.c.id],
}
FILL: Final = text("""
    INSERT INTO projects (tenant_id, name, description, deleted_at, updated_at)
    SELECT 'acme', 'name ' || mod(n, 5), CASE WHEN mod(n, 3) > 0 THEN 'd' || mod(n, 4) END,
           CASE WHEN mod(n, 11) = 0 THEN now() END, timestamptz '2026-01-01' + mod(n, 7) * interval '1 day'
    FROM generate_series(1, 53) n
""")
LIVING: Final = 49


@pytest.fixture(autouse=True)
async def filled(database: Database) -> None:
    async with database.transaction("acme") as connection:
        await connection.execute(FILL)


async def paged(database: Database, statement: Any, limit: int) -> list[Any]:
    """The ids of all pages, and what is behind them."""
    found: list[Any] = []
    async with database.reading("acme") as connection:
        for page in range(1, LIVING // limit + 4):
            rows = (await connection.execute(statement, {"tenant": "acme", **slice_of(page, limit)})).all()
            assert {row.total for row in rows} == {LIVING}
            assert page <= -(-LIVING // limit) or [row.id for row in rows] == [None]
            found.extend(row.id for row in rows if row.id is not None)
    return found


async def sorted_by(database: Database, order: list[ColumnElement[Any]]) -> list[Any]:
    async with database.reading("acme") as connection:
        return list((await connection.execute(select(projects.c.id).where(OWN).order_by(*order))).scalars())


@pytest.mark.parametrize("limit", [1, 7, 10, 24, 25, 49, 50, 100])
@pytest.mark.parametrize("order", ORDERS.values(), ids=list(ORDERS))
async def test_every_page_has_its_rows_in_their_order(
    database: Database, order: list[ColumnElement[Any]], limit: int
) -> None:
    statement = page_of(projects, [OWN], order)
    assert await paged(database, statement, limit) == await sorted_by(database, order)


@pytest.mark.parametrize("limit", [7, 20])
@pytest.mark.parametrize("name", list(_PAGES))
async def test_projects_with_their_kept_total_too(database: Database, name: ProjectOrder, limit: int) -> None:
    column = projects.c[name.removeprefix("-")]
    order: list[ColumnElement[Any]] = [column, projects.c.id]
    if name.startswith("-"):
        order = [each.desc() for each in order]
    assert await paged(database, _PAGES[name], limit) == await sorted_by(database, order)


async def test_a_page_of_nothing_has_its_total(database: Database) -> None:
    statement = page_of(projects, [projects.c.name == "none such"], [projects.c.id])
    async with database.reading("acme") as connection:
        (row,) = (await connection.execute(statement, slice_of(1, 20))).all()
    assert (row.total, row.id) == (0, None)
