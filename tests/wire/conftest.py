"""One server for all cells of a session."""

import sys
from collections.abc import Iterator

import pytest

from tests.wire.documents import DRAFTS, SECURITY
from tests.wire.service import Client, Seen, compile_draft, echo_app, served


@pytest.fixture(scope="session")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server that serves every document of the matrix, by host name."""
    folder, seen = tmp_path_factory.mktemp("wire"), Seen()
    apps = {draft.name: echo_app(compile_draft(draft, folder), seen, SECURITY) for draft in DRAFTS}
    with served(apps) as port:
        client = Client(port, seen)
        yield client
        client.close()
    for name in [name for name in sys.modules if name.startswith("wire_")]:
        del sys.modules[name]
