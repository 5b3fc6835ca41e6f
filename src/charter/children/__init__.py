"""Children, what they are shown, what they did, and what they learn: all of it their account's own."""
