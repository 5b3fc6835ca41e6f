"""The revision of the schema that this code needs, known without Alembic, which is slow to import."""

from pathlib import Path
from typing import Final

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def known_revisions() -> list[str]:
    """Every revision of this code, oldest first: what the names of the files begin with."""
    return sorted(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def is_behind(found: str | None, known: list[str]) -> bool:
    """Whether a database lacks what this code needs; a revision that nobody knows here is a newer one."""
    return found is None or found in known[:-1]
