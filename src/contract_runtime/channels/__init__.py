"""Channels: connections that stay open, as WebSockets and as Server-Sent Events."""
