"""The audit log: what happened, who did it, in a chain that shows tampering."""
