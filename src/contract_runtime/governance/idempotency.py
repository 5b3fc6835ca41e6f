"""`x-idempotency`: one effect for each key, and the first answer again for every repetition."""

from collections.abc import Awaitable, Callable, Sequence

from contract_runtime.callers import Caller
from contract_runtime.errors import ContractViolation
from contract_runtime.governance.digests import digest_of
from contract_runtime.operations import Operation
from contract_runtime.policies import (
    IdempotencyKeyInProgress,
    IdempotencyKeyReused,
    IdempotencyStore,
    StoredResponse,
)
from contract_runtime.refusals import Refusal
from contract_runtime.responses.streaming import Streamed
from contract_runtime.schemas.uploads import Content
from contract_runtime.wire import Answer


def scoped_key(operation: Operation, caller: Caller | None, key: str) -> str:
    """The key within its caller and operation. A deprecated operation shares the keys of its successor."""
    issuer, subject = (caller.issuer, caller.subject) if caller else ("", "")
    name = operation.policies.successor or operation.operation_id
    return digest_of([part.encode() for part in (issuer, subject, name, key)]).hex()


def fingerprint(method: str, path: Sequence[bytes], query: bytes, body: Content) -> bytes:
    """What makes two requests the same: method, the path's values, query and body."""
    known = body if isinstance(body, bytes) else body.digest()
    return digest_of([method.encode(), *path, query, known], size=32)


async def run_once(
    store: IdempotencyStore, key: str, mark: bytes, run: Callable[[], Awaitable[Answer | Streamed]]
) -> Answer:
    """Replay the stored answer of the key, or run and store. Raises: Refusal (409), ContractViolation."""
    try:
        stored = await store.claim(key, mark)
    except IdempotencyKeyReused:
        raise Refusal(
            409, "IDEMPOTENCY_KEY_REUSED", "The idempotency key was used with another request."
        ) from None
    except IdempotencyKeyInProgress:
        raise Refusal(
            409,
            "IDEMPOTENCY_KEY_IN_PROGRESS",
            "The first request with this idempotency key is still running.",
        ) from None
    if stored is not None:
        return stored.status, list(stored.headers), stored.body
    answer = await run()
    if isinstance(answer, Streamed):
        raise ContractViolation("a stream cannot be kept for its idempotency key")
    status, headers, body = answer
    if status < 500:  # a fault is over some day: the key is for the effect
        await store.save(key, mark, StoredResponse(status, tuple(headers), body))
    return status, headers, body
