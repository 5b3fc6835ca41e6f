"""What rules read: the ledger and the registers, of one snapshot and one span."""
