"""Accounts of users: registration, profile, password, verified address, and their administration."""
