"""Who calls: bearer tokens of this service and of an OpenID Connect issuer, verified into one caller."""
