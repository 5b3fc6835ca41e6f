"""What development and tests run on: embedded servers, demo data; nothing of it is imported in production."""
