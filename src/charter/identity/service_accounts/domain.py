"""What a service account and its keys are, and who keeps them."""

import re
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from secrets import token_bytes
from typing import Final, NewType, Self

from charter.shared.opaque_tokens import hash_of
from charter.shared.tenants import (
    ApiKeyPrefix,
    CanEnd,
    OrganizationTenant,
    TenantId,
    is_personal,
    parse_tenant,
)

ServiceAccountId = NewType("ServiceAccountId", int)
ApiKeyId = NewType("ApiKeyId", int)

KEEPERS: Final = frozenset({"owner", "admin"})
"""The roles whose members keep the service accounts of their organization."""
BRAND: Final = "charter"
"""What every key begins with, so that scanners of leaked secrets know it."""
PREFIX_BYTES: Final = 6
SECRET_BYTES: Final = 32
_SUBJECT: Final = re.compile("service-account:([1-9][0-9]{0,17})")
FORM: Final = re.compile(rf"{BRAND}_([A-Za-z0-9_-]{{8}})_([A-Za-z0-9_-]{{43}})")


class ServiceAccountNotFound(Exception):
    """The tenant has no such service account."""


class ApiKeyNotFound(Exception):
    """The service account has no such key."""


class ApiKeyRevoked(Exception):
    """The key was revoked."""


class NotAllowed(Exception):
    """The caller may not keep the tenant's service accounts."""

    def __init__(self) -> None:
        super().__init__("Only owners and admins of the tenant keep its service accounts.")


class ScopesWithheld(Exception):
    """A key would permit what its maker is not permitted."""

    def __init__(self, scopes: Iterable[str]) -> None:
        super().__init__(f"A key may do no more than who makes it: {', '.join(sorted(scopes))}.")


class ExpiryInThePast(Exception):
    """A key that never works is of no use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAccount:
    """An account of a program, as it was read."""

    id: ServiceAccountId
    tenant_id: TenantId
    name: str
    description: str | None
    created_by: str
    created_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class ServiceAccountPage:
    """One page of service accounts and the number of all of them."""

    accounts: tuple[ServiceAccount, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A key as it was read; its secret is known as a hash only."""

    id: ApiKeyId
    tenant_id: TenantId
    service_account_id: ServiceAccountId
    name: str
    prefix: str
    secret_hash: bytes
    scopes: frozenset[str]
    created_by: str
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None

    @property
    def shown_prefix(self) -> str:
        """The beginning of the key."""
        return f"{BRAND}_{self.prefix}"

    @property
    def ended_by(self) -> ApiKeyPrefix:
        """What ends callers who have this key, and not the one that takes its place."""
        return ApiKeyPrefix(self.prefix)

    @property
    def roles(self) -> frozenset[str]:
        """What callers with the key may do: its scopes, whatever becomes of its makers."""
        return self.scopes

    def opens(self, secret: str, at: datetime) -> bool:
        """Whether the secret is the key's, and the key can be used."""
        is_good = self.revoked_at is None and (self.expires_at is None or at < self.expires_at)
        return compare_digest(hash_of(secret), self.secret_hash) and is_good


@dataclass(frozen=True, slots=True)
class ApiKeyPage:
    """One page of keys and the number of all of them."""

    keys: tuple[ApiKey, ...]
    total: int


@dataclass(frozen=True, slots=True)
class KeyText:
    """A key in two parts: the prefix finds it, the secret proves it."""

    prefix: str
    secret: str

    @classmethod
    def new(cls) -> Self:
        """48 and 256 random bits."""
        return cls(_random(PREFIX_BYTES), _random(SECRET_BYTES))

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The parts of a key; None for what is none."""
        found = FORM.fullmatch(text)
        return None if found is None else cls(found[1], found[2])

    @property
    def text(self) -> str:
        """The key as its owner keeps it."""
        return f"{BRAND}_{self.prefix}_{self.secret}"


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps service accounts: a subject in a tenant, its account where it has one, or a program.

    `login` is what it came with.
    """

    subject: str
    tenant: TenantId
    user_id: int | None
    is_program: bool
    login: CanEnd | None = None

    @property
    def owns_tenant(self) -> bool:
        """Whether it is the account's own tenant, or for users of other issuers the subject's."""
        return is_personal(self.tenant, self.subject)

    def require_to_keep(self, role: str | None) -> None:
        """A user keeps the own tenant, owners and admins that of their organization. Raises: NotAllowed.

        `role` is the user's in the organization whose tenant it is, if it is one's.
        """
        is_shared = isinstance(parse_tenant(self.tenant), OrganizationTenant)
        if self.is_program or not (role in KEEPERS if is_shared else self.owns_tenant):
            raise NotAllowed


def require_expiry_ahead(expires_at: datetime | None, at: datetime) -> None:
    """Raises: ExpiryInThePast."""
    if expires_at is not None and expires_at <= at:
        raise ExpiryInThePast


def subject_of(service_account_id: ServiceAccountId) -> str:
    """The subject of callers with a key."""
    return f"service-account:{service_account_id}"


def account_of(subject: str) -> ServiceAccountId | None:
    """The service account of that subject; None for who is none."""
    found = _SUBJECT.fullmatch(subject)
    return None if found is None else ServiceAccountId(int(found[1]))


def _random(size: int) -> str:
    return urlsafe_b64encode(token_bytes(size)).rstrip(b"=").decode()
