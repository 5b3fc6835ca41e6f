"""Connections that stay open: who may open one, and how what happens comes to all who watch it."""
