"""What an entity says of itself."""
