"""What must hold of recorded facts: one pure function for each rule, in one registry."""
