"""One server for all cells of a session."""

from collections.abc import Iterator

import pytest

from tests.codegen.compiling import forget
from tests.listening import listening
from tests.wire.documents import DRAFTS, SECURITY
from tests.wire.service import ByHost, Client, Seen, compile_draft, echo_app, package_of


@pytest.fixture(scope="session")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server that serves every document of the matrix, by host name."""
    folder, seen = tmp_path_factory.mktemp("wire"), Seen()
    apps = {draft.name: echo_app(compile_draft(draft, folder), seen, SECURITY) for draft in DRAFTS}
    with listening(ByHost(apps)) as origin:
        client = Client(origin, seen)
        yield client
        client.close()
    forget(*map(package_of, DRAFTS))
