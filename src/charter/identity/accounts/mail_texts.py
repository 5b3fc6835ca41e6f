"""The mails of accounts."""

from charter.platform.mail.sending import Message

_FAREWELL = "\n\nIf this was not you, you need not do anything.\n"


def verify_email(address: str, name: str, link: str) -> Message:
    """Asks whether the address is right."""
    text = (
        f"Hello {name},\n\nplease confirm that this is your address:\n\n{link}\n\n"
        "The link works once, for a day."
    )
    return Message(address, "Confirm your address", text + _FAREWELL)


def change_email(address: str, name: str, link: str) -> Message:
    """Asks whether the new address is right."""
    text = (
        f"Hello {name},\n\nthis address will be the one of your account once you confirm it:\n\n{link}\n\n"
        "The link works once, for a day."
    )
    return Message(address, "Confirm your new address", text + _FAREWELL)


def already_registered(address: str, name: str, link: str) -> Message:
    """Tells the owner of an account that somebody wanted to register its address."""
    text = (
        f"Hello {name},\n\nsomebody wanted to register this address, which has an account. If that was "
        f"you and you forgot the password, set a new one:\n\n{link}\n\nThe link works once, for an hour."
    )
    return Message(address, "You have an account already", text + _FAREWELL)


def password_reset(address: str, name: str, link: str) -> Message:
    """Leads to a new password."""
    text = f"Hello {name},\n\nset a new password here:\n\n{link}\n\nThe link works once, for an hour."
    return Message(address, "Set a new password", text + _FAREWELL)


def set_password(address: str, name: str, link: str) -> Message:
    """Leads to the first password of an account that somebody else made."""
    text = (
        f"Hello {name},\n\nan account was made for you. Choose its password here:\n\n{link}\n\n"
        "The link works once, for a day."
    )
    return Message(address, "Your account", text + "\n")
