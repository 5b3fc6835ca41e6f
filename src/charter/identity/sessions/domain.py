"""What a session is: a login on a device, kept alive by a family of refresh tokens."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

LONGEST_DEVICE_NAME: Final = 100
UNKNOWN_DEVICE: Final = "Unknown device"
REPEATED_FOR: Final = timedelta(seconds=20)
"""How long a refresh whose answer was lost is answered again."""
KNOWN_FOR: Final = timedelta(days=90)
"""How long a device or an address is known after a session was used there."""
_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
_PRODUCT: Final = re.compile(r"[\w.+-]{1,60}")


class EndReason(StrEnum):
    """Why a session ended before its time."""

    LOGGED_OUT = "logged_out"
    LOGGED_OUT_EVERYWHERE = "logged_out_everywhere"
    REVOKED = "revoked"
    """Its user gave it up, perhaps with its device, which is not known any more."""
    REFRESH_TOKEN_REUSED = "refresh_token_reused"
    """A refresh token works once: one of two who have it must have stolen it."""
    GUESSED = "guessed"
    """Somebody guessed the password or codes in it."""
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RESET = "password_reset"
    ADDRESS_VERIFIED = "address_verified"
    """For the first time: whoever was logged in before may be a stranger to it."""
    ACCOUNT_CHANGED = "account_changed"
    ACCOUNT_DEACTIVATED = "account_deactivated"
    ACCOUNT_DELETED = "account_deleted"


class SecondFactorRequired(Exception):
    """Address and password are right, and a code is missing."""

    def __init__(self) -> None:
        super().__init__("A code of the authenticator app is required.")


class SecondFactorInvalid(Exception):
    """Address and password are right, and the code is not."""

    def __init__(self) -> None:
        super().__init__("The code is wrong, or was used already.")


class EmailNotVerified(Exception):
    """Only verified addresses may log in here."""

    def __init__(self) -> None:
        super().__init__("The address is not verified yet: follow the link in the mail.")


class RefreshTokenInvalid(Exception):
    """The refresh token was used, has expired, was ended, or never was."""

    def __init__(self) -> None:
        super().__init__("The refresh token is not valid any more: log in again.")


class SessionNotFound(Exception):
    """The account has no such session."""


class SessionRequired(Exception):
    """The token belongs to no session of this service."""

    def __init__(self) -> None:
        super().__init__("The token belongs to no session of this service: log in.")


class TenantNotFound(Exception):
    """The account is no member of such an organization."""


class TooManyFailures(Exception):
    """Somebody guesses passwords or codes; `seconds` is how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__("Too many wrong passwords or codes: try again later, or set a new password by mail.")
        self.seconds = seconds


class User(Protocol):
    """What a session needs to know of its account."""

    @property
    def id(self) -> int: ...
    @property
    def email(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def password_hash(self) -> str | None: ...
    @property
    def role(self) -> str: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def is_email_verified(self) -> bool: ...
    @property
    def last_login_at(self) -> datetime | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How long sessions last, and who may log in."""

    access_lifetime: timedelta
    idle: timedelta
    lifetime: timedelta
    needs_verified_email: bool

    def idle_end(self, used_at: datetime) -> datetime:
        """When a session ends that is not used again; its lifetime ends it in any case."""
        return used_at + self.idle


@dataclass(frozen=True, slots=True)
class Device:
    """Where a user logs in from. `device_id` is a name that the client made for itself."""

    name: str
    device_id: str | None
    client_address: str | None
    client_network: str | None = None
    """What the address is counted and known by; told with a request, and not kept."""

    @property
    def network(self) -> str | None:
        """The network, or where it is not told the address."""
        return self.client_network or self.client_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session as it was read."""

    id: str
    user_id: int
    tenant: str
    device: Device
    uses_cookie: bool
    created_at: datetime
    last_used_at: datetime
    idle_until: datetime
    expires_at: datetime
    ended_at: datetime | None

    @property
    def good_until(self) -> datetime:
        """When it ends unless it is used again."""
        return min(self.idle_until, self.expires_at)

    def is_alive(self, at: datetime) -> bool:
        """Whether it can still be refreshed."""
        return self.ended_at is None and at < self.good_until

    @property
    def has_mark(self) -> bool:
        """Whether its device can be told from others: by a name of its own, or by a cookie."""
        return self.device.device_id is not None or self.uses_cookie

    def was_begun_on(self, device: Device, *, by_cookie: bool) -> bool:
        """Whether a refresh has every mark of the login: the name, and a cookie exactly where it got one."""
        has_name = self.device.device_id in {None, device.device_id}
        return self.has_mark and has_name and by_cookie == self.uses_cookie


@dataclass(frozen=True, slots=True)
class UsedToken:
    """A refresh token that was used before.

    `sealed_pair` is what the use was answered, until the token that it gave is used as well.
    """

    session: Session
    used_at: datetime
    sealed_pair: str | None

    def can_be_repeated(self, device: Device, at: datetime, *, by_cookie: bool) -> bool:
        """Whether the device that used it may have lost the answer. Clocks of processes differ a little."""
        is_recent = abs(at - self.used_at) < REPEATED_FOR and self.session.is_alive(at)
        return is_recent and self.session.was_begun_on(device, by_cookie=by_cookie)


@dataclass(frozen=True, slots=True)
class SessionPage:
    """One page of sessions and the number of all of them."""

    sessions: tuple[Session, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a login or a refresh gives: two tokens and whose they are; lifetimes in seconds."""

    access_token: str
    refresh_token: str
    expires_in: int
    refresh_expires_in: int
    session: Session
    user_id: int


def name_of_device(user_agent: str | None) -> str:
    """Browser and system by a User-Agent, or the first product of one that is no browser's.

    >>> name_of_device("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
    'Firefox on Linux'
    >>> name_of_device("curl/8.5.0")
    'curl'
    """
    agent = user_agent or ""
    browser = next((name for mark, name in _BROWSERS if mark in agent), None)
    system = next((name for mark, name in _SYSTEMS if mark in agent), None)
    if browser is not None and agent.startswith("Mozilla/"):
        return f"{browser} on {system}" if system else browser
    product = _PRODUCT.match(agent)
    return product.group()[:LONGEST_DEVICE_NAME] if product else UNKNOWN_DEVICE
