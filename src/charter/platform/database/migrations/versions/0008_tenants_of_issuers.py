"""Tenants of other issuers lie below the issuers' names: `alice` becomes `keycloak/alice`.

No row says which issuer its tenant is of. With one in the settings it is that one. Of several it is the one
that alone was seen with the tenant or subject, in the audit log and among linked accounts, or else the first,
and a warning names those of which neither told. With none the rows stay as they are, and a warning says so.

Entries of the audit log keep the tenants of their time: they are sealed. Answers kept by idempotency keys are
found by a hash over the tenant: until they expire, within 24 hours, they are not found, or after a downgrade.
"""

import logging
from typing import Final

import sqlalchemy as sa
from alembic import context, op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
phase = "contract"
release = "0.1.0"

TABLES: Final = ("projects", "idempotency_keys", "service_accounts", "api_keys")
FOREIGN: Final = (
    "SELECT tenant_id FROM {table} WHERE tenant_id NOT LIKE 'user:%' AND tenant_id NOT LIKE 'org:%'"
)
OF_OTHERS: Final = (
    FOREIGN + " AND tenant_id ~ '^[a-z0-9-]{{1,40}}/' "
    "AND split_part(tenant_id, '/', 1) <> ALL (CAST(:names AS text[]))"
)
COUNT: Final = "SELECT count(*) FROM ({rows}) AS found"
SHOWN: Final = 20
"""Tenants that a warning names."""

SEEN: Final = """
    CREATE TEMPORARY TABLE seen ON COMMIT DROP AS
    SELECT tenant, CASE WHEN count(issuer) = 1 THEN min(issuer) ELSE :first END AS issuer,
           count(issuer) <> 1 AS is_ambiguous
    FROM ({tenants}) AS tenants (tenant) LEFT JOIN (
        SELECT actor_tenant, actor_issuer FROM audit_log UNION SELECT subject, issuer FROM external_identities
    ) AS known (name, url) ON name = tenant
    LEFT JOIN unnest(CAST(:urls AS text[]), CAST(:names AS text[])) AS configured (issuer_url, issuer)
    ON issuer_url = url
    GROUP BY tenant
"""
RENAME: Final = """
    UPDATE {table} SET tenant_id = issuer || '/' || CASE
        WHEN length(issuer) + 1 + length(tenant) <= 255 THEN tenant
        ELSE encode(sha256(convert_to(tenant, 'UTF8')), 'hex')
    END
    FROM seen WHERE tenant_id = tenant
"""
RENAME_BACK: Final = """
    UPDATE {table} SET tenant_id = substr(tenant_id, length(issuer) + 2)
    FROM unnest(CAST(:names AS text[])) AS configured (issuer) WHERE starts_with(tenant_id, issuer || '/')
"""
END_FOR_EACH: Final = """
    INSERT INTO ended_sessions (session_key, ended_at, expires_at)
    SELECT kind || ':' || issuer || '/' || substr(session_key, length(kind) + 2), ended_at, expires_at
    FROM ended_sessions, unnest(ARRAY['oidc', 'token']) AS kind, unnest(CAST(:names AS text[])) AS issuer
    WHERE starts_with(session_key, kind || ':')
    ON CONFLICT DO NOTHING
"""
END_WITHOUT_ISSUER: Final = """
    INSERT INTO ended_sessions (session_key, ended_at, expires_at)
    SELECT kind || ':' || substr(session_key, length(kind) + length(issuer) + 3) AS key,
           max(ended_at), max(expires_at)
    FROM ended_sessions, unnest(ARRAY['oidc', 'token']) AS kind, unnest(CAST(:names AS text[])) AS issuer
    WHERE starts_with(session_key, kind || ':' || issuer || '/')
    GROUP BY key
    ON CONFLICT DO NOTHING
"""
LEFT_ALONE: Final = (
    "%s belong to another issuer's tenants, or to ones that `charter token` was told. No issuer is "
    "configured: they keep their names, and no other issuer's token reaches them. If they are an issuer's, "
    "set KEYCLOAK_ISSUER and KEYCLOAK_AUDIENCE, or OIDC_PROVIDERS, and run `charter db downgrade 0007` and "
    "`charter db upgrade`."
)
STILL_NAMED: Final = (
    "%s keep the name of an issuer that is not configured. Run `charter db upgrade` with no issuer, then "
    "set those that the service ran with, and run `charter db downgrade 0007` again."
)
AMBIGUOUS: Final = (
    "%d tenants went to the issuer %s, the first of several, for nothing tells whose they are: %s. Those of "
    "another issuer are to be renamed by hand (docs/operations.md)."
)

_logger: Final = logging.getLogger(__name__)


def upgrade() -> None:
    """Rename the rows, and end under each issuer's name what has ended under none."""
    issuers: dict[str, str] = context.config.attributes["issuers"]
    _begin()
    if issuers:
        _see(issuers)
        for table in TABLES:
            op.execute(RENAME.format(table=table))
        _execute(END_FOR_EACH, names=[*issuers])
        _tell_ambiguous(next(iter(issuers)), is_one=len(issuers) == 1)
    else:
        _tell_of(FOREIGN, LEFT_ALONE)
    _finish()


def downgrade() -> None:
    """Take the configured issuers' names off again: who has one `sub` at two of them shares rows then."""
    names = [*context.config.attributes["issuers"]]
    _begin()
    _tell_of(OF_OTHERS, STILL_NAMED, names=names)
    for table in TABLES:
        _execute(RENAME_BACK.format(table=table), names=names)
    _execute(END_WITHOUT_ISSUER, names=names)
    _finish()


def _begin() -> None:
    """Show the owner of the tables every row; nobody else sees any until the transaction ends."""
    op.execute("SET LOCAL statement_timeout = '15min'")
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")


def _finish() -> None:
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")


def _see(issuers: dict[str, str]) -> None:
    """Say of each tenant that is not this service's whose it is."""
    tenants = " UNION ".join(FOREIGN.format(table=table) for table in TABLES)
    names = [*issuers]
    _execute(SEEN.format(tenants=tenants), first=names[0], names=names, urls=[*issuers.values()])


def _tell_ambiguous(first: str, *, is_one: bool) -> None:
    found = op.get_bind().execute(sa.text("SELECT tenant FROM seen WHERE is_ambiguous ORDER BY tenant"))
    tenants = [] if is_one else [str(row.tenant) for row in found]
    if tenants:
        more = f" and {len(tenants) - SHOWN} more" if len(tenants) > SHOWN else ""
        _logger.warning(AMBIGUOUS, len(tenants), first, ", ".join(tenants[:SHOWN]) + more)


def _tell_of(rows: str, warning: str, **values: object) -> None:
    counts = {
        table: op.get_bind().scalar(sa.text(COUNT.format(rows=rows.format(table=table))), values)
        for table in TABLES
    }
    told = [f"{count} rows of {table}" for table, count in counts.items() if count]
    if told:
        _logger.warning(warning, ", ".join(told))


def _execute(statement: str, **values: object) -> None:
    op.get_bind().execute(sa.text(statement), values)
