"""Keys of a tenant that is nobody's any more: a deactivated user's, and a deleted organization's."""

import pytest

from tests.integration.conftest import AddPerson
from tests.integration.identity.service_accounts.keys import Keeper, Key

pytestmark = pytest.mark.anyio


async def status_of(key: Key) -> int:
    return (await key.list_projects()).status_code


@pytest.fixture
async def ada(alice: Keeper, person: AddPerson) -> Keeper:
    """An admin of the service."""
    return Keeper(alice.client, (await person("ada", "admin")).headers)


async def test_keys_of_a_deactivated_user_are_refused_until_the_user_is_active_again(
    alice: Keeper, ada: Keeper
) -> None:
    key = await alice.make_key(await alice.make_account())
    assert await status_of(key) == 200
    user = f"/v1/admin/users/{key.told['created_by']}"
    assert (await ada.ask("POST", f"{user}/deactivate")).status_code == 200
    assert await status_of(key) == 401
    assert (await ada.ask("POST", f"{user}/activate")).status_code == 200
    assert await status_of(key) == 200


async def test_a_key_that_was_never_used_is_refused_once_its_user_is_deactivated(
    alice: Keeper, ada: Keeper
) -> None:
    key = await alice.make_key(await alice.make_account())
    user = f"/v1/admin/users/{key.told['created_by']}"
    assert (await ada.ask("POST", f"{user}/deactivate")).status_code == 200
    assert await status_of(key) == 401


async def test_keys_of_a_deleted_organization_are_refused(greenfield: dict[str, Keeper]) -> None:
    owner = greenfield["owner"]
    account = await owner.make_account()
    used, unused = await owner.make_key(account), await owner.make_key(account)
    organization = (await owner.read(account))["tenant_id"].removeprefix("org:")
    assert await status_of(used) == 200
    assert (await owner.ask("DELETE", f"/v1/organizations/{organization}")).status_code == 204
    assert [await status_of(key) for key in (used, unused)] == [401, 401]


async def test_keys_outlive_the_membership_of_who_made_them(greenfield: dict[str, Keeper]) -> None:
    admin, owner = greenfield["admin"], greenfield["owner"]
    key = await admin.make_key(await admin.make_account())
    organization = (await admin.read(key.path.partition("/keys")[0]))["tenant_id"].removeprefix("org:")
    removed = f"/v1/organizations/{organization}/members/{key.told['created_by']}"
    assert (await owner.ask("DELETE", removed)).status_code in {200, 204}
    assert await status_of(key) == 200
    assert (await owner.ask("DELETE", key.path)).status_code == 204
    assert await status_of(key) == 401
