"""Whose request it is, where proxies stand between: the address that the outermost trusted one saw."""

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING, Final, cast

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from contract_runtime.client_networks import canonical_address

if TYPE_CHECKING:
    from uvicorn._types import ASGI3Application

PEER: Final = "charter.peer"
"""Where a scope keeps who is at the other end of the connection, meanwhile."""
_MAPPED: Final = 96
"""Bits before an IPv4 address that is mapped into IPv6."""


class ClientAddresses:
    """ASGI middleware: believes `X-Forwarded-*` of `proxies`, and takes nothing but addresses from them.

    A text that is no address leaves the request with the proxy, so that nobody is whom he says he is.
    """

    def __init__(self, app: ASGIApp, *, proxies: Iterable[IPv4Network | IPv6Network]) -> None:
        trusted = [str(spelling) for network in proxies for spelling in _spellings(network)]
        self._app = app
        # Uvicorn and Starlette have types of their own for the same ASGI.
        inner = cast("ASGI3Application", self._settle)
        self._forwarded = cast("ASGIApp", ProxyHeadersMiddleware(inner, trusted_hosts=trusted))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of any kind, or the lifespan."""
        scope[PEER] = scope.get("client")
        await self._forwarded(scope, receive, send)

    async def _settle(self, scope: Scope, receive: Receive, send: Send) -> None:
        peer, client = scope.pop(PEER), scope.get("client")
        if client is not None and client is not peer:
            address = canonical_address(client[0])
            scope["client"] = peer if address is None else (address, client[1])
        await self._app(scope, receive, send)


def _spellings(network: IPv4Network | IPv6Network) -> Iterable[IPv4Network | IPv6Network]:
    """A network, and the same one as a socket for both versions of IP sees it."""
    yield network
    if isinstance(network, IPv4Network):
        yield ip_network(f"::ffff:{network.network_address}/{_MAPPED + network.prefixlen}")
