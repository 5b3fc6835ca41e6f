"""Cards that a child is asked again: when each is due, by FSRS."""
