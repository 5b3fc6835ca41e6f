"""Lists in the styles that people publish, read to their end by the client that is generated for each."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

import pytest
from fastapi.testclient import TestClient

from codegen.document import parse_document
from codegen.typescript.build import write_client
from tests.mock.mocking import mocked
from tests.mock.test_styles import STYLES, document

READING = """
const [address, ...folders] = process.argv.slice(2);
const read = {};
for (const [number, folder] of folders.entries()) {
  const { createTClient, items, list } = await import(`${folder}/index.js`);
  const client = createTClient({ baseUrl: `${address}/${number}` });
  const size = { limit: 2, size: 2, per_page: 2, $top: 2, page: undefined };
  const request = folder.endsWith("deep") ? { page: { size: 2 } } : size;
  read[number] = [];
  for await (const item of items(client, list, request)) read[number].push(item.id);
}
console.log(JSON.stringify(read));
"""


@pytest.fixture
def address() -> Iterator[tuple[str, list[TestClient]]]:
    """Where mocks are served, each under its number."""
    mocks: list[TestClient] = []
    alone = Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number, _, rest = self.path.removeprefix("/").partition("/")
            with alone:
                answer = mocks[int(number)].get(f"/{rest}")
            self.send_response(answer.status_code)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", mocks
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_list_of_any_style_is_read_to_its_end(
    run_node: Callable[..., str], address: tuple[str, list[TestClient]], tmp_path: Path
) -> None:
    origin, mocks = address
    folders = []
    with ExitStack() as stack:
        for number, style in enumerate(STYLES.values()):
            (tmp_path / f"mock-{number}").mkdir()
            mock = stack.enter_context(mocked(tmp_path / f"mock-{number}", document(style)))
            for made in range(50, 54):
                mock.post("/things", json={"id": made})
            mocks.append(mock)
            kind = "deep" if "[" in style.first else "flat"
            folders.append(tmp_path / f"client-{number}-{kind}")
            write_client(parse_document(document(style).encode(), "things.yaml"), folders[-1])
        script = tmp_path / "reading.mjs"
        script.write_text(READING, encoding="utf-8")
        report = run_node(script, origin, *folders)
    read = json.loads(report.splitlines()[0])
    assert list(read) == [str(number) for number in range(len(STYLES))]
    for name, rows in zip(STYLES, read.values(), strict=True):
        assert rows[1:] == [50, 51, 52, 53], name
