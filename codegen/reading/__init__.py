"""Reads the files of a document: bytes to plain values, and where each of them stands."""
