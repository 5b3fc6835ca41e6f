"""Checks of what is recorded against the standards of the Malaysian Accounting Standards Board."""
