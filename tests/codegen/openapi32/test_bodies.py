"""Bodies of so many bytes, and headers that are written as they are."""

from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from tests.codegen.openapi32.building import Build

DOCUMENT: Final = """
paths:
  /files:
    put:
      operationId: putFile
      requestBody:
        required: true
        {streamed}
        content: {{application/octet-stream: {{schema: {{maxLength: 5}}}}}}
      responses:
        '200':
          headers:
            Link: {{required: true, content: {{application/linkset: {{schema: {{type: string}}}}}}}}
            Set-Cookie: {{required: true, schema: {{type: array, items: {{type: string}}}}}}
          content: {{text/plain: {{schema: {{type: string}}}}}}
"""


class Files:
    """Counts what it read."""

    def __init__(self, replies: Any) -> None:
        self.replies = replies

    async def put_file(self, body: AsyncIterator[bytes] | bytes) -> object:
        content = body if isinstance(body, bytes) else b"".join([piece async for piece in body])
        link = '</1>; rel="self", </2>; rel="next"'
        return self.replies.PutFileOK(body=str(len(content)), link=link, set_cookie=["a=1, 2", "b=2"])


@pytest.mark.parametrize(("streamed", "refused"), [("", 422), ("x-stream: true", 413)])
def test_the_length_of_bytes_is_in_octets(build: Build, streamed: str, refused: int) -> None:
    built = build(DOCUMENT.format(streamed=streamed))
    client = built.client(Files(built.module("default")))
    binary = {"Content-Type": "application/octet-stream"}
    answer = client.put("/files", content="éé".encode(), headers=binary)
    assert answer.text == "4"
    assert client.put("/files", content="ééé".encode(), headers=binary).status_code == refused
    assert answer.headers["link"] == '</1>; rel="self", </2>; rel="next"'
    assert answer.headers.get_list("set-cookie") == ["a=1, 2", "b=2"]
    assert built.verdicts()["media.schema"] == "enforced"
