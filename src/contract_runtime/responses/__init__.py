"""From what a handler returned to bytes: bodies, headers, links and streams."""
