"""Fiscal years and their periods: opened, closed, locked, and the closing of a year."""
