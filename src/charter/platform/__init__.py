"""What the service stands on: settings, database, Redis, migrations, embedded servers; knows no feature."""
