"""How settings are loaded and checked; the groups stand beside what they set."""
