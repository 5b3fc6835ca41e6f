"""Steps of migrations: the application's role, and tables whose rows only their tenant sees."""

from typing import Final

from alembic import op

TENANT_MATCHES: Final = "tenant_id = nullif(current_setting('app.tenant', true), '')"
EVERY: Final = "current_setting('app.tenant', true) = '*'"

MAKE_ROLE: Final = """
DO $do$
BEGIN
    FOR attempt IN 1..10 LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {role}) THEN
                CREATE ROLE {name} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
            END IF;
            IF NOT pg_has_role({login}, {role}, 'USAGE') THEN
                EXECUTE format('GRANT {name} TO %I', {login});
            END IF;
            RETURN;
        EXCEPTION WHEN duplicate_object OR unique_violation OR internal_error THEN
            -- another database's migration did the same at this moment
            PERFORM pg_sleep(0.05 * attempt);
        END;
    END LOOP;
    RAISE EXCEPTION 'role % could not be made', {role};
END
$do$
"""


def make_role(role: str, login: str) -> None:
    """Make `role` where it is missing, and let `login` take it on."""
    op.execute(MAKE_ROLE.format(role=literal(role), name=identifier(role), login=literal(login)))
    op.execute(f"GRANT USAGE ON SCHEMA public TO {identifier(role)}")


def enable_row_level_security(table: str) -> None:
    """Show and accept only rows of the tenant that `app.tenant` names in the transaction."""
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(
        f"CREATE POLICY tenant_isolation ON {table} USING ({TENANT_MATCHES}) WITH CHECK ({TENANT_MATCHES})"
    )


def show_to_every_tenant(table: str) -> None:
    """Show and accept the rows of all tenants where `app.tenant` names every tenant; nobody's caller can."""
    op.execute(f"CREATE POLICY every_tenant ON {table} USING ({EVERY}) WITH CHECK ({EVERY})")


def grant(role: str, table: str, privileges: str) -> None:
    """Give the role what it needs on the table, and no more."""
    op.execute(f"GRANT {privileges} ON {table} TO {identifier(role)}")


def identifier(name: str) -> str:
    """A quoted name."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """A quoted string."""
    return "'" + value.replace("'", "''") + "'"
