"""E-mail addresses, as they are compared."""

import unicodedata


def email_key(email: str) -> str:
    """The address as it is compared: compatible characters and upper case make no other address.

    >>> email_key(" Ada@Example.COM")
    'ada@example.com'
    """
    return unicodedata.normalize("NFKC", email.strip()).casefold()
