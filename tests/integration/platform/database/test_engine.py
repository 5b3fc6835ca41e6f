"""What the lean path refuses, through SQLAlchemy's engine: in the tenant's transaction, when asked for."""

import pytest
from sqlalchemy import BigInteger, String, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from charter.platform.database.transactions import Database
from charter.projects.tables import projects
from tests.integration.conftest import Execute

pytestmark = pytest.mark.anyio

TENANT = text("SELECT current_setting('app.tenant'), current_user::text")


class Base(DeclarativeBase):
    pass


class Entity(Base):
    """A project, to the ORM."""

    __tablename__ = "projects"
    number: Mapped[int] = mapped_column("id", BigInteger, primary_key=True)
    tenant_id: Mapped[str] = mapped_column(String(255), default=lambda: "acme")
    name: Mapped[str] = mapped_column(String(200))


async def names(database: Database, tenant: str | None = "acme") -> list[str]:
    async with database.reading(tenant) as connection:
        return list((await connection.execute(select(projects.c.name).order_by(projects.c.id))).scalars())


async def add(database: Database, *names: str) -> None:
    async with database.transaction("acme") as connection:
        for name in names:
            await connection.execute(insert(projects).values(tenant_id="acme", name=name))


@pytest.mark.parametrize("tenant", ["acme", None])
async def test_it_is_the_tenants_and_the_roles(database: Database, tenant: str | None) -> None:
    await add(database, "one")
    async with database.engine_connection(tenant) as engine:
        assert tuple((await engine.execute(TENANT)).one()) == (tenant or "", "charter_app")
        found = (await engine.execute(select(projects.c.name))).scalars().all()
        assert list(found) == (["one"] if tenant else [])


async def test_the_orm_works_with_its_defaults(database: Database) -> None:
    async with database.engine_connection("acme") as engine, AsyncSession(engine) as session:
        session.add(Entity(name="by the ORM"))
        await session.flush()
        assert (await session.execute(select(Entity))).scalar_one().tenant_id == "acme"
    assert await names(database) == ["by the ORM"]


async def test_copy_works(database: Database) -> None:
    await add(database, "one", "two")
    async with database.engine_connection("acme") as engine:
        driver = (await engine.get_raw_connection()).driver_connection
        assert driver is not None
        async with (
            driver.cursor() as cursor,
            cursor.copy("COPY (SELECT name FROM projects ORDER BY id) TO STDOUT") as copy,
        ):
            assert b"".join([bytes(part) async for part in copy]) == b"one\ntwo\n"


async def test_a_cursor_on_the_server_works(database: Database) -> None:
    async with database.engine_connection("acme") as engine:
        numbers = await engine.stream(select(func.generate_series(1, 1000)))
        assert [row[0] async for row in numbers] == list(range(1, 1001))


async def test_it_rolls_back_as_a_whole_and_keeps_no_connection(database: Database, execute: Execute) -> None:
    async def fail() -> None:
        async with database.engine_connection("acme") as engine:
            await engine.execute(insert(projects).values(tenant_id="acme", name="lost"))
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert await names(database) == []
    assert database.count_lent() == 0


async def test_after_a_commit_of_ones_own_it_is_nobodys(database: Database) -> None:
    await add(database, "one")

    async def look(engine: AsyncConnection) -> int:
        return len((await engine.execute(select(projects.c.id))).all())

    async with database.engine_connection("acme") as engine:
        assert await look(engine) == 1
        await engine.execute(text("COMMIT"))
        assert await look(engine) == 0
