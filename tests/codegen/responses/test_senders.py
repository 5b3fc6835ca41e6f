"""Webhooks and callbacks, sent by generated classes to a server on the loopback."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest

from contract_runtime.sending.senders import (
    BadTarget,
    CredentialsMissing,
    Sender,
    SendingTimedOut,
    TargetUnreachable,
    UndeclaredAnswer,
    UnfitAnswer,
    UnfitRequest,
)
from tests.codegen.responses.receiver import Receiver

pytestmark = pytest.mark.anyio


@pytest.fixture
def models(answers: Path) -> Any:
    return import_module("answers.models")


@pytest.fixture
def callbacks(answers: Path) -> Any:
    return import_module("answers.callback_senders")


@pytest.fixture
def webhooks(answers: Path) -> Any:
    return import_module("answers.webhook_senders")


async def written(receiver: Receiver, callbacks: Any, models: Any, **arguments: Any) -> Any:
    """Send the callback of a written report."""
    given = {
        "hook": receiver.url,
        "request_body": models.Report(title="a/b ü"),
        "x_page": 3,
        "id_": 7,
        "trace": [1, 2],
        "body": models.Report(title="t"),
        **arguments,
    }
    async with Sender(credentials={"key": "secret"}) as sender:
        return await callbacks.WriteReportWrittenCallback(sender).report_written(**given)


async def test_webhook_is_sent_to_the_address_that_the_caller_gives(
    receiver: Receiver, webhooks: Any, models: Any
) -> None:
    async with Sender() as sender:
        answer = await webhooks.TickedWebhook(sender).post_ticked(
            f"{receiver.url}/in", body=models.Tick(number=1)
        )

    assert answer is None
    (taken,) = receiver.taken
    assert (taken.method, taken.path, taken.body) == ("POST", "/in", b'{"number":1}')
    assert taken.headers["content-type"] == "application/json"


async def test_address_of_a_callback_is_filled_from_the_exchange(
    receiver: Receiver, callbacks: Any, models: Any
) -> None:
    receiver.status = 410

    where = models.ReportWrittenWhere(page=4)
    answer = await written(receiver, callbacks, models, where=where, session="s 1")

    assert isinstance(answer, callbacks.ReportWrittenGone)
    (taken,) = receiver.taken
    assert taken.path == "/a%2Fb%20%C3%BC?page=3&of=7&where%5Bpage%5D=4"
    assert (taken.headers["trace"], taken.headers["cookie"]) == ("1,2", "session=s%201")
    assert taken.headers["x-key"] == "secret"


async def test_answer_has_the_type_that_is_declared_for_its_status(
    receiver: Receiver, callbacks: Any, models: Any
) -> None:
    receiver.status, receiver.content = 200, b'{"title":"seen"}'
    receiver.headers = {"X-Seen": "5", "Content-Type": "application/json"}

    answer = await written(receiver, callbacks, models)

    assert answer == callbacks.ReportWrittenOK(body=models.Report(title="seen"), x_seen=5)


async def test_answer_of_a_range_tells_its_status(receiver: Receiver, callbacks: Any, models: Any) -> None:
    receiver.status, receiver.content = 503, b"later"
    receiver.headers = {"Content-Type": "text/plain; charset=utf-8"}

    answer = await written(receiver, callbacks, models)

    assert answer == callbacks.ReportWrittenServerError(status=503, body="later")


async def test_undeclared_status_is_raised_with_what_came(
    receiver: Receiver, callbacks: Any, models: Any
) -> None:
    receiver.status, receiver.content = 302, b"elsewhere"
    receiver.headers = {"Location": "http://127.0.0.1:1/"}

    with pytest.raises(UndeclaredAnswer, match="report_written: undeclared status 302") as refused:
        await written(receiver, callbacks, models)

    assert (refused.value.status, refused.value.body) == (302, b"elsewhere")
    assert len(receiver.taken) == 1


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        ({"X-Seen": "5"}, b'{"title":5}'),
        ({"X-Seen": "5"}, b""),
        ({"X-Seen": "five"}, b'{"title":"t"}'),
        ({}, b'{"title":"t"}'),
        ({"X-Seen": "5", "Content-Type": "text/html"}, b"<p>"),
    ],
)
async def test_answer_that_does_not_fit_is_raised(
    headers: dict[str, str], content: bytes, receiver: Receiver, callbacks: Any, models: Any
) -> None:
    receiver.status, receiver.headers, receiver.content = 200, headers, content

    with pytest.raises(UnfitAnswer):
        await written(receiver, callbacks, models)


async def test_receiver_that_is_too_slow_is_given_up(receiver: Receiver, webhooks: Any, models: Any) -> None:
    receiver.is_slow = True
    async with Sender(timeout=0.05) as sender:
        with pytest.raises(SendingTimedOut, match=r"no answer within 0\.05 s"):
            await webhooks.TickedWebhook(sender).post_ticked(receiver.url, body=models.Tick(number=1))
    receiver.released.set()


async def test_receiver_that_is_not_there_cannot_be_reached(webhooks: Any, models: Any) -> None:
    async with Sender() as sender:
        with pytest.raises(TargetUnreachable):
            await webhooks.TickedWebhook(sender).post_ticked(
                "http://127.0.0.1:1/", body=models.Tick(number=1)
            )


@pytest.mark.parametrize(
    "hook", ["", "ftp://x.example", "/local", "http://", "http://x.example/{y}", "http://a b"]
)
async def test_address_that_is_no_http_url_is_refused(
    hook: str, receiver: Receiver, callbacks: Any, models: Any
) -> None:
    with pytest.raises(BadTarget):
        await written(receiver, callbacks, models, hook=hook)


async def test_callback_needs_its_credentials(receiver: Receiver, callbacks: Any, models: Any) -> None:
    async with Sender() as sender:
        with pytest.raises(CredentialsMissing, match="credentials are needed for key"):
            await callbacks.WriteReportWrittenCallback(sender).report_written(
                hook=receiver.url,
                request_body=models.Report(title="t"),
                x_page=1,
                id_=1,
                trace=[1],
                body=models.Report(title="t"),
            )
    assert receiver.taken == []


@pytest.mark.parametrize("arguments", [{"trace": ["x"]}, {"body": 5}, {"trace": None}])
async def test_what_does_not_fit_is_not_sent(
    arguments: dict[str, Any], receiver: Receiver, callbacks: Any, models: Any
) -> None:
    with pytest.raises(UnfitRequest):
        await written(receiver, callbacks, models, **arguments)
    assert receiver.taken == []


async def test_client_of_the_caller_is_used_and_left_open(
    receiver: Receiver, webhooks: Any, models: Any
) -> None:
    async with httpx.AsyncClient(headers={"X-Signed": "yes"}) as client:
        async with Sender(client) as sender:
            await webhooks.TickedWebhook(sender).post_ticked(receiver.url, body=models.Tick(number=1))
        assert not client.is_closed
    assert receiver.taken[0].headers["x-signed"] == "yes"


def test_service_that_sends_nothing_does_not_load_the_sender(answers: Path) -> None:
    import_module("answers.wiring")

    assert "answers.webhook_senders" not in vars(sys.modules["answers"])
