"""Who calls: accounts, sessions, keys, and tokens verified into one caller."""
