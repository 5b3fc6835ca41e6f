"""Mail: the outbox where it waits, the courier, and how it leaves the service."""
