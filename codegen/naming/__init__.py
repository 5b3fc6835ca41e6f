"""Python names for wire names, decided once by pure functions."""
