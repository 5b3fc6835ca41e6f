"""What schemas mean: read in one dialect, merged, told apart, and turned into types and rules."""
