"""Apps, handlers and policy backends in memory for the tests of the runtime."""

from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message

from contract_runtime import (
    AuditEntry,
    Authenticator,
    Body,
    Caller,
    Contract,
    CredentialsRefused,
    DeclaredError,
    IdempotencyKeyReused,
    Operation,
    PolicyBackends,
    RateDecision,
    RateLimit,
    RawToken,
    Response,
    SecurityScheme,
    StoredResponse,
    Strictness,
    TransactionConflict,
    register,
)
from tests.unit.contract_runtime.sample_contract import (
    CONTRACT,
    NOW,
    Project,
    ProjectCreate,
    ProjectNotFound,
    ProjectPage,
    ProjectSort,
    ProjectUpdate,
)

AUTHORIZED = {"Authorization": "Bearer alice"}
ADMIN = {"Authorization": "Bearer root"}


def caller(subject: str = "alice", *roles: str) -> Caller:
    return Caller(
        subject=subject, issuer="https://id.example", kind="user", tenant="acme", roles=frozenset(roles)
    )


async def later(caller: Caller) -> Caller:
    return caller


def authenticate(token: RawToken) -> Caller:
    """Accepts alice (no role) and root (admin)."""
    if token == "alice":
        return caller()
    if token == "root":
        return caller("root", "admin")
    raise CredentialsRefused("The token is not accepted.")


@dataclass
class ProjectHandlers:
    """Keeps projects in a dictionary."""

    projects: dict[int, Project] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def put(self, name: str, description: str | None = None) -> Project:
        number = len(self.projects) + 1
        project = Project(id=number, name=name, description=description, created_at=NOW)
        self.projects[number] = project
        return project

    async def list_projects(self, caller: Caller, page: int, limit: int, sort: ProjectSort) -> ProjectPage:
        self.calls.append(f"list {page} {limit} {sort!r}")
        return ProjectPage(projects=list(self.projects.values())[:limit], total=len(self.projects))

    async def create_project(self, caller: Caller, body: ProjectCreate) -> Project:
        self.calls.append(f"create {body.name}")
        return self.put(body.name, body.description)

    async def get_project(self, caller: Caller, project_id: int) -> Project:
        if project_id not in self.projects:
            raise ProjectNotFound
        return self.projects[project_id]

    async def update_project(self, caller: Caller, project_id: int, body: ProjectUpdate) -> Project:
        self.calls.append(f"update {sorted(body.model_fields_set)}")
        project = await self.get_project(caller, project_id)
        self.projects[project_id] = project.model_copy(update=body.model_dump(exclude_unset=True))
        return self.projects[project_id]

    async def delete_project(self, caller: Caller, project_id: int) -> None:
        self.calls.append(f"delete {project_id}")
        self.projects.pop(project_id, None)


class SystemHandlers:
    async def get_health(self) -> str:
        return "ok"


@dataclass
class Backends:
    """Policy backends in memory, with what they were asked.

    `granted` are permissions by subject; None leaves permissions to authenticators. They come later where
    `is_later`. `conflicts` is how many commits another transaction gets in the way of.
    """

    granted: Mapping[str, frozenset[str]] | None = None
    is_later: bool = False
    entitled: list[str] = field(default_factory=list)
    allowed: int = 100
    conflicts: int = 0
    hits: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    stored: dict[str, tuple[bytes, StoredResponse]] = field(default_factory=dict)

    @asynccontextmanager
    async def transactions(
        self, caller: Caller | None, *, repeatable_read: bool = False
    ) -> AsyncIterator[None]:
        self.events.append("begin repeatable" if repeatable_read else "begin")
        try:
            yield
        except BaseException:
            self.events.append("rollback")
            raise
        if self.conflicts:
            self.conflicts -= 1
            raise TransactionConflict
        self.events.append("commit")

    async def hit(self, key: str, limit: RateLimit, times: int = 1) -> RateDecision:
        if times < 0:
            self.hits.remove(key)
        left = self.allowed - len(self.hits)
        if times > 0:
            self.hits.append(key)
            left -= 1
        return RateDecision(left >= (times == 0), max(left, 0), 12)

    async def claim(self, key: str, fingerprint: bytes) -> StoredResponse | None:
        if key not in self.stored:
            return None
        known, response = self.stored[key]
        if known != fingerprint:
            raise IdempotencyKeyReused
        return response

    async def save(self, key: str, fingerprint: bytes, response: StoredResponse) -> None:
        self.events.append("save")
        self.stored[key] = fingerprint, response

    async def record(self, entry: AuditEntry) -> None:
        by = entry.caller.subject if entry.caller else "nobody"
        self.events.append(f"audit {entry.event} by {by} about {entry.target}")

    def entitle(self, caller: Caller) -> Caller | Awaitable[Caller]:
        self.entitled.append(caller.subject)
        granted = (self.granted or {}).get(caller.subject, frozenset())
        entitled = replace(
            caller, roles=frozenset(role for role in caller.roles if ":" not in role) | granted
        )
        return later(entitled) if self.is_later else entitled

    def for_policies(self) -> PolicyBackends:
        return PolicyBackends(
            transactions=self.transactions,
            idempotency=self,
            limiter=self,
            audit=self,
            entitle=None if self.granted is None else self.entitle,
        )


