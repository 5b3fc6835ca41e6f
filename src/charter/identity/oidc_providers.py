"""OpenID Connect issuers in the settings."""

from collections.abc import Collection, Iterator
from typing import Final, Protocol

from pydantic import BaseModel, ConfigDict, Field

from charter.platform.settings.values import check_http_url
from charter.platform.settings.weak_secrets import require_unknown
from charter.shared.tenants import ISSUER_NAME

KEYCLOAK: Final = "keycloak"
DEFAULT_SCOPES: Final = "openid email profile"


class OidcProvider(BaseModel):
    """An issuer whose tokens count, and with a `client_id` one at which users can log in."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: str = Field(pattern=f"^{ISSUER_NAME}$")
    issuer: str
    audience: str = Field(min_length=1)
    jwks_url: str | None = None
    client_id: str | None = Field(None, min_length=1)
    client_secret: str | None = Field(None, min_length=1, repr=False)
    scopes: str = DEFAULT_SCOPES


class KeycloakSettings(Protocol):
    """The settings of Keycloak, which have variables of their own."""

    @property
    def keycloak_issuer(self) -> str | None: ...
    @property
    def keycloak_audience(self) -> str | None: ...
    @property
    def keycloak_jwks_url(self) -> str | None: ...
    @property
    def keycloak_client_id(self) -> str | None: ...
    @property
    def keycloak_client_secret(self) -> str | None: ...


def keycloak_provider(settings: KeycloakSettings) -> Iterator[OidcProvider]:
    """Keycloak as one of the providers, where it is configured."""
    if settings.keycloak_issuer is not None and settings.keycloak_audience is not None:
        yield OidcProvider(
            name=KEYCLOAK,
            issuer=settings.keycloak_issuer,
            audience=settings.keycloak_audience,
            jwks_url=settings.keycloak_jwks_url,
            client_id=settings.keycloak_client_id,
            client_secret=settings.keycloak_client_secret,
        )


def check_providers(
    providers: Collection[OidcProvider], taken: Collection[str | None], *, is_production: bool
) -> None:
    """Refuse what does not fit, and names and issuers that stand for two. Raises: ValueError."""
    names, issuers = {KEYCLOAK}, set(taken)
    for provider in providers:
        for url in (provider.issuer, *filter(None, [provider.jwks_url])):
            try:
                check_http_url(url, is_https_required=is_production)
            except ValueError as error:
                raise ValueError(f"has a provider {provider.name} whose URL {error}") from None
        if provider.client_secret is not None and provider.client_id is None:
            raise ValueError(f"has a provider {provider.name} with a client_secret and no client_id")
        if provider.client_secret is not None and is_production:
            _check_secret(provider, provider.client_secret)
        if "openid" not in provider.scopes.split():
            raise ValueError(f"has a provider {provider.name} whose scopes lack openid")
        if provider.name in names:
            raise ValueError(f"has the name {provider.name} twice, or it is Keycloak's")
        if provider.issuer in issuers:
            raise ValueError(f"has a provider {provider.name} whose issuer is another one's")
        names.add(provider.name)
        issuers.add(provider.issuer)


def _check_secret(provider: OidcProvider, secret: str) -> None:
    try:
        require_unknown(secret, provider.client_id)
    except ValueError as error:
        raise ValueError(f"has a provider {provider.name} whose client_secret {error}") from None
