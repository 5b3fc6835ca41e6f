"""What OpenAPI and JSON Schema say themselves: words, objects and their fields, formats, patterns."""