def projects_app(
    handlers: ProjectHandlers | None = None,
    backends: Backends | None = None,
    contract: Contract = CONTRACT,
    **options: Any,
) -> FastAPI:
    """The sample contract as an app."""
    app = FastAPI()
    register(
        app,
        contract,
        {"projects": handlers or ProjectHandlers(), "system": SystemHandlers()},
        security={"bearerAuth": authenticate},
        policies=(backends or Backends()).for_policies(),
        **options,
    )
    return app


def client_of(app: FastAPI, **options: Any) -> TestClient:
    """A client that sees failures as those at the wire do: by their answers, unless told otherwise."""
    return TestClient(app, **{"raise_server_exceptions": False, **options})


@dataclass
class Answer:
    """What an app sent, message by message."""

    messages: list[Message] = field(default_factory=list)

    @property
    def status(self) -> int:
        return int(self.messages[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.messages[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message["body"] for message in self.messages[1:])


async def call(
    app: ASGIApp,
    method: str,
    path: str,
    *,
    headers: Mapping[str, str] | None = None,
    incoming: Sequence[Message] = ({"type": "http.request"},),
    **scope: Any,
) -> Answer:
    """Call an app as a server would, with the messages of a request's body."""
    answer, messages = Answer(), iter(incoming)
    raw_path, _, query = path.partition("?")

    async def receive() -> Message:
        return next(messages)

    async def send(message: Message) -> None:
        answer.messages.append(message)

    fields = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    request = {
        "type": "http",
        "method": method,
        "path": raw_path,
        "raw_path": raw_path.encode(),
        "query_string": query.encode(),
        "headers": fields,
        **scope,
    }
    await app(request, receive, send)
    return answer


class _Handlers:
    def __init__(self, handler: Any) -> None:
        self.handle = handler


def one_operation_app(
    handler: Any,
    *,
    schemes: Mapping[str, SecurityScheme] | None = None,
    security: Mapping[str, Authenticator] | None = None,
    backends: Backends | None = None,
    errors: Mapping[type[Exception], Any] | None = None,
    operation_security: tuple[Mapping[str, tuple[str, ...]], ...] = (),
    errors_declared: tuple[type[DeclaredError], ...] = (),
    strictness: Strictness | None = None,
    **operation: Any,
) -> FastAPI:
    """An app with one public operation, `GET /thing` unless told otherwise, that runs the handler."""
    described = {
        "operation_id": "doThing",
        "method": "GET",
        "path": "/thing",
        "tag": "things",
        "handler": "handle",
        "responses": (Response(status="204"),),
        "security": operation_security,
        "errors": errors_declared,
        **operation,
    }
    contract = replace(
        CONTRACT,
        base_paths=("/",),
        operations=(Operation(**described),),
        security_schemes=schemes or CONTRACT.security_schemes,
    )
    app = FastAPI()
    register(
        app,
        contract,
        {"things": _Handlers(handler)},
        security=security or {},
        policies=(backends or Backends()).for_policies(),
        errors=errors or {},
        strictness=strictness,
    )
    return app


def json_body(annotation: object, *, required: bool = True) -> Body:
    return Body(content={"application/json": annotation}, required=required)
