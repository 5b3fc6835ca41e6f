"""The HTTP edge of the service: middleware, documentation pages, what the contract's policies run on."""
