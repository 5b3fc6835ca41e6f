"""Invitations to organizations, by mail."""
