"""Reports on the books: each is made of one statement over the sums of months and the days after them."""
