"""From a sound document to the small model that is rendered."""
