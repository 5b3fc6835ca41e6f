"""Entries of the journal: drafts, their approval, posting, reversal."""
