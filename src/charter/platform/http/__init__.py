"""The HTTP edge of the service: middleware, the guard of connections, documents and documentation pages."""
