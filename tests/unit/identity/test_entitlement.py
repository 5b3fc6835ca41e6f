"""From a caller to permissions: of members by duties, of other issuers by roles, all in one's own tenant."""

from dataclasses import dataclass, field
from typing import Any, Final, Literal

import pytest

from charter.compliance.roles import GRANTS as COMPLIANCE
from charter.identity.entitlement import Entitlement
from charter.ledger.roles import GRANTS as LEDGER
from charter.shared.duties import Duty, Grants, LedgerRole, SchoolRole
from contract_runtime import Caller

pytestmark = pytest.mark.anyio

HERE: Final = "https://charter.example"
ELSEWHERE: Final = "https://id.example"
CLERK: Final = LEDGER[LedgerRole.CLERK] | COMPLIANCE[LedgerRole.CLERK]
ALL: Final = LEDGER[LedgerRole.OWNER] | COMPLIANCE[LedgerRole.OWNER]


@dataclass
class Offices:
    """Accounts by subject, duties of members by organization and account, and who asked for them."""

    duties: dict[tuple[int, int], set[Duty]] = field(default_factory=dict)
    asked: list[tuple[int, int]] = field(default_factory=list)

    async def find(self, caller: Caller) -> int | None:
        return int(caller.subject) if caller.subject.isdecimal() else None

    async def find_duties(self, organization_id: int, user_id: int) -> set[Duty]:
        self.asked.append((organization_id, user_id))
        return self.duties.get((organization_id, user_id), set())


def caller(
    subject: str,
    tenant: str,
    *roles: str,
    issuer: str = HERE,
    kind: Literal["user", "service"] = "user",
    session_id: str | None = None,
) -> Caller:
    return Caller(
        subject=subject,
        issuer=issuer,
        kind=kind,
        tenant=tenant,
        roles=frozenset(roles),
        session_id=session_id,
    )


def of_issuer(tenant: str, *roles: str, **more: Any) -> Caller:
    return caller("ina", tenant, *roles, issuer=ELSEWHERE, **more)


async def permissions(caller: Caller, offices: Offices | None = None) -> frozenset[str]:
    grants, offices = Grants(), offices or Offices()
    grants.add(LEDGER)
    grants.add(COMPLIANCE)
    entitled = Entitlement(grants, offices, offices, HERE)(caller)
    known = entitled if isinstance(entitled, Caller) else await entitled
    return known.roles


async def test_a_member_is_permitted_what_the_duties_permit() -> None:
    offices = Offices({(3, 7): {LedgerRole.CLERK, SchoolRole.TEACHER}})
    assert await permissions(caller("7", "org:3", "user"), offices) == CLERK | {"user"}
    assert offices.asked == [(3, 7)]


@pytest.mark.parametrize(
    "stranger",
    [
        caller("8", "org:3", "user"),
        caller("7", "org:4", "user"),
        caller("bench", "org:3", "user"),
        caller("7", "org:3", "user", "ledger_owner"),
    ],
)
async def test_no_duty_permits_nothing_whatever_the_token_says(stranger: Caller) -> None:
    offices = Offices({(3, 7): set(), (4, 9): {LedgerRole.OWNER}})
    assert await permissions(stranger, offices) == stranger.roles


@pytest.mark.parametrize(
    "owner",
    [
        caller("7", "user:7"),
        caller("bench", "bench"),
        of_issuer("keycloak/ina"),
        of_issuer("keycloak/ina", kind="service"),
    ],
)
async def test_whoever_has_a_tenant_alone_may_do_everything_and_nobody_is_asked(owner: Caller) -> None:
    offices = Offices()
    assert await permissions(owner, offices) == ALL
    assert offices.asked == []


@pytest.mark.parametrize("other", [caller("7", "user:8"), caller("7", "bench"), of_issuer("keycloak/school")])
async def test_in_the_tenant_of_others_a_token_alone_permits_nothing(other: Caller) -> None:
    assert await permissions(other) == frozenset()


async def test_roles_of_another_issuer_are_duties_by_their_spelling() -> None:
    clerk = of_issuer("keycloak/school", "ledger_clerk", "school_staff", "clerk", "ledger:clerk")
    assert await permissions(clerk) == CLERK | {"ledger_clerk", "school_staff", "clerk"}
    both = of_issuer("keycloak/school", "ledger_auditor", "ledger_clerk")
    assert await permissions(both) >= CLERK | {"ledger:integrity"}


async def test_a_role_of_another_client_is_no_permission_though_it_reads_like_one() -> None:
    assert await permissions(of_issuer("keycloak/school", "ledger:post")) == frozenset()


@pytest.mark.parametrize("tenant", ["org:3", "user:7", "keycloak/school"])
async def test_a_key_may_do_what_its_scopes_say_and_no_more(tenant: str) -> None:
    key = caller("service-account:1", tenant, "ledger:read", kind="service", session_id="key:abcdefgh")
    offices = Offices({(3, 1): {LedgerRole.OWNER}})
    assert await permissions(key, offices) == {"ledger:read"}
    assert offices.asked == []


async def test_a_key_is_missing_what_its_maker_is_not_permitted() -> None:
    grants, offices = Grants(), Offices({(3, 7): {LedgerRole.CLERK}})
    grants.add(LEDGER)
    find_missing = Entitlement(grants, offices, offices, HERE).find_missing
    wanted = ["ledger:read", "ledger:post", "projects:write"]

    assert await find_missing(caller("7", "org:3"), wanted) == {"ledger:post"}
    assert await find_missing(caller("8", "org:3"), wanted) == {"ledger:read", "ledger:post"}
    assert await find_missing(caller("7", "user:7"), wanted) == frozenset()
    offices.asked.clear()
    assert await find_missing(caller("8", "org:3"), ["projects:write"]) == frozenset()
    assert offices.asked == [], "whoever keeps service accounts may give what no duty permits"
