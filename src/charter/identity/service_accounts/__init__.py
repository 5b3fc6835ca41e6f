"""Service accounts and their API keys."""
