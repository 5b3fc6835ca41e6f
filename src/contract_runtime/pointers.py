"""JSON pointers (RFC 6901)."""


def pointer_tokens(pointer: str) -> list[str]:
    """The names that a pointer, or a local reference, leads through; none for the whole."""
    return [token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:]]
