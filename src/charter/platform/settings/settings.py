"""Settings of the service: environment variables and `.env`, checked all at once before anything starts."""

from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource, NoDecode

from charter.platform.mail.settings import MailSettings
from charter.platform.settings.environment import is_production
from charter.platform.settings.identity import IdentitySettings
from charter.platform.settings.values import (
    check_database_url,
    check_host,
    check_origin,
    check_redis_url,
    has_example_password,
    parse_networks,
    split_list,
)

DOT_ENV: Final = Path(".env")
DEVELOPMENT_HOSTS: Final = ("localhost", "127.0.0.1", "[::1]", "testserver")

CommaList = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(parse_networks)]


class SettingsInvalid(Exception):
    """The environment does not fit; the text has a line `VARIABLE: problem (mend)` for each wrong one."""


class Settings(MailSettings, IdentitySettings):
    """Everything that a deployment can set; the constructor reads no environment, `load_settings` does."""

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
    def migration_url(self) -> str:
        """The URL that migrations use."""
        return self.database_migration_url or self.database_url

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

    @field_validator("backend_cors_origins")
    @classmethod
    def _origins_are_exact(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for origin in value:
            check_origin(origin)
        return value

    @field_validator("allowed_hosts")
    @classmethod
    def _hosts_are_named(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not value and is_production(info):
            raise ValueError("is missing, and production answers to named hosts only")
        for name in value:
            check_host(name, is_wildcard_allowed=not is_production(info))
        return value or DEVELOPMENT_HOSTS


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


def _refuse_example_password(url: str, info: ValidationInfo) -> None:
    if is_production(info) and has_example_password(url):
        raise ValueError("has a password known from examples")
