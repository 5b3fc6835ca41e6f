"""Logging in at an OpenID Connect provider, linked to an account of this service."""
