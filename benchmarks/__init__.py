"""Side-by-side performance against peers: `python -m benchmarks` measures both sides in one run."""
