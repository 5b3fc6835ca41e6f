"""Redis: rate windows, failure counts and news that the processes of the service share."""
