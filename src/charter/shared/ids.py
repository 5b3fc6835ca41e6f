"""Identifiers that features share; each kind has a type of its own, so that they cannot be mixed up."""

from typing import NewType

TenantId = NewType("TenantId", str)
"""The tenant that owns a row; taken from the verified caller alone."""
