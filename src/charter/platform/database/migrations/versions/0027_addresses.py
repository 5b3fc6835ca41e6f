"""Accounts whose address no account can have get one that nobody reads, so that they can be shown and mended.

A provider or the settings could make them before. Their users log in at the provider as they did; an admin
gives them another address. Keys of comparison stay: those of ASCII were made as they are made now.
"""

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None
phase = "migrate"
release = "0.1.0"

MEND = r"""
    WITH spelled AS (
        SELECT '[A-Za-z0-9!#$%&''*+/=?^_`{|}~-]+' AS atom,
            '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?' AS label
    ), mended AS (
        SELECT id AS user_id,
            concat('account-', id, '-', left(md5(random()::text), 8), '@address.invalid') AS kept
        FROM users, spelled
        WHERE email !~ concat('^', atom, '(\.', atom, ')*@', label, '(\.', label, ')*$')
            OR strpos(email, '@') > 65 OR length(email) > 254
    )
    UPDATE users SET email = kept, email_key = kept, email_verified_at = NULL, version = version + 1,
        updated_at = now()
    FROM mended WHERE users.id = user_id
"""


def upgrade() -> None:
    """Give them another address."""
    op.execute(MEND)


def downgrade() -> None:
    """What the addresses were is not known any more."""
