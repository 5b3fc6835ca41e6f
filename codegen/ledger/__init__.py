"""What becomes of every keyword of a document: enforced, documented only, or refused."""
