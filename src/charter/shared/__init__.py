"""Tenants, clock and error families: the standard library only."""
