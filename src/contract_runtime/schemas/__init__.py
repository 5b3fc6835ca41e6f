"""What generated types are made of: models, rules and JSON Schema's semantics on top of Pydantic."""
