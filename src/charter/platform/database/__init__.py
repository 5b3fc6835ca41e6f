"""PostgreSQL: connections and transactions of a tenant, tables of the platform, migrations, the sweep."""
