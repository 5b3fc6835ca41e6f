"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Literal, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    NotNull,
    Tagged,
)

from .models import (
    Email,
    Pagination,
    Password,
    SecondFactorCode,
    Seconds,
    SessionId,
    TenantName,
    Token,
    TokenType,
)

DeviceName: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")]
"""What the device is called."""


class LoginRequest(ContractModel):
    """Address and password, and where it is enabled the second factor."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    password: Password
    code: Annotated[SecondFactorCode | None, NotNull] = None
    use_cookie: bool = False
    """Send the refresh token as an HttpOnly cookie, not in the body."""
    device_name: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=100,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
        NotNull,
    ] = None


OAuthScope: TypeAlias = Annotated[str, Field(max_length=1000, pattern=r"^[^\u0000]*$")]
"""Scopes, separated by spaces; roles come from the account whatever is asked for."""


class PasswordGrantForm(ContractModel):
    """Address and password for tokens (RFC 6749, section 4.3)."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Literal["password"]
    username: Annotated[str, Field(min_length=1, max_length=254, pattern=r"^[^\u0000]+$")]
    """The e-mail address."""
    password: Password
    code: Annotated[SecondFactorCode | None, NotNull] = None
    scope: Annotated[OAuthScope | None, NotNull] = None
    client_id: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None


RefreshToken: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern="^[A-Za-z0-9_-]+$")]
"""The opaque token that gets the next ones, once."""


class RefreshTokenGrantForm(ContractModel):
    """A refresh token for the next tokens (RFC 6749, section 6)."""

    model_config = ConfigDict(extra="forbid")

    grant_type: Literal["refresh_token"]
    refresh_token: RefreshToken
    scope: Annotated[OAuthScope | None, NotNull] = None
    client_id: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None
    client_secret: Annotated[str | None, Field(max_length=255, pattern=r"^[^\u0000]*$"), NotNull] = None


TokenForm: TypeAlias = Annotated[
    PasswordGrantForm | RefreshTokenGrantForm, Tagged("grant_type", ("password",), ("refresh_token",))
]
"""The form of an OAuth 2 token request."""


class OAuthToken(ContractModel):
    """The answer to an OAuth 2 token request (RFC 6749, section 5.1)."""

    model_config = ConfigDict(extra="forbid")

    access_token: Token
    token_type: TokenType
    expires_in: Seconds
    refresh_token: RefreshToken
    scope: OAuthScope


class RefreshRequest(ContractModel):
    """The refresh token, unless it is in the cookie."""

    model_config = ConfigDict(extra="forbid")

    refresh_token: Annotated[RefreshToken | None, NotNull] = None


class Session(ContractModel):
    """A login on a device."""

    model_config = ConfigDict(extra="forbid")

    id: SessionId
    device_name: DeviceName
    device_id: Annotated[str | None, Field(max_length=100)]
    client_address: Annotated[str | None, Field(max_length=45)]
    tenant: TenantName
    created_at: AwareDatetime
    last_used_at: AwareDatetime
    expires_at: AwareDatetime
    is_current: bool


SessionList: TypeAlias = Annotated[list[Session], Field(max_length=100)]
"""Sessions, the last used first."""


class SessionPage(ContractModel):
    """A page of sessions."""

    model_config = ConfigDict(extra="forbid")

    data: SessionList
    pagination: Pagination


class TenantSwitch(ContractModel):
    """Where to work: an organization, or with null the caller's own tenant."""

    model_config = ConfigDict(extra="forbid")

    organization_id: Annotated[int | None, Field(ge=1, le=9007199254740991)]


class AccessToken(ContractModel):
    """An access token for the tenant that was asked for."""

    model_config = ConfigDict(extra="forbid")

    access_token: Token
    token_type: TokenType
    expires_in: Seconds
    tenant: TenantName
