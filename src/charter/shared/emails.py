"""E-mail addresses, as they are compared."""

import unicodedata


def email_key(email: str) -> str:
    """The address as it is compared: compatible characters and upper case make no other address."""
    return unicodedata.normalize("NFKC", email.strip()).casefold()
