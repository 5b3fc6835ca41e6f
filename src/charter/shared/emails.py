"""E-mail addresses, as they are compared."""


def email_key(email: str) -> str:
    """The address as it is compared: upper case of ASCII makes no other address, and nothing else is alike.

    A letter that only looks or folds like another is another, in a mailbox of somebody else. Domains stand in
    ASCII (A-labels) in all addresses here, so that is how they are compared.

    >>> email_key(" Ada@Example.COM")
    'ada@example.com'
    >>> email_key("\u212aate@example.com") == email_key("kate@example.com")
    False
    """
    return email.strip().encode(errors="surrogatepass").lower().decode(errors="surrogatepass")
