"""Audited operations: what a row says, when it is written, and that a repetition writes none."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

import pytest
from pydantic import Field
from starlette.testclient import TestClient

from contract_runtime import (
    Audit,
    AuditEntry,
    ContractModel,
    Parameter,
    Policies,
    Reply,
    Response,
    ResponseHeader,
)
from tests.unit.contract_runtime.builders import (
    ADMIN,
    AUTHORIZED,
    Backends,
    ProjectHandlers,
    authenticate,
    caller,
    client_of,
    json_body,
    one_operation_app,
    projects_app,
)
from tests.unit.contract_runtime.sample_contract import (
    CONTRACT,
    CREATE_PROJECT,
    DELETE_PROJECT,
    ProjectNotFound,
)

KEY = {**AUTHORIZED, "Idempotency-Key": "key-1"}


@dataclass
class Recorder(Backends):
    """Keeps the entries as they came."""

    entries: list[AuditEntry] = field(default_factory=list)

    async def record(self, entry: AuditEntry) -> None:
        await super().record(entry)
        self.entries.append(entry)


class Invitation(ContractModel):
    email: str
    note: str | None = None
    display_name: str = Field(default="", alias="displayName")


class Member(ContractModel):
    number: int = Field(alias="id")
    roles: list[str] = Field(default_factory=list)
    inviter: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberAdded(Reply):
    status: ClassVar[int] = 201
    header_fields: ClassVar[Any] = {"location": "Location"}

    body: Member
    location: str


MEMBER = Member.model_validate({"number": 7, "roles": ["owner", "billing"]})
RESPONSES = (
    Response(
        status="201",
        content={"application/json": Member},
        headers=(ResponseHeader(name="Location", required=True),),
    ),
)
PARAMETERS = (
    Parameter(
        name="organization_id", argument="organization_id", location="path", annotation=str, required=True
    ),
    Parameter(name="user_id", argument="user_id", location="path", annotation=str, required=True),
    Parameter(name="notify", argument="notify", location="query", annotation=str, style="form"),
    Parameter(name="X-Device-Id", argument="device", location="header", annotation=str),
    Parameter(name="session", argument="session", location="cookie", annotation=str, style="form"),
)


async def add_member(**arguments: Any) -> MemberAdded:
    return MemberAdded(body=MEMBER, location="/members/7")


def recorded_target(target: str | None, request: dict[str, Any] | None = None) -> str | None:
    """The target of the one row that an operation writes which declares it so."""
    recorder = Recorder()
    app = one_operation_app(
        add_member,
        backends=recorder,
        method="POST",
        path="/organizations/{organization_id}/members/{user_id}",
        parameters=PARAMETERS,
        body=json_body(Invitation),
        responses=RESPONSES,
        policies=Policies(audit=Audit(event="member.added", target=target)),
    )
    body = {"email": "ada@example.com", "displayName": "Ada"}
    sent = {"json": body, **(request or {})}
    answer = client_of(app).post("/organizations/a%2Fb/members/caf%C3%A9", **sent)
    assert answer.status_code == 201, answer.text
    (entry,) = recorder.entries
    return entry.target


@pytest.mark.parametrize(
    ("target", "recorded"),
    [
        (None, "organization_id=a/b, user_id=café"),
        ("$request.path.user_id", "café"),
        ("$request.body#/email", "ada@example.com"),
        ("$response.body#/id", "7"),
        ("$response.body#/roles/1", "billing"),
        ("$response.body#/roles", "owner,billing"),
        ("$response.header.Location", "/members/7"),
        ("$statusCode", "201"),
        ("$method", "POST"),
        ("the key of the service", "the key of the service"),
        ("{$response.body#/id} in {$request.path.organization_id}", "7 in a/b"),
        ("member {id}, {$method}ed", "member {id}, POSTed"),
    ],
)
def test_target_is_what_its_expression_leads_to(target: str | None, recorded: str) -> None:
    assert recorded_target(target) == recorded


def test_target_in_a_request_s_body_goes_by_the_names_of_the_contract() -> None:
    assert recorded_target("$request.body#/displayName") == "Ada"


@pytest.mark.parametrize(
    ("target", "request_"),
    [
        ("$request.query.notify", {"params": {"notify": "yes"}}),
        ("$request.header.x-device-id", {"headers": {"X-Device-Id": "yes"}}),
        ("$request.cookie.session", {"headers": {"Cookie": "session=yes"}}),
    ],
)
def test_target_may_be_a_parameter_of_any_place(target: str, request_: dict[str, Any]) -> None:
    assert recorded_target(target, request_) == "yes"


@pytest.mark.parametrize(
    "target",
    [
        "$request.body#/note",
        "$request.body#/nothing",
        "$request.body#/email/deeper",
        "$request.query.notify",
        "$request.query.undeclared",
        "$request.path.undeclared",
        "$request.header.X-Device-Id",
        "$response.body#/inviter",
        "$response.body#/nothing",
        "$response.body#/roles/2",
        "$response.body#/roles/first",
        "$response.header.X-Nothing",
        "{$response.body#/id} for {$response.body#/inviter}",
    ],
)
def test_target_that_is_null_or_missing_is_none_and_no_failure(target: str) -> None:
    assert recorded_target(target) is None


class Pets(ContractModel):
    pets: list[Member]


async def list_pets(**arguments: Any) -> Pets:
    assert "purpose" not in arguments
    named = [{"id": 2}, {"id": 1, "inviter": "ada"}, {"id": 2, "inviter": "ada"}]
    return Pets.model_validate({"pets": named})


@pytest.mark.parametrize(
    ("told", "details"),
    [
        ("$response.body#/pets/*/id", {"told": ["1", "2"]}),
        ("$response.body#/pets/*/inviter", {"told": ["ada"]}),
        ("$response.body#/pets/*/nothing", {}),
        ("$response.body#/pets/0/id", {"told": "2"}),
        ("$request.header.X-Purpose", {"told": "a hearing"}),
        ("$request.header.X-Other", {}),
    ],
)
def test_details_are_what_their_expressions_lead_to_through_each_element(
    told: str, details: dict[str, object]
) -> None:
    client, recorder = audited(
        list_pets,
        Audit(event="pets.read", details={"told": told}),
        parameters=(Parameter(name="X-Purpose", argument=None, location="header", annotation=str),),
        responses=(Response(status="200", content={"application/json": Pets}),),
    )

    assert client.post("/thing", headers={"X-Purpose": "a hearing"}).status_code == 200
    assert [entry.details for entry in recorder.entries] == [details]


def audited(handler: Any, audit: Audit, **operation: Any) -> tuple[TestClient, Recorder]:
    recorder = Recorder()
    app = one_operation_app(
        handler, backends=recorder, method="POST", policies=Policies(audit=audit), **operation
    )
    return client_of(app), recorder


async def answer_nothing(**arguments: Any) -> None:
    """A handler of any operation."""


def test_entry_of_a_public_operation_without_parameters_has_neither_caller_nor_target() -> None:
    client, recorder = audited(answer_nothing, Audit(event="mail.sent"))

    client.post("/thing")

    assert recorder.entries == [
        AuditEntry(event="mail.sent", operation_id="doThing", caller=None, target=None, status=204)
    ]


def test_entry_names_the_verified_caller() -> None:
    client, recorder = audited(
        answer_nothing,
        Audit(event="key.rotated"),
        operation_security=({"bearerAuth": ()},),
        security={"bearerAuth": authenticate},
    )

    client.post("/thing", headers=AUTHORIZED)

    assert [entry.caller for entry in recorder.entries] == [caller()]


def test_empty_answer_has_no_body_to_name_a_target() -> None:
    client, recorder = audited(answer_nothing, Audit(event="thing.done", target="$response.body#/id"))

    assert client.post("/thing").status_code == 204
    assert [entry.target for entry in recorder.entries] == [None]


def test_streamed_answer_is_recorded_before_its_first_byte() -> None:
    async def stream() -> AsyncIterator[bytes]:
        recorder.events.append("first byte")
        yield b"a"

    async def download() -> AsyncIterator[bytes]:
        return stream()

    client, recorder = audited(
        download,
        Audit(event="thing.read", target="$response.body#/id"),
        responses=(Response(status="200", content={"application/octet-stream": bytes}),),
    )

    assert client.post("/thing").content == b"a"
    assert [(entry.status, entry.target) for entry in recorder.entries] == [(200, None)]
    assert recorder.events == ["begin", "audit thing.read by nobody about None", "commit", "first byte"]


@pytest.mark.parametrize(("failure", "status"), [(ProjectNotFound, 404), (ValueError, 500)])
def test_failed_operation_leaves_no_entry(failure: type[Exception], status: int) -> None:
    async def fail() -> None:
        raise failure

    client, recorder = audited(fail, Audit(event="thing.done"), errors_declared=(ProjectNotFound,))

    assert client.post("/thing").status_code == status
    assert recorder.events == ["begin", "rollback"]


def test_answer_that_breaks_the_contract_leaves_no_entry() -> None:
    async def break_contract() -> str:
        return "a body where none is declared"

    client, recorder = audited(break_contract, Audit(event="thing.done"))

    assert client.post("/thing").status_code == 500
    assert recorder.events == ["begin", "rollback"]


def test_refused_caller_leaves_no_entry_and_opens_no_transaction() -> None:
    client, recorder = audited(
        answer_nothing,
        Audit(event="thing.done"),
        operation_security=({"bearerAuth": ("admin",)},),
        security={"bearerAuth": authenticate},
    )

    assert client.post("/thing").status_code == 401
    assert client.post("/thing", headers=AUTHORIZED).status_code == 403
    assert recorder.events == []


def test_operation_whose_entry_cannot_be_written_is_undone() -> None:
    class Full(Recorder):
        async def record(self, entry: AuditEntry) -> None:
            raise OSError

    backends = Full()
    app = one_operation_app(
        answer_nothing, backends=backends, method="POST", policies=Policies(audit=Audit(event="thing.done"))
    )

    assert client_of(app).post("/thing").status_code == 500
    assert backends.events == ["begin", "rollback"]


def projects_audited(recorder: Recorder) -> TestClient:
    """The sample contract with an audited `createProject`."""
    audit = Audit(event="project.created", target="$response.body#/id")
    create = replace(CREATE_PROJECT, policies=replace(CREATE_PROJECT.policies, audit=audit))
    operations = tuple(create if each is CREATE_PROJECT else each for each in CONTRACT.operations)
    return client_of(projects_app(ProjectHandlers(), recorder, replace(CONTRACT, operations=operations)))


def test_replayed_answer_is_not_recorded_again() -> None:
    recorder = Recorder()
    client = projects_audited(recorder)

    first = client.post("/v1/projects", json={"name": "a"}, headers=KEY)
    again = client.post("/v1/projects", json={"name": "a"}, headers=KEY)

    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert [(entry.target, entry.status) for entry in recorder.entries] == [("1", 201)]
    assert recorder.events == [
        "begin",
        "audit project.created by alice about 1",
        "save",
        "commit",
        "begin",
        "commit",
    ]


def test_each_request_without_a_key_is_recorded() -> None:
    recorder = Recorder()
    client = projects_audited(recorder)
    for _ in range(2):
        client.post("/v1/projects", json={"name": "a"}, headers=AUTHORIZED)

    assert [entry.target for entry in recorder.entries] == ["1", "2"]


def test_write_whose_precondition_fails_is_not_recorded() -> None:
    recorder = Recorder()
    handlers = ProjectHandlers()
    handlers.put("a")
    contract = replace(
        CONTRACT, operations=tuple(each for each in CONTRACT.operations if each.tag == "projects")
    )
    client = client_of(projects_app(handlers, recorder, contract))

    assert client.delete("/v1/projects/1", headers={**ADMIN, "If-Match": '"other"'}).status_code == 412
    assert client.delete("/v1/projects/1", headers={**ADMIN, "If-Match": "*"}).status_code == 204
    assert [(entry.event, entry.operation_id, entry.status) for entry in recorder.entries] == [
        ("project.deleted", DELETE_PROJECT.operation_id, 204)
    ]


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
