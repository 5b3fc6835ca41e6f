"""What a child did: points, streaks, levels, achievements, the dashboard."""
