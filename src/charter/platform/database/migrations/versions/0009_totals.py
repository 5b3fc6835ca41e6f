"""Totals of projects that cost the same however many there are.

A total is the sum of few rows in `totals`. Whatever changes the number of a tenant's projects adds a row
beside its own effect, so a total is exact for every snapshot, and two writers never meet in a counter. At
times a writer folds the rows of its tenant into one; rows that somebody else holds wait for the next.
"""

import sqlalchemy as sa
from alembic import context, op

from charter.platform.database.row_level_security import enable_row_level_security, grant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
phase = "expand"
release = "0.1.0"

FOLD = """
CREATE FUNCTION fold_totals(tenant text, counted text) RETURNS void LANGUAGE sql AS $$
    WITH few AS (
        SELECT id FROM totals WHERE tenant_id = tenant AND of = counted ORDER BY id FOR UPDATE SKIP LOCKED
    ), gone AS (
        DELETE FROM totals USING few WHERE totals.id = few.id RETURNING change
    )
    INSERT INTO totals (tenant_id, of, change)
    SELECT tenant, counted, sum(change) FROM gone HAVING count(*) > 0
$$
"""
"""Not under REPEATABLE READ: there it would refuse rows that somebody else has folded since."""
COUNT = """
CREATE FUNCTION count_projects(tenant text, difference bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO totals (tenant_id, of, change) VALUES (tenant, 'projects', difference);
    IF random() < 0.02 AND current_setting('transaction_isolation') = 'read committed' THEN
        PERFORM fold_totals(tenant, 'projects');
    END IF;
END
$$
"""
TRIGGER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {body}
    RETURN NULL;
END
$$
"""
ADDED = "PERFORM count_projects(tenant_id, count(*)) FROM rows WHERE deleted_at IS NULL GROUP BY tenant_id;"
REMOVED = ADDED.replace("count(*)", "-count(*)")
CHANGED = """
    IF OLD.deleted_at IS NULL THEN PERFORM count_projects(OLD.tenant_id, -1); END IF;
    IF NEW.deleted_at IS NULL THEN PERFORM count_projects(NEW.tenant_id, 1); END IF;
"""
WATCH = """
CREATE TRIGGER count_added AFTER INSERT ON projects REFERENCING NEW TABLE AS rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_added_projects();
CREATE TRIGGER count_removed AFTER DELETE ON projects REFERENCING OLD TABLE AS rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_removed_projects();
CREATE TRIGGER count_changed AFTER UPDATE ON projects FOR EACH ROW
    WHEN ((OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) OR OLD.tenant_id <> NEW.tenant_id)
    EXECUTE FUNCTION count_changed_projects();
"""
COUNT_ALL = """
INSERT INTO totals (tenant_id, of, change)
SELECT tenant_id, 'projects', count(*) FROM projects WHERE deleted_at IS NULL GROUP BY tenant_id
"""
FUNCTIONS = (
    "count_changed_projects()",
    "count_removed_projects()",
    "count_added_projects()",
    "count_projects(text, bigint)",
    "fold_totals(text, text)",
)


def upgrade() -> None:
    """Count what is there, and from then on what changes."""
    _create_totals()
    op.execute(FOLD)
    op.execute(COUNT)
    for name, body in (("added", ADDED), ("removed", REMOVED), ("changed", CHANGED)):
        op.execute(TRIGGER.format(name=f"count_{name}_projects", body=body))
    op.execute(WATCH)
    op.execute("ALTER TABLE projects NO FORCE ROW LEVEL SECURITY")
    op.execute(COUNT_ALL)
    op.execute("ALTER TABLE projects FORCE ROW LEVEL SECURITY")
    enable_row_level_security("totals")
    op.execute("ALTER TABLE totals NO FORCE ROW LEVEL SECURITY")  # counts what the owner does to any tenant
    grant(context.config.attributes["role"], "totals", "SELECT, INSERT, UPDATE, DELETE")


def downgrade() -> None:
    """Count no longer."""
    for trigger in ("count_added", "count_removed", "count_changed"):
        op.execute(f"DROP TRIGGER {trigger} ON projects")
    for function in FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
    op.drop_table("totals")


def _create_totals() -> None:
    op.create_table(
        "totals",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("tenant_id", sa.String(255), nullable=False),
        sa.Column("of", sa.String(40), nullable=False),
        sa.Column("change", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_totals"),
    )
    op.create_index("ix_totals_tenant_id_of", "totals", ["tenant_id", "of"], postgresql_include=["change"])
    # Rows live for some fifty writes: vacuum comes by their number, whatever the size of the table.
    op.execute(
        "ALTER TABLE totals SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,"
        " autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_cost_delay = 0)"
    )
