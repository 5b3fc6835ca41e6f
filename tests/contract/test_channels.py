"""Generated messages on every channel of the running service: taken, or refused as the contract says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from contract import CONTRACT
from contract_runtime.operations import Operation
from contract_runtime.sampling import Json, Sampler
from tests.contract.people import add_accounts
from tests.live_service import LiveService

DOCUMENT: Final[Mapping[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "generated/contract/openapi.json").read_bytes()
)
SAMPLER: Final = Sampler(DOCUMENT["components"]["schemas"], root=DOCUMENT)
CHANNELS: Final = {each.operation_id: each for each in CONTRACT.operations if each.channel is not None}
PATIENCE: Final = 60
"""Seconds; only a service that hangs takes them."""
GENERATED: Final = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    suppress_health_check=[
        *settings().suppress_health_check,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ],
)
TEXTS: Final = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300)
VALUES: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)


HOSTILE: Final = (
    '{"event": "auth", "token": "\\ud800"}',
    '{"event": "auth", "token": "a\\u0000b"}',
    '{"event": "auth", "token": "a", "token": "b"}',
    '{"event": "auth", "token": NaN}',
    '{"event": "auth", "token": 1' + "0" * 5_000 + "}",
    '{"event": "auth", "token": ' + "[" * 30_000 + "]" * 30_000 + "}",
    '{"event": ' * 6_000,
)


def schemas(operation: Operation) -> dict[str, Json]:
    """What the operation's channel takes, by event."""
    written = DOCUMENT["paths"][operation.path]["get"]["x-channel"]
    channel = SAMPLER.resolve(written["$ref"]) if "$ref" in written else written
    return dict(channel.get("receives") or {})


def fits(operation: Operation, text: str) -> bool:
    """Whether a text is one of the declared messages."""
    try:
        value = json.loads(text)
    except ValueError:
        return False
    event = value.get("event") if isinstance(value, dict) else None
    schema = schemas(operation).get(event) if isinstance(event, str) else None
    whole = {**schema, "components": DOCUMENT["components"]} if isinstance(schema, dict) else False
    return jsonschema_rs.is_valid(whole, value)


def valid_messages(operation: Operation) -> st.SearchStrategy[str]:
    drawn = st.tuples(st.sampled_from(list(schemas(operation).values())), st.integers(0, 10_000))
    return drawn.map(lambda each: json.dumps(SAMPLER.value(each[0], seed=each[1], takes_examples=False)))


def invalid_messages(operation: Operation) -> st.SearchStrategy[str]:
    """Texts that are no JSON, JSON that is no message, and messages of which one property was changed."""
    events = st.sampled_from(list(schemas(operation)))
    near = st.builds(lambda event, rest: {**rest, "event": event}, events, st.dictionaries(TEXTS, VALUES))
    wrong = st.builds(lambda event, token: {"event": event, "token": token}, events, VALUES)
    written = (near | wrong | VALUES).map(json.dumps)
    return (written | TEXTS).filter(lambda text: not fits(operation, text))


@dataclass(frozen=True)
class Line:
    """One operation with a channel, and where and as whom it is opened."""

    operation: Operation
    url: str
    headers: Mapping[str, str]

    def open(self) -> ClientConnection:
        return connect(self.url, additional_headers=self.headers, open_timeout=PATIENCE, compression=None)

    def end(self, *messages: str | bytes) -> tuple[int, str]:
        """The close code and the reason with which the channel ends after messages."""
        with self.open() as socket:
            try:
                for message in messages:
                    socket.send(message)
                while True:
                    socket.recv(timeout=PATIENCE)
            except ConnectionClosed:
                return socket.close_code or 0, socket.close_reason or ""


@pytest.fixture(scope="module")
def caller(service: LiveService) -> Mapping[str, str]:
    return {"Authorization": f"Bearer {add_accounts(service, 'watcher', 1)[0]}"}


@pytest.fixture(scope="module")
def values(service: LiveService, caller: Mapping[str, str]) -> Mapping[str, str]:
    """The parameters of paths: a job that nobody does, so that watching it never ends."""
    later = {"kind": "demo", "run_at": "2099-01-01T00:00:00Z"}
    made = httpx.post(f"{service.url}/v1/jobs", json=later, headers=caller, timeout=PATIENCE)
    return {"job_id": made.raise_for_status().json()["job_id"]}


@pytest.fixture(scope="module", params=list(CHANNELS.values()), ids=list(CHANNELS))
def line(
    request: pytest.FixtureRequest,
    service: LiveService,
    caller: Mapping[str, str],
    values: Mapping[str, str],
) -> Iterator[Line]:
    """Each channel in turn; the service is there after all of it."""
    operation: Operation = request.param
    url = service.url.replace("http", "ws", 1) + operation.path.format_map(values)
    yield Line(operation, url, caller if operation.security else {})
    assert httpx.get(f"{service.url}/readyz", timeout=PATIENCE).status_code == 200


def is_text(line: Line) -> bool:
    assert line.operation.channel is not None
    return line.operation.channel.is_text


def test_a_valid_message_is_never_a_failure_of_the_service(line: Line) -> None:
    """What comes last is refused: whatever was said before it was taken, or had an end of its own."""
    assert line.operation.channel is not None
    codes = line.operation.channel.close_codes

    @GENERATED
    @given(TEXTS if is_text(line) else valid_messages(line.operation))
    def is_taken(message: str) -> None:
        code, _ = line.end(message, b"no text")
        assert code in codes
        assert code == 1003 if is_text(line) else code != 1011

    is_taken()


def test_an_invalid_message_ends_the_channel_with_1003(line: Line) -> None:
    @GENERATED
    @given(TEXTS.map("\0".__add__) if is_text(line) else invalid_messages(line.operation))
    def is_refused(message: str) -> None:
        code, reason = line.end(message)
        assert code == 1003
        assert reason

    is_refused()
    if not is_text(line):
        assert {message[:40]: line.end(message)[0] for message in HOSTILE} == {
            message[:40]: 1003 for message in HOSTILE
        }


@pytest.mark.parametrize(
    "line",
    [each for each in CHANNELS.values() if each.security],
    ids=lambda each: each.operation_id,
    indirect=True,
)
def test_a_first_message_is_no_way_around_the_credential(line: Line) -> None:
    stranger = Line(line.operation, line.url, {})

    @GENERATED
    @given(valid_messages(line.operation) | invalid_messages(line.operation))
    def is_refused(message: str) -> None:
        assert stranger.end(message)[0] == 1008

    is_refused()


def test_bytes_and_too_long_a_message_have_codes_of_their_own(line: Line) -> None:
    assert line.operation.channel is not None
    assert line.end(b"{}")[0] == 1003
    assert line.end("x" * (line.operation.channel.message_bytes + 1))[0] == 1009
