"""The examples of errors in the contract are what the service answers: the same words, the same details."""

from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.shared.tenants import EVERY_TENANT
from tests.integration.access.world import build_world
from tests.integration.children.test_error_examples import REFUSED as REFUSED_OF_CHILDREN
from tests.integration.compliance.test_error_examples import REFUSED as REFUSED_IN_COMPLIANCE
from tests.integration.conftest import Bearer
from tests.integration.error_examples import DOCUMENT, Ask, examples_of, outline
from tests.integration.ledger.test_error_examples import REFUSED
from tests.integration.school.test_error_examples import REFUSED as REFUSED_AT_SCHOOL

pytestmark = pytest.mark.anyio

UNKNOWN: Final = 999_999
TOKEN: Final = "4nJb0oXQ5mC1yq3o2m3c0uKk9p1xZ2vR7tYwE8sD6fA"


def _posted(who: str, path: str, /, **body: Any) -> Ask:
    return Ask(who, "POST", path, body)


MEMBERS: Final = "/v1/organizations/{organization_id}/members"
INVITATIONS: Final = "/v1/organizations/{organization_id}/invitations"
KEYS: Final = "/v1/service-accounts/{service_account_id}/keys"
TOLD: Final = "/v1/children/{child_id}/events"
ASKED: Final[dict[str, tuple[Ask, ...]]] = {
    "MALFORMED_REQUEST": (Ask("anonymous", "GET", "/v1/health?%FF"),),
    "HOST_NOT_ALLOWED": (Ask("anonymous", "GET", "/v1/health", headers={"Host": "elsewhere.example"}),),
    "UNAUTHENTICATED": (Ask("anonymous", "GET", "/v1/projects"),),
    "FORBIDDEN": (Ask("member", "GET", "/v1/users"),),
    "ACCOUNT_REQUIRED": (Ask("nobody", "GET", "/v1/users/me"),),
    "CHILD_UNKNOWN": (Ask("owner", "GET", "/v1/chores/daily?childId=mira"),),
    "SUBJECT_UNKNOWN": (Ask("super_admin", "GET", "/v1/flashcards?childId={child_id}&subjectId=alchemy"),),
    "PROJECT_NOT_FOUND": (Ask("owner", "GET", f"/v1/projects/{UNKNOWN}"),),
    "JOB_NOT_FOUND": (Ask("owner", "GET", "/v1/jobs/0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"),),
    "JOB_NOT_FAILED": (Ask("admin", "POST", "/v1/admin/jobs/{job_id}/retry"),),
    "JOB_FINISHED": (Ask("owner", "POST", "/v1/jobs/{done}/cancel"),),
    "ARTIFACT_NOT_FOUND": (Ask("owner", "GET", "/v1/jobs/{job_id}/artifact"),),
    "UPGRADE_REQUIRED": (Ask("anonymous", "GET", "/ws/echo"),),
    "CSRF_REFUSED": (
        Ask("anonymous", "POST", "/v1/auth/refresh", {}, {"Cookie": f"charter_refresh={TOKEN}"}),
    ),
    "CURRENT_PASSWORD_WRONG": (
        _posted(
            "owner", "/v1/users/me/password", current_password="another", new_password="nine herons on a roof"
        ),
    ),
    "INVALID_CREDENTIALS": (_posted("anonymous", "/v1/auth/login", email="a@example.com", password="x"),),
    "REFRESH_TOKEN_INVALID": (_posted("anonymous", "/v1/auth/refresh", refresh_token=TOKEN),),
    "PROVIDER_NOT_FOUND": (Ask("anonymous", "GET", "/v1/auth/oidc/nowhere/login"),),
    "USER_NOT_FOUND": (Ask("admin", "GET", f"/v1/users/{UNKNOWN}"),),
    "SESSION_NOT_FOUND": (Ask("owner", "DELETE", "/v1/sessions/0198f4d2-c1b6-7a57-8c3e-5d6a0c8a7d11"),),
    "SESSION_REQUIRED": (
        Ask("owner", "POST", "/v1/auth/switch-tenant", {"organization_id": "{organization_id}"}),
    ),
    "SERVICE_ACCOUNT_NOT_FOUND": (Ask("owner", "GET", f"/v1/service-accounts/{UNKNOWN}"),),
    "API_KEY_NOT_FOUND": (Ask("owner", "GET", f"{KEYS}/{UNKNOWN}"),),
    "API_KEY_REVOKED": (
        Ask("owner", "DELETE", f"{KEYS}/{{api_key_id}}"),
        Ask("owner", "POST", f"{KEYS}/{{api_key_id}}/rotate"),
    ),
    "ORGANIZATION_NOT_FOUND": (Ask("other", "GET", "/v1/organizations/{organization_id}"),),
    "MEMBER_NOT_FOUND": (Ask("owner", "GET", f"{MEMBERS}/{UNKNOWN}"),),
    "INVITATION_NOT_FOUND": (Ask("owner", "GET", f"{INVITATIONS}/{UNKNOWN}"),),
    "CANDIDATE_NOT_FOUND": (_posted("owner", MEMBERS, user_id=UNKNOWN, role="member"),),
    "CHILD_NOT_FOUND": (Ask("owner", "GET", "/v1/children/mira/dashboard"),),
    "EVENT_ID_REUSED": (
        _posted("super_admin", f"{TOLD}/chore", eventId="0198f4d2"),
        _posted("super_admin", f"{TOLD}/outdoor", eventId="0198f4d2"),
    ),
    "FLASHCARD_OF_ANOTHER_SUBJECT": (
        _posted(
            "super_admin", f"{TOLD}/flashcard", subjectId="reading", flashcardId="math_add_1", correct=True
        ),
    ),
    "ALREADY_MEMBER": (_posted("owner", MEMBERS, user_id="{user_id}", role="member"),),
    "ALREADY_INVITED": (_posted("owner", INVITATIONS, email="ines-1@example.com", role="member"),),
    "SLUG_TAKEN": (_posted("other", "/v1/organizations", name="School", slug="greenfield-1"),),
    "LAST_OWNER": (Ask("owner", "DELETE", "/v1/users/me"),),
    "LAST_SUPER_ADMIN": (Ask("super_admin", "DELETE", "/v1/users/me"),),
    "EMAIL_TAKEN": (_posted("admin", "/v1/users", name="Olivia", email="{olivia}"),),
    "OWN_ACCOUNT": (Ask("admin", "POST", "/v1/admin/users/{ada}/deactivate"),),
    "ONE_TIME_TOKEN_INVALID": (_posted("anonymous", "/v1/auth/verify-email/confirm", token=TOKEN),),
    "SECOND_FACTOR_NOT_ENROLLED": (_posted("owner", "/v1/auth/totp/confirm", code="492039"),),
    "PASSWORD_REFUSED": (
        _posted(
            "anonymous",
            "/v1/auth/register",
            email="b@example.com",
            name="Alice",
            password="alice likes walking home",
        ),
    ),
    "NOT_ACCEPTABLE": (Ask("anonymous", "GET", "/v1/health", headers={"Accept": "image/png"}),),
    "IDEMPOTENCY_KEY_REUSED": tuple(
        Ask("owner", "POST", "/v1/projects", {"name": name}, {"Idempotency-Key": "one"})
        for name in ("Harvest festival", "Spring festival")
    ),
    "PRECONDITION_FAILED": (
        Ask("owner", "PATCH", "/v1/projects/{project_id}", {"name": "Fair"}, {"If-Match": '"another"'}),
    ),
    "CONTENT_TOO_LARGE": (_posted("anonymous", "/v1/auth/login", email="a" * 20_000, password="x"),),
    "UNSUPPORTED_MEDIA_TYPE": (
        Ask("anonymous", "POST", "/v1/auth/login", headers={"Content-Type": "text/plain"}, content="x"),
    ),
    "VALIDATION_FAILED": (Ask("anonymous", "GET", "/v1/health?colour=red"),),
    "RATE_LIMITED": (*[_posted("anonymous", "/v1/auth/password-reset/request", email="a@example.com")] * 21,),
}
"""What leads to each error; the last request of several is refused."""

