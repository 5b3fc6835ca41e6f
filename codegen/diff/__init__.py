"""Compares two versions of a contract: what breaks a client that obeyed the old one."""
