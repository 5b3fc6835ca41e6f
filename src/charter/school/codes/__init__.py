"""What behavior is called."""
