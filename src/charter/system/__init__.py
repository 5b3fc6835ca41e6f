"""Liveness, readiness and figures of the running service."""
