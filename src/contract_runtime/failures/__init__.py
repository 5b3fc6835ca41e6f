"""Requests that fail: refusals, declared errors and the service's own mistakes, as answers."""
