"""${message}.

Revision: ${up_revision}, after ${down_revision | comma,n}. Made on ${create_date}.
"""

from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Change the schema."""
    ${upgrades if upgrades else "raise NotImplementedError"}


def downgrade() -> None:
    """Change it back."""
    ${downgrades if downgrades else "raise NotImplementedError"}
