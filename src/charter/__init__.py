"""Charter: a backend whose only source of truth is its contract."""
