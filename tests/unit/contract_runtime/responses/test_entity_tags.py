"""`ETag`, `If-None-Match` and `If-Match`."""

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest
from starlette.testclient import TestClient

from contract_runtime import (
    Caller,
    Contract,
    Reply,
)
from contract_runtime.responses.entity_tags import entity_tag
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
    GET_PROJECT,
    Project,
)


def test_read_sends_a_strong_tag_of_its_body(client: TestClient, handlers: ProjectHandlers) -> None:
    handlers.put("a")

    answer = client.get("/v1/projects/1", headers=AUTHORIZED)

    assert answer.headers["etag"] == entity_tag(answer.content)
    assert len(answer.headers["etag"]) == 18


@pytest.mark.parametrize("form", ["{tag}", "W/{tag}", '"other", {tag}', "*"])
def test_unchanged_resource_is_not_sent_again(
    client: TestClient, handlers: ProjectHandlers, form: str
) -> None:
    handlers.put("a")
    tag = client.get("/v1/projects/1", headers=AUTHORIZED).headers["etag"]

    answer = client.get("/v1/projects/1", headers={**AUTHORIZED, "If-None-Match": form.format(tag=tag)})

    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag
    assert "content-length" not in answer.headers


def test_changed_resource_is_sent(client: TestClient, handlers: ProjectHandlers) -> None:
    handlers.put("a")

    answer = client.get("/v1/projects/1", headers={**AUTHORIZED, "If-None-Match": '"other"'})

    assert answer.status_code == 200


def test_malformed_tag_is_refused(client: TestClient) -> None:
    assert client.get("/v1/projects/1", headers={**AUTHORIZED, "If-None-Match": "x"}).status_code == 422


def test_write_with_the_current_tag_is_done_in_one_transaction(
    client: TestClient, handlers: ProjectHandlers, backends: Backends
) -> None:
    handlers.put("a")
    tag = client.get("/v1/projects/1", headers=AUTHORIZED).headers["etag"]

    answer = client.patch("/v1/projects/1", json={"name": "b"}, headers={**AUTHORIZED, "If-Match": tag})

    assert answer.status_code == 200
    assert answer.headers["etag"] == client.get("/v1/projects/1", headers=AUTHORIZED).headers["etag"] != tag
    assert backends.events == ["begin repeatable", "commit"]


@pytest.mark.parametrize("form", ['"other"', "W/{tag}"])
def test_write_with_another_tag_is_refused(
    client: TestClient, handlers: ProjectHandlers, backends: Backends, form: str
) -> None:
    handlers.put("a")
    tag = client.get("/v1/projects/1", headers=AUTHORIZED).headers["etag"]
    headers = {**AUTHORIZED, "If-Match": form.format(tag=tag)}

    answer = client.patch("/v1/projects/1", json={"name": "b"}, headers=headers)

    assert (answer.status_code, answer.json()["error_code"]) == (412, "PRECONDITION_FAILED")
    assert handlers.calls == []
    assert backends.events == ["begin repeatable", "rollback"]


def test_write_without_a_tag_is_plain_where_the_tag_is_optional(
    client: TestClient, handlers: ProjectHandlers, backends: Backends
) -> None:
    handlers.put("a")

    answer = client.patch("/v1/projects/1", json={"description": "d"}, headers=AUTHORIZED)

    assert answer.status_code == 200
    assert handlers.calls == ["update ['description']"]
    assert backends.events == []


def test_write_without_a_tag_is_refused_where_the_tag_is_required(client: TestClient) -> None:
    answer = client.delete("/v1/projects/1", headers=ADMIN)

    assert (answer.status_code, answer.json()["error_code"]) == (428, "PRECONDITION_REQUIRED")


def test_any_tag_is_good_for_what_exists(client: TestClient, handlers: ProjectHandlers) -> None:
    handlers.put("a")
    headers = {**ADMIN, "If-Match": "*"}

    assert client.delete("/v1/projects/1", headers=headers).status_code == 204
    assert client.delete("/v1/projects/1", headers=headers).status_code == 404


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [("/v1/projects/1", {"If-Match": "*"}, 412), ("/v1/projects", {"Idempotency-Key": "k"}, 503)],
)
def test_conflict_with_another_transaction_is_told(
    handlers: ProjectHandlers, path: str, headers: dict[str, str], status: int
) -> None:
    handlers.put("a")
    client = client_of(projects_app(handlers, Backends(conflicts=100)))
    method = "PATCH" if status == 412 else "POST"

    answer = client.request(method, path, json={"name": "b"}, headers={**AUTHORIZED, **headers})

    assert answer.status_code == status


def test_a_write_without_a_tag_is_tried_again_after_a_conflict(handlers: ProjectHandlers) -> None:
    backends = Backends(conflicts=2)
    client = client_of(projects_app(handlers, backends))

    answer = client.post("/v1/projects", json={"name": "b"}, headers={**AUTHORIZED, "Idempotency-Key": "k"})

    assert answer.status_code == 201
    assert (backends.events.count("begin"), backends.events[-1]) == (3, "commit")


def test_precondition_needs_a_read_that_succeeds() -> None:
    class Odd(ProjectHandlers):
        async def get_project(self, caller: Caller | None = None, project_id: int = 0) -> Any:
            return NotThere()

    answer = client_of(projects_app(Odd(), contract=public_read())).patch(
        "/v1/projects/1", json={"name": "b"}, headers={**AUTHORIZED, "If-Match": "*"}
    )

    assert answer.status_code == 500


def test_precondition_is_read_from_a_public_operation_without_a_caller(handlers: ProjectHandlers) -> None:
    class Public(ProjectHandlers):
        async def get_project(self, caller: Caller | None = None, project_id: int = 0) -> Project:
            self.calls.append(f"get {caller.subject if caller else None}")
            return handlers.put("a")

    reading = Public()
    client = client_of(projects_app(reading, contract=public_read()))
    client.patch("/v1/projects/1", json={"name": "b"}, headers={**AUTHORIZED, "If-Match": "*"})

    assert reading.calls[0] == "get None"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotThere(Reply):
    status: ClassVar[int] = 304


def public_read() -> Contract:
    """The sample contract with a public `getProject`."""
    operations = tuple(
        replace(each, security=()) if each is GET_PROJECT else each for each in CONTRACT.operations
    )
    return replace(CONTRACT, operations=operations)
