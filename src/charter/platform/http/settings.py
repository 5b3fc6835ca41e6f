"""Settings of HTTP: where the service listens, whom it answers, and what browsers may do."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_settings import NoDecode

from charter.platform.http.open_doors import (
    Network,
    check_host,
    check_origin,
    check_proxies,
    each,
    network,
)
from charter.platform.settings.environment import EnvironmentSettings, is_production
from charter.platform.settings.values import split_list

DEVELOPMENT_HOSTS: Final = ("localhost", "127.0.0.1", "[::1]", "testserver")


def _parse_networks(value: object) -> object:
    """A comma list of addresses and networks."""
    items = split_list(value)
    if not isinstance(items, tuple):
        return items
    return tuple(map(network, items))


CommaList = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
Networks = Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_parse_networks)]


class HttpSettings(EnvironmentSettings):
    """The edge of the service."""

    backend_cors_origins: CommaList = Field((), description="exact origins, such as https://app.example.com")
    allowed_hosts: CommaList = Field((), description="host names that this service answers to, by comma")
    csp_mode: Literal["strict", "relaxed", "disabled"] = Field(
        "strict", description="strict, relaxed or disabled"
    )
    trusted_proxies: Networks = Field((), description="addresses or networks of proxies, such as 10.0.0.0/8")
    docs_enabled: bool = Field(
        default_factory=lambda fields: fields.get("environment") != "production", description="true or false"
    )
    host: str = Field("127.0.0.1", min_length=1, description="address to listen on, such as 0.0.0.0")
    max_connections: int | None = Field(
        None,
        ge=8,
        le=1_000_000,
        description="connections of a process, 8 to 1000000; leave it out for what descriptors allow",
    )
    port: int = Field(8000, ge=1, le=65535, description="port to listen on, 1 to 65535")
    requests_at_once: int = Field(
        64,
        ge=32,
        le=10_000,
        description="requests that a process answers at the same time before it refuses some, 32 to 10000",
    )
    drain_pause_seconds: float = Field(
        0,
        ge=0,
        le=300,
        description="seconds for balancers to notice that the service is not ready any more, 0 to 300",
    )
    drain_quiet_seconds: int = Field(
        3, ge=0, le=60, description="seconds without a request after which a connection may end, 0 to 60"
    )

    @field_validator("backend_cors_origins")
    @classmethod
    def _origins_are_exact(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        return each(check_origin, value, is_production=is_production(info))

    @field_validator("allowed_hosts")
    @classmethod
    def _hosts_are_named(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not value and is_production(info):
            raise ValueError("is missing, and production answers to named hosts only")
        return each(check_host, value, is_production=is_production(info)) or DEVELOPMENT_HOSTS

    @field_validator("trusted_proxies")
    @classmethod
    def _proxies_are_few(cls, value: tuple[Network, ...], info: ValidationInfo) -> tuple[Network, ...]:
        return each(check_proxies, value, is_production=is_production(info))
