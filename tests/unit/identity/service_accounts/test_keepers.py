"""Who may keep the service accounts of a tenant, before any is looked at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, Final

import pytest

from charter.identity.accounts.domain import Account
from charter.identity.service_accounts.domain import Keeper, NotAllowed, ServiceAccountPage
from charter.identity.service_accounts.service import ServiceAccountService
from charter.shared.tenants import CanEnd, IssuerTenant, TenantId
from tests.builders import NOON
from tests.unit.identity.accounts.memory import an_account
from tests.unit.organizations.memory import Letterbox

pytestmark = pytest.mark.anyio

ALICE: Final = 7


def a_keeper(subject: str, tenant: str, user_id: int | None, *, is_program: bool) -> Keeper:
    return Keeper(subject, TenantId(tenant), user_id, is_program=is_program)


ALLOWED: Final = [
    a_keeper("7", "user:7", ALICE, is_program=False),
    a_keeper("kim", "kim", None, is_program=False),
    a_keeper("kim", "keycloak/kim", None, is_program=False),
    a_keeper("k" * 255, str(IssuerTenant("keycloak", "k" * 255)), None, is_program=False),
    a_keeper("1", "org:4", 1, is_program=False),
    a_keeper("2", "org:4", 2, is_program=False),
    a_keeper("oidc-subject", "org:4", 1, is_program=False),
]
REFUSED: Final = [
    a_keeper("7", "user:8", ALICE, is_program=False),
    a_keeper("kim", "user:7", None, is_program=False),
    a_keeper("kim", "school", None, is_program=False),
    a_keeper("kim", "keycloak/ada", None, is_program=False),
    a_keeper("3", "org:4", 3, is_program=False),
    a_keeper("9", "org:4", 9, is_program=False),
    a_keeper("1", "org:5", 1, is_program=False),
    a_keeper("kim", "org:4", None, is_program=False),
    a_keeper("importer", "importer", None, is_program=True),
    a_keeper("service-account:3", "user:7", None, is_program=True),
    a_keeper("service-account:3", "org:4", 1, is_program=True),
]


class Greenfield:
    """Organization 4: 1 owns it, 2 is an admin, 3 a member."""

    async def find_role(self, organization_id: int, user_id: int) -> str | None:
        roles = {1: "owner", 2: "admin", 3: "member"}
        return roles.get(user_id) if organization_id == 4 else None


class EmptyStore:
    """Has no service accounts, and notes whose were asked for."""

    def __init__(self) -> None:
        self.tenants: list[str] = []

    @asynccontextmanager
    async def reading(self, tenant: str) -> AsyncIterator[Any]:
        self.tenants.append(tenant)
        yield self

    async def list_page(self, *, page: int, limit: int) -> ServiceAccountPage:
        return ServiceAccountPage((), 0)


class NothingEnds:
    """Fits `Ended`."""

    async def end(self, *what: CanEnd, until: datetime | None = None) -> None:
        raise AssertionError(what)

    async def revive(self, what: CanEnd) -> None:
        raise AssertionError(what)

    async def has_ended(self, what: CanEnd) -> bool:
        return False


class Standing:
    """Fits `Holding`: every account stands."""

    async def hold(self, user_id: int, login: CanEnd | None) -> Account:
        del login
        return an_account(user_id)


@pytest.fixture
def store() -> EmptyStore:
    return EmptyStore()


@pytest.fixture
def service(store: Any) -> ServiceAccountService:
    return ServiceAccountService(
        store=store,
        accounts=Standing(),
        outbox=Letterbox(),
        organizations=Greenfield(),
        ended=NothingEnds(),
        now=lambda: NOON,
    )


@pytest.mark.parametrize("keeper", ALLOWED, ids=str)
async def test_keepers_are_the_tenants_owner_and_an_organizations_owners_and_admins(
    service: ServiceAccountService, store: EmptyStore, keeper: Keeper
) -> None:
    assert (await service.list_page(keeper, 1, 20)).total == 0
    assert store.tenants == [keeper.tenant]


@pytest.mark.parametrize("keeper", REFUSED, ids=str)
async def test_nobody_else_is_shown_anything(
    service: ServiceAccountService, store: EmptyStore, keeper: Keeper
) -> None:
    with pytest.raises(NotAllowed):
        await service.list_page(keeper, 1, 20)
    assert store.tenants == []
