"""All that reports read, of one tenant."""

from charter.ledger.reports.flows import SqlFlows
from charter.ledger.reports.integrity import SqlIntegrity
from charter.ledger.reports.standings import SqlStandings
from charter.ledger.reports.statement_lines import SqlStatementLines
from charter.platform.database.connections import Connection
from charter.shared.tenants import TenantId


class SqlReports:
    """The books of one tenant, over `connection`."""

    def __init__(self, connection: Connection, tenant: TenantId) -> None:
        self.read_standings = SqlStandings(connection, tenant).read
        self.read_flows = SqlFlows(connection, tenant).read
        self.read_statement = SqlStatementLines(connection, tenant).read
        self.read_integrity = SqlIntegrity(connection, tenant).read
