"""What webhooks send as OpenAPI 3.2 has it: reserved characters, cookies as they are, a query as a whole."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from contract_runtime.sending.senders import Sender, UnfitRequest
from tests.codegen.openapi32.building import Build
from tests.codegen.responses.receiver import Receiver
from tests.listening import listening

pytestmark = pytest.mark.anyio

DOCUMENT: Final = """
paths: {}
webhooks:
  told:
    additionalOperations:
      NOTIFY:
        operationId: tell
        parameters:
          - {name: kept, in: query, required: true, allowReserved: true, schema: {type: string}}
          - {name: encoded, in: query, required: true, schema: {type: string}}
          - {name: plain, in: cookie, required: true, style: cookie, schema: {type: string}}
        responses: {'202': {description: Taken}}
  asked:
    query:
      operationId: ask
      parameters:
        - name: wanted
          in: querystring
          required: true
          content: {application/json: {schema: {type: object}}}
      responses: {'202': {description: Taken}}
"""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    kept = Receiver()
    with listening(kept) as kept.url:
        yield kept


@pytest.fixture
def senders(build: Build) -> Any:
    return build(DOCUMENT).module("webhook_senders")


async def test_reserved_characters_and_cookies_are_sent_as_they_are(receiver: Receiver, senders: Any) -> None:
    async with Sender() as sender:
        await senders.ToldWebhook(sender).tell(
            url=receiver.url, kept="a/b?c%20d e&f", encoded="a/b%20", plain="x%20,y"
        )
    taken = receiver.taken[0]
    assert (taken.method, taken.path) == ("NOTIFY", "/?kept=a/b?c%20d%20e%26f&encoded=a%2Fb%2520")
    assert taken.headers["cookie"] == "plain=x%20,y"


async def test_a_cookie_cannot_begin_another(receiver: Receiver, senders: Any) -> None:
    async with Sender() as sender:
        with pytest.raises(UnfitRequest, match="semicolon"):
            await senders.ToldWebhook(sender).tell(url=receiver.url, kept="", encoded="", plain="a; admin=1")
    assert receiver.taken == []


async def test_a_query_as_a_whole_is_sent_as_its_media_type(receiver: Receiver, senders: Any) -> None:
    async with Sender() as sender:
        await senders.AskedWebhook(sender).ask(url=receiver.url, wanted={"a": 1})
    assert (receiver.taken[0].method, receiver.taken[0].path) == ("QUERY", "/?%7B%22a%22%3A1%7D")
