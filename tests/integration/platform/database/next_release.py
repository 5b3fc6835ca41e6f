"""A release after this one: it adds a column, fills it, and takes another one away."""

import shutil
from pathlib import Path
from typing import Final

from charter.platform.database.revisions import MIGRATIONS, known_changes

RELEASE: Final = "99.0.0"
MIGRATION: Final = '''"""{phase} of a release to come."""

from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None
phase = "{phase}"
release = "{release}"


def upgrade() -> None:
    op.execute("{up}")


def downgrade() -> None:
    op.execute("{down}")
'''
STEPS: Final = (
    ("expand", "ALTER TABLE users ADD COLUMN zone text", "ALTER TABLE users DROP COLUMN zone"),
    ("migrate", "UPDATE users SET zone = time_zone", "UPDATE users SET zone = NULL"),
    (
        "contract",
        "ALTER TABLE users DROP COLUMN time_zone",
        "ALTER TABLE users ADD COLUMN time_zone text",
    ),
)


def write_next_release(folder: Path) -> tuple[Path, list[str]]:
    """The migrations of both releases, and the revisions of the next one: expand, migrate, contract."""
    migrations = folder / "migrations"
    shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    before, made = known_changes()[-1].revision, []
    for phase, up, down in STEPS:
        revision = f"{int(before) + 1:04}"
        text = MIGRATION.format(
            phase=phase, revision=revision, before=before, release=RELEASE, up=up, down=down
        )
        (migrations / "versions" / f"{revision}_next_{phase}.py").write_text(text)
        before = revision
        made.append(revision)
    return migrations, made
