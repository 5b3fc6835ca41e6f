"""The policies of a contract at work around a handler."""
