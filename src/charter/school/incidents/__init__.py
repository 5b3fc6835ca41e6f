"""What happened, who was part of it, and what followed."""
