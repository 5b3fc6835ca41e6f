"""Which close code an end has: a declared one for each reason, as HTTP has a status for each error."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from contract_runtime.channels.channel import ChannelClosed
from contract_runtime.channels.messages import UnfitMessage
from contract_runtime.errors import CodedError, DeclaredError
from contract_runtime.operations import Channel
from contract_runtime.refusals import InvalidRequest, Problem, Refusal

DONE: Final = 1000
GOING_AWAY: Final = 1001
UNFIT: Final = 1003
GONE: Final = 1006
"""The client went without a word; nobody sends this one."""
REFUSED: Final = 1008
TOO_BIG: Final = 1009
BROKEN: Final = 1011
SLOW: Final = 1013
NOT_FOUND: Final = 4404
TOO_MANY: Final = 4429
FIRST_OF_APPLICATIONS: Final = 3000
"""The close codes from here on have no common meaning (RFC 6455, 7.4.2)."""

LONGEST_REASON: Final = 123
"""Bytes that a close frame has room for."""

Named = Callable[[Exception], DeclaredError | None]
"""The error that the contract has for an exception of the service; None for one that nobody foresaw."""


class End(NamedTuple):
    """How a channel ends. `is_broken` is a failure of the service's own."""

    code: int
    reason: str
    is_broken: bool = False


def end_of(failure: Exception, channel: Channel, named: Named) -> End:
    """How a failure ends a channel."""
    if isinstance(failure, ChannelClosed):
        return End(failure.code, failure.reason or _declared_reason(channel, failure.code))
    if isinstance(failure, UnfitMessage):
        return End(UNFIT, str(failure))
    if isinstance(failure, InvalidRequest):
        return _end_of_invalid(failure.problems, channel)
    if isinstance(failure, Refusal):
        return End({429: TOO_MANY, 503: SLOW}.get(failure.status, REFUSED), failure.message)
    error = named(failure)
    if error is None:
        return End(BROKEN, "The service failed.", is_broken=True)
    code = _code_of(error, channel)
    message = error.message if isinstance(error, CodedError) else _declared_reason(channel, code)
    return End(code, message, is_broken=code == BROKEN)


def cut(reason: str) -> str:
    """As much of a reason as a close frame has room for."""
    return reason.encode()[:LONGEST_REASON].decode(errors="ignore")


def end_by_client(code: int) -> End:
    """How a channel ends that its client closed. Codes of applications, which are many, count as done."""
    return End(code if code < FIRST_OF_APPLICATIONS else DONE, "")


def _end_of_invalid(problems: Sequence[Problem], channel: Channel) -> End:
    """What no path can name is not there; anything else in a handshake is a mistake of the client's."""
    if NOT_FOUND in channel.close_codes and any(each["in"] == "path" for each in problems):
        return End(NOT_FOUND, _declared_reason(channel, NOT_FOUND))
    told = (f"{each['in']} {each['field']}: {each['message']}" for each in problems)
    return End(REFUSED, "; ".join(told))


def _code_of(error: DeclaredError, channel: Channel) -> int:
    for code, declared in channel.close_codes.items():
        if declared.error is not None and isinstance(error, declared.error):
            return code
    return {401: REFUSED, 403: REFUSED, 429: TOO_MANY, 503: SLOW}.get(getattr(error, "status", 500), BROKEN)


def _declared_reason(channel: Channel, code: int) -> str:
    declared = channel.close_codes.get(code)
    return "" if declared is None else declared.reason
