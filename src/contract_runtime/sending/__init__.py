"""Webhooks and callbacks, sent to addresses that clients have given."""
