"""Schools: what behavior is called, where and to whom it happened, and what followed."""
