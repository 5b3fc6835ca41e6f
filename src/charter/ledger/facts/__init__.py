"""What other features are told of the books: sums by account and month, and what looks unusual."""
