"""What the service stands on, a package for each concern; knows no feature."""
