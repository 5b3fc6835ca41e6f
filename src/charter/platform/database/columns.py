"""Columns that tables of tenants' rows have in common. Every key begins with the tenant."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, ForeignKeyConstraint, Identity, Text, text
from sqlalchemy.types import TypeEngine


def tenant() -> "Column[str]":
    """Whose row it is."""
    return Column("tenant_id", Text, primary_key=True)


def numbered() -> "Iterable[Column[Any]]":
    """The tenant, and a number of the row."""
    yield tenant()
    yield Column("id", BigInteger, Identity(always=True), primary_key=True)


def keys(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    """Columns of the primary key."""
    return (Column(name, of, primary_key=True, autoincrement=False) for name in names)


def needed(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    """Columns without nulls."""
    return (Column(name, of, nullable=False) for name in names)


def optional(of: TypeEngine[Any], *names: str) -> "Iterable[Column[Any]]":
    """Columns that may be null."""
    return (Column(name, of) for name in names)


def with_default(name: str, of: TypeEngine[Any], default: str) -> "Column[Any]":
    """A column that the database fills, with what the SQL of `default` is."""
    return Column(name, of, nullable=False, server_default=text(default))


def moment(name: str) -> "Column[Any]":
    """When it was, now unless it is said."""
    return with_default(name, DateTime(timezone=True), "now()")


def changing() -> "Iterable[Column[Any]]":
    """What an entity tag and its age are made of."""
    yield with_default("version", BigInteger(), "1")
    yield from map(moment, ("created_at", "updated_at"))


def belongs(
    of: str, to: str, *columns: str, named: str = "id", ondelete: str | None = None
) -> Iterable[ForeignKeyConstraint]:
    """To rows of the same tenant, known by the column `named`, from the table `of`."""
    return (
        ForeignKeyConstraint(
            ["tenant_id", column],
            [f"{to}.tenant_id", f"{to}.{named}"],
            name=f"fk_{of}_{column}",
            ondelete=ondelete,
        )
        for column in columns
    )
