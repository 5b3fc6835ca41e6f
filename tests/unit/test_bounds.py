"""What a process remembers has a bound, and a new entry costs as much at the bound as far below it."""

import ast
import inspect
import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from charter.identity.service_accounts.authentication import CAPACITY, ApiKeyAuthenticator
from charter.identity.tokens.authentication import BearerAuthenticator, VerifiedToken
from charter.platform.redis.failure_counts import LocalFailureCounts
from charter.platform.telemetry.access_log import MOST_FORMS, line_form
from charter.shared.bounded import Bounded
from contract_runtime import Caller
from contract_runtime.callers import RawToken
from contract_runtime.channels.channel import Frame
from contract_runtime.channels.outgoing import Waiting
from contract_runtime.client_networks import network_of
from contract_runtime.governance.local_rate_limits import LocalRateLimiter
from contract_runtime.operations import RateLimit
from tests.counted_keys import CountedKey, keys

pytestmark = pytest.mark.anyio

SMALL: Final = 50
LARGE: Final = 10 * SMALL
MEASURED: Final = 50
LIMIT: Final = RateLimit(requests=5, per=60, by="ip")
NOW: Final = datetime(2026, 11, 28, 12, tzinfo=UTC)
ALICE: Final = Caller(subject="8", issuer="here", kind="user", tenant="user:8", roles=frozenset())
SOURCES: Final = Path(__file__).resolve().parents[2] / "src"
UNBOUNDED: Final = re.compile(r"(functools\.)?(cache|lru_cache\((maxsize=)?None\))")
OF_THE_CODE: Final = {
    "charter/jobs/repository.py: _before",
    "charter/jobs/repository.py: _cancel_running",
    "charter/jobs/repository.py: _cancel_waiting",
    "charter/jobs/repository.py: _events",
    "charter/jobs/repository.py: _find",
    "charter/jobs/repository.py: _page",
    "charter/ledger/chart/templates.py: read_template",
    "charter/platform/http/docs_pages.py: _file",
    "contract_runtime/schemas/json_schema.py: _validator",
    "contract_runtime/schemas/json_schema.py: format_check",
}
"""Caches without a bound whose arguments are names in the code, or of what the contract lets in."""

Add = Callable[[str], Awaitable[object]]


def limiter(bound: int) -> Add:
    windows = LocalRateLimiter(lambda: 0.0, most_keys=bound)

    def hit(key: str) -> Awaitable[object]:
        return windows.hit(key, LIMIT)

    return hit


def failure_counts(bound: int) -> Add:
    counts = LocalFailureCounts(lambda: 0.0, most_keys=bound)

    def add(key: str) -> Awaitable[object]:
        return counts.add(key, timedelta(days=1))

    return add


def bounded(bound: int) -> Add:
    kept: Bounded[str, int] = Bounded(bound)

    async def put(key: str) -> None:
        kept.put(key, 0)

    return put


def frames(bound: int) -> Add:
    del bound  # a slow reader is let go above it
    waiting = Waiting()

    async def put(key: str) -> None:
        waiting.put(Frame("said", "x", None, key))

    return put


@pytest.mark.parametrize("memory", [limiter, failure_counts, bounded, frames])
async def test_a_new_entry_costs_the_same_however_much_is_remembered(memory: Callable[[int], Add]) -> None:
    assert await cost_at(memory, LARGE) == await cost_at(memory, SMALL)


async def cost_at(memory: Callable[[int], Add], bound: int) -> int:
    """How often keys are touched for some new entries where the memory is at its bound."""
    add = memory(bound)
    for key in keys(0, bound):
        await add(key)
    before = CountedKey.touched
    for key in keys(bound, MEASURED):
        await add(key)
    return CountedKey.touched - before


async def test_the_window_that_was_hit_least_lately_goes_for_a_new_one() -> None:
    windows = LocalRateLimiter(lambda: 0.0, most_keys=3)
    for key in ("a", "b", "c", "a", "d"):
        await windows.hit(key, LIMIT)
    assert windows.size == 3
    assert [(await windows.hit(key, LIMIT)).remaining for key in ("a", "d", "b")] == [2, 3, 4]


async def test_the_count_that_was_added_to_least_lately_goes_for_a_new_one() -> None:
    counts = LocalFailureCounts(lambda: 0.0, most_keys=2)
    for key in ("a", "b", "a", "c"):
        await counts.add(key, timedelta(days=1))
    assert [await counts.count(key) for key in ("a", "b", "c")] == [2, 0, 1]


async def test_an_attacker_has_one_window_for_the_addresses_that_are_his_to_choose() -> None:
    windows = LocalRateLimiter(lambda: 0.0)
    decisions = [
        await windows.hit(network_of(f"2001:db8:0:1:{number:x}::1"), LIMIT) for number in range(1, 101)
    ]
    assert windows.size == 1
    assert sum(decision.is_allowed for decision in decisions) == LIMIT.requests


async def test_tokens_above_the_capacity_are_verified_again() -> None:
    verified: list[str] = []

    async def verify(token: RawToken) -> VerifiedToken:
        verified.append(token)
        return VerifiedToken(token, ALICE, NOW + timedelta(hours=1))

    authenticate = BearerAuthenticator(lambda: verify, lambda: NOW, lambda _: False, capacity=2)
    for token in ("a", "b", "c", "c", "b", "a"):
        answer = authenticate(RawToken(token))
        assert (await answer if inspect.isawaitable(answer) else answer) is ALICE
    assert verified == ["a", "b", "c", "a"]


async def test_guessed_keys_are_remembered_up_to_a_number() -> None:
    class NoKeys:
        async def find_presented(self, _prefix: str) -> None:
            return None

        async def note_use(self, *_: object) -> None:
            raise AssertionError

    keys_of: Any = ApiKeyAuthenticator(
        NoKeys(), "here", is_open=_never, is_ended=lambda _: False, now=lambda: NOW
    )
    unknown = vars(keys_of)["_unknown"]
    for number in range(CAPACITY + 5):
        keys_of._remember(f"prefix-{number}", _NothingSeen())
    assert len(unknown) == CAPACITY
    assert "prefix-0" not in unknown


async def _never(_tenant: object) -> bool:
    return False


class _NothingSeen:
    key = None


def test_invented_methods_push_out_forms_of_log_lines_and_keep_none_from_being_remembered() -> None:
    for number in range(MOST_FORMS + 1):
        line_form("request", f"METHOD-{number}", "/v1/projects", 405)
    form = line_form("request", "GET", "/v1/projects", 200)
    assert line_form("request", "GET", "/v1/projects", 200) is form
    assert line_form.cache_info().currsize == MOST_FORMS


def unbounded_caches() -> Iterator[str]:
    """Functions with arguments whose answers are all kept, as `module: function`."""
    for source in sorted(SOURCES.rglob("*.py")):
        text = source.read_text(encoding="utf-8")
        if "cache" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and ast.unparse(node.args):
                decorators = map(ast.unparse, node.decorator_list)
                if any(UNBOUNDED.fullmatch(each) for each in decorators):
                    yield f"{source.relative_to(SOURCES)}: {node.name}"


def test_no_cache_of_a_function_with_arguments_is_without_a_bound() -> None:
    assert {*unbounded_caches()} == OF_THE_CODE
