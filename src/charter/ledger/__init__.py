"""The ledger: accounts, entries, periods, rates, reports, exchange."""
