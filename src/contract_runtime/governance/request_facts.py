"""What is known of the request that is being served, for whoever writes it down."""

from collections.abc import MutableMapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

from contract_runtime.client_networks import network_of
from contract_runtime.failures.writer import request_id
from contract_runtime.governance.rate_limits import address


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """The id under which the request is logged, the client's address, and what it calls itself.

    None outside a request, and where the client does not say it. `user_agent` is printable ASCII: all else
    is "?", and what is very long is cut.
    """

    request_id: str | None = None
    client_address: str | None = None
    user_agent: str | None = None

    @property
    def client_network(self) -> str | None:
        """What the client is counted by: the address, or of an IPv6 address the /64."""
        return None if self.client_address is None else network_of(self.client_address)


LONGEST_ADDRESS: Final = 45
"""Characters of an IPv6 address; what a proxy takes for one may be longer."""
LONGEST_USER_AGENT: Final = 2000
NO_REQUEST: Final = RequestFacts()
CURRENT: Final[ContextVar[MutableMapping[str, Any] | None]] = ContextVar("contract_request", default=None)
"""The ASGI scope of the request that is being served; its facts are put together for whoever asks."""


def current_request() -> RequestFacts:
    """The facts of the request that this task serves.

    They are there for operations with policies around their handler (a limit, idempotency, audit and others):
    plain ones do not pay for them.
    """
    scope = CURRENT.get()
    if scope is None:
        return NO_REQUEST
    return RequestFacts(request_id(scope), address(scope)[:LONGEST_ADDRESS], _user_agent(scope))


def _user_agent(scope: MutableMapping[str, Any]) -> str | None:
    sent = next((value for name, value in scope["headers"] if name == b"user-agent"), None)
    if sent is None:
        return None
    text: str = sent[:LONGEST_USER_AGENT].decode("latin-1")
    return "".join(sign if sign.isascii() and sign.isprintable() else "?" for sign in text)
