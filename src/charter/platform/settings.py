"""Settings of the service: environment variables and `.env`, checked all at once before anything starts."""

from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from typing_extensions import override

from charter.platform.oidc_providers import OidcProvider, check_providers, keycloak_provider
from charter.platform.setting_values import (
    check_database_url,
    check_email,
    check_first_password,
    check_host,
    check_http_url,
    check_origin,
    check_redis_url,
    check_secret_key,
    check_sender,
    has_example_password,
    parse_json,
    parse_networks,
    split_list,
)

DOT_ENV: Final = Path(".env")
DEVELOPMENT_HOSTS: Final = ("localhost", "127.0.0.1", "[::1]", "testserver")

Environment = Literal["development", "test", "production"]
CommaList = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
Providers = Annotated[tuple[OidcProvider, ...], NoDecode, BeforeValidator(parse_json)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(parse_networks)]


class SettingsInvalid(Exception):
    """The environment does not fit; the text has a line `VARIABLE: problem (mend)` for each wrong one."""


class Settings(BaseSettings):
    """Everything that a deployment can set; `load_settings` reads it, the constructor takes arguments only.

    A field's description is the mend shown when its variable is wrong. `environment` stays first, because the
    rules of other fields depend on it.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        validate_default=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
    )

    environment: Environment = Field("development", description="development, test or production")
    database_url: str = Field(
        description="postgresql://user:password@host:5432/database; `charter dev` brings one", repr=False
    )
    database_migration_url: str | None = Field(
        None,
        description="URL of a login that may create tables; leave it out to use DATABASE_URL",
        repr=False,
    )
    database_role: str = Field(
        "charter_app",
        pattern=r"^[a-z_][a-z0-9_]{0,62}$",
        description="lower-case name of the application role",
    )
    database_pool_size: int = Field(20, ge=1, le=1000, description="connections kept open, 1 to 1000")
    database_pool_overflow: int = Field(
        50, ge=0, le=1000, description="connections above the pool, 0 to 1000"
    )
    database_pool_timeout: float = Field(30, gt=0, le=300, description="seconds to wait for a connection")
    database_pool_recycle: int = Field(3600, ge=1, description="seconds after which a connection is replaced")
    redis_url: str | None = Field(
        None, description="redis://host:6379/0; leave it out to run without Redis", repr=False
    )
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
    frontend_url: str = Field(
        default_factory=lambda fields: fields.get("local_issuer", ""),
        description="URL of the frontend, to which links in mails lead",
    )
    mail_folder: Path | None = Field(None, description="a folder for mail in place of an SMTP server")
    smtp_host: str | None = Field(None, description="the mail server; leave it out to send no mail")
    mail_from: str = Field(
        "Charter <no-reply@localhost>", description="the sender, such as Charter <no-reply@example.com>"
    )
    smtp_port: int = Field(587, ge=1, le=65535, description="the mail server's port, 1 to 65535")
    smtp_security: Literal["starttls", "tls", "none"] = Field("starttls", description="starttls, tls or none")
    smtp_username: str | None = Field(None, description="the login at the mail server")
    smtp_password: str | None = Field(None, description="the password at the mail server", repr=False)
    backend_cors_origins: CommaList = Field((), description="exact origins, such as https://app.example.com")
    allowed_hosts: CommaList = Field((), description="host names that this service answers to, by comma")
    csp_mode: Literal["strict", "relaxed", "disabled"] = Field(
        "strict", description="strict, relaxed or disabled"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        "INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL"
    )
    log_format: Literal["console", "json"] = Field(
        default_factory=lambda fields: "console" if fields.get("environment") == "development" else "json",
        description="console or json",
    )
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="a port of its own; leave it out for /metrics on the API port"
    )
    trusted_proxies: Networks = Field((), description="addresses or networks of proxies, such as 10.0.0.0/8")
    docs_enabled: bool = Field(default=True, description="true or false")
    host: str = Field("127.0.0.1", min_length=1, description="address to listen on, such as 0.0.0.0")
    port: int = Field(8000, ge=1, le=65535, description="port to listen on, 1 to 65535")

    @property
    def is_production(self) -> bool:
        """Whether the strict rules of production hold."""
        return self.environment == "production"

    @property
    def migration_url(self) -> str:
        """The URL that migrations use."""
        return self.database_migration_url or self.database_url

    @property
    def providers(self) -> tuple[OidcProvider, ...]:
        """Every OpenID Connect issuer whose tokens count."""
        return (*keycloak_provider(self), *self.oidc_providers)

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_upper_case(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("database_url", "database_migration_url")
    @classmethod
    def _database_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            check_database_url(value)
            _refuse_example_password(value, info)
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            check_redis_url(value)
            _refuse_example_password(value, info)
        return value

    @field_validator("keycloak_issuer", "keycloak_jwks_url")
    @classmethod
    def _keycloak_url_fits(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None:
            check_http_url(value, is_https_required=_is_production(info))
            if info.field_name == "keycloak_jwks_url" and _has_no_issuer(info):
                raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("keycloak_audience")
    @classmethod
    def _audience_goes_with_the_issuer(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value == "":
            raise ValueError("is empty")
        if value is None and info.data.get("keycloak_issuer") is not None:
            raise ValueError("is missing though KEYCLOAK_ISSUER is set")
        if value is not None and _has_no_issuer(info):
            raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("local_issuer")
    @classmethod
    def _local_issuer_fits(cls, value: str, info: ValidationInfo) -> str:
        check_http_url(value, is_https_required=_is_production(info))
        if value == info.data.get("keycloak_issuer"):
            raise ValueError("is KEYCLOAK_ISSUER too, and tokens of the two could not be told apart")
        return value

    @field_validator("smtp_host", "smtp_username", "smtp_password", "keycloak_client_secret")
    @classmethod
    def _is_not_empty(cls, value: str | None) -> str | None:
        if value == "":
            raise ValueError("is empty")
        return value

    @field_validator("signing_key_file")
    @classmethod
    def _signing_key_exists(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        if value is not None and not value.is_file():
            raise ValueError("names no file")
        if (
            value is None
            and _is_production(info)
            and _has_no_issuer(info)
            and not info.data.get("oidc_providers")
        ):
            raise ValueError("is missing, and without an issuer production could verify no token")
        return value

    @field_validator("keycloak_client_secret")
    @classmethod
    def _secret_goes_with_the_client(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and info.data.get("keycloak_client_id", "") is None:
            raise ValueError("is set without KEYCLOAK_CLIENT_ID")
        return value

    @field_validator("keycloak_client_id")
    @classmethod
    def _client_goes_with_the_issuer(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value == "":
            raise ValueError("is empty")
        if value is not None and _has_no_issuer(info):
            raise ValueError("is set without KEYCLOAK_ISSUER")
        return value

    @field_validator("oidc_providers")
    @classmethod
    def _providers_fit(
        cls, value: tuple[OidcProvider, ...], info: ValidationInfo
    ) -> tuple[OidcProvider, ...]:
        taken = {info.data.get("keycloak_issuer"), info.data.get("local_issuer")}
        check_providers(value, taken, is_https_required=_is_production(info))
        return value

    @field_validator("secret_key")
    @classmethod
    def _secret_is_secret(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and _is_production(info):
            raise ValueError("is missing, and production keeps secrets that it seals")
        if value is not None:
            check_secret_key(value, is_production=_is_production(info))
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
        check_first_password(
            value, info.data.get("first_superuser_email"), is_production=_is_production(info)
        )
        return value

    @field_validator("frontend_url")
    @classmethod
    def _frontend_url_fits(cls, value: str, info: ValidationInfo) -> str:
        if "local_issuer" in info.data:
            check_http_url(value, is_https_required=_is_production(info))
        return value.rstrip("/")

    @field_validator("mail_folder")
    @classmethod
    def _folder_is_no_mail_server(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        if value is not None and _is_production(info):
            raise ValueError("is set, and nobody reads a folder in production: set SMTP_HOST")
        if value == Path():
            raise ValueError("is empty")
        return value

    @field_validator("mail_from")
    @classmethod
    def _sender_is_an_address(cls, value: str, info: ValidationInfo) -> str:
        check_sender(value)
        if _is_production(info) and info.data.get("smtp_host") and value.rstrip(">").endswith("@localhost"):
            raise ValueError("is missing though SMTP_HOST is set: no server takes mail from localhost")
        return value

    @field_validator("smtp_security")
    @classmethod
    def _mail_is_encrypted(cls, value: str, info: ValidationInfo) -> str:
        if value == "none" and _is_production(info) and info.data.get("smtp_host") is not None:
            raise ValueError("is none, and mail has tokens in it")
        return value

    @field_validator("backend_cors_origins")
    @classmethod
    def _origins_are_exact(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            check_origin(origin)
        return value

    @field_validator("allowed_hosts")
    @classmethod
    def _hosts_are_named(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not value and _is_production(info):
            raise ValueError("is missing, and production answers to named hosts only")
        for name in value:
            check_host(name, is_wildcard_allowed=not _is_production(info))
        return value or DEVELOPMENT_HOSTS

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments only: `load_settings` is the one place that reads the environment."""
        return (init_settings,)


