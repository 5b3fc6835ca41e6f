"""The document in the words of other standards, which say what OpenAPI 3.1 has no words for."""
