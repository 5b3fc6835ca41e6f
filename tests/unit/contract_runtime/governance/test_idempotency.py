"""`Idempotency-Key`: one effect, and its answer again."""

from dataclasses import replace

from starlette.testclient import TestClient

from contract_runtime import (
    Caller,
    IdempotencyKeyInProgress,
    StoredResponse,
)
from tests.unit.contract_runtime.builders import (
    ADMIN,
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    client_of,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import (
    CONTRACT,
    CREATE_PROJECT,
    IDEMPOTENCY_KEY,
    Project,
    ProjectCreate,
)

KEY = {**AUTHORIZED, "Idempotency-Key": "key-1"}


def test_same_key_replays_the_answer_without_a_second_effect(
    client: TestClient, handlers: ProjectHandlers, backends: Backends
) -> None:
    first = client.post("/v1/projects", json={"name": "a"}, headers=KEY)
    again = client.post("/v1/projects", json={"name": "a"}, headers=KEY)

    assert first.status_code == again.status_code == 201
    assert first.content == again.content
    assert first.headers["location"] == again.headers["location"] == "/v1/projects/1"
    assert handlers.calls == ["create a"]
    assert backends.events == ["begin", "save", "commit", "begin", "commit"]


def test_same_key_with_another_body_is_refused(client: TestClient, handlers: ProjectHandlers) -> None:
    client.post("/v1/projects", json={"name": "a"}, headers=KEY)

    answer = client.post("/v1/projects", json={"name": "b"}, headers=KEY)

    assert (answer.status_code, answer.json()["error_code"]) == (409, "IDEMPOTENCY_KEY_REUSED")
    assert handlers.calls == ["create a"]


def test_keys_of_two_callers_do_not_meet(client: TestClient, handlers: ProjectHandlers) -> None:
    client.post("/v1/projects", json={"name": "a"}, headers=KEY)
    client.post("/v1/projects", json={"name": "b"}, headers={**KEY, **ADMIN})

    assert handlers.calls == ["create a", "create b"]


def test_key_in_progress_is_refused(handlers: ProjectHandlers) -> None:
    class Busy(Backends):
        async def claim(self, key: str, fingerprint: bytes) -> StoredResponse | None:
            raise IdempotencyKeyInProgress

    answer = client_of(projects_app(handlers, Busy())).post("/v1/projects", json={"name": "a"}, headers=KEY)

    assert (answer.status_code, answer.json()["error_code"]) == (409, "IDEMPOTENCY_KEY_IN_PROGRESS")


def test_failed_request_leaves_its_key_free(backends: Backends) -> None:
    class Failing(ProjectHandlers):
        async def create_project(self, caller: Caller, body: ProjectCreate) -> Project:
            if not self.calls:
                self.calls.append("failed")
                raise RuntimeError
            return await super().create_project(caller, body)

    client = client_of(projects_app(Failing(), backends))

    assert client.post("/v1/projects", json={"name": "a"}, headers=KEY).status_code == 500
    assert client.post("/v1/projects", json={"name": "a"}, headers=KEY).status_code == 201
    assert backends.events == ["begin", "rollback", "begin", "save", "commit"]


def test_without_a_key_there_is_no_transaction_of_the_runtime(client: TestClient, backends: Backends) -> None:
    client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)

    assert backends.events == []


def test_key_may_be_required() -> None:
    operation = replace(CREATE_PROJECT, parameters=(replace(IDEMPOTENCY_KEY, required=True),))
    others = [each for each in CONTRACT.operations if each is not CREATE_PROJECT]
    app = projects_app(contract=replace(CONTRACT, operations=(operation, *others)))

    answer = client_of(app).post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)

    assert answer.status_code == 422
    assert answer.json()["details"]["errors"][0]["field"] == "Idempotency-Key"
