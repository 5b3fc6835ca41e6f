"""How the books of a tenant are kept: base currency, zone, accounts for what the service books itself."""
