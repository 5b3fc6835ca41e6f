"""Content to begin with: affirmations, subjects with their flashcards, chores, things to do outdoors."""

import sqlalchemy as sa
from alembic import op

from charter.platform.database.migrations.seeding import TABLES, seed_content

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None
phase = "migrate"
release = "0.1.0"


def upgrade() -> None:
    """Bring the texts in, as often as it runs."""
    seed_content()


def downgrade() -> None:
    """Take all of it out."""
    for table in reversed(TABLES):
        op.execute(sa.delete(sa.table(table)))
