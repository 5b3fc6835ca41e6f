"""Settings of identity: whose tokens count, what signs and seals, the first account, the life of sessions."""

from pathlib import Path
from typing import Annotated, Final

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_settings import NoDecode

from charter.identity.accounts.domain import PasswordRefused
from charter.identity.accounts.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD, require_good_password
from charter.identity.oidc_providers import KEYCLOAK, OidcProvider, check_providers, keycloak_provider
from charter.platform.mail.addresses import check_email
from charter.platform.settings.environment import EnvironmentSettings, is_production
from charter.platform.settings.loading import SettingsInvalid
from charter.platform.settings.values import check_http_url, parse_json, split_list
from charter.platform.settings.weak_secrets import require_drawn, require_unknown
from charter.shared.private_files import exposure_of

SHORTEST_SECRET: Final = 32

Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
Providers = Annotated[tuple[OidcProvider, ...], NoDecode, BeforeValidator(parse_json)]


class IdentitySettings(EnvironmentSettings):
    """Issuers, keys, the first superuser and sessions."""

    keycloak_issuer: str | None = Field(
        None,
        description="the issuer's URL as in its tokens; leave all KEYCLOAK_ variables out to run without",
    )
    keycloak_audience: str | None = Field(None, description="the audience that Keycloak's tokens must name")
    keycloak_jwks_url: str | None = Field(None, description="URL of the key set; leave it out to discover it")
    keycloak_client_id: str | None = Field(
        None, description="the client for logging in at Keycloak; leave it out to take its tokens only"
    )
    keycloak_client_secret: str | None = Field(None, description="the client's secret", repr=False)
    local_issuer: str = Field(
        "http://localhost:8000", description="URL that names this service in its tokens"
    )
    local_audience: str = Field("charter", min_length=1, description="the audience of this service's tokens")
    oidc_providers: Providers = Field(
        (),
        description="a JSON array of objects with name, issuer and audience, and jwks_url, client_id, "
        "client_secret and scopes where needed",
        repr=False,
    )
    super_admin_issuers: Names = Field(
        (),
        description="names of issuers whose role super_admin counts, such as keycloak, with commas between",
    )
    signing_key_file: Path | None = Field(None, description="path of a private key, PEM or JWK")
    secret_key: str | None = Field(
        None, description="at least 32 random characters, the same for every process", repr=False
    )
    first_superuser_email: str | None = Field(
        None, description="the address of the account that is made where there is none of it"
    )
    first_superuser_password: str | None = Field(
        None, description="its password, 15 to 128 characters", repr=False
    )
    session_idle_days: int = Field(7, ge=1, le=90, description="days a session may lie idle, 1 to 90")
    session_lifetime_days: int = Field(30, ge=1, le=365, description="days a session may last, 1 to 365")
    require_verified_email: bool = Field(default=False, description="true or false")

    @property
    def providers(self) -> tuple[OidcProvider, ...]:
        """Every OpenID Connect issuer whose tokens count."""
        return (*keycloak_provider(self), *self.oidc_providers)

    @property
    def issuers(self) -> dict[str, str]:
        """The URLs of those issuers by their names."""
        return {provider.name: provider.issuer for provider in self.providers}

    @field_validator("keycloak_issuer", "keycloak_jwks_url")
    @classmethod
    def _keycloak_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            check_http_url(value, is_https_required=is_production(info))
            if info.field_name == "keycloak_jwks_url" and _has_no_issuer(info):
                raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("keycloak_audience", "keycloak_client_id", "keycloak_client_secret")
    @classmethod
    def _keycloak_value_is_not_empty(cls, value: str | None) -> str | None:
        if value == "":
            raise ValueError("is empty")
        return value

    @field_validator("keycloak_audience")
    @classmethod
    def _audience_goes_with_the_issuer(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and info.data.get("keycloak_issuer") is not None:
            raise ValueError("is missing though KEYCLOAK_ISSUER is set")
        if value is not None and _has_no_issuer(info):
            raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("local_issuer")
    @classmethod
    def _local_issuer_fits(cls, value: str, info: ValidationInfo) -> str:
        check_http_url(value, is_https_required=is_production(info))
        if value == info.data.get("keycloak_issuer"):
            raise ValueError("is KEYCLOAK_ISSUER too, and tokens of the two could not be told apart")
        return value

    @field_validator("signing_key_file")
    @classmethod
    def _signing_key_exists(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError("names no file")
        if value is not None and is_production(info):
            _check_key_file(value)
        if (
            value is None
            and is_production(info)
            and _has_no_issuer(info)
            and not info.data.get("oidc_providers")
        ):
            raise ValueError("is missing, and without an issuer production could verify no token")
        return value

    @field_validator("keycloak_client_id")
    @classmethod
    def _client_goes_with_the_issuer(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and _has_no_issuer(info):
            raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("keycloak_client_secret")
    @classmethod
    def _secret_goes_with_the_client(cls, value: str | None, info: ValidationInfo) -> str | None:
        client_id = info.data.get("keycloak_client_id", "")
        if value is not None and client_id is None:
            raise ValueError("is set without KEYCLOAK_CLIENT_ID")
        if value is not None and is_production(info):
            require_unknown(value, client_id)
        return value

    @field_validator("oidc_providers")
    @classmethod
    def _providers_fit(
        cls, value: tuple[OidcProvider, ...], info: ValidationInfo
    ) -> tuple[OidcProvider, ...]:
        taken = {info.data.get("keycloak_issuer"), info.data.get("local_issuer")}
        check_providers(value, taken, is_production=is_production(info))
        return value

    @field_validator("super_admin_issuers")
    @classmethod
    def _super_admins_are_of_known_issuers(
        cls, value: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        providers: tuple[OidcProvider, ...] = info.data.get("oidc_providers", ())
        known = {provider.name for provider in providers}
        unknown = set(value) - known - (set() if _has_no_issuer(info) else {KEYCLOAK})
        if unknown and "oidc_providers" in info.data:
            raise ValueError(f"names no issuer that is set: {', '.join(sorted(unknown))}")
        return value

    @field_validator("secret_key")
    @classmethod
    def _secret_is_secret(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and is_production(info):
            raise ValueError("is missing, and production keeps secrets that it seals")
        if value is not None:
            _check_secret_key(value, is_production=is_production(info))
        return value

    @field_validator("first_superuser_email")
    @classmethod
    def _superuser_has_an_address(cls, value: str | None) -> str | None:
        if value is not None:
            check_email(value)
        return value

    @field_validator("first_superuser_password")
    @classmethod
    def _superuser_has_a_password(cls, value: str | None, info: ValidationInfo) -> str | None:
        _check_first_password(
            value, info.data.get("first_superuser_email"), is_production=is_production(info)
        )
        return value


def require_distinct_issuers(settings: IdentitySettings) -> None:
    """Refuse issuers of one name. Raises: SettingsInvalid."""
    if settings.keycloak_issuer == settings.local_issuer:
        raise SettingsInvalid(
            "KEYCLOAK_ISSUER: is also LOCAL_ISSUER (name this service and Keycloak differently)"
        )
    issuers = [settings.local_issuer, *(provider.issuer for provider in settings.providers)]
    for issuer in issuers:
        if issuers.count(issuer) > 1:
            raise SettingsInvalid(f"OIDC_PROVIDERS: has the issuer {issuer} twice (name each one once)")


def _has_no_issuer(info: ValidationInfo) -> bool:
    """Whether KEYCLOAK_ISSUER is absent; a wrong one has been named already and is none of these problems."""
    return "keycloak_issuer" in info.data and info.data["keycloak_issuer"] is None


def _check_key_file(path: Path) -> None:
    """Refuse a key that is not the service's alone. Raises: ValueError."""
    if problem := exposure_of(path):
        raise ValueError(f"names a file that {problem}")


def _check_secret_key(value: str, *, is_production: bool) -> None:
    """Refuse a key that is short, or in production one that somebody could come upon."""
    if len(value) < SHORTEST_SECRET:
        raise ValueError(f"has {len(value)} characters, fewer than {SHORTEST_SECRET}")
    if is_production:
        require_drawn(value)


def _check_first_password(value: str | None, email: str | None, *, is_production: bool) -> None:
    """Refuse a first account with half of what it needs, or with a password that everybody knows."""
    if (value is None) != (email is None):
        raise ValueError("and FIRST_SUPERUSER_EMAIL go together: one of them is missing or wrong")
    if value is None or email is None:
        return
    if not SHORTEST_PASSWORD <= len(value) <= LONGEST_PASSWORD:
        raise ValueError(f"has {len(value)} characters")
    if is_production:
        _check_first_password_is_good(value, email)


def _check_first_password_is_good(value: str, email: str) -> None:
    """What any account's password has to be, and none of an example."""
    require_unknown(value, "superuser", "super admin")
    try:
        require_good_password(value, name="admin superuser", email=email)
    except PasswordRefused as refused:
        raise ValueError(f"is refused: {refused}") from None
