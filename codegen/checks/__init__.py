"""What a sound document keeps to: structure, references, meaning and values."""
