"""The ledger as files: entries and accounts that come in by CSV, and what goes out as CSV and XLSX."""
