"""Organizations: tenants that several users share, their members and invitations."""
