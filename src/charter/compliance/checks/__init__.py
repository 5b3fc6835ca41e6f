"""Checks of a span: their results, findings and scores."""
