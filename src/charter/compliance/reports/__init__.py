"""Reports of checks, as JSON and as a page for the printer."""
