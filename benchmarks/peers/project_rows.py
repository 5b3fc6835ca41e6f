"""Projects in PostgreSQL by SQLAlchemy's ORM, under the row-level security of the caller's tenant."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy import BigInteger, DateTime, Identity, String, func, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SET_TENANT = text("SELECT set_config('app.tenant', :tenant, true)")


class Base(DeclarativeBase):
    """What the mapped classes have in common."""


class ProjectRow(Base):
    __tablename__ = "projects"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    tenant_id: Mapped[str] = mapped_column(String(255))
    name: Mapped[str] = mapped_column(String(200))
    description: Mapped[str | None] = mapped_column(String(2000))
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None


def build_engine() -> AsyncEngine:
    """The same driver, role and size of pool as on the other side."""
    return create_async_engine(
        os.environ["BENCHMARK_DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://", 1),
        pool_size=20,
        max_overflow=50,
        connect_args={"options": "-c role=charter_app -c timezone=UTC"},
    )


class Sessions:
    """Opens sessions: each is one transaction, in which only rows of one tenant are seen."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._make = async_sessionmaker(engine, expire_on_commit=False)

    @asynccontextmanager
    async def of(self, tenant: str) -> AsyncIterator[AsyncSession]:
        async with self._make.begin() as session:
            await session.execute(SET_TENANT, {"tenant": tenant})
            yield session
