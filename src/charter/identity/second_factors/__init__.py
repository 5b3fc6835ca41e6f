"""Second factors: time-based one-time codes and recovery codes."""
