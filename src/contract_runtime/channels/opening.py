"""What opens the channel of one operation: its compiled parts, whatever carries it then."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from starlette.types import Scope

from contract_runtime.callers import Caller, Entitle, is_coming
from contract_runtime.channels.channel import Position
from contract_runtime.channels.closing import Named
from contract_runtime.channels.credentials import brought, redeem, with_token
from contract_runtime.channels.messages import Messages
from contract_runtime.channels.open_channels import OpenChannels
from contract_runtime.failures.rescue import Rescue
from contract_runtime.governance.rate_limits import Limit, identity, network
from contract_runtime.operations import Channel, Operation
from contract_runtime.path_templates import path_names
from contract_runtime.policies import ChannelBackends
from contract_runtime.requests.intake import Intake
from contract_runtime.wire import Arguments, Headers

RESUME: Final = ("last-event-id", "resume")

Authenticate = Callable[[Mapping[str, Any], Headers], "Caller | Awaitable[Caller | None] | None"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The compiled parts."""

    operation: Operation
    channel: Channel
    handler: Callable[..., Awaitable[None]]
    intake: Intake
    messages: Messages
    authenticate: Authenticate | None
    credential_headers: frozenset[bytes]
    limit: Limit | None
    backends: ChannelBackends | None
    entitle: Entitle | None
    open_channels: OpenChannels
    rescue: Rescue

    @property
    def named(self) -> Named:
        """How exceptions of the service are called in the contract."""
        return self.rescue.named

    async def caller_of(self, scope: Scope, headers: Headers) -> Caller | None:
        """The caller by headers, who is left in the request's state. Raises: Refusal (401, 403)."""
        if self.authenticate is None:
            return None
        coming = self.authenticate(scope, headers)
        caller = await coming if is_coming(coming) else coming
        scope.setdefault("state", {})["caller"] = caller
        return caller

    async def identify(
        self,
        scope: Scope,
        headers: Headers,
        values: list[bytes],
        ask: Callable[[], Awaitable[str]] | None = None,
    ) -> Caller | None:
        """Who opens the channel, by what was brought along. Raises: Refusal (401, 403).

        `ask` is for a WebSocket: it asks for a token where none was brought. Headers count for a stream of
        events in any case, as for every GET.
        """
        if self.authenticate is None:
            return None
        credential = brought(self.channel, scope, headers, self.credential_headers)
        if credential.ticket is not None:
            is_for = self._is_for(values)
            caller = await redeem(self.backends, credential.ticket, self.operation, is_for, self.entitle)
            scope.setdefault("state", {})["caller"] = caller
            return caller
        token = credential.token
        if ask is not None and not credential.has_header:
            headers = {name: value for name, value in headers.items() if name not in self.credential_headers}
            if token is None and "message" in self.channel.auth:
                token = await ask()
        return await self.caller_of(scope, headers if token is None else with_token(headers, token))

    async def count(self, scope: Scope, caller: Caller | None) -> None:
        """Count one opening against the operation's limit. Raises: Refusal (429)."""
        if self.limit is not None:
            by_address = self.limit.by_address
            key = network(scope) if by_address else identity(self.limit.by, caller, scope)
            await self.limit.hit(key, [])

    def arguments(
        self, scope: Scope, headers: Headers, values: list[bytes], caller: Caller | None
    ) -> tuple[Arguments, Position | None]:
        """The handler's arguments but the channel, and where the client left off. Raises: Refusal."""
        decoded = self.intake.parameters(scope["query_string"], headers, values)
        position = next((str(decoded[key]) for key in RESUME if decoded.get(key) is not None), None)
        path = {
            parameter.argument
            for parameter in self.operation.parameters
            if parameter.location == "path" and parameter.argument is not None
        }
        arguments = {key: value for key, value in decoded.items() if key in path}
        if self.operation.security:
            arguments["caller"] = caller
        is_resuming = position is not None and self.channel.resume
        return arguments, Position.parse(position) if is_resuming and position is not None else None

    def _is_for(self, values: list[bytes]) -> Callable[[Mapping[str, str]], bool]:
        """Whether parameters, as texts, mean the same as the raw values in the path."""
        names = path_names(self.operation.path)

        def is_for(parameters: Mapping[str, str]) -> bool:
            if parameters.keys() != set(names):
                return False
            asked = self.intake.path([quote(parameters[name], safe="").encode() for name in names])
            return asked is not None and asked == self.intake.path(values)

        return is_for
