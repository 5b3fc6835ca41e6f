"""${message}."""

${"import sqlalchemy as sa\n" if "sa." in (upgrades or "") + (downgrades or "") else ""}\
${"from alembic import op\n" if upgrades else ""}\
${imports + "\n" if imports else ""}\
${"\n" if upgrades else ""}\
revision = "${up_revision}"
down_revision = "${down_revision | comma,n}"
branch_labels = None
depends_on = None
phase = "expand"
release = "${config.attributes["release"]}"


def upgrade() -> None:
    """Change the schema."""
    ${upgrades if upgrades else 'raise NotImplementedError("fill in what migration ' + up_revision + ' changes")'}


def downgrade() -> None:
    """Change it back."""
    ${downgrades if downgrades else 'raise NotImplementedError("fill in how migration ' + up_revision + ' is undone")'}
