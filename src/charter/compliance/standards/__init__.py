"""The standards, when they apply, and what takes their place."""
