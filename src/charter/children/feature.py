"""What children bring."""

from typing import TYPE_CHECKING

from charter.children.family import handlers as family
from charter.children.family.repository import SqlAccounts, SqlFamily
from charter.children.family.service import FamilyService
from charter.children.settings import ChildrenSettings
from charter.feature import Feature, Parts
from charter.platform.database.stores import OwnedStore, SharedStore
from charter.shared.endings import AccountDeleted, EndsWith, TimeZoneChosen
from charter.shared.tenants import TenantId, UserTenant

if TYPE_CHECKING:
    from contract.children import ChildrenHandlers


def build(parts: Parts) -> Feature:
    """Children of the caller's own account, and what is kept of them."""
    settings = parts.group(ChildrenSettings)
    families = FamilyService(
        OwnedStore(parts.database, SqlFamily),
        settings.default_time_zone,
        parts.now,
        is_consent_required=settings.require_parental_consent,
    )
    family_handlers: ChildrenHandlers = family.FamilyHandlers(families)
    return Feature(
        handlers={"children": family_handlers},
        errors=family.ERRORS,
        lends=(families,),
        ends=_following(parts),
    )


def _following(parts: Parts) -> tuple[EndsWith[AccountDeleted], EndsWith[TimeZoneChosen]]:
    """What an account keeps ends with it, and its days are those of its zone."""
    accounts = SharedStore(parts.database, SqlAccounts)

    async def erase(deleted: AccountDeleted) -> None:
        async with accounts.transaction() as account:
            await account.erase(TenantId(str(UserTenant(deleted.user_id))))

    async def choose(chosen: TimeZoneChosen) -> None:
        async with accounts.transaction() as account:
            await account.choose_time_zone(TenantId(str(UserTenant(chosen.user_id))), chosen.time_zone)

    return EndsWith(AccountDeleted, erase), EndsWith(TimeZoneChosen, choose)
