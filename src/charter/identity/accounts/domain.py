"""What an account is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal, NewType, TypedDict

from charter.shared.errors import DependencyUnavailable

UserId = NewType("UserId", int)


KIND_OF_HASH: Final = (
    r"^(\$2[aby]\$(?:0[4-9]|[12]\d|3[01])\$(?=[./A-Za-z0-9]{53}$)"
    r"|\$argon2(?:id|i|d)\$v=\d+\$m=\d+,t=\d+,p=\d+\$(?=[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$))"
)
"""What a password's hash begins with, which says how long it takes. Python and PostgreSQL read it alike."""

UserOrder = Literal[
    "-created_at", "created_at", "-email", "email", "-name", "name", "-last_login_at", "last_login_at"
]
"""A field to order by; a leading minus is descending."""


class Role(StrEnum):
    """What a user may; each role includes the ones before it."""

    USER = "user"
    ADMIN = "admin"
    SUPER_ADMIN = "super_admin"


class MailKind(StrEnum):
    """Mail that accounts send."""

    VERIFY_EMAIL = "verify_email"
    CHANGE_EMAIL = "change_email"
    ALREADY_REGISTERED = "already_registered"
    PASSWORD_RESET = "password_reset"
    SET_PASSWORD = "set_password"
    PASSWORD_CHANGED = "password_changed"
    SECOND_FACTOR_ENABLED = "second_factor_enabled"
    SECOND_FACTOR_DISABLED = "second_factor_disabled"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"
    KEY_MADE = "key_made"
    NEW_DEVICE = "new_device"
    EMAIL_CHANGED = "email_changed"
    EMAIL_MOVED = "email_moved"
    SECOND_FACTOR_REMOVED = "second_factor_removed"


class UserNotFound(Exception):
    """There is no such account, or it is not the caller's to see."""


class AccountRequired(Exception):
    """The caller is known, and has no account of this service."""

    def __init__(self) -> None:
        super().__init__("This needs an account of this service: log in here.")


class EmailTaken(Exception):
    """Another account has the address."""

    def __init__(self) -> None:
        super().__init__("Another account has this address.")


class InvalidCredentials(Exception):
    """Address and password are not those of an account that can log in."""

    def __init__(self) -> None:
        super().__init__("The address or the password is wrong.")


class CurrentPasswordWrong(Exception):
    """The current password is another one."""

    def __init__(self) -> None:
        super().__init__("The current password is wrong.")


class LoginEnded(Exception):
    """What the request came with has ended while it was under way."""

    def __init__(self) -> None:
        super().__init__("The session has ended.")


class VerifiedEmailRequired(Exception):
    """The account's address was never verified."""

    def __init__(self) -> None:
        super().__init__("Verify your address first: ask for the mail with the link.")


class ConfirmationRequired(Exception):
    """The link was opened in another browser than the one that asked for it."""

    def __init__(self) -> None:
        super().__init__(
            "Another browser asked for this link: add the account's password, or set one by mail."
        )


class PasswordNotSet(Exception):
    """The account logs in at a provider."""

    def __init__(self) -> None:
        super().__init__("The account has no password: ask for a reset to set one.")


class TooManyPasswords(DependencyUnavailable):
    """More passwords wait to be hashed than can be in time: whoever comes later is asked to come again."""

    def __init__(self) -> None:
        super().__init__("check of passwords")


class PasswordRefused(Exception):
    """Others would guess the password."""


class OwnAccount(Exception):
    """Nobody locks himself out."""

    def __init__(self) -> None:
        super().__init__("This is your own account.")


class LastSuperAdmin(Exception):
    """Somebody has to stay who may do everything."""

    def __init__(self) -> None:
        super().__init__("This is the last super admin.")


class NotAllowed(Exception):
    """The caller's role does not reach that far."""


class UserChanges(TypedDict, total=False):
    """The fields to change; absent ones stay as they are."""

    name: str
    email: str
    role: Role
    time_zone: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account as it was read."""

    id: UserId
    email: str
    name: str
    password_hash: str | None
    role: Role
    time_zone: str | None = None
    email_verified_at: datetime | None
    last_login_at: datetime | None
    created_at: datetime
    updated_at: datetime
    deactivated_at: datetime | None
    deleted_at: datetime | None
    secured_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        """Whether it can log in."""
        return self.deactivated_at is None and self.deleted_at is None

    @property
    def is_email_verified(self) -> bool:
        """Whether its user has read mail at the address."""
        return self.email_verified_at is not None

    def has_ended(self, begun_at: datetime) -> bool:
        """Whether what was begun then came to nothing when the account was secured."""
        return self.secured_at is not None and begun_at <= self.secured_at

    def require_password_of(self, confirmed: "Account") -> None:
        """What was confirmed holds only for the password of that moment. Raises: CurrentPasswordWrong."""
        if self.password_hash != confirmed.password_hash:
            raise CurrentPasswordWrong

    def require_verified(self) -> None:
        """Who never read mail at the address may be a stranger to it. Raises: VerifiedEmailRequired."""
        if not self.is_email_verified:
            raise VerifiedEmailRequired

    @property
    def is_super_admin(self) -> bool:
        """Whether it may do everything."""
        return self.role is Role.SUPER_ADMIN

    def require_another_super_admin(self, super_admins: frozenset[UserId]) -> None:
        """The last of the super admins who can log in stays what he is. Raises: LastSuperAdmin."""
        if self.is_super_admin and super_admins <= {self.id}:
            raise LastSuperAdmin


@dataclass(frozen=True, slots=True, kw_only=True)
class UserFilter:
    """Which accounts to list; None is any."""

    search: str | None = None
    role: Role | None = None
    is_active: bool | None = None


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One page of accounts and the number of all of them."""

    accounts: tuple[Account, ...]
    total: int


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What became of one account; `error_code` is None where it is as asked for."""

    user_id: UserId
    error_code: str | None
