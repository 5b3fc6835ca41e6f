"""Generated files on disk: all of them or none, and the lock that knows them."""
