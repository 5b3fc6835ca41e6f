"""Sessions: logging in and out, refresh tokens in families, devices."""
