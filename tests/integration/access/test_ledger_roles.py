"""Operations that ask for a permission x who has a role in ledger or school: all that is let in, no more.

Each request asks for what no operation knows: whoever is let in is told so (422), and nothing is done.
"""

from collections.abc import Mapping
from itertools import count
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from charter.compliance.roles import GRANTS as COMPLIANCE
from charter.ledger.roles import GRANTS as LEDGER
from charter.school.roles import GRANTS as SCHOOL
from charter.shared.duties import LedgerRole, SchoolRole
from contract import CONTRACT
from contract_runtime import Operation, is_permission
from tests.integration.people import Person, add_person, headers_for

pytestmark = pytest.mark.anyio

Headers = dict[str, str]

BOOKS: Final = LEDGER[LedgerRole.OWNER] | COMPLIANCE[LedgerRole.OWNER]
ALL: Final = BOOKS | SCHOOL[SchoolRole.ADMIN]
NONE: Final = frozenset[str]()
FOUND: Final = text("INSERT INTO organizations (slug, name) VALUES (:slug, 'Books') RETURNING id")
JOIN: Final = text("""
    INSERT INTO memberships (organization_id, user_id, role, ledger_role, school_role)
    VALUES (:organization, :user, :role, :ledger_role, :school_role)
""")
ADDRESSES: Final = count(1)


def needed(operation: Operation, scheme: str) -> frozenset[str]:
    """What the operation asks of a scheme."""
    return frozenset(next((each[scheme] for each in operation.security if scheme in each), ()))


GUARDED: Final = [each for each in CONTRACT.operations if any(map(is_permission, needed(each, "bearerAuth")))]


async def status_of(app: FastAPI, operation: Operation, headers: Headers) -> int:
    """The answer to a request with a query that no operation has, from an address that no limit knows."""
    number = next(ADDRESSES)
    address = (f"198.18.{number // 250}.{number % 250 + 1}", 40_000)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=address)
    path = operation.path
    for parameter in operation.parameters:
        if parameter.location == "path":
            path = path.replace(f"{{{parameter.name}}}", "1")
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        asked = await client.request(operation.method, path, params={"nobody-knows": "1"}, headers=headers)
    return asked.status_code


Duties = tuple[str, str | None] | tuple[str, str | None, str | None]
"""A member's role, and those in ledger and school."""


async def found(app: FastAPI, slug: str, members: Mapping[int, Duties]) -> int:
    """An organization of these members."""
    async with app.state.database.transaction(None) as session:
        organization: int = (await session.execute(FOUND, {"slug": slug})).scalar_one()
        for user, (role, ledger_role, *others) in members.items():
            values = {"role": role, "ledger_role": ledger_role, "school_role": next(iter(others), None)}
            await session.execute(JOIN, {"organization": organization, "user": user, **values})
    return organization


async def staff(app: FastAPI) -> dict[str, tuple[Headers, frozenset[str]]]:
    """Headers of everybody, and what each may do."""
    people: dict[str, Person] = {}
    duties: dict[str, Duties] = {
        **{role.spelled: ("member", role.value, None) for role in LedgerRole},
        **{role.spelled: ("member", None, role.value) for role in SchoolRole},
        "founder": ("owner", None, None),
        "demoted": ("owner", "readonly", "teacher"),
        "admin": ("admin", None, None),
        "member": ("member", None, None),
    }
    for name in [*duties, "guest"]:
        people[name] = await add_person(app, name)
    books = await found(app, "books", {people[name].user_id: duty for name, duty in duties.items()})
    guest = people["guest"].user_id
    elsewhere: dict[int, Duties] = {
        guest: ("owner", None, None),
        people["member"].user_id: ("member", "owner", "admin"),
    }
    await found(app, "elsewhere", elsewhere)
    reader = LEDGER[LedgerRole.READONLY] | COMPLIANCE[LedgerRole.READONLY]
    granted = {
        **{role.spelled: LEDGER[role] | COMPLIANCE[role] for role in LedgerRole},
        **{role.spelled: SCHOOL[role] for role in SchoolRole},
        "founder": ALL,
        "demoted": reader | SCHOOL[SchoolRole.TEACHER],
    }
    tenant = f"org:{books}"
    inside = {
        name: headers_for(app.state.settings, each.user_id, "user", tenant=tenant)
        for name, each in people.items()
    }
    alone = {"somebody alone": (people["guest"].headers, ALL)}
    return {name: (headers, granted.get(name, NONE)) for name, headers in inside.items()} | alone


async def test_a_role_opens_what_it_permits_and_nothing_else(app: FastAPI, client: httpx.AsyncClient) -> None:
    assert len(GUARDED) > 20
    wrong: dict[tuple[str, str], int] = {}
    for name, (headers, granted) in (await staff(app)).items():
        for operation in GUARDED:
            status = await status_of(app, operation, headers)
            if status != (422 if needed(operation, "bearerAuth") <= granted else 403):
                wrong[name, operation.operation_id] = status
    assert wrong == {}


async def test_a_key_opens_what_its_scopes_name_and_nothing_else(
    app: FastAPI, client: httpx.AsyncClient
) -> None:
    keeper = (await add_person(app, "keeper")).headers
    account = (await client.post("/v1/service-accounts", json={"name": "Robot"}, headers=keeper)).json()["id"]

    async def key(scopes: frozenset[str]) -> Headers:
        body: dict[str, Any] = {"name": "Key", "scopes": sorted(scopes)}
        made = await client.post(f"/v1/service-accounts/{account}/keys", json=body, headers=keeper)
        return {"X-API-Key": made.json()["key"]}

    wrong: dict[tuple[str, str], int] = {}
    for permission in sorted(frozenset().union(*(needed(each, "apiKeyAuth") for each in GUARDED))):
        only, others = await key(frozenset({permission})), await key(ALL - {permission})
        for operation in GUARDED:
            if permission in needed(operation, "apiKeyAuth"):
                is_all = needed(operation, "apiKeyAuth") == {permission}
                statuses = await status_of(app, operation, only), await status_of(app, operation, others)
                if statuses != (422 if is_all else 403, 403):
                    wrong[permission, operation.operation_id] = statuses[0]
    assert wrong == {}
