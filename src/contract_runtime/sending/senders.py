"""Sends webhooks and callbacks: typed requests to addresses that clients have given.

Generated modules import this one; a service that sends nothing never loads it.
"""

from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self, TypeVar, cast

import httpx

from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.sending.sendings import (
    AnswerRefused,
    BadTarget,
    Credentials,
    CredentialsMissing,
    Sending,
    SendingFailed,
    SendingTimedOut,
    TargetUnreachable,
    UndeclaredAnswer,
    UnfitAnswer,
    UnfitRequest,
)
from contract_runtime.sending.sent_answers import AnswerReader
from contract_runtime.sending.sent_requests import RequestWriter

T = TypeVar("T")

DEFAULT_TIMEOUT: Final = 10.0


class Sender:
    """Sends what the generated classes of webhooks and callbacks hand it.

    `credentials` are by security scheme, `timeout` is in seconds, for connecting and for each read. Redirects
    are not followed: a receiver could point them at addresses inside. Without a client of the caller's it
    has its own, which `aclose` or `async with` closes. Deliveries are not repeated: whoever needs that sends
    from a job.
    """

    def __init__(
        self,
        client: httpx.AsyncClient | None = None,
        *,
        credentials: Credentials | None = None,
        timeout: float = DEFAULT_TIMEOUT,
    ) -> None:
        self._client = client
        self._own: httpx.AsyncClient | None = None
        self._timeout = timeout
        types = TypeRegistry()
        self._writer = RequestWriter(types, credentials or {})
        self._reader = AnswerReader(types)

    async def send(
        self,
        sending: Sending[T],
        target: str | Mapping[str, object],
        arguments: Mapping[str, object],
        *,
        body: object = None,
        media_type: str | None = None,
    ) -> T:
        """Send once, and return the declared answer.

        `target` is the address, or what the expressions of a callback's address read from. Raises:
        SendingFailed, whose subclasses tell what went wrong.
        """
        request = self._writer.write(sending, target, arguments, body, media_type)
        try:
            answer = await self._http().request(
                request.method,
                request.address,
                headers=request.sent_headers,
                content=request.body or None,
                follow_redirects=False,
                timeout=self._timeout,
            )
        except httpx.TimeoutException:
            raise SendingTimedOut(f"{sending.name}: no answer within {self._timeout:g} s") from None
        except httpx.InvalidURL:
            raise BadTarget(f"{sending.name}: the address is no HTTP URL") from None
        except httpx.TransportError as failure:
            raise TargetUnreachable(f"{sending.name}: {type(failure).__name__}") from failure
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return cast("T", self._reader.read(sending, answer.status_code, headers, answer.content))

    async def aclose(self) -> None:
        """Close the sender's own connections."""
        if self._own is not None:
            await self._own.aclose()
            self._own = None

    async def __aenter__(self) -> Self:
        """Use the sender until the block ends."""
        return self

    async def __aexit__(
        self,
        _kind: type[BaseException] | None,
        _failure: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Close the sender's own connections."""
        await self.aclose()

    def _http(self) -> httpx.AsyncClient:
        if self._client is not None:
            return self._client
        if self._own is None:
            self._own = httpx.AsyncClient()
        return self._own


__all__ = [
    "AnswerRefused",
    "BadTarget",
    "Credentials",
    "CredentialsMissing",
    "Sender",
    "Sending",
    "SendingFailed",
    "SendingTimedOut",
    "TargetUnreachable",
    "UndeclaredAnswer",
    "UnfitAnswer",
    "UnfitRequest",
]