ALSO_ASKED: Final = (
    ("MALFORMED_REQUEST", (Ask("anonymous", "POST", "/v1/auth/login?%FF", {}),)),
    ("VALIDATION_FAILED", (Ask("owner", "GET", "/v1/projects?colour=red"),)),
    ("ONE_TIME_TOKEN_INVALID", (_posted("owner", "/v1/invitations/accept", token=TOKEN),)),
    ("NOT_ACCEPTABLE", (Ask("anonymous", "GET", "/metrics", headers={"Accept": "image/png"}),)),
    (
        "NOT_ACCEPTABLE",
        (Ask("super_admin", "GET", "/v1/admin/audit-log/export", headers={"Accept": "image/png"}),),
    ),
    ("CONTENT_TOO_LARGE", (_posted("owner", "/v1/projects", name="a" * 70_000),)),
    ("CONTENT_TOO_LARGE", (_posted("owner", "/v1/jobs", kind="a" * 70_000),)),
    ("UNSUPPORTED_MEDIA_TYPE", (_posted("anonymous", "/v1/auth/token"),)),
)
"""Operations that answer an error with words of their own, and what is true for all the others."""


async def test_an_error_is_answered_as_its_example_shows(
    app: FastAPI, client: httpx.AsyncClient, bearer: Bearer
) -> None:
    world = await build_world(app, client, 1)
    world.identities["nobody"] = bearer("nobody")
    me = await client.get("/v1/users/me", headers=world.identities["admin"])
    done = (await world.make("/v1/jobs", {}))["job_id"]
    async with app.state.database.transaction(EVERY_TENANT) as session:
        await session.execute(text("UPDATE jobs SET state = 'SUCCESS', finished_at = now()"))
    world.path_values["job_id"] = (await world.make("/v1/jobs", {}))["job_id"]
    values = world.path_values | {"ada": me.json()["id"], "done": done}

    def filled(value: Any) -> Any:
        is_name = isinstance(value, str) and value.startswith("{") and value.endswith("}")
        return values[value[1:-1]] if is_name else value

    async def answer(ask: Ask) -> Any:
        body = ask.json and {name: filled(value) for name, value in ask.json.items()}
        return await client.request(
            ask.method,
            ask.path.format_map(values),
            headers=world.identities[ask.who] | ask.headers,
            json=body,
            content=ask.content,
        )

    different = {}
    for code, asked in (*ASKED.items(), *ALSO_ASKED):
        for ask in asked:
            response = await answer(ask)
        body = response.json()
        shown = list(examples_of(ask, response.status_code, code))
        if body.get("error_code") != code or outline(body) not in map(outline, shown):
            different[ask.method, ask.path] = (body, shown)
    assert different == {}


def test_most_errors_are_held_to_their_examples() -> None:
    declared = {
        code
        for response in DOCUMENT["components"]["responses"].values()
        for code in response.get("x-error-codes", ())
    }
    asked = ASKED.keys() | REFUSED.keys() | REFUSED_IN_COMPLIANCE.keys() | REFUSED_OF_CHILDREN.keys()
    asked |= REFUSED_AT_SCHOOL.keys()
    assert asked <= declared
    assert len(asked) >= 0.7 * len(declared)
