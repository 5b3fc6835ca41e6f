"""Bearer tokens of this service and of OpenID Connect issuers: made, verified, and turned into callers."""
