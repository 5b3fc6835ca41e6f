"""Keeps hand-written handlers in step with a contract: adds what is missing, never touches a body."""
