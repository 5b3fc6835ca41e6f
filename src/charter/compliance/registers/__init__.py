"""Registers beside the ledger: what its accounts stand for."""
