"""Policies of operations: idempotency, preconditions, rate limits, deprecation, time-outs and audit."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest
from starlette.testclient import TestClient

from contract_runtime import (
    Caller,
    Contract,
    IdempotencyKeyInProgress,
    Policies,
    RateLimit,
    Reply,
    Response,
    StoredResponse,
)
from contract_runtime.responses.entity_tags import entity_tag
from tests.unit.contract_runtime.builders import (
    ADMIN,
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    authenticate,
    client_of,
    json_body,
    one_operation_app,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import (
    CONTRACT,
    CREATE_PROJECT,
    GET_PROJECT,
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
    client = client_of(projects_app(handlers, Backends(conflict=True)))
    method = "PATCH" if status == 412 else "POST"

    answer = client.request(method, path, json={"name": "b"}, headers={**AUTHORIZED, **headers})

    assert answer.status_code == status


def test_audit_is_written_in_the_transaction_of_the_effect(
    client: TestClient, handlers: ProjectHandlers, backends: Backends
) -> None:
    handlers.put("a")
    client.delete("/v1/projects/1", headers={**ADMIN, "If-Match": "*"})

    assert backends.events == [
        "begin repeatable",
        "audit project.deleted by root about 1",
        "commit",
    ]


def test_answers_tell_what_is_left_of_the_limit(client: TestClient) -> None:
    answer = client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)
    refused = client.post("/v1/projects", json={}, headers=AUTHORIZED)

    assert answer.headers["ratelimit-policy"] == refused.headers["ratelimit-policy"] == '"default";q=100;w=60'
    assert answer.headers["ratelimit"] == '"default";r=99;t=12'
    assert refused.headers["ratelimit"] == '"default";r=98;t=12'


def test_request_over_the_limit_is_refused(handlers: ProjectHandlers) -> None:
    client = client_of(projects_app(handlers, Backends(allowed=1)))
    client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)

    answer = client.post("/v1/projects", json={"name": "b"}, headers=AUTHORIZED)

    assert (answer.status_code, answer.json()["error_code"]) == (429, "RATE_LIMITED")
    assert answer.headers["retry-after"] == "12"
    assert answer.headers["ratelimit"] == '"default";r=0;t=12'
    assert handlers.calls == ["create a"]


async def take(**arguments: object) -> None:
    """A handler of any operation."""


def limited(by: Any, **options: Any) -> tuple[TestClient, Backends]:
    backends = Backends()
    app = one_operation_app(
        take,
        backends=backends,
        method="POST",
        policies=Policies(rate_limit=RateLimit(requests=5, per=60, by=by)),
        **options,
    )
    return client_of(app), backends


def test_limit_by_address_counts_before_authentication() -> None:
    client, backends = limited(
        "ip", operation_security=({"bearerAuth": ()},), security={"bearerAuth": authenticate}
    )

    assert client.post("/thing").status_code == 401
    assert backends.hits == ["doThing:ip:testclient"]


def test_limit_by_account_counts_the_tenant_of_a_caller() -> None:
    client, backends = limited(
        "account", operation_security=({"bearerAuth": ()}, {}), security={"bearerAuth": authenticate}
    )
    for headers in (AUTHORIZED, ADMIN, {}):
        client.post("/thing", headers=headers)

    assert backends.hits[0] == backends.hits[1]
    assert backends.hits[2] == "doThing:account:testclient"


def test_limit_by_account_counts_the_account_that_a_body_names() -> None:
    client, backends = limited("account", body=json_body(Any, required=False))
    named, anonymous = limited("account", body=json_body(ProjectCreate))
    client.post("/thing")
    named.post("/thing", json={"name": "a"})

    assert backends.hits == anonymous.hits == ["doThing:account:testclient"]


def test_limit_by_caller_tells_callers_apart(client: TestClient, backends: Backends) -> None:
    for headers in (AUTHORIZED, ADMIN, AUTHORIZED):
        client.post("/v1/projects", json={"name": "a"}, headers=headers)

    assert backends.hits[0] == backends.hits[2] != backends.hits[1]
    assert "alice" not in backends.hits[0]


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


def test_operation_that_takes_too_long_is_given_up() -> None:
    undone: list[str] = []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            undone.append("undone")
            raise

    answer = client_of(one_operation_app(wait, policies=Policies(timeout=0.001))).get("/thing")

    assert (answer.status_code, answer.json()["error_code"]) == (504, "TIMEOUT")
    assert undone == ["undone"]


def test_time_out_of_the_handlers_own_is_a_failure() -> None:
    async def fail() -> None:
        raise TimeoutError

    answer = client_of(one_operation_app(fail, policies=Policies(timeout=5))).get("/thing")

    assert answer.status_code == 500


def test_operation_within_its_time_answers() -> None:
    app = one_operation_app(take, policies=Policies(timeout=5), responses=(Response(status="204"),))

    assert client_of(app).get("/thing").status_code == 204


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
