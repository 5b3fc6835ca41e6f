"""Whom rows belong to, and what can end before its access tokens expire: each kind with its one spelling.

`str()` writes a value, `parse_tenant` and `parse_end` read it:

>>> str(Membership(organization_id=3, user_id=8))
'member:org:3/8'
>>> parse_tenant("keycloak/alice")
IssuerTenant(issuer='keycloak', name='alice')
"""

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NewType

TenantId = NewType("TenantId", str)
"""A tenant as rows and connections name it; taken from the verified caller alone."""

ISSUER_NAME: Final = "[a-z0-9-]{1,40}"
"""What other issuers are called in the settings: no tenant of this service has a slash behind such a name."""
LONGEST_TENANT: Final = 255
RESERVED: Final = ("user:", "org:")
"""What the tenants of this service's accounts and organizations begin with."""
EVERY_TENANT: Final = TenantId("*")
"""The scope of workers, which sees every tenant's jobs."""
SYSTEM_TENANT: Final = TenantId("system")
"""Whose jobs those of the service itself are."""
NOBODYS: Final = frozenset({EVERY_TENANT, SYSTEM_TENANT})
"""What no caller's tenant is spelled like."""

_NUMBER: Final = "0|[1-9][0-9]{0,17}"
_OWN_TENANT: Final = re.compile(rf"(?P<kind>user|org):(?P<number>{_NUMBER})")
_OF_ISSUER: Final = re.compile(rf"(?P<issuer>{ISSUER_NAME})/(?P<name>.+)", re.DOTALL)
_MEMBER: Final = re.compile(rf"org:(?P<organization>{_NUMBER})/(?P<user>{_NUMBER})")


@dataclass(frozen=True, slots=True)
class UserTenant:
    """The tenant of a user who works for nobody else."""

    user_id: int

    def __str__(self) -> str:
        return f"user:{self.user_id}"


@dataclass(frozen=True, slots=True)
class OrganizationTenant:
    """The tenant that members of an organization share."""

    organization_id: int

    def __str__(self) -> str:
        return f"org:{self.organization_id}"


@dataclass(frozen=True, slots=True)
class IssuerTenant:
    """A tenant of another issuer, below the issuer's name in the settings; two issuers share none.

    A name that does not fit a column stands for itself as its SHA-256.
    """

    issuer: str
    name: str

    def __str__(self) -> str:
        spelled = f"{self.issuer}/{self.name}"
        if len(spelled) <= LONGEST_TENANT:
            return spelled
        return f"{self.issuer}/{sha256(self.name.encode()).hexdigest()}"


@dataclass(frozen=True, slots=True)
class NamedTenant:
    """A tenant that is nobody's: one that a token of this service was made for by hand."""

    name: str

    def __str__(self) -> str:
        return self.name


Tenant = UserTenant | OrganizationTenant | IssuerTenant | NamedTenant


def parse_tenant(text: str) -> Tenant:
    """The tenant of that spelling."""
    own = _OWN_TENANT.fullmatch(text)
    if own is not None:
        number = int(own["number"])
        return UserTenant(number) if own["kind"] == "user" else OrganizationTenant(number)
    found = _OF_ISSUER.fullmatch(text)
    return NamedTenant(text) if found is None else IssuerTenant(found["issuer"], found["name"])


def is_personal(tenant: str, subject: str) -> bool:
    """Whether a tenant is the subject's own: a user's who works for nobody else, of whichever issuer."""
    match parse_tenant(tenant):
        case UserTenant(user_id):
            return str(user_id) == subject
        case IssuerTenant(issuer):
            return tenant == str(IssuerTenant(issuer, subject))
        case OrganizationTenant():
            return False
        case NamedTenant(name):
            return name == subject


@dataclass(frozen=True, slots=True)
class LocalSession:
    """A session of this service."""

    session_id: str

    def __str__(self) -> str:
        return self.session_id


@dataclass(frozen=True, slots=True)
class IssuerSession:
    """A session of another issuer, by the claim `sid` of its tokens."""

    issuer: str
    session_id: str

    def __str__(self) -> str:
        return f"oidc:{self.issuer}/{self.session_id}"


@dataclass(frozen=True, slots=True)
class SingleToken:
    """A token without a session, by its claim `jti`; the issuer is None where it is this service."""

    issuer: str | None
    token_id: str

    def __str__(self) -> str:
        return f"token:{self.token_id}" if self.issuer is None else f"token:{self.issuer}/{self.token_id}"


@dataclass(frozen=True, slots=True)
class ApiKeyPrefix:
    """An API key; the one that takes its place has another prefix."""

    prefix: str

    def __str__(self) -> str:
        return f"key:{self.prefix}"


@dataclass(frozen=True, slots=True)
class TenantPrograms:
    """Every program that works for a tenant."""

    tenant: Tenant

    def __str__(self) -> str:
        return f"tenant:{self.tenant}"


@dataclass(frozen=True, slots=True)
class Membership:
    """A user's tokens for an organization."""

    organization_id: int
    user_id: int

    def __str__(self) -> str:
        return f"member:{OrganizationTenant(self.organization_id)}/{self.user_id}"


CanEnd = LocalSession | IssuerSession | SingleToken | ApiKeyPrefix | TenantPrograms | Membership


def parse_end(text: str) -> CanEnd:
    """What has that spelling; what begins like nothing else is a session of this service."""
    kind, _, rest = text.partition(":")
    of_issuer, member = _OF_ISSUER.fullmatch(rest), _MEMBER.fullmatch(rest)
    if kind == "oidc" and of_issuer is not None:
        return IssuerSession(of_issuer["issuer"], of_issuer["name"])
    if kind == "token" and of_issuer is not None:
        return SingleToken(of_issuer["issuer"], of_issuer["name"])
    if kind == "token":
        return SingleToken(None, rest)
    if kind == "key":
        return ApiKeyPrefix(rest)
    if kind == "tenant":
        return TenantPrograms(parse_tenant(rest))
    if kind == "member" and member is not None:
        return Membership(int(member["organization"]), int(member["user"]))
    return LocalSession(text)
