"""`x-audit`: what an operation did, written down beside its effect."""

from collections.abc import Callable
from typing import Final, TypeVar
from urllib.parse import unquote

from contract_runtime.callers import Caller
from contract_runtime.errors import ContractViolation
from contract_runtime.operations import Operation
from contract_runtime.path_templates import path_names
from contract_runtime.policies import AuditEntry, AuditTrail
from contract_runtime.responses.links import Expression, expression, gathering
from contract_runtime.wire import Answer, Arguments

Found = TypeVar("Found")
_NOT_THERE: Final = (AttributeError, LookupError, ValueError, ContractViolation)


class Auditor:
    """Writes down what one operation does."""

    def __init__(self, operation: Operation, trail: AuditTrail) -> None:
        audit = operation.policies.audit
        self._event = audit.event if audit else operation.operation_id
        self._operation_id = operation.operation_id
        self._express = _target_of(operation)
        details = audit.details if audit else {}
        self._details = {name: gathering(text, operation) for name, text in details.items()}
        self._trail = trail

    async def record(
        self,
        caller: Caller | None,
        values: list[bytes],
        arguments: Arguments,
        result: object,
        answer: Answer,
    ) -> None:
        """Write one entry, inside the open transaction."""
        known = (values, arguments, result, answer)
        told = ((name, _found(gather, known)) for name, gather in self._details.items())
        target = self._express and _found(self._express, known)
        entry = AuditEntry(
            event=self._event,
            operation_id=self._operation_id,
            caller=caller,
            target=target,
            status=answer[0],
            details={name: text for name, text in told if text is not None},
        )
        await self._trail.record(entry)


def _found(find: Callable[..., Found], known: tuple[list[bytes], Arguments, object, Answer]) -> Found | None:
    """What the expression leads to; None where that is not there."""
    try:
        return find(*known)
    except _NOT_THERE:
        return None


def _target_of(operation: Operation) -> Expression | None:
    """What an audited operation is about: the declared target, or else its path's parameters, by name where
    there are several."""
    audit = operation.policies.audit
    if audit is not None and audit.target is not None:
        return expression(audit.target, operation)
    names = path_names(operation.path)
    if not names:
        return None
    if len(names) == 1:
        return expression(f"$request.path.{names[0]}", operation)
    return lambda values, *_: ", ".join(
        f"{name}={unquote(value.decode('latin-1'))}" for name, value in zip(names, values, strict=True)
    )
