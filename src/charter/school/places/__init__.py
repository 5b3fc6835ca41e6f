"""Where it happens, on which days there is school, and who is there."""
