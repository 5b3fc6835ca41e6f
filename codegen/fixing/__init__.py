"""Writes into a document what its findings know to be missing, and touches nothing else of its text."""
