"""Mail leaves the service here."""
