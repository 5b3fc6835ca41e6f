"""Settings of HTTP: where the service listens, whom it answers, and what browsers may do."""

from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_settings import NoDecode

from charter.platform.settings.environment import EnvironmentSettings, is_production
from charter.platform.settings.values import check_port, split_list, split_url

DEVELOPMENT_HOSTS: Final = ("localhost", "127.0.0.1", "[::1]", "testserver")


def _parse_networks(value: object) -> object:
    """A comma list of addresses and networks."""
    items = split_list(value)
    if not isinstance(items, tuple):
        return items
    return tuple(_network(item) for item in items)


def _network(item: object) -> IPv4Network | IPv6Network:
    if isinstance(item, IPv4Network | IPv6Network):
        return item
    try:
        return ip_network(str(item))
    except ValueError:
        raise ValueError(f"has {item!r}, which is no address or network") from None


CommaList = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
Networks = Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_parse_networks)]


class HttpSettings(EnvironmentSettings):
    """The edge of the service."""

    backend_cors_origins: CommaList = Field((), description="exact origins, such as https://app.example.com")
    allowed_hosts: CommaList = Field((), description="host names that this service answers to, by comma")
    csp_mode: Literal["strict", "relaxed", "disabled"] = Field(
        "strict", description="strict, relaxed or disabled"
    )
    trusted_proxies: Networks = Field((), description="addresses or networks of proxies, such as 10.0.0.0/8")
    docs_enabled: bool = Field(default=True, description="true or false")
    host: str = Field("127.0.0.1", min_length=1, description="address to listen on, such as 0.0.0.0")
    port: int = Field(8000, ge=1, le=65535, description="port to listen on, 1 to 65535")

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
            _check_host(name, is_wildcard_allowed=not is_production(info))
        return value or DEVELOPMENT_HOSTS


def check_origin(value: str) -> None:
    """Refuse an origin that a browser would never send: it is scheme, host and port only (RFC 6454)."""
    if "*" in value:
        raise ValueError("has a wildcard, and browsers' credentials must not go to any origin")
    parts = split_url(value)
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or value != f"{parts.scheme}://{parts.netloc}"
    ):
        raise ValueError(f"has {value!r}, which is no origin")
    check_port(parts)


def _check_host(value: str, *, is_wildcard_allowed: bool) -> None:
    """Refuse what no `Host` header can hold; `*.example.com` stands for subdomains, `*` for any host."""
    if value == "*":
        if not is_wildcard_allowed:
            raise ValueError("is *, and production answers to named hosts only")
        return
    if "/" in value or " " in value or "*" in value.removeprefix("*."):
        raise ValueError(f"has {value!r}, which is no host name")