def load_settings(*env_files: Path) -> Settings:
    """Settings from the environment and, below it, `env_files`: the last one wins; by default `.env`.

    Raises: SettingsInvalid, naming every wrong variable.
    """
    values = {
        **DotEnvSettingsSource(Settings, env_file=env_files or DOT_ENV, env_file_encoding="utf-8")(),
        **EnvSettingsSource(Settings)(),
    }
    try:
        return Settings(**{name: value for name, value in values.items() if name in Settings.model_fields})
    except ValidationError as error:
        raise SettingsInvalid(explain(error)) from None


def explain(error: ValidationError) -> str:
    """One line for each wrong variable; values are left out, for they may be secret."""
    lines: dict[str, str] = {}
    for problem in error.errors(include_url=False, include_input=False):
        if problem["type"] == "default_factory_not_called":
            continue  # a default that would have followed from a variable named already
        name = str(problem["loc"][0])
        mend = Settings.model_fields[name].description
        lines.setdefault(name, f"{name.upper()}: {_problem(problem)} ({mend})")
    return "\n".join(lines.values())


def _problem(error: ErrorDetails) -> str:
    if error["type"] == "missing" and len(error["loc"]) == 1:
        return "is missing"
    within = ".".join(str(part) for part in error["loc"][1:])
    return " ".join(filter(None, [within, error["msg"].removeprefix("Value error, ")]))


def _is_production(info: ValidationInfo) -> bool:
    return info.data.get("environment") == "production"


def _has_no_issuer(info: ValidationInfo) -> bool:
    """Whether KEYCLOAK_ISSUER is absent; a wrong one has been named already and is none of these problems."""
    return "keycloak_issuer" in info.data and info.data["keycloak_issuer"] is None


def _refuse_example_password(url: str, info: ValidationInfo) -> None:
    if _is_production(info) and has_example_password(url):
        raise ValueError("has a password known from examples")
