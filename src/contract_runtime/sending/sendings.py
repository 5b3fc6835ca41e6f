"""What generated code says about a webhook or callback, and what can go wrong when it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from contract_runtime.operations import Body, Parameter, Response, SecurityRequirement, SecurityScheme
from contract_runtime.replies import Reply

T = TypeVar("T")

Credentials = Mapping[str, str | tuple[str, str]]
"""By security scheme: a token or key, or user and password for `basic`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending(Generic[T]):
    """One request that the service sends; `T` is what its method returns.

    `target` is the address with its runtime expressions (`{$request.body#/callbackUrl}`), None where the
    caller gives it. `replies` holds the class of each declared answer, by status and, where several media
    types differ, media type; an answer without a class is returned as its bare body.
    """

    name: str
    method: str
    target: str | None = None
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    responses: tuple[Response, ...] = ()
    replies: Mapping[tuple[str, str | None], type[Reply]] = field(default_factory=dict)
    security: tuple[SecurityRequirement, ...] = ()
    security_schemes: Mapping[str, SecurityScheme] = field(default_factory=dict)


class SendingFailed(Exception):
    """A webhook or callback came to nothing; the message names it and never holds its contents."""


class BadTarget(SendingFailed):
    """The address is none of HTTP's, or a part of it is missing."""


class CredentialsMissing(SendingFailed):
    """The receiver asks for credentials that the sender was not given."""


class UnfitRequest(SendingFailed):
    """What was to be sent does not fit the contract; nothing was sent."""


class SendingTimedOut(SendingFailed):
    """The receiver did not answer in time. It may have acted all the same."""


class TargetUnreachable(SendingFailed):
    """There is no connection to the receiver, or it broke."""


class AnswerRefused(SendingFailed):
    """The receiver's answer is none that the contract declares."""

    def __init__(self, message: str, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.body = body


class UndeclaredAnswer(AnswerRefused):
    """The status of the answer is not declared."""


class UnfitAnswer(AnswerRefused):
    """The answer's body or a header does not fit what is declared for its status."""
