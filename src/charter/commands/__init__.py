"""What the subcommands of `charter` do; each module is imported when its command runs."""
