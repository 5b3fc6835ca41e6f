"""The benchmarks, a module for each kind; `catalogue` lists them all."""
