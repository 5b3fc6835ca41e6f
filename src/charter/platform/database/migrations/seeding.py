"""Content that migrations bring: files beside this one, a table each, whose columns are the table's."""

import csv
import json
from pathlib import Path
from typing import Final

from alembic import op

from charter.platform.database.row_level_security import literal

FILES: Final = Path(__file__).parent / "content"
TABLES: Final = ("affirmations", "subjects", "flashcards", "chores", "outdoor_activities")
"""A table stands behind the one that it refers to."""
LISTS: Final = ("tags", "gradient", "acceptable_answers")
"""Columns of texts, with bars between them in a cell."""
NUMBERS: Final = ("min_age", "max_age", "points")
FLAGS: Final = ("is_extra", "is_daily")
UPSERT: Final = """
    INSERT INTO {table} ({names}) SELECT {names}
    FROM jsonb_populate_recordset(CAST(NULL AS {table}), CAST({rows} AS jsonb))
    ON CONFLICT (id) DO UPDATE SET ({names}) = ROW ({renewed}) WHERE NOT {table}.is_edited
"""

Cell = str | int | bool | list[str] | None


def read_rows(table: str) -> list[dict[str, Cell]]:
    """The rows of a table, which lists show in the order of the file."""
    with (FILES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {"sort": place, **{name: _cell(name, written) for name, written in cells.items()}}
            for place, cells in enumerate(csv.DictReader(file))
        ]


def _cell(name: str, written: str) -> Cell:
    if name in LISTS:
        return written.split("|") if written else []
    if name in NUMBERS:
        return int(written) if written else None
    return written == "true" if name in FLAGS else written


def seed_content() -> None:
    """Add what is missing and renew what is there. Rows that were edited stay as they are.

    A colon begins a parameter in what Alembic executes, unless a backslash stands before it.
    """
    for table in TABLES:
        rows = read_rows(table)
        names = ", ".join(rows[0])
        renewed = ", ".join(f"excluded.{name}" for name in rows[0])
        written = literal(json.dumps(rows, ensure_ascii=False)).replace(":", r"\:")
        op.execute(UPSERT.format(table=table, names=names, renewed=renewed, rows=written))
