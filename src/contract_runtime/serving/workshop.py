"""Compiles operations: puts together the steps that each of them needs, and no others."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from contract_runtime.callers import as_caller
from contract_runtime.channels.messages import Messages
from contract_runtime.channels.open_channels import OpenChannels
from contract_runtime.channels.opening import Opening
from contract_runtime.failures.rescue import Rescue
from contract_runtime.families import Planned
from contract_runtime.governance.audit import Auditor
from contract_runtime.governance.deprecation import deprecation_headers
from contract_runtime.governance.rate_limits import Limit
from contract_runtime.operations import Channel, Contract, Operation
from contract_runtime.policies import PolicyBackends
from contract_runtime.requests.intake import Intake
from contract_runtime.responses.encoding import Outcome
from contract_runtime.responses.links import location
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.serving.channel_operations import credential_headers, serve_readers, serve_socket
from contract_runtime.serving.dispatcher import without_body
from contract_runtime.serving.fulfilment import find_handler, find_method, find_reader, reads_current
from contract_runtime.serving.governed_operations import Rules, current_reader, serve_governed
from contract_runtime.serving.plain_operations import (
    Serve,
    Steps,
    endpoint_of,
    serve_plainly,
    serve_unimplemented,
)
from contract_runtime.serving.security import Authenticate, Guard, authentication
from contract_runtime.serving.threads import awaited


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What the operations of one contract share."""

    contract: Contract
    handlers: Mapping[str, object]
    guards: Mapping[str, Guard]
    policies: PolicyBackends
    rescue: Rescue
    types: TypeRegistry
    open_channels: OpenChannels
    operations: Mapping[str, Planned] = field(default_factory=dict)

    def has_handler(self, planned: Planned) -> bool:
        """Whether there is a handler for the operation."""
        return find_handler(planned.read(), self.contract, self.handlers) is not None

    def find_endpoint(self, planned: Planned) -> Callable[..., Any]:
        """What the app's routes show as the function of an operation; its feature is built for that."""
        operation = planned.read()
        return find_handler(operation, self.contract, self.handlers) or endpoint_of(operation)

    def intake_of(self, operation: Operation) -> Callable[[], Intake]:
        """Makes what reads an operation's requests."""
        return lambda: Intake(operation, self.contract.security_schemes, self.types)

    def compile_planned(
        self, planned: Planned, base_path: str, authenticate: Authenticate | None = None
    ) -> Serve:
        """The function that serves an operation, be it only by saying that nobody does."""
        operation = planned.read()
        if find_handler(operation, self.contract, self.handlers) is None:
            return serve_unimplemented(operation, self.rescue)
        return self.compile(operation, base_path, authenticate)

    def compile(
        self, operation: Operation, base_path: str, authenticate: Authenticate | None = None
    ) -> Serve:
        """The function that serves an operation; `authenticate` takes the place of its own check."""
        steps = self._steps(operation, base_path, authenticate)
        rules = self._rules(operation, base_path, steps)
        is_plain = rules == Rules() and not (steps.outcome.can_stream or operation.negotiated)
        serve = serve_plainly(steps) if is_plain else serve_governed(steps, rules)
        if operation.channel is not None:
            is_only_live = operation.handler == operation.channel.handler
            opening = self._opening(operation, operation.channel, steps, rules.limit)
            serve = serve_readers(steps, opening, None if is_only_live else serve)
        return without_body(serve) if operation.method == "HEAD" else serve

    def compile_socket(self, planned: Planned, base_path: str) -> Serve:
        """The function that serves an operation's channel as a WebSocket. Raises: LookupError without one."""
        operation, channel = planned.read(), planned.read().channel
        if channel is None:
            raise LookupError(f"{operation.operation_id} has no channel")
        steps = self._steps(operation, base_path, None)
        limit = self._rules(operation, base_path, steps).limit
        return serve_socket(self._opening(operation, channel, steps, limit))

    def _opening(self, operation: Operation, channel: Channel, steps: Steps, limit: Limit | None) -> Opening:
        return Opening(
            operation=operation,
            channel=channel,
            handler=find_method(channel.handler, operation.tag, self.contract, self.handlers)
            or endpoint_of(operation),
            intake=steps.intake,
            messages=Messages(channel, self.types),
            authenticate=steps.authenticate,
            credential_headers=credential_headers(operation, self.contract.security_schemes),
            limit=limit,
            backends=self.policies.channels,
            entitle=self.policies.entitle,
            open_channels=self.open_channels,
            rescue=self.rescue,
        )

    def _steps(self, operation: Operation, base_path: str, authenticate: Authenticate | None) -> Steps:
        if authenticate is None and operation.security:
            authenticate = authentication(operation.security, self.guards, self.policies.entitle)
        found = (
            (response.status, location(response, self.operations, base_path, operation))
            for response in operation.responses
        )
        return Steps(
            operation=operation,
            handler=awaited(find_handler(operation, self.contract, self.handlers) or endpoint_of(operation)),
            intake=Intake(operation, self.contract.security_schemes, self.types),
            authenticate=authenticate,
            outcome=Outcome(
                operation, {status: locate for status, locate in found if locate is not None}, self.types
            ),
            rescue=self.rescue,
            always=deprecation_headers(operation, self.operations, base_path),
            known_as=self.policies.known_as or (as_caller if self.contract.has_own_caller else None),
        )

    def _rules(self, operation: Operation, base_path: str, steps: Steps) -> Rules:
        declared, backends = operation.policies, self.policies
        limit = read_current = None
        if declared.rate_limit is not None and backends.limiter is not None:
            limit = Limit(operation, declared.rate_limit, backends.limiter)
        reader = find_reader(operation, self.contract) if reads_current(operation) else None
        if reader is not None:
            read_current = current_reader(self._steps(reader, base_path, steps.authenticate))
        idempotency = backends.idempotency if declared.idempotency is not None else None
        audit = None
        if declared.audit is not None and backends.audit is not None:
            audit = Auditor(operation, backends.audit)
        needs_transaction = not (idempotency is None and audit is None and read_current is None)
        return Rules(
            limit=limit,
            idempotency=idempotency,
            read_current=read_current,
            needs_match=read_current is not None and declared.etag == "required",
            audit=audit,
            transactions=backends.transactions if needs_transaction else None,
            timeout=declared.timeout,
        )
