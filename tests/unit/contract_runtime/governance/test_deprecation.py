"""Headers of operations that are going away."""

import pytest
from starlette.testclient import TestClient

from tests.unit.contract_runtime.builders import (
    AUTHORIZED,
    ProjectHandlers,
)


@pytest.mark.parametrize("base_path", ["", "/api"])
def test_every_answer_of_a_deprecated_operation_says_so(
    client: TestClient, handlers: ProjectHandlers, base_path: str
) -> None:
    handlers.put("a")
    for number, status in ((1, 200), (7, 404), ("x", 422)):
        answer = client.get(f"{base_path}/projects/{number}", headers=AUTHORIZED)

        assert answer.status_code == status
        assert answer.headers["deprecation"] == "@1795132800"
        assert answer.headers["sunset"] == "Sat, 20 Nov 2027 00:00:00 GMT"
        assert answer.headers["link"] == f'<{base_path}/v1/projects/{number}>; rel="successor-version"'
