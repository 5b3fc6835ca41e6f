"""Settings from the environment, checked all at once."""
