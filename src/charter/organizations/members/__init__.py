"""Members of organizations: who joins, who leaves, and who stays."""
