"""The chart of accounts: a tree, and templates to start from."""
