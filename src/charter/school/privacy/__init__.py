"""What a person may read of a record, who was told of it, and how long it is kept."""
