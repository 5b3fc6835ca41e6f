"""Which statuses the runtime may answer an operation with, and which response the document has for each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from contract_runtime.families import planned
from contract_runtime.operations import READS, Contract, Operation, Response
from contract_runtime.path_templates import fixed_query
from contract_runtime.responses.declared_responses import answers_of, offered

_ALTERNATIVES: Final[Mapping[int, tuple[int, ...]]] = {
    400: (422,),
    422: (400,),
    406: (400, 422),
    413: (400, 422),
    415: (400, 422),
}
"""What says nearly the same: the next best where a document does not declare a status itself."""

_USUAL: Final = frozenset({"400", "422", "500"})
"""What others refuse with, and so has room for any reason."""


def declared_status(responses: Sequence[Response], status: int) -> tuple[int, Response | None]:
    """The status that a refusal is answered with, and what the document declares for it.

    The status itself; one that says nearly the same; then its range or `default`, which keep it; else the
    status undeclared.
    """
    declared = {response.status.upper(): response for response in responses}
    for candidate in (status, *_ALTERNATIVES.get(status, ())):
        if str(candidate) in declared:
            return candidate, declared[str(candidate)]
    return status, declared.get(f"{status // 100}XX") or declared.get("DEFAULT")


def implicit_statuses(operation: Operation) -> Iterator[int]:
    """The statuses that the runtime may answer an operation with and that the document does not declare."""
    for status in sorted(possible_statuses(operation)):
        _, declared = declared_status(operation.responses, status)
        if declared is None:
            yield status


def is_foreseen(operation: Operation, status: int) -> bool:
    """Whether clients are told of a status: by the document, or as one that the runtime answers by itself."""
    _, declared = declared_status(operation.responses, status)
    return declared is not None or status in possible_statuses(operation)


def possible_statuses(operation: Operation) -> set[int]:
    """A query may always hold a parameter that there is not (422), and anything may fail (500)."""
    possible = {422, 500}
    if operation.parameters or operation.body is not None:
        possible.add(400)
    if operation.body is not None:
        possible |= {413, 415}
    offers = {media_type for response in answers_of(operation.responses) for media_type in offered(response)}
    if not offers <= {"*/*"}:
        possible.add(406)
    if operation.security and {} not in operation.security:
        possible.add(401)
    if any(operation.security):
        possible |= {401, 403}
    return possible | _of_policies(operation)


def _of_policies(operation: Operation) -> set[int]:
    """What policies answer, channels that are none of HTTP, and paths that are told apart by their query."""
    policies = operation.policies
    is_read = operation.method in READS
    guarded = None if is_read else policies.etag
    channel = operation.channel
    answered = {
        304: is_read and policies.etag is not None,
        404: bool(fixed_query(operation.path)),
        409: policies.idempotency is not None,
        412: guarded is not None,
        426: channel is not None and channel.handler == operation.handler,
        428: guarded == "required",
        429: policies.rate_limit is not None,
        503: guarded is not None or policies.idempotency is not None or policies.audit is not None,
        504: policies.timeout is not None,
    }
    return {status for status, is_answered in answered.items() if is_answered}


def lenders(responses: Sequence[Response], status: int) -> list[Response]:
    """The errors whose shape a status may have that is not declared itself, the most alike first."""
    family, named = str(status)[0], declared_status(responses, status)[1]
    answers = answers_of(responses)
    declared = [each for each in responses if each.content and each not in answers]
    return sorted(
        declared, key=lambda each: (each is not named, each.status[0] != family, each.status not in _USUAL)
    )


def exemplar(contract: Contract) -> Operation | None:
    """The operation whose errors have the shape of the whole document: the first that declares any."""
    operations = (each.read() for each in planned(contract))
    return next((each for each in operations if lenders(each.responses, 400)), None)
