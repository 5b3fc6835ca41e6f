"""Notes to the statements."""
