"""Children, consent to keep them, what an account chose for them, and how they are forgotten."""
