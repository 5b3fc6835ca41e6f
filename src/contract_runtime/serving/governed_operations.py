"""Operations whose policies span the handler: rate limit, idempotency, If-Match, audit, time-out."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from random import SystemRandom
from typing import Any, Final

from starlette.types import Receive, Scope, Send

from contract_runtime.callers import Caller
from contract_runtime.errors import ContractViolation
from contract_runtime.governance.audit import Auditor
from contract_runtime.governance.idempotency import fingerprint, run_once, scoped_key
from contract_runtime.governance.rate_limits import Limit, Tally, account, identity, network
from contract_runtime.governance.request_facts import CURRENT
from contract_runtime.policies import IdempotencyStore, TransactionConflict, Transactions
from contract_runtime.refusals import Refusal, overtaken
from contract_runtime.requests.intake import read_headers
from contract_runtime.requests.item_reading import bytes_of
from contract_runtime.responses.entity_tags import (
    precondition_failed,
    precondition_required,
    require_match,
    tag_of,
)
from contract_runtime.responses.streaming import Streamed, send_streamed
from contract_runtime.schemas.uploads import Content
from contract_runtime.serving.plain_operations import IF_NONE_MATCH, Serve, Steps, ask_again, find_caller
from contract_runtime.wire import Answer, Arguments, Header, Headers

CONFLICTS: Final = 5
"""How often a transaction that another one got in the way of is tried again, from its beginning."""
LONGEST_WAIT: Final = 0.05
"""Seconds before that, at random: so that the two do not meet again."""

_CHANCE: Final = SystemRandom()
ReadCurrent = Callable[[Caller | None, list[bytes]], Awaitable[str]]
"""The current entity tag of the resource that a write changes, as its GET operation answers it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The policies of one operation, each with what it runs on; None where not declared."""

    limit: Limit | None = None
    idempotency: IdempotencyStore | None = None
    read_current: ReadCurrent | None = None
    needs_match: bool = False
    audit: Auditor | None = None
    transactions: Transactions | None = None
    timeout: float | None = None


@dataclass(slots=True)
class _Request:
    """One request on its way through the policies."""

    scope: Scope
    values: list[bytes]
    media_type: str | None
    caller: Caller | None
    arguments: Arguments
    raw_body: Content
    key: str | None = None
    if_match: str | None = None
    if_none_match: str | None = None
    consumed: Arguments = field(default_factory=dict)
    """What policies read of the parameters."""


def serve_governed(steps: Steps, rules: Rules) -> Serve:
    """The function that serves an operation under its policies."""
    governor = _Governor(steps, rules)
    answer_request = governor.answer if rules.timeout is None else governor.answer_in_time

    async def serve(scope: Scope, receive: Receive, send: Send, values: list[bytes]) -> None:
        extra: list[Header] = list(steps.always(values)) if steps.always is not None else []
        if rules.limit is not None:
            extra.append(rules.limit.policy_header)
        tally = None if rules.limit is None else Tally(rules.limit, extra)
        outer = CURRENT.set(scope)
        try:
            answer = await answer_request(scope, receive, values, tally)
            if tally is not None:
                await tally.end(answer.status if isinstance(answer, Streamed) else answer[0])
            if isinstance(answer, Streamed):
                await send_streamed(answer, extra, (scope, receive, send))
                return
        except Exception as failure:
            told = failure if tally is None else await _counted(failure, tally, steps)
            await steps.rescue(told, steps.operation, extra, (scope, receive, send))
            return
        finally:
            CURRENT.reset(outer)
        status, headers, body = answer
        await send({"type": "http.response.start", "status": status, "headers": [*headers, *extra]})
        await send({"type": "http.response.body", "body": body})

    return serve


async def _counted(failure: Exception, tally: Tally, steps: Steps) -> Exception:
    """The failure once it is counted, or the refusal of one too many."""
    try:
        await tally.end(*steps.rescue.status_of(failure, steps.operation))
    except Refusal as refusal:
        return refusal
    return failure


class _Governor:
    def __init__(self, steps: Steps, rules: Rules) -> None:
        self._steps = steps
        self._rules = rules

    async def answer_in_time(
        self, scope: Scope, receive: Receive, values: list[bytes], tally: Tally | None
    ) -> Answer | Streamed:
        deadline = asyncio.timeout(self._rules.timeout)
        try:
            async with deadline:
                return await self.answer(scope, receive, values, tally)
        except TimeoutError:
            if not deadline.expired():
                raise
            raise Refusal(504, "TIMEOUT", "The operation took too long.") from None

    async def answer(
        self, scope: Scope, receive: Receive, values: list[bytes], tally: Tally | None
    ) -> Answer | Streamed:
        headers = read_headers(scope)
        if tally is not None and tally.limit.by_address:
            await tally.begin(network(scope))
        request = await self._admit(scope, receive, values, headers, tally)
        if tally is not None and tally.limit.by_body:
            await tally.begin(account(request.arguments.get("body"), scope))
        if self._rules.needs_match and request.if_match is None:
            raise precondition_required()
        return await self._transact(request)

    async def _admit(
        self, scope: Scope, receive: Receive, values: list[bytes], headers: Headers, tally: Tally | None
    ) -> _Request:
        """Authenticate, count by caller, decode. Raises: Refusal."""
        steps = self._steps
        caller = None
        if steps.authenticate is not None:
            caller = await find_caller(steps.authenticate, scope, headers)
        if tally is not None and not (tally.limit.by_address or tally.limit.by_body):
            await tally.begin(identity(tally.limit.by, self._known(caller), scope))
        media_type = steps.outcome.negotiate(headers)
        arguments, raw, was_late = await steps.intake.everything(
            scope["query_string"], headers, values, receive
        )
        if was_late and steps.authenticate is not None:
            caller = await ask_again(steps.authenticate, scope, headers, arguments)
        request = _Request(scope, values, media_type, caller, arguments, raw)
        consumed = {key: arguments.pop(key, None) for key in steps.intake.policy_keys}
        request.consumed = consumed
        if self._rules.idempotency is not None:
            request.key = consumed.get("idempotency-key")
        if self._rules.read_current is not None:
            request.if_match = consumed.get("if-match")
        request.if_none_match = consumed.get(IF_NONE_MATCH)
        if steps.authenticate is not None:
            arguments["caller"] = caller
        if steps.operation.negotiated is not None:
            arguments[steps.operation.negotiated] = media_type
        return request

    def _known(self, caller: Caller | None) -> Caller | None:
        """Who the caller is to policies, whichever type handlers see."""
        known_as = self._steps.known_as
        return caller if caller is None or known_as is None else known_as(caller)

    async def _transact(self, request: _Request) -> Answer | Streamed:
        transactions = self._rules.transactions
        guarded = request.if_match is not None
        if transactions is None or not (guarded or request.key is not None or self._rules.audit):
            return await self._run(request)
        is_repeatable = not guarded and bytes_of(request.arguments.get("body")) is None
        for left in range(CONFLICTS if is_repeatable else 0, -1, -1):
            try:
                async with transactions(self._known(request.caller), repeatable_read=guarded):
                    if request.key is None or self._rules.idempotency is None:
                        return await self._run(request)
                    return await self._run_once(request, self._rules.idempotency, request.key)
            except TransactionConflict:
                if guarded:
                    raise precondition_failed() from None
                if left:
                    await asyncio.sleep(_CHANCE.random() * LONGEST_WAIT)
        raise overtaken()

    async def _run_once(self, request: _Request, store: IdempotencyStore, key: str) -> Answer:
        operation, scope = self._steps.operation, request.scope
        mark = fingerprint(operation.method, request.values, scope["query_string"], request.raw_body)
        scoped = scoped_key(operation, self._known(request.caller), key)
        return await run_once(store, scoped, mark, partial(self._run, request))

    async def _run(self, request: _Request) -> Answer | Streamed:
        steps, rules = self._steps, self._rules
        if request.if_match is not None and rules.read_current is not None:
            require_match(request.if_match, await rules.read_current(request.caller, request.values))
        result = await steps.handler(**request.arguments)
        streamed = steps.outcome.stream(result, request.media_type) if steps.outcome.can_stream else None
        if streamed is not None and (pieces := bytes_of(request.arguments.get("body"))) is not None:
            streamed = replace(streamed, upload=pieces.finished)
        answer = streamed or steps.outcome.finish(
            result, request.media_type, request.arguments, request.values, request.if_none_match
        )
        if rules.audit is not None:
            told = (answer.status, answer.headers, b"") if isinstance(answer, Streamed) else answer
            given = request.arguments | request.consumed
            await rules.audit.record(self._known(request.caller), request.values, given, result, told)
        return answer


def current_reader(read: Steps) -> ReadCurrent:
    """Reads the tag of a resource through its GET operation, with the caller and the path of the write."""

    async def read_current(caller: Caller | None, values: list[bytes]) -> str:
        own: dict[str, Any] = read.intake.parameters(b"", {}, values)
        for key in read.intake.policy_keys:
            own.pop(key, None)
        if read.operation.security:
            own["caller"] = caller
        media_type = read.outcome.negotiate({})
        if read.operation.negotiated is not None:
            own[read.operation.negotiated] = media_type
        result = await read.handler(**own)
        answer = read.outcome.finish(result, media_type, own, values, None)
        if not 200 <= answer[0] < 300:
            raise ContractViolation(f"{read.operation.operation_id} answered {answer[0]} to a precondition")
        return tag_of(answer)

    return read_current
