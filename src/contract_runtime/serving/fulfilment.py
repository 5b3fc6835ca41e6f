"""Whether handlers, authenticators and policy backends fulfil a contract: asked before the app starts."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from contract_runtime.errors import ErrorMapping
from contract_runtime.failures.foreseen import possible_statuses
from contract_runtime.failures.translation import translation_findings
from contract_runtime.failures.writer import FailureWriter
from contract_runtime.families import planned
from contract_runtime.operations import READS, Contract, Operation
from contract_runtime.policies import PolicyBackends


class ContractNotFulfilled(Exception):
    """Handlers, authenticators or policy backends fall short; the message names every operation concerned."""


def require_fulfilment(
    contract: Contract,
    served: Sequence[Operation],
    *,
    handlers: Mapping[str, object],
    authenticators: Collection[str],
    policies: PolicyBackends,
    errors: ErrorMapping,
    writer: FailureWriter,
) -> None:
    """Raises: ContractNotFulfilled, with one line for each shortcoming."""
    findings = [f"errors: {finding}" for finding in translation_findings(errors, contract.operations)]
    findings += [
        f"{operation.operation_id}: {finding}"
        for operation in served
        for finding in (
            *_handler_findings(operation, contract, handlers),
            *_security_findings(operation, contract, authenticators),
            *_policy_findings(operation, contract, policies),
            *_shape_findings(operation, writer),
        )
    ]
    if findings:
        raise ContractNotFulfilled("The contract is not fulfilled:\n  " + "\n  ".join(findings))


def find_handler(
    operation: Operation, contract: Contract, handlers: Mapping[str, object]
) -> Callable[..., Any] | None:
    """The handler's method of an operation; None where there is none but the Protocol's own declaration."""
    return find_method(operation.handler, operation.tag, contract, handlers)


def find_method(
    name: str, tag: str, contract: Contract, handlers: Mapping[str, object]
) -> Callable[..., Any] | None:
    """A method of a tag's handlers; None where there is none but the Protocol's own declaration."""
    method: Callable[..., Any] | None = getattr(handlers.get(tag), name, None)
    declared = getattr(contract.protocols.get(tag), name, None)
    is_inherited = declared is not None and getattr(method, "__func__", None) is declared
    return None if is_inherited else method


def expected_arguments(operation: Operation) -> dict[str, None]:
    """The names of the arguments that the runtime passes, in the contract's order."""
    names = dict.fromkeys(["caller"] if operation.security else [])
    names |= dict.fromkeys(
        parameter.argument for parameter in operation.parameters if parameter.argument is not None
    )
    names |= dict.fromkeys(["body"] if operation.body is not None else [])
    return names | dict.fromkeys([operation.negotiated] if operation.negotiated is not None else [])


def channel_arguments(operation: Operation) -> dict[str, None]:
    """The names of the arguments of a channel's method: of parameters, those in the path."""
    names = dict.fromkeys(["channel", "caller"] if operation.security else ["channel"])
    return names | dict.fromkeys(
        parameter.argument
        for parameter in operation.parameters
        if parameter.location == "path" and parameter.argument is not None
    )


def reads_current(operation: Operation) -> bool:
    """Whether the operation is a write that `If-Match` can guard."""
    is_write = operation.method not in READS
    names = {parameter.name.lower() for parameter in operation.parameters}
    return operation.policies.etag is not None and is_write and "if-match" in names


def find_reader(operation: Operation, contract: Contract) -> Operation | None:
    """The GET operation with an ETag at the same path."""
    at_path = (each for each in planned(contract) if each.path == operation.path and each.method == "GET")
    return next((found for each in at_path if (found := each.read()).policies.etag is not None), None)


def _handler_findings(
    operation: Operation, contract: Contract, handlers: Mapping[str, object]
) -> Iterator[str]:
    if operation.tag not in handlers:
        yield f"there are no handlers for the tag {operation.tag!r}"
        return
    wanted = {operation.handler: expected_arguments(operation)}
    if operation.channel is not None:
        wanted[operation.channel.handler] = channel_arguments(operation)
    for name, arguments in wanted.items():
        method = find_method(name, operation.tag, contract, handlers)
        if method is None:
            yield f"{type(handlers[operation.tag]).__name__} has no method {name}"
        elif name != operation.handler and not inspect.iscoroutinefunction(method):
            yield f"{name} serves a channel and is not an async method"
        else:
            try:
                inspect.signature(method).bind(**arguments)
            except TypeError as unfit:
                expected = ", ".join(arguments) or "nothing"
                yield f"{name} must take {expected} ({unfit})"


def _security_findings(
    operation: Operation, contract: Contract, authenticators: Collection[str]
) -> Iterator[str]:
    for name in dict.fromkeys(name for requirement in operation.security for name in requirement):
        if name not in contract.security_schemes:
            yield f"the security scheme {name!r} is not declared"
        elif name not in authenticators:
            yield f"there is no authenticator for the security scheme {name!r}"


def _shape_findings(operation: Operation, writer: FailureWriter) -> Iterator[str]:
    """Bodies that have no place for a reason, each but once however many refusals have it."""
    if all(each.status[0] in "123" for each in operation.responses):
        return
    found = (writer.shape_finding(operation, status) for status in sorted(possible_statuses(operation)))
    yield from dict.fromkeys(finding for finding in found if finding is not None)


def _policy_findings(operation: Operation, contract: Contract, policies: PolicyBackends) -> Iterator[str]:
    declared = operation.policies
    guarded = reads_current(operation)
    if declared.rate_limit is not None and policies.limiter is None:
        yield "x-rate-limit needs a limiter"
    if declared.idempotency is not None and policies.idempotency is None:
        yield "x-idempotency needs an idempotency store"
    if declared.audit is not None and policies.audit is None:
        yield "x-audit needs an audit trail"
    is_counted = declared.rate_limit is not None and declared.rate_limit.by != "ip"
    is_about = is_counted or declared.idempotency or declared.audit or operation.channel
    if is_about and operation.security and contract.has_own_caller and policies.known_as is None:
        yield "its policies ask who a caller is: PolicyBackends(known_as=...) has to say it"
    needs_transaction = declared.idempotency is not None or declared.audit is not None or guarded
    if needs_transaction and policies.transactions is None:
        yield "x-idempotency, x-audit and If-Match need transactions"
    if guarded and find_reader(operation, contract) is None:
        yield f"x-etag needs a GET with x-etag at {operation.path}"
