"""The mails of accounts. None says what somebody typed: a name in it could be a stranger's advertisement."""

from datetime import datetime

from charter.platform.mail.sending import Message

_FAREWELL = "\n\nIf this was not you, you need not do anything.\n"


def verify_email(address: str, link: str) -> Message:
    """Asks whether the address is right."""
    text = f"Hello,\n\nplease confirm that this is your address:\n\n{link}\n\nThe link works once, for a day."
    return Message(address, "Confirm your address", text + _FAREWELL)


def change_email(address: str, link: str) -> Message:
    """Asks whether the new address is right."""
    text = (
        f"Hello,\n\nthis address will be the one of your account once you confirm it:\n\n{link}\n\n"
        "The link works once, for a day."
    )
    return Message(address, "Confirm your new address", text + _FAREWELL)


def already_registered(address: str, link: str) -> Message:
    """Tells the owner of an account that somebody wanted to register its address."""
    text = (
        "Hello,\n\nsomebody wanted to register this address, which has an account. If that was "
        f"you and you forgot the password, set a new one:\n\n{link}\n\nThe link works once, for an hour."
    )
    return Message(address, "You have an account already", text + _FAREWELL)


def password_reset(address: str, link: str) -> Message:
    """Leads to a new password."""
    text = f"Hello,\n\nset a new password here:\n\n{link}\n\nThe link works once, for an hour."
    return Message(address, "Set a new password", text + _FAREWELL)


def email_changed(address: str, link: str) -> Message:
    """Tells at the former address that there is another one, and leads back."""
    text = (
        "Hello,\n\nyour account has another address from now on; this one belongs to it no more. If that was "
        "not you, set a new password here, which brings this address back and ends every login:"
        f"\n\n{link}\n\nThe link works once, for seven days."
    )
    return Message(address, "Your address was changed", text + "\n")


def set_password(address: str, link: str) -> Message:
    """Leads to the first password of an account that somebody else made."""
    text = (
        f"Hello,\n\nan account was made for you. Choose its password here:\n\n{link}\n\n"
        "The link works once, for a day."
    )
    return Message(address, "Your account", text + "\n")


def notice(address: str, subject: str, at: datetime, frontend_url: str) -> Message:
    """Tells of what was done with an account."""
    text = (
        f"Hello,\n\n{subject[0].lower()}{subject[1:]}, at {at:%Y-%m-%d %H:%M} UTC.\n\nIf this was you, you "
        "need not do anything. If not, somebody else is in your account: set a new password by mail, which "
        f"ends every session, and look through second factor and keys:\n\n{frontend_url}\n"
    )
    return Message(address, subject, text)
