"""Takes a folder of documents through everything that is promised for any document, one row for each."""
